"""Entries made of what was read, each text turned into its value once and nothing validated again.

Pydantic's validators would say the same of each entry, at ten times the cost; a test holds both to that.
"""

from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry, Fields, Reader, fields_of

AnyEntry = TypeVar("AnyEntry", bound=Entry)


class _Asked(NamedTuple):
    """What pydantic would tell a reader of values."""

    field_name: str
    context: dict[str, int]


class Values:
    """Turns texts into values; the same days and words come again and again, so each is read once."""

    def __init__(self, year_starts_in: int) -> None:
        self._context = {"year_starts_in": year_starts_in}
        self._known: dict[tuple[Reader, str], object] = {}
        self._same: dict[tuple[str, ...], tuple[str, ...]] = {}

    def read(self, reader: Reader, field: str, text: str) -> object:
        """The value of a text; raises PydanticCustomError where it is refused."""
        known = self._known.get((reader, text))
        if known is None:
            known = self._known[reader, text] = reader(text, _Asked(field, self._context))
        return known

    def same(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The first of equal lists, which are mostly a few ids: ten thousand teams keep each once."""
        return self._same.setdefault(texts, texts)


def made(
    model: type[AnyEntry], place: Place, values: Mapping[str, object], unread: Collection[str] = ()
) -> AnyEntry:
    """An entry by its keys, whose values have the types of their fields; what has no value is absent."""
    fields, absent = _blank(model)
    state = absent.copy()
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
    # What pydantic's own `__setstate__` does for an entry that was pickled; it runs no validator. Entries are
    # frozen, so all of them can share one set that says nothing.
    _set_state(entry, state)
    _set_written(entry, _NOTHING)
    _set_extra(entry, None)
    _set_private(entry, None)
    return entry


# The slots themselves: `object.__setattr__` looks each of them up again, and costs nearly twice as much.
_new = object.__new__
_set_state = vars(BaseModel)["__dict__"].__set__
_set_written = vars(BaseModel)["__pydantic_fields_set__"].__set__
_set_extra = vars(BaseModel)["__pydantic_extra__"].__set__
_set_private = vars(BaseModel)["__pydantic_private__"].__set__
_NOTHING: set[str] = set()


@cache
def _blank(model: type[Entry]) -> tuple[Fields, dict[str, object]]:
    """The keys of a kind of entry, and the fields of one of which nothing was written, in their order.

    These are set one by one: so CPython keeps their names once, and each copy takes a third of the memory.
    """
    entry = _new(model)
    for name, field in model.model_fields.items():
        object.__setattr__(entry, name, field.default)
    return fields_of(model), vars(entry)
