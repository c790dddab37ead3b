"""A trace as JSON: the contract for scripts, described by `schemas/trace.schema.json`."""

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.typed import Thing
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json
from strategy_cli.views.document import address_of
from strategy_cli.views.tracing.downward import Below, Resting
from strategy_cli.views.tracing.links import Link
from strategy_cli.views.tracing.quoting import because_of, says_of, words_at
from strategy_cli.views.tracing.sentence import sentence
from strategy_cli.views.tracing.upward import Way

VERSION = 1


def trace_json(graph: Graph, thing: Thing, way: Way, resting: Resting, seen: SeenFrom) -> str:
    """The thing, the way up and all below; paths are relative to the workspace, named once."""
    clauses = sentence(graph, thing, way)
    value = {
        "version": VERSION,
        "workspace": seen.folder,
        "thing": _thing(graph, thing),
        "sentence": " ".join(clause.text for clause in clauses),
        "clauses": [{"text": clause.text, **_at(graph, clause.place)} for clause in clauses],
        "reaches_vision": way.reaches("vision"),
        "above": [_thing(graph, each) for each in way.told if each.place != thing.place],
        "links": [_link(each) for each in way.links],
        "below": _all(graph, resting.below),
        "past": _all(graph, resting.past),
    }
    return for_json(value) + "\n"


def key_of(thing: Thing) -> str:
    """What links name a thing by: its kind and id, or where it stands."""
    return thing.typed if thing.name else f"{thing.kind}:{thing.place.path}#{thing.place.address}"


def _thing(graph: Graph, thing: Thing) -> dict[str, object]:
    return {
        "key": key_of(thing),
        "kind": thing.kind,
        "id": thing.name,
        "team": team_id(thing.team) if thing.team else "",
        "says": says_of(thing),
        "because": because_of(thing),
        **_at(graph, words_at(thing)),
    }


def _at(graph: Graph, place: Place) -> dict[str, object]:
    at = address_of(graph, place)
    return {"path": at.path, "line": at.line}


def _link(link: Link) -> dict[str, object]:
    return {"from": key_of(link.below), "how": link.how, "to": key_of(link.above)}


def _all(graph: Graph, all_below: tuple[Below, ...]) -> list[dict[str, object]]:
    """In the order given; looked up file by file, for a graph keeps the positions of few files at a time."""
    by_file = sorted(all_below, key=lambda each: each.thing.place.path)
    found = {each.thing.place: _below(graph, each) for each in by_file}
    return [found[each.thing.place] for each in all_below]


def _below(graph: Graph, below: Below) -> dict[str, object]:
    return {**_thing(graph, below.thing), "links": [_link(link) for link in below.links]}
