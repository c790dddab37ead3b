"""Why a thing is there, up to the vision; and all that rests on it."""
