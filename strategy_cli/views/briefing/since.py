"""Since when something is new to a team: its own back-brief, an edition, a day, or an earlier version."""

from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph
from strategy_cli.graph.understanding import Touch
from strategy_cli.graph.work import (
    Reaching,
    changes_since,
    meaning_changes,
    touched,
    unexplained_editions,
    used_by,
)
from strategy_cli.model.made import made
from strategy_cli.model.strategy import Change
from strategy_cli.model.team import Team
from strategy_cli.views.changes.changes import entries_of
from strategy_cli.views.changes.recording import unrecorded


@dataclass(frozen=True, slots=True)
class Since:
    """What a briefing is measured against; `name` is how it is called, "" the team's own back-brief.

    One of the three is set: an edition, a day, or the workspace as it was.
    """

    name: str = ""
    edition: int = 0
    day: date | None = None
    was: Graph | None = None


@dataclass(frozen=True, slots=True)
class Fresh:
    """What came since: entries of `changes`, those that reach the team, editions nobody explained.

    `unrecorded` are the ids of what changed and no entry names.
    """

    entries: tuple[Change, ...]
    touches: tuple[Touch, ...]
    unexplained: tuple[int, ...]
    unrecorded: tuple[str, ...] = ()


def fresh(graph: Graph, team: Team, since: Since) -> Fresh:
    """What is new to a team since an edition, a day or a version."""
    if since.was:
        return _beside(graph, team, since.was)
    if since.day:
        entries, edition = _after(graph, since.day)
    else:
        entries, edition = tuple(changes_since(graph, since.edition, None)), since.edition
    return Fresh(
        entries, _touches(graph, team, entries), unexplained_editions(graph, edition) if edition else ()
    )


def is_fresh(reaching: Reaching, graph: Graph, since: Since) -> bool:
    """Whether a decision of others came since, as far as its day or the version tells."""
    decision = reaching.owned.decision
    if since.was:
        before = since.was.decision(decision.id) if decision.id else None
        return before is None or before.status != decision.status
    day = since.day or _day_of(graph, since.edition)
    return bool(day and decision.date and decision.date > day)


def _day_of(graph: Graph, edition: int) -> date | None:
    """The day on which an edition came; where no entry says so, that of the next one."""
    dated = [(change.edition or 0, change.date) for change in meaning_changes(graph) if change.date]
    own = [day for number, day in dated if number == edition]
    return max(own, default=min((day for number, day in dated if number > edition), default=None))


def _after(graph: Graph, day: date) -> tuple[tuple[Change, ...], int]:
    """The changes of meaning after a day, and the edition that held on it; 0 where that is not known."""
    every = meaning_changes(graph)
    held = max((each.edition or 0 for each in every if each.date and each.date <= day), default=0)
    new = tuple(each for each in every if (each.date > day if each.date else (each.edition or 0) > held))
    return new, held


def _beside(graph: Graph, team: Team, was: Graph) -> Fresh:
    """Beside an earlier version also what changed and was not recorded."""
    entries = tuple(each for each in entries_of(was, graph) if each.kind != "wording")
    used = used_by(graph, team)
    said = {
        "touches": tuple(name for each in unrecorded(was, graph) for name in each.touches),
        "removed": tuple(name for each in unrecorded(was, graph) for name in each.removed),
    }
    silent = made(Change, graph.strategy.place, said)
    is_there = was.workspace.has_strategy
    return Fresh(
        entries,
        _touches(graph, team, entries),
        unexplained_editions(graph, was.edition) if is_there else (),
        touched(silent, used) if is_there else (),
    )


def _touches(graph: Graph, team: Team, entries: tuple[Change, ...]) -> tuple[Touch, ...]:
    used = used_by(graph, team)
    found = (Touch(change, touched(change, used)) for change in entries)
    return tuple(touch for touch in found if touch.names)
