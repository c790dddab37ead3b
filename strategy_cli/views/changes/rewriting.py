"""Accepted decisions that were rewritten in place: another sentence, or a link that is gone."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.views.changes.differences import renamings
from strategy_cli.views.changes.pairing import paired
from strategy_cli.views.changes.texts import same_but_for_slips

_LINKS = ("told", "consulted", "affects")  # who is told may also be said to be consulted


class Rewritten(NamedTuple):
    """A decision that stays accepted; under `key` it said `was`, which is gone or reads otherwise."""

    owned: OwnedDecision
    key: str
    was: tuple[str, ...]


def rewritten(old: Graph, new: Graph) -> Iterator[Rewritten]:
    """Each key of a decision, accepted on both sides, that no longer says what it said."""
    owners = {id(owned.decision): owned for owned in new.decisions}
    renamed = _renamed(old, new)
    for before, after in paired(*([owned.decision for owned in side.decisions] for side in (old, new))):
        if not (isinstance(before, Decision) and isinstance(after, Decision)) or before is after:
            continue
        if before.is_accepted and after.is_accepted and not {ALL_KEYS, "status"} & _unread(before, after):
            for key, was in _lost(before, after, renamed):
                yield Rewritten(owners[id(after)], key, was)


def _unread(*decisions: Decision) -> frozenset[str]:
    return frozenset().union(*(each.unread for each in decisions))


def _lost(old: Decision, new: Decision, renamed: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    unread = _unread(old, new)
    if "decided" not in unread and old.decided and not same_but_for_slips(old.decided, new.decided):
        yield "decided", (old.decided,)
    kept = [(key, name) for key, _, name in new.links()]
    gone: dict[str, list[str]] = {}
    for key, _, name in old.links():
        keys = _LINKS if key in _LINKS else (key,)
        if not unread.isdisjoint(keys):
            continue
        if not any((each, renamed.get(name, name)) in kept or (each, name) in kept for each in keys):
            gone.setdefault(key, []).append(name)
    for key, names in gone.items():
        yield key, tuple(names)


def _renamed(old: Graph, new: Graph) -> dict[str, str]:
    """The new id of each thing, team and decision that says the same under another one."""
    found = {was: is_ for _, was, is_ in renamings(old, new)}
    for before, after in paired(old.teams, new.teams):
        if before and after and before.place.path != after.place.path:
            found[str(before.get("id"))] = str(after.get("id"))
    return found
