"""Did you mean: the known name nearest to one that was typed, or nothing."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

_NEAR = 0.75  # of difflib's ratio: one slip in a word of four letters, two in one of nine


def nearest(typed: str, known: Iterable[str]) -> str:
    """The known name that `typed` is a slip of, else "".

    A number that differs is no slip (`pricing-v3` is not `pricing-v2`), so names are compared only where
    their digits agree.
    """
    return next(iter(nearest_few(typed, known, 1)), "")


def nearest_few(typed: str, known: Iterable[str], most: int) -> tuple[str, ...]:
    """The known names that `typed` may be a slip of, the nearest first, `most` at most."""
    folded = typed.casefold().replace("_", "-").replace(" ", "-")
    digits = re.findall(r"\d+", folded)
    candidates = {
        name.casefold().replace("_", "-"): name for name in known if re.findall(r"\d+", name) == digits
    }
    return tuple(candidates[near] for near in get_close_matches(folded, candidates, n=most, cutoff=_NEAR))


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """A clause to put behind a message: `; did you mean `x`?`, else ""."""
    near = nearest(typed, known)
    return f"; did you mean `{near}`?" if near else ""
