"""How a sentence says each kind of thing: whose words they are always shows, and what is not said is said."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from strategy_cli.finding import counted, listed
from strategy_cli.graph.links import Graph, team_name
from strategy_cli.graph.naming import first_words
from strategy_cli.graph.people import granter_of
from strategy_cli.graph.typed import CONTRIBUTION, GIVE, NEED, REMOVED, RIGHT, STRATEGY, Thing
from strategy_cli.graph.work import name_of
from strategy_cli.model.entry import Entry, Kind, is_blank
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Give, Need, Right
from strategy_cli.views.rights import in_third_person
from strategy_cli.views.tracing.links import NOWHERE, WILL_NOT
from strategy_cli.views.tracing.quoting import NOT_SAID, said

# One and several of each kind that rests on another, in the order of consequence.
KINDS: Mapping[str, tuple[str, str]] = {
    Kind.CHOICE: ("choice", "choices"),
    Kind.INITIATIVE: ("initiative", "initiatives"),
    Kind.METRIC: ("metric", "metrics"),
    CONTRIBUTION: ("contribution", "contributions"),
    WILL_NOT: ("rule-out of a team", "rule-outs of teams"),
    RIGHT: ("decision right", "decision rights"),
    Kind.DECISION: ("decision", "decisions"),
    NEED: ("need", "needs"),
    GIVE: ("give", "gives"),
}
_NOUNS: Mapping[str, str] = {
    Kind.CHOICE: "the choice ",
    Kind.PRINCIPLE: "the principle ",
    Kind.INITIATIVE: "the initiative ",
    "parked": "the initiative ",
    "done": "the initiative ",
    Kind.METRIC: "the metric ",
    Kind.ASSUMPTION: "the assumption ",
}
_TITLES: Mapping[str, tuple[str, ...]] = {
    Kind.INITIATIVE: ("name",),
    "parked": ("what", "name", "problem"),
    "done": ("what", "name", "problem"),
}
_DECIDED: Mapping[str, str] = {
    "proposed": "proposes",
    "rejected": "decided against",
    "superseded": "once decided",
}


def day_of(entry: Entry, key: str, word: str) -> str:
    """A day behind its word: ` by 2027-06-30`; "" where none is said."""
    return f" {word} {entry.get(key)}" if entry.get(key) else ""


def named(thing: Thing) -> str:
    """A thing as a heading names it: `decision insights-no-slides`, `vision`."""
    name = thing.name or first_words(thing.entry) or NOT_SAID
    return name if thing.kind in (STRATEGY, REMOVED) else f"{thing.kind} {name}"


def rests(things: Iterable[Thing]) -> str:
    """How many of each kind, in the order of consequence."""
    kinds = Counter(thing.kind for thing in things)
    return listed([counted(kinds[kind], *nouns) for kind, nouns in KINDS.items() if kinds[kind]])


def called(graph: Graph, thing: Thing) -> str:
    """A thing as a sentence names it: `the choice ops-first`, `the initiative week-one ("Week one")`."""
    if thing.kind in (Kind.TEAM, Kind.OTHER):
        return name_of(graph, thing.name)
    name = f"`{thing.name}`" if thing.kind in (NOWHERE, REMOVED) else thing.name or "without an id"
    key = next((key for key in _TITLES.get(thing.kind, ()) if not is_blank(thing.entry.get(key))), "")
    title = f" ({said(thing.entry, key)})" if key else ""
    return f"{_NOUNS.get(thing.kind, '')}{name}{title}"


def predicate(thing: Thing) -> str:
    """What a sentence says of a thing of the strategy, behind its name or behind `which`."""
    return _PREDICATES[thing.kind](thing.entry)


_PREDICATES: Mapping[str, Callable[[Entry], str]] = {
    Kind.CHOICE: lambda entry: f"chooses {said(entry, 'we_choose')} over {said(entry, 'over')}",
    Kind.PRINCIPLE: lambda entry: f"prefers {said(entry, 'prefer')} even over {said(entry, 'even_over')}",
    Kind.ALWAYS: lambda entry: f"always holds: {said(entry, 'what')}",
    Kind.INITIATIVE: lambda entry: f"takes up the problem {said(entry, 'problem')}",
    "parked": lambda _: "is parked",
    "done": lambda entry: f"was done{day_of(entry, 'date', 'on')}; what came of it: {said(entry, 'result')}",
    Kind.METRIC: lambda entry: f"counts {said(entry, 'measures')}",
    Kind.ASSUMPTION: lambda entry: f"says what must be true: {said(entry, 'must_be_true')}",
    REMOVED: lambda entry: f"was removed{day_of(entry, 'edition', 'with edition')}: {said(entry, 'what')}",
    NOWHERE: lambda _: "stands nowhere in the files",
}


def opening(graph: Graph, thing: Thing) -> str:
    """How the sentence about a thing begins."""
    say = _OPENINGS.get(thing.kind)
    return say(graph, thing) if say else f"{called(graph, thing)} {predicate(thing)}"


def _through(other: Entry) -> str:
    return f"is reached through {other.get('through') or NOT_SAID}"


def _decision(_: Graph, thing: Thing) -> str:
    verb = _DECIDED.get(str(thing.entry.get("status")), "decided")
    return f"{_who(thing)} {verb} {said(thing.entry, 'decided')}"


def _who(thing: Thing) -> str:
    return team_name(thing.team) if thing.team else "the leaders"


def _right(graph: Graph, thing: Thing) -> str:
    right, team = thing.entry, thing.team
    if not isinstance(right, Right) or not team:
        return ""
    words = in_third_person(right, team_name(team), granter_of(graph, team, right)[0])
    return f"in {right.area or NOT_SAID}, {words or NOT_SAID}"


def _need(graph: Graph, thing: Thing) -> str:
    need = thing.entry
    giver = name_of(graph, need.from_) if isinstance(need, Need) else ""
    return f"{_who(thing)} needs {said(need, 'what')} from {giver or NOT_SAID}{day_of(need, 'by', 'by')}"


def _give(graph: Graph, thing: Thing) -> str:
    give = thing.entry
    to = ", ".join(name_of(graph, name) for name in give.to) if isinstance(give, Give) else ""
    if give.get("cannot"):
        return f"{_who(thing)} cannot give {said(give, 'what')} to {to or NOT_SAID}"
    return f"{_who(thing)} gives {said(give, 'what')} to {to or NOT_SAID}{day_of(give, 'by', 'by')}"


def endpoint(thing: Thing, verb: str = "") -> str:
    """The vision or the milestone with its day; with a verb, as a statement."""
    return f"the {thing.name} {verb}{said(thing.entry, 'text')}{day_of(thing.entry, 'by', 'by')}"


def _element(_: Graph, thing: Thing) -> str:
    entry = thing.entry
    if thing.name == "differentiator":
        for_, offer, unlike = (said(entry, key) for key in ("for", "we_offer", "unlike"))
        return f"the differentiator is this: for {for_} we offer {offer}, unlike {unlike}"
    if thing.name == "diagnosis":
        return f"the diagnosis is {said(entry, 'diagnosis')}"
    if isinstance(entry, Strategy):
        ids = ", ".join(each.id for each in entry.initiatives if each.id)
        return f"the order of the initiatives is {ids or NOT_SAID}"
    return endpoint(thing, "is ")


_OPENINGS: Mapping[str, Callable[[Graph, Thing], str]] = {
    Kind.DECISION: _decision,
    Kind.TEAM: lambda _, thing: f"{_who(thing)} is there for this: {said(thing.entry, 'mission')}",
    Kind.OTHER: lambda graph, thing: f"{called(graph, thing)} {_through(thing.entry)}",
    CONTRIBUTION: lambda _, thing: f"{_who(thing)}'s part is {said(thing.entry, 'our_part')}",
    RIGHT: _right,
    NEED: _need,
    GIVE: _give,
    STRATEGY: _element,
}
