"""Entries made of what was read, each text turned into its value once and nothing validated again.

Pydantic's validators would say the same of each entry, at ten times the cost; a test holds both to that.
"""

from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry, Reader, fields_of

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

    def read(self, reader: Reader, field: str, text: str) -> object:
        """The value of a text; raises PydanticCustomError where it is refused."""
        known = self._known.get((reader, text))
        if known is None:
            known = self._known[reader, text] = reader(text, _Asked(field, self._context))
        return known


def made(
    model: type[AnyEntry], place: Place, values: Mapping[str, object], unread: Collection[str] = ()
) -> AnyEntry:
    """An entry by its keys, whose values have the types of their fields; what has no value is absent."""
    fields, names = fields_of(model), fields_of(model).names
    state = _absent(model).copy()
    state["place"] = place
    if unread:
        state["unread"] = frozenset(unread)
    for key in fields.single:
        if key not in values:
            state[key] = made(fields.nested[key], place.key(key), {})
    for key, value in values.items():
        state[names[key]] = value
    entry = model.__new__(model)
    # As if unpickled: that runs no validator. An entry is frozen, so all can share one set of nothing.
    entry.__setstate__({"__dict__": state, "__pydantic_fields_set__": _NOTHING_SET, **_NO_MORE})
    return entry


_NOTHING_SET: set[str] = set()
_NO_MORE = {"__pydantic_extra__": None, "__pydantic_private__": None}


@cache
def _absent(model: type[Entry]) -> dict[str, object]:
    """The fields of an entry of which nothing was written, in their order."""
    return {name: field.default for name, field in model.model_fields.items()}
