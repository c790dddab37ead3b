"""Why something cannot be judged: what could not be read, has no id, or is not written yet; in words."""

from strategy_cli.graph.links import Graph, entries_under
from strategy_cli.graph.naming import NOUNS, one
from strategy_cli.graph.references import Reference
from strategy_cli.model.entry import ALL_KEYS, Entry, Kind

# missing-element says once that there are none; what names them is not judged.
_ELEMENTS = (Kind.CHOICE, Kind.INITIATIVE)
_INITIATIVE_LISTS = ("initiatives", "parked", "done")


def cannot_link(graph: Graph, things: str, *kinds: Kind) -> str:
    """Why `things` cannot name an id of these kinds, as a sentence; "" where there is one to name."""
    if graph.ids(*kinds):
        return ""
    if unread := graph.unread_for(*kinds):
        return f"{things} cannot be linked: {unread}"
    nouns = " or ".join(NOUNS[kind][1] for kind in kinds)
    ids = " with an id" if any(_nameless(graph, kind) for kind in kinds) else ""
    return f"{things} cannot be linked until there are {nouns}{ids}"


def why_open(graph: Graph, reference: Reference) -> str:
    """Why an id that stands for nothing cannot be called unknown yet; "" when it can."""
    if Kind.AREA in reference.kinds:
        return _why_rights_open(graph, reference)
    unread = graph.unread_for(*reference.kinds) or _unread_retired(graph, reference.kinds)
    if unread:
        return unread
    for kind in reference.kinds:
        if nameless := _nameless(graph, kind):
            return f"{one(kind)} in {nameless} has no id"
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


def _unread_retired(graph: Graph, kinds: tuple[Kind, ...]) -> str:
    if Kind.DECISION in kinds:
        return ""
    strategy = graph.strategy
    keys = {ALL_KEYS, "changes", *(_INITIATIVE_LISTS if Kind.INITIATIVE in kinds else ())}
    torn = any({ALL_KEYS, "removed"} & change.unread for change in strategy.changes)
    return f"{strategy.place.path} could not be read in full" if torn or keys & strategy.unread else ""


def _nameless(graph: Graph, kind: Kind) -> str:
    """The file that holds a thing of this kind without an id; "" where each has one."""
    entries: tuple[Entry, ...] = graph.entries_of(kind)
    if kind is Kind.DECISION:
        entries = tuple(owned.decision for owned in graph.decisions)
    elif kind is Kind.INITIATIVE:
        entries = tuple(entry for key in _INITIATIVE_LISTS for entry in entries_under(graph.strategy, key))
    return next((entry.place.path for entry in entries if not entry.get("id")), "")


def _why_rights_open(graph: Graph, reference: Reference) -> str:
    team = graph.team_at(reference.entry.place.path)
    if not team:
        return ""
    torn = any({ALL_KEYS, "area"} & right.unread for right in team.decision_rights)
    if torn or {ALL_KEYS, "decision_rights"} & team.unread:
        return f"the decision rights in {team.place.path} could not be read in full"
    nameless = any(not right.area for right in team.decision_rights)
    return f"a decision right in {team.place.path} has no area" if nameless else ""
