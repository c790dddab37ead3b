"""An entry while it is read: what was understood so far, and what could not be."""

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry


class Unfinished:
    """What was read of one entry so far, and the keys of it that could not be."""

    __slots__ = ("is_mixed", "place", "unread", "values")

    def __init__(self, place: Place) -> None:
        self.place = place
        self.is_mixed = False  # keys of something else stand among its own
        self.values: dict[str, object] = {}
        self.unread: set[str] = set()


def short(model: type[Entry], place: Place, text: str) -> Unfinished:
    """An entry written as one text."""
    entry = Unfinished(place)
    entry.values[model.shorthand] = text
    return entry
