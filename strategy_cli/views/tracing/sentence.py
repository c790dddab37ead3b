"""One because-sentence from a thing up to the vision, clause by clause, each with where its words stand."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from strategy_cli.finding import Place, listed
from strategy_cli.graph.evidence import is_open_exception
from strategy_cli.graph.links import Graph, team_name
from strategy_cli.graph.typed import CONTRIBUTION, REMOVED, STRATEGY, Thing
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Kind, is_blank
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Contribution, Right
from strategy_cli.views.tracing.links import AGAINST, SHOWS, Link
from strategy_cli.views.tracing.quoting import NOT_SAID, reason, said, words_at
from strategy_cli.views.tracing.upward import Way
from strategy_cli.views.tracing.words import called, endpoint, opening, predicate

_REASONED = (
    Kind.DECISION,
    Kind.CHOICE,
    Kind.PRINCIPLE,
    Kind.ALWAYS,
    Kind.INITIATIVE,
    Kind.METRIC,
    "parked",
    REMOVED,
)
_MOST_SUBJECTS = 3
_OURS = ("the", "in")  # a name at the start of the sentence stays as its owner writes it


class Clause(NamedTuple):
    """A piece of the sentence with its punctuation, and where its words stand in the files."""

    text: str
    place: Place


_Statement = Sequence[Clause]


def sentence(graph: Graph, thing: Thing, way: Way) -> tuple[Clause, ...]:
    """The whole sentence: a comma before a reason, a semicolon between statements, a full stop at the end."""
    said_so = [] if thing in way.starts else [*_about_its_team(graph, thing, way)]
    for each in way.told:
        said_so += _told(graph, each, way)
    clauses = [
        Clause(f"{clause.text}{';' if clause is statement[-1] else ','}", clause.place)
        for statement in said_so
        for clause in statement
    ]
    first = clauses[0]
    start = next((word for word in _OURS if first.text.startswith(f"{word} ")), "")
    clauses[0] = first._replace(text=f"{start.capitalize()}{first.text[len(start) :]}")
    clauses[-1] = clauses[-1]._replace(text=f"{clauses[-1].text[:-1]}.")
    return tuple(clauses)


def _about_its_team(graph: Graph, thing: Thing, way: Way) -> Iterator[_Statement]:
    """What a team, or something of it, says for itself, before what the team is there for."""
    main = Clause(opening(graph, thing), words_at(thing))
    if isinstance(thing.entry, Right):
        yield [main, Clause(reason(thing.entry, "because"), thing.place.key("because"))]
        if not is_blank(thing.entry.within):
            yield [Clause(f"its bounds: {said(thing.entry, 'within')}", thing.place.key("within"))]
    else:
        yield [main]
    team = thing.team
    if team and not way.starts:
        key = "contributes" if is_blank(team.keeps_running) else "keeps_running"
        what = "its part in the strategy" if key == "contributes" else f"what stops without {team_name(team)}"
        yield [Clause(f"{what}: {said(team, key)}", team.place.key(key))]


def _told(graph: Graph, thing: Thing, way: Way) -> Iterator[_Statement]:
    """The statements about one thing on the way: what it is, why, and what is not said of it."""
    into = way.into(thing)
    if thing.kind == STRATEGY:
        yield from _endpoint(graph, thing, way, into)
        return
    if thing in way.starts:
        main = [Clause(opening(graph, thing), words_at(thing))]
    else:
        main = [Clause(_reached(graph, thing, way, into), words_at(thing))]
    if thing.kind in _REASONED:
        main += [Clause(reason(thing.entry, "because"), thing.place.key("because"))]
    if thing.kind == CONTRIBUTION:
        main += [Clause(reason(thing.entry, "so_that", "so that"), thing.place.key("so_that"))]
    yield main
    yield from _also(thing, way, into)


def _reached(graph: Graph, thing: Thing, way: Way, into: Sequence[Link]) -> str:
    """How the sentence comes to a thing; a second thing that rests on it is named at once."""
    for_it = [link for link in into if link.how != AGAINST] or [*into]
    first = for_it[0]
    too = "".join(f"{_subject(link, way, True)} {_verb(link)} too, and which " for link in for_it[1:])
    return f"{_subject(first, way)} {_verb(first)} {called(graph, thing)}, which {too}{predicate(thing)}"


def _verb(link: Link) -> str:
    return "shows the progress of" if link.how == SHOWS else link.how


def _subject(link: Link, way: Way, is_aside: bool = False) -> str:
    """What rests on something, by the name it had before; `is_aside` where it is not just being told."""
    thing = link.below
    if thing.kind == Kind.DECISION:
        return "the decision"
    if thing.kind == CONTRIBUTION:
        return f"the part in {_in(thing)}" if is_aside and len(way.starts) > 1 else "this part"
    return "it" if thing in way.starts else thing.name


def _in(thing: Thing) -> str:
    part = thing.entry
    return (part.initiative if isinstance(part, Contribution) else "") or NOT_SAID


def _endpoint(graph: Graph, thing: Thing, way: Way, into: Sequence[Link]) -> Iterator[_Statement]:
    """The milestone, and with it the vision it is on the way to; where there is no milestone, the vision."""
    vision = next((each for each in way.told if each.kind == STRATEGY and each.name == "vision"), None)
    on_the_way = f"the next stop on the way to {endpoint(vision)}" if vision else ""
    if thing in way.starts:
        main = [Clause(opening(graph, thing), words_at(thing))]
        if thing.name in ("vision", "milestone"):
            main += [Clause(f"and the sign of it is {said(thing.entry, 'proof')}", thing.place.key("proof"))]
        yield main
        if vision and vision is not thing:
            yield [Clause(f"it is {on_the_way}", words_at(vision))]
    elif thing.name == "milestone" or not way.reaches("milestone"):
        below = [_subject(link, way) for link in into]
        many = "these initiatives" if thing.name == "milestone" else "these choices"
        named = listed(below) if len(below) <= _MOST_SUBJECTS else many
        verb = "leads" if len(below) == 1 else "lead"
        main = [Clause(f"{named} {verb} to {endpoint(thing)}", words_at(thing))]
        is_stop = thing.name == "milestone" and vision
        yield [*main, Clause(on_the_way, words_at(vision))] if is_stop and vision else main


def _also(thing: Thing, way: Way, into: Sequence[Link]) -> Iterator[_Statement]:
    """What the chain still needs: who accepted a departure, what stands outside, and what is not said."""
    entry, place = thing.entry, thing.place
    for link in into:
        if link.how == AGAINST and isinstance(link.below.entry, Decision):
            told_so = all(other.how == AGAINST for other in into)
            yield [
                _accepted(
                    link.below.entry, "that" if told_so else f"that the decision goes against {thing.name}"
                )
            ]
    outside = reason(entry, "outside_strategy") if isinstance(entry, Decision | Initiative) else ""
    if isinstance(entry, Decision | Initiative) and not is_blank(entry.outside_strategy):
        name = "the decision" if isinstance(entry, Decision) else thing.name
        where = place.key("outside_strategy")
        yield [Clause(f"{name} stands outside the strategy", where), Clause(outside, where)]
    elif isinstance(entry, Decision) and not entry.initiative:
        yield [Clause(f"which initiative the decision serves: {said(entry, 'initiative')}", place)]
    elif thing.kind == Kind.INITIATIVE and isinstance(entry, Initiative) and not entry.serves:
        yield [Clause(f"which choice {thing.name} serves: {said(entry, 'serves')}", place)]
    if isinstance(entry, Contribution):
        yield from _about_part(entry)
    if thing.kind == Kind.METRIC and thing in way.starts and not way.links:
        yield [Clause(f"which initiative it shows: {NOT_SAID}", place)]


def _about_part(part: Contribution) -> Iterator[_Statement]:
    if not is_blank(part.proof):
        yield [Clause(f"the team's own sign of it: {said(part, 'proof')}", part.place.key("proof"))]
    elif not part.moves:
        yield [Clause(f"by which metric or sign it shows: {said(part, 'moves')}", part.place)]
    if not part.initiative:
        yield [Clause(f"which initiative it is a part of: {said(part, 'initiative')}", part.place)]


def _accepted(decision: Decision, what: str) -> Clause:
    place = decision.place.key("accepted_by")
    if is_open_exception(decision):
        return Clause(f"who other than its decider accepted {what}: {NOT_SAID}", place)
    return Clause(f"{decision.accepted_by or NOT_SAID} accepted {what}", place)
