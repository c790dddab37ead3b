"""What an edition of the strategy changed, as far as the two texts say it: ids touched, ids removed."""

from strategy_cli.model.entry import Entry
from strategy_cli.model.strategy import Strategy

_ELEMENTS = ("vision", "diagnosis", "differentiator", "milestone")
_LISTS = ("approach", "principles", "always", "initiatives", "metrics", "assumptions")
_RECORDS = ("now", "readings", "record")  # what happened, and not what is meant


def touched(old: Strategy, new: Strategy) -> tuple[str, ...]:
    """What reads differently, by id or as `changes` names it; new ids too, in the order of the format."""
    found = [name for name in _ELEMENTS if not _same(old.get(name), new.get(name))]
    if _ids(old, "initiatives") != _ids(new, "initiatives") or _moved(old, new):
        found.append("order")
    for key in _LISTS:
        before = _entries(old, key)
        found += [name for name, entry in _entries(new, key).items() if not _same(before.get(name), entry)]
    return tuple(dict.fromkeys(found))


def removed(old: Strategy, new: Strategy) -> tuple[str, ...]:
    """The ids that no list of the strategy has any more."""
    lists = (*_LISTS, "parked", "done")
    left = {name for key in lists for name in _entries(new, key)}
    return tuple(name for key in lists for name in _entries(old, key) if name not in left)


def _moved(old: Strategy, new: Strategy) -> bool:
    """Whether principles that both have changed their order."""
    before, after = _ids(old, "principles"), _ids(new, "principles")
    return [name for name in before if name in after] != [name for name in after if name in before]


def _ids(strategy: Strategy, key: str) -> list[str]:
    return list(_entries(strategy, key))


def _entries(strategy: Strategy, key: str) -> dict[str, Entry]:
    value = strategy.get(key)
    entries = value if isinstance(value, tuple) else ()
    return {str(entry.get("id")): entry for entry in entries if isinstance(entry, Entry) and entry.get("id")}


def _same(old: object, new: object) -> bool:
    if isinstance(old, Entry) and isinstance(new, Entry):
        return _meaning(old) == _meaning(new)
    return old == new


def _meaning(entry: Entry) -> dict[str, object]:
    """What an entry says, wherever it stands."""
    told = entry.model_dump(by_alias=True)
    return {key: _bare(value) for key, value in told.items() if key not in ("place", "unread", *_RECORDS)}


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if key not in ("place", "unread")}
    return [_bare(each) for each in value] if isinstance(value, list | tuple) else value
