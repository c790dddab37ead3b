"""Why something cannot be judged: what could not be read, has no id, or is not written yet; in words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from strategy_cli.graph.links import LISTS, Graph, entries_under
from strategy_cli.graph.naming import (
    NOUNS,
    named_in_strategy,
    one,
    same_name,
    short,
)
from strategy_cli.graph.references import OF_TEAMS, Reference
from strategy_cli.graph.work import Asked
from strategy_cli.model.entry import ALL_KEYS, Entry, Kind
from strategy_cli.model.team import Team

# missing-element says once that there are none; what names them is not judged.
_ELEMENTS = (Kind.CHOICE, Kind.INITIATIVE)
_INITIATIVE_LISTS = ("initiatives", "parked", "done")


def cannot_link(graph: Graph, things: str, *kinds: Kind) -> str:
    """Why `things` cannot name an id of these kinds, as a sentence; "" where there is one to name."""
    if graph.ids(*kinds):
        return ""
    if unread := unread_for(graph, *kinds):
        return f"{things} cannot be linked: {unread}"
    nouns = " or ".join(NOUNS[kind][1] for kind in kinds)
    ids = " with an id" if any(graph.entries_of(kind) for kind in kinds) else ""
    return f"{things} cannot be linked until there are {nouns}{ids}"


def unread_for(graph: Graph, *kinds: Kind) -> str:
    """Why ids of these kinds may be missing from what was read, in words; "" when nothing is missing."""
    lists = [LISTS[kind] for kind in kinds if kind in LISTS]
    if lists and not graph.workspace.has_strategy:
        return f"there is no {graph.strategy.place.path}"
    unread = {ALL_KEYS, *lists} & graph.strategy.unread
    nameless = any(
        not entry.get("id") and entry.unread for key in lists for entry in entries_under(graph.strategy, key)
    )
    if lists and (unread or nameless):
        return f"{graph.strategy.place.path} could not be read in full"
    if Kind.DECISION in kinds:
        torn = [team.place.path for team in graph.teams if {ALL_KEYS, "decisions"} & team.unread]
        torn += [graph.strategy.place.path] if {ALL_KEYS, "decisions"} & graph.strategy.unread else []
        return f"{torn[0]} could not be read" if torn else ""
    return ""


def why_open(graph: Graph, references: Iterable[Reference]) -> Iterator[tuple[Reference, str]]:
    """Each id that stands for nothing, and why it cannot be called unknown yet; "" when it can."""
    reasons: dict[tuple[Kind, ...], str] = {}  # but for areas it is the same for all of some kinds
    for reference in references:
        kinds = reference.kinds
        if Kind.AREA in kinds:
            yield reference, _why_rights_open(graph, reference)
            continue
        if kinds not in reasons:
            reasons[kinds] = _why_kinds_open(graph, kinds)
        yield reference, reasons[kinds]


def _why_kinds_open(graph: Graph, kinds: tuple[Kind, ...]) -> str:
    unread = unread_for(graph, *kinds) or _unread_retired(graph, kinds)
    if unread:
        return unread
    for kind in kinds:
        if unsure := _unsure(graph, kind):
            return unsure
        if kind in _ELEMENTS and not graph.ids(kind):
            return f"there are no {NOUNS[kind][1]} yet"
    return ""


def why_edition_open(graph: Graph) -> str:
    """Why it is not known which edition the strategy is at; "" when it is."""
    strategy = graph.strategy
    if not graph.workspace.has_strategy:
        return f"there is no {strategy.place.path}"
    torn = any({ALL_KEYS, "edition"} & change.unread for change in strategy.changes)
    unread = {ALL_KEYS, "edition", "changes"} & strategy.unread
    return f"{strategy.place.path} could not be read in full" if torn or unread else ""


def unread_contribution(graph: Graph) -> str:
    """Why a team may contribute to more than was read; "" when every contribution names its initiative."""
    for team in graph.active_teams:
        torn = any({ALL_KEYS, "initiative"} & part.unread for part in team.contributes)
        if torn or {ALL_KEYS, "contributes"} & team.unread:
            return f"{team.place.path} could not be read in full"
    for team in graph.active_teams:
        if any(not part.initiative for part in team.contributes):
            return f"a contribution in {team.place.path} names no initiative"
    return ""


def may_be_answered(graph: Graph, giver: Team, asked: Asked) -> bool:
    """Whether an answer may stand in what could not be read, or in a `to` that stands for nothing."""
    if not giver.unread.isdisjoint((ALL_KEYS, "gives")):
        return True
    path = giver.place.path
    if path in graph.once(_torn_givers):
        return True
    named = graph.once(_named_by_gives).get((path, asked.need.id), ())
    return any(not graph.find(name, Kind.TEAM, Kind.OTHER) for name in named)


def _torn_givers(graph: Graph) -> set[str]:
    """The files of the teams of which a give could not be read in full."""
    keys = (ALL_KEYS, "id", "to")
    return {t.place.path for t in graph.teams if any(not give.unread.isdisjoint(keys) for give in t.gives)}


def _named_by_gives(graph: Graph) -> dict[tuple[str, str], list[str]]:
    """Whom the gives of one id name, by the file of the giver and the id."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for team in graph.teams:
        for give in team.gives:
            found[team.place.path, give.id].extend(give.to)
    return found


def _unread_retired(graph: Graph, kinds: tuple[Kind, ...]) -> str:
    if OF_TEAMS.issuperset(kinds):
        return ""
    strategy = graph.strategy
    keys = {ALL_KEYS, "changes", *(_INITIATIVE_LISTS if Kind.INITIATIVE in kinds else ())}
    torn = any({ALL_KEYS, "removed"} & change.unread for change in strategy.changes)
    return f"{strategy.place.path} could not be read in full" if torn or keys & strategy.unread else ""


def _unsure(graph: Graph, kind: Kind) -> str:
    """Why a thing of this kind may have another id than was read; "" where each has one of its own."""
    shared = _shared_ids(graph, kind)
    for entry in _all_of(graph, kind):
        name = str(entry.get("id"))
        if not name:
            return f"{one(kind)} in {entry.place.path} has no id"
        if same_name(name) in shared:
            return f"two things are called `{short(name)}`"
    return ""


def _all_of(graph: Graph, kind: Kind) -> tuple[Entry, ...]:
    """Every thing of a kind that can be named, with or without an id."""
    if kind is Kind.DECISION:
        return tuple(owned.decision for owned in graph.decisions)
    if kind is Kind.INITIATIVE:
        return tuple(entry for key in _INITIATIVE_LISTS for entry in entries_under(graph.strategy, key))
    return graph.entries_of(kind)


def _shared_ids(graph: Graph, kind: Kind) -> set[str]:
    """The ids given twice among all that this kind's ids must differ from; one of the two is a slip."""
    if kind is Kind.DECISION:
        names = [owned.decision.id for owned in graph.decisions]
    else:
        names = [named.name for named in named_in_strategy(graph)]
    if kind is Kind.OTHER:
        names += graph.ids(Kind.TEAM)
    uses = Counter(same_name(name) for name in names)
    return {name for name, times in uses.items() if times > 1}


def _why_rights_open(graph: Graph, reference: Reference) -> str:
    return graph.once(_rights_open).get(reference.entry.place.path, "")


def _rights_open(graph: Graph) -> dict[str, str]:
    """Why an area may be meant that was not read, by the file of each team of which that is so."""
    return {team.place.path: why for team in graph.teams if (why := _why_open(team))}


def _why_open(team: Team) -> str:
    torn = any({ALL_KEYS, "area"} & right.unread for right in team.decision_rights)
    if torn or {ALL_KEYS, "decision_rights"} & team.unread:
        return f"the decision rights in {team.place.path} could not be read in full"
    areas = [same_name(right.area) for right in team.decision_rights]
    if "" in areas:
        return f"a decision right in {team.place.path} has no area"
    return f"two decision rights in {team.place.path} share an area" if len({*areas}) < len(areas) else ""
