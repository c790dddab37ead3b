"""What each person owes: findings, open questions, escalated needs and days to come, one list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from strategy_cli.finding import Finding, Place, Severity
from strategy_cli.graph.dates import days_set
from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.names import folded
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import lead_of, listener_of
from strategy_cli.graph.work import Asked, Work
from strategy_cli.views.document import Address, Block, Document, Heading, Item, Listing, Text, address_of

_HEAVIEST_FIRST = tuple(Severity)
# Told here with the question or the day itself, and so not a second time.
_TOLD = ("backbrief-question-open", "date-passed")


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that a person owes; `day` is when, where one is set."""

    owner: str
    day: date | None
    weight: int  # findings come by severity, after what has a day
    what: str
    at: Address


def owed(graph: Graph, findings: Iterable[Finding]) -> tuple[Owed, ...]:
    """Everything owed, by date and then by consequence."""
    found = [*_findings(findings), *_questions(graph), *_escalated(graph), *_days(graph)]
    return tuple(
        sorted(found, key=lambda each: (each.day or date.max, each.weight, each.at.path, each.at.line))
    )


def _findings(findings: Iterable[Finding]) -> Iterator[Owed]:
    for finding in findings:
        if finding.rule not in _TOLD:
            at = Address(finding.place.path, finding.excerpt.span.line)
            weight = _HEAVIEST_FIRST.index(finding.severity)
            for owner in finding.owner:
                yield Owed(owner, None, weight, f"{finding.message} ({finding.rule}); {finding.help}", at)


def _questions(graph: Graph) -> Iterator[Owed]:
    for team in graph.active_teams:
        for question in team.backbrief.questions:
            if question.ask and question.lacks("answer"):
                asked = f"{team_name(team)} asks: {short(question.ask)}"
                yield _owed(graph, listener_of(graph, team)[0], None, asked, question.place)


def _escalated(graph: Graph) -> Iterator[Owed]:
    work = Work(graph)
    for team in graph.active_teams:
        for need in team.needs:
            answer = work.answer(Asked(team, need)) if need.escalated_to else None
            if need.escalated_to and (answer is None or not answer.lacks("cannot")):
                named = f"`{need.id}`: {short(need.what)}" if need.id else short(need.what)
                what = f"{team_name(team)} asked you to settle {named}"
                yield _owed(graph, need.escalated_to, need.by, what, need.place)


def _days(graph: Graph) -> Iterator[Owed]:
    for each in days_set(graph, date.max):
        if getattr(each.entry, "escalated_to", ""):
            continue
        key = "area" if each.noun == "decision right" else "id"
        named = called(each.noun, each.entry, key) if hasattr(each.entry, key) else each.noun
        for owner in each.owner:
            yield _owed(graph, owner, each.day, f"{named.removeprefix('this ')}: {each.key}", each.place)


def _owed(graph: Graph, owner: str, day: date | None, what: str, place: Place) -> Owed:
    return Owed(owner, day, 0, what, address_of(graph, place))


def names_meant(graph: Graph, everything: Iterable[Owed], who: str) -> tuple[str, ...]:
    """The people that a word may mean: a part of a name, or a team whose lead it is; in the order found."""
    wanted = folded(who)
    names = dict.fromkeys(each.owner for each in everything)
    leads = [
        lead_of(graph, team)[0]
        for team in graph.teams
        if wanted in (folded(team_id(team)), folded(team_name(team)))
    ]
    exact = [name for name in names if folded(name) == wanted]
    return tuple(dict.fromkeys([*exact, *leads]) or [name for name in names if wanted in folded(name)])


def todo_page(everything: Iterable[Owed], names: Iterable[str], today: date) -> Document:
    """A list a person, by date and then by consequence; a day that has passed is said to have."""
    lists: Mapping[str, list[Owed]] = _by_person(everything)
    blocks: list[Block] = []
    for name in names:
        items = tuple(Item(_line(each, today), each.at) for each in lists.get(folded(name), ()))
        blocks += [Heading(f"{name}:"), Listing(items)] if items else [Text(f"{name}: nothing is owed.")]
    return Document(tuple(blocks) or (Text("Nothing is owed, as written."),))


def _by_person(everything: Iterable[Owed]) -> dict[str, list[Owed]]:
    lists: dict[str, list[Owed]] = defaultdict(list)
    for each in everything:
        lists[folded(each.owner)].append(each)
    return lists


def _line(each: Owed, today: date) -> str:
    if not each.day:
        return each.what
    return f"{each.day}{' (passed)' if each.day < today else ''}  {each.what}"
