"""The page of `strat trace`: the sentence up to the vision, then all that rests on the thing, a line each."""

from collections.abc import Iterable, Iterator, Mapping

from strategy_cli.finding import listed
from strategy_cli.graph.links import EVERYONE, Graph, team_name
from strategy_cli.graph.typed import CONTRIBUTION, GIVE, NEED, RIGHT, STRATEGY, Thing
from strategy_cli.graph.usage import may_be_named
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Kind
from strategy_cli.views.document import Block, Document, Heading, Item, Listing, Text, address_of
from strategy_cli.views.tracing.downward import Below, Resting
from strategy_cli.views.tracing.links import LEADS_TO, OF, PART_OF, WILL_NOT
from strategy_cli.views.tracing.quoting import saying, words_at
from strategy_cli.views.tracing.sentence import sentence
from strategy_cli.views.tracing.upward import Way
from strategy_cli.views.tracing.words import KINDS, called, named, rests

_LABELS: Mapping[str, str] = {
    CONTRIBUTION: "part in",
    WILL_NOT: "will not",
    RIGHT: "right",
    Kind.DECISION: "decision",
    NEED: "need",
    GIVE: "give",
}
_REACHED: Mapping[str, str] = {"affects": "affected", "consulted": "consulted", "told": "told"}
_NAMEABLE = (Kind.CHOICE, Kind.PRINCIPLE, Kind.ALWAYS, Kind.INITIATIVE, Kind.METRIC, Kind.DECISION, Kind.TEAM)
_STRATEGYS = (STRATEGY, Kind.CHOICE, Kind.INITIATIVE, Kind.METRIC)
_MUST_LEAD_UP = (Kind.DECISION, CONTRIBUTION, Kind.METRIC, Kind.TEAM, Kind.INITIATIVE, Kind.CHOICE)


def trace_page(graph: Graph, thing: Thing, way: Way, resting: Resting) -> Document:
    """One thing: why it is there, and what would move with it."""
    clauses = tuple(Item(each.text, address_of(graph, each.place)) for each in sentence(graph, thing, way))
    blocks: list[Block] = [Heading(f"Why: {named(thing)}", 1), Listing(clauses)]
    if thing.kind in _MUST_LEAD_UP and not way.reaches("vision"):
        blocks.append(Text("From here no written link leads on to the vision."))
    blocks += _below(graph, thing, resting)
    if resting.past:
        items = tuple(_item(graph, each, thing, with_team=True) for each in resting.past)
        blocks += [Heading("It was named here too, by what is not in force any more:"), Listing(items)]
    if because := may_be_named(graph, Kind(thing.kind)) if thing.kind in _NAMEABLE else "":
        blocks.append(Text(f"More may rest on it: {because}."))
    return Document(tuple(blocks))


def _below(graph: Graph, thing: Thing, resting: Resting) -> Iterator[Block]:
    reached = tuple(each for each in resting.below if each.thing.kind in (Kind.TEAM, Kind.OTHER))
    carried = tuple(each for each in resting.below if each not in reached and each.thing.kind != STRATEGY)
    if carried:
        yield Text(f"What rests on it: {rests(each.thing for each in carried)}.")
    elif thing.kind == Kind.ASSUMPTION:
        yield Text("Nothing names an assumption by its id: the whole strategy rests on it.")
    elif not reached and not _reaches_all(thing):
        yield Text("Nothing written rests on it.")
    for title, members in _groups(carried):
        yield Heading(f"{title}:")
        yield Listing(tuple(_item(graph, each, thing) for each in members))
    if isinstance(thing.entry, Decision) and (items := tuple(_reached(graph, thing.entry, reached))):
        yield Heading("It reaches:")
        yield Listing(items)


def _reaches_all(thing: Thing) -> bool:
    decision = thing.entry
    return isinstance(decision, Decision) and EVERYONE in (
        *decision.told,
        *decision.consulted,
        *decision.affects,
    )


def _groups(carried: Iterable[Below]) -> Iterator[tuple[str, tuple[Below, ...]]]:
    """What the strategy has, by kind; then what the leaders and each team have."""
    groups: dict[str, list[Below]] = {}
    for each in carried:
        is_theirs = each.thing.kind in _STRATEGYS
        groups.setdefault(each.thing.kind if is_theirs else each.thing.place.path, []).append(each)
    for members in groups.values():
        kind, team = members[0].thing.kind, members[0].thing.team
        owner = team_name(team) if team else "The leaders"
        yield KINDS[kind][1].capitalize() if kind in _STRATEGYS else owner, tuple(members)


def _item(graph: Graph, below: Below, root: Thing, with_team: bool = False) -> Item:
    thing = below.thing
    name = thing.name.rpartition("/")[2]
    label = " ".join(filter(None, (_LABELS.get(thing.kind, ""), name)))
    notes = ", ".join(filter(None, (*_notes(thing), *_ways(below, root))))
    team = f"{team_name(thing.team)}: " if with_team and thing.team else ""
    text = f"{team}{label}: {saying(thing)}{f' ({notes})' if notes else ''}"
    return Item(text, address_of(graph, words_at(thing)))


def _notes(thing: Thing) -> Iterator[str]:
    """What weighs in a consequence: the day, and whether it is settled, over, or hard to take back."""
    decision = thing.entry
    if isinstance(decision, Decision):
        yield str(decision.date or "")
        yield decision.status if decision.status != "accepted" else ""
        yield "one-way" if decision.door == "one-way" else ""
    elif thing.team and thing.team.ended.is_written:
        yield "the team has ended"
    elif thing.kind in ("parked", "done"):
        yield thing.kind


def _ways(below: Below, root: Thing) -> Iterator[str]:
    for link in below.links:
        is_plain = link.how in (OF, PART_OF) or (link.how == LEADS_TO and link.above.place != root.place)
        if not is_plain:
            yield f"{link.how} {'it' if link.above.place == root.place else link.above.name or 'another'}"


def _reached(graph: Graph, decision: Decision, parties: Iterable[Below]) -> Iterator[Item]:
    """Whom a decision reaches, and how it says so; `everyone` is one line."""
    names = {EVERYONE: {EVERYONE}}
    for party in (each.thing for each in parties):
        names[called(graph, party)] = {party.name, str(party.entry.get("id"))}
    for name, ids in names.items():
        keys = [key for key in _REACHED if ids & set(getattr(decision, key))]
        if keys:
            how = listed([_REACHED[key] for key in keys])
            yield Item(f"{name}: {how}", address_of(graph, decision.place.key(keys[0])))
