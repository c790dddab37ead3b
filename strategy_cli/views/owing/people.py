"""Who a word means: a name or a part of it, or a team, which stands for its lead; case and accents aside."""

from collections.abc import Iterable, Sequence

from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.names import folded
from strategy_cli.graph.namesakes import by_person, parts_of
from strategy_cli.graph.people import lead_of
from strategy_cli.views.owing.owed import Owed


def people(graph: Graph, everything: Iterable[Owed]) -> tuple[str, ...]:
    """Everybody whom the files name, in their order, and who else owes something ("lead of insights")."""
    named = (mentioned[0].name for mentioned in by_person(graph).values())
    return _once([*named, *(each.owner for each in everything)])


def meant(graph: Graph, known: Sequence[str], who: str) -> tuple[str, ...]:
    """One's whole name; else a team, for its lead; else all whose name, or team's, has these words in it."""
    if exact := [name for name in known if folded(name) == folded(who)]:
        return _once(exact)
    wanted = parts_of(folded(who))
    teams = [(lead_of(graph, team)[0], team_id(team), team_name(team)) for team in graph.teams]
    leads = [lead for lead, *names in teams if any(parts_of(folded(name)) == wanted for name in names)]
    if leads:
        return _once(leads)
    leads = [lead for lead, *names in teams if any(_has(name, wanted) for name in names)]
    return _once([*(name for name in known if _has(name, wanted)), *leads])


def _has(name: str, wanted: Sequence[str]) -> bool:
    """Whether each of the words stands in some part of a name."""
    parts = parts_of(folded(name))
    return bool(wanted) and all(any(word in part for part in parts) for word in wanted)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name as it is written first."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(folded(name), name)
    return tuple(found.values())
