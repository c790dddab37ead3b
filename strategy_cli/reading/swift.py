"""A plain text to an entry, where nothing in it is odd; whatever is goes the long way, by `entries`.

What is plain needs no places yet: the entries name each other by keys and ids, and the few that a finding is
about are looked up then (`places`). A test holds both ways to the same entries.
"""

from collections.abc import Mapping

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.made import AnyEntry, Values, made
from strategy_cli.model.values import Refused
from strategy_cli.reading.places import NAMING, name_by, short, told_apart
from strategy_cli.reading.plain import Value


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
    texts, readers = fields.texts, fields.readers
    found: dict[str, object] = {}
    for key, value in values.items():
        if type(value) is str and key in texts:
            found[key] = value.strip()  # nearly always
        elif type(value) is str and key in readers:
            found[key] = known.read(readers[key], fields.names[key], value.strip())
        elif value is not None:
            found[key] = _value(key, value, model, place, known)
        elif key not in fields.known:
            raise _Odd
    return made(model, place, found)


def _value(key: str, value: Value, model: type[Entry], place: Place, known: Values) -> object:
    fields = fields_of(model)
    if key in fields.lists:
        if isinstance(value, list):
            return known.same(tuple(map(_text, value)))
        if isinstance(value, str) and not (key in fields.links and "," in value):
            return known.same((value.strip(),))
    if key in fields.many and isinstance(value, list):
        inner = fields.nested[key]
        return tuple(
            _item(item, inner, place.item(key, name), known)
            for name, item in zip(told_apart(map(_name, value)), value, strict=True)
        )
    if key in fields.single and isinstance(value, dict):
        return _entry(value, fields.nested[key], place.key(key), known)
    raise _Odd


def _text(value: Value) -> str:
    if isinstance(value, str):
        return value.strip()
    raise _Odd


def _item(value: Value, model: type[AnyEntry], place: Place, known: Values) -> AnyEntry:
    if isinstance(value, dict):
        return _entry(value, model, place, known)
    if isinstance(value, str) and model.shorthand:
        return made(model, place, {model.shorthand: value.strip()})
    raise _Odd


def _name(item: Value) -> str:
    """What names an item in a place, as `places` has it."""
    if isinstance(item, dict):
        for key in NAMING:
            value = item.get(key)
            if isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, str):
                return name_by(value)
    return name_by(item) if isinstance(item, str) else short(_all_text(item))


def _all_text(value: Value) -> str:
    if isinstance(value, list):
        return "\n".join(map(_all_text, value))
    if isinstance(value, dict):
        return "\n".join(f"{key}: {_all_text(inner)}" for key, inner in value.items())
    return value or ""
