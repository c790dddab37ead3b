"""Entries made of what was read, each text turned into its value once and nothing validated again.

Pydantic's validators would say the same of each entry, at ten times the cost; a test holds both to that.
"""

from collections.abc import Collection, Mapping
from functools import cache
from typing import TypeVar

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.keys import Reader

AnyEntry = TypeVar("AnyEntry", bound=Entry)


class Values:
    """Turns texts into values; the same days and words come again and again, so each is read once."""

    def __init__(self, year_starts_in: int) -> None:
        self._year_starts_in = year_starts_in
        self._known: dict[tuple[Reader, str], object] = {}
        self._same: dict[tuple[str, ...], tuple[str, ...]] = {}

    def read(self, reader: Reader, key: str, text: str) -> object:
        """The value of a text under a key; raises Refused where it is refused."""
        known = self._known.get((reader, text))
        if known is None:
            known = self._known[reader, text] = reader(text, key, self._year_starts_in)
        return known

    def same(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The first of equal lists, which are mostly a few ids: ten thousand teams keep each once."""
        return self._same.setdefault(texts, texts)


def made(
    model: type[AnyEntry], place: Place, values: Mapping[str, object], unread: Collection[str] = ()
) -> AnyEntry:
    """An entry by its keys, whose values have the types of their fields; what has no value is absent."""
    fields = fields_of(model)
    state = _absent(model).copy()
    state["place"] = place
    if unread:
        state["unread"] = frozenset(unread)
    for key in fields.single:
        if key not in values:
            state[key] = made(fields.nested[key], place.key(key), {})
    if fields.has_other_names:
        values = {fields.names[key]: value for key, value in values.items()}
    state |= values
    entry = _new(model)
    _set(entry, "__dict__", state)
    return entry


_new = object.__new__  # that of the model is the same, and is looked up for each entry
_set = object.__setattr__


@cache
def _absent(model: type[Entry]) -> dict[str, object]:
    """The fields of an entry of which nothing was written, in their order.

    They are set one by one: so CPython keeps their names once, and each copy takes a third of the memory.
    """
    entry = model.__new__(model)
    for name, default in fields_of(model).defaults.items():
        _set(entry, name, default)
    return vars(entry)
