"""Which entry of the old list is which of the new one: by id, else by what it says."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from strategy_cli.graph.links import team_id
from strategy_cli.model.decision import Considered
from strategy_cli.model.direction import RuledOut
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.strategy import Change
from strategy_cli.model.team import Question, Team, WillNot
from strategy_cli.views.changes.texts import much_alike, plain

_KNOWN_BY_TEXT = (Considered, Question, RuledOut, WillNot)
_NAMING = ("id", "initiative", "area", "edition", "date", "what", "ask")


class Pair(NamedTuple):
    """The two sides of one thing; one of them is None where it came or went."""

    old: Entry | None
    new: Entry | None


def name_of(entry: Entry) -> str:
    """What an entry is known by: for a team its file, for others the first key that names it."""
    if isinstance(entry, Team):
        return team_id(entry)
    if isinstance(entry, Change):  # many share an edition
        return plain((entry.edition, entry.date, entry.what))
    keys = fields_of(type(entry)).order
    return next((text for key in _NAMING if key in keys and (text := plain(entry.get(key)))), "")


def paired(old: Sequence[Entry], new: Sequence[Entry]) -> list[Pair]:
    """The pairs, in the order of the new list; what is gone comes last."""
    left = dict(zip(_names(old), old, strict=True))
    pairs = [Pair(left.pop(name, None), entry) for name, entry in zip(_names(new), new, strict=True)]
    for number, pair in enumerate(pairs):
        if pair.old or pair.new is None:
            continue
        after = pair.new
        alike = (name for same in (same_text, _nearly_same) for name in left if same(left[name], after))
        if (found := next(alike, None)) is not None:
            pairs[number] = Pair(left.pop(found), after)
    return pairs + [Pair(entry, None) for entry in left.values()]


def _names(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    """A name for each: as places have it, numbered where two are alike."""
    seen: dict[str, int] = {}
    names = []
    for entry in entries:
        name = name_of(entry)
        seen[name] = seen.get(name, 0) + 1
        names.append((name, seen[name]))
    return names


def same_text(old: Entry, new: Entry) -> bool:
    """Whether two entries say the same but for their id (and, of a team, its name)."""
    fields = fields_of(type(new)).order
    if type(old) is not type(new) or "id" not in fields or not (old.get("id") and new.get("id")):
        return False
    mine, theirs = _words(old), _words(new)
    return mine == theirs and len(mine) > 0


def _nearly_same(old: Entry, new: Entry) -> bool:
    """Whether two entries that are known by their text alone say much the same."""
    if isinstance(old, _KNOWN_BY_TEXT) and isinstance(new, _KNOWN_BY_TEXT) and type(old) is type(new):
        return much_alike(name_of(old), name_of(new))
    return False


def _words(entry: Entry, without: Collection[str] = ("id", "name")) -> dict[str, object]:
    """What an entry says, by key, wherever it stands; what is absent says nothing."""
    said = {key: _said(entry.get(key)) for key in fields_of(type(entry)).order if key not in without}
    return {key: value for key, value in said.items() if value not in ({}, [], "", None)}


def _said(value: object) -> object:
    if isinstance(value, tuple):
        return [_said(each) for each in value]
    return _words(value, ()) if isinstance(value, Entry) else value
