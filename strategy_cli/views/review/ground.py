"""What a change takes the ground from: decisions that rest on it, needs and gives that lost their reason."""

from collections.abc import Iterable, Iterator, Mapping

from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.naming import some
from strategy_cli.graph.unread import unread_for
from strategy_cli.graph.work import Work, cited
from strategy_cli.model.entry import ALL_KEYS, Kind
from strategy_cli.model.team import Give, Need, Team
from strategy_cli.views.changes.differences import renamings
from strategy_cli.views.changes.values import Change, Event
from strategy_cli.views.document import address_of
from strategy_cli.views.review.values import Orphaned, Resting, Thing


def resting(old: Graph, new: Graph, found: Iterable[Change]) -> Iterator[Resting]:
    """The accepted decisions that name what changed its meaning, or is gone; a new one knew it."""
    names = _changed(found)
    known = {owned.decision.id for owned in old.decisions}
    for owned in new.decisions:
        decision = owned.decision
        on = tuple(
            dict.fromkeys(name for name in (*cited(decision), *decision.goes_against) if name in names)
        )
        if decision.is_accepted and on and decision.id in known:
            gone = tuple(name for name in on if names[name])
            team = (team_id(owned.team), team_name(owned.team)) if owned.team else ("", "")
            yield Resting(decision.id, *team, address_of(new, decision.place), on, gone)


def _changed(found: Iterable[Change]) -> dict[str, bool]:
    """The ids of the strategy whose meaning changed, and whether they are no longer in force."""
    names: dict[str, bool] = {}
    for change in found:
        difference = change.difference
        if change.reach.is_meaning and not difference.team and difference.owner not in ("", "order"):
            parked = difference.event is Event.MOVED and difference.new == "parked"
            gone = len(difference.trail) == 1 and (difference.event is Event.REMOVED or parked)
            names[difference.owner] = names.get(difference.owner, False) or gone
    return names


def orphaned(old: Graph, new: Graph) -> Iterator[Orphaned]:
    """Gives that nobody asks for any more, and what a team asks and promises for work it no longer has.

    What was written in the same change is left out: who wrote it knew.
    """
    was, now = old.once(Work), new.once(Work)
    renamed = {former: today for _, former, today in renamings(old, new)}
    for team in new.active_teams:
        before = old.team(team_id(team))
        if before is None:
            continue
        gives = [each for each in team.gives if not each.date and not each.cannot and _stood(before, each)]
        unasked = [each for each in gives if was.wanted(before, each) and not now.wanted(team, each)]
        if unasked:
            things = tuple(_thing(new, each) for each in unasked)
            yield Orphaned(team_id(team), team_name(team), things)
        needs = [each for each in team.needs if _stood(before, each)]
        left: list[Need | Give] = [*needs, *(each for each in gives if each not in unasked)]
        lost = _lost_work(old, new, before, team, renamed) if left else ()
        if lost:
            things = tuple(_thing(new, each) for each in left)
            yield Orphaned(team_id(team), team_name(team), things, lost, not _works_on(new, team))


def _stood(before: Team, entry: Need | Give) -> bool:
    """Whether the team asked or promised this before."""
    if isinstance(entry, Need):
        return any(each.same_words(entry) for each in before.needs)
    return any(each.same_words(entry) for each in before.gives)


def _lost_work(
    old: Graph, new: Graph, before: Team, now: Team, renamed: Mapping[str, str]
) -> tuple[str, ...]:
    """The initiatives on which a team worked, and works no more; none where that could not be read."""
    if unread_for(old, Kind.INITIATIVE) or unread_for(new, Kind.INITIATIVE):
        return ()
    if {ALL_KEYS, "contributes"} & now.unread or any("initiative" in part.unread for part in now.contributes):
        return ()
    has = _works_on(new, now)
    return tuple(name for name in _works_on(old, before) if renamed.get(name, name) not in has)


def _works_on(graph: Graph, team: Team) -> dict[str, None]:
    return {part.initiative: None for part in team.contributes if graph.initiative(part.initiative)}


def _thing(graph: Graph, entry: Need | Give) -> Thing:
    is_need = isinstance(entry, Need)
    other = f"from {entry.from_}" if isinstance(entry, Need) else f"to {some(entry.to)}"
    return Thing("need" if is_need else "give", entry.id or entry.what, other, address_of(graph, entry.place))
