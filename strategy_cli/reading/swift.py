"""A plain text to an entry, where nothing in it is odd; whatever is goes the long way, by `entries`.

What is plain needs no places yet: the entries name each other by keys and ids, and the few that a finding is
about are looked up then (`places`). A test holds both ways to the same entries.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry, Fields, fields_of
from strategy_cli.model.made import AnyEntry, Values, made
from strategy_cli.model.values import Refused
from strategy_cli.reading.places import NAMING, name_by, short, told_apart
from strategy_cli.reading.plain import Value

_new = tuple.__new__  # for a place, whose own constructor costs three times as much


class _Odd(Exception):  # noqa: N818 - no error: it only leaves the short way
    """Something here wants the long way."""


def swift_entry(
    values: Mapping[str, Value], model: type[AnyEntry], path: str, known: Values
) -> AnyEntry | None:
    """The entry that a whole plain text stands for; None where the long way has something to say."""
    try:
        return _entry(values, model, Place(path), known)
    except (_Odd, Refused):
        return None


def _entry(values: Mapping[str, Value], model: type[AnyEntry], place: Place, known: Values) -> AnyEntry:
    fields = fields_of(model)
    texts = fields.texts
    found: dict[str, object] = {}
    for key, value in values.items():
        if type(value) is str and key in texts:
            found[key] = value.strip()  # nearly always
        elif value is not None:
            found[key] = _value(key, value, fields, place, known)
        elif key not in fields.known:
            raise _Odd
    return made(model, place, found)


def _value(key: str, value: Value, fields: Fields, place: Place, known: Values) -> object:
    if type(value) is str:
        if key in fields.readers:
            return known.read(fields.readers[key], key, value.strip())
        if key in fields.lists and not (key in fields.links and "," in value):
            return known.same((value.strip(),))
    elif type(value) is list:
        if key in fields.many:
            return _entries(key, value, fields.nested[key], place, known)
        if key in fields.lists:
            return known.same(tuple(map(_text, value)))
    elif type(value) is dict and key in fields.single:
        return _entry(value, fields.nested[key], place.key(key), known)
    raise _Odd


def _text(value: Value) -> str:
    if isinstance(value, str):
        return value.strip()
    raise _Odd


def _entries(
    key: str, items: Sequence[Value], model: type[Entry], place: Place, known: Values
) -> tuple[Entry, ...]:
    path, route = place
    found = []
    naming = _naming(model)
    names = [_name(item, naming) for item in items]
    if len(set(names)) < len(names):
        names = told_apart(names)
    for name, item in zip(names, items, strict=True):
        inner = _new(Place, (path, (*route, f"{key}[{name}]")))
        if type(item) is dict:
            found.append(_entry(item, model, inner, known))
        elif type(item) is str and model.shorthand:
            found.append(made(model, inner, {model.shorthand: item.strip()}))
        else:
            raise _Odd
    return tuple(found)


@cache
def _naming(model: type[Entry]) -> tuple[str, ...]:
    """The keys of a kind of entry that can name it; a strange key is odd, whatever it would name."""
    return tuple(key for key in NAMING if key in fields_of(model).known)


def _name(item: Value, naming: tuple[str, ...]) -> str:
    """What names an item in a place, as `places` has it."""
    if type(item) is dict:
        for key in naming:
            value = item.get(key)
            if type(value) is list and value:
                value = value[0]
            if type(value) is str:
                return name_by(value)
    return name_by(item) if type(item) is str else short(_all_text(item))


def _all_text(value: Value) -> str:
    if isinstance(value, list):
        return "\n".join(map(_all_text, value))
    if isinstance(value, dict):
        return "\n".join(f"{key}: {_all_text(inner)}" for key, inner in value.items())
    return value or ""
