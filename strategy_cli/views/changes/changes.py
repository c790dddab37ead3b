"""The changes between two graphs: each difference with its class, its reason, and what got weaker."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strategy_cli.graph.links import Graph
from strategy_cli.model.strategy import Change as Entry
from strategy_cli.views.changes.classes import reach_of, removed_of, touches_of
from strategy_cli.views.changes.differences import differences
from strategy_cli.views.changes.values import Change, Event, Reach
from strategy_cli.views.changes.weakening import doubt, weaker

_CLAIMABLE = (Reach.EVERYONE, Reach.LINKED, Reach.REASON)


def changes(old: Graph, new: Graph) -> Iterator[Change]:
    """Every change, in the order of the new files. Nothing is a change that only looks different in YAML."""
    entries = entries_of(old, new)
    for difference in differences(old, new):
        if difference.trail[0] == "edition":
            continue
        reach = reach_of(difference)
        change = Change(difference, reach, touches_of(difference), removed_of(difference))
        if reach.is_meaning:
            change = replace(change, weaker=weaker(old, difference), doubt=doubt(difference))
        yield _with_entry(change, entries)


def entries_of(old: Graph, new: Graph) -> tuple[Entry, ...]:
    """The entries of `changes` that the new side adds, or says otherwise."""
    known = old.strategy.changes
    return tuple(each for each in new.strategy.changes if not any(each.same_words(one) for one in known))


def _with_entry(change: Change, entries: Sequence[Entry]) -> Change:
    """The change with what the author wrote of it in `changes`."""
    if change.difference.team or change.reach not in _CLAIMABLE:
        return change
    for entry in entries:
        if covers(change, entry):
            claimed = entry.kind == "wording" and change.difference.event in (
                Event.REWORDED,
                Event.RETARGETED,
            )
            if entry.kind == "wording" and not claimed:
                continue
            reach = Reach.WORDING if claimed else change.reach
            return replace(change, reach=reach, because=entry.because, is_claimed=claimed, is_recorded=True)
    return change


def covers(change: Change, entry: Entry) -> bool:
    """Whether an entry of `changes` names all that a change touches."""
    named = {*entry.touches, *entry.removed}
    wanted = {*change.touches, *change.removed}
    return bool(wanted) and wanted <= named
