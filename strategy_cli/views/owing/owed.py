"""What each person owes: findings, questions, escalated needs and days, by date and consequence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from strategy_cli.finding import Finding, Ignored, Place, Severity
from strategy_cli.graph.dates import days_set
from strategy_cli.graph.links import Graph, team_name
from strategy_cli.graph.names import folded
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import listener_of
from strategy_cli.graph.work import Asked, Work, name_of
from strategy_cli.model.team import Need
from strategy_cli.views.document import address_of
from strategy_cli.views.owing.days import in_words

_UNANSWERED, _QUESTION, _PASSED = "need-not-answered", "backbrief-question-open", "date-passed"


class Kind(StrEnum):
    """What is owed, the heaviest consequence first; a finding's own severity comes before."""

    FINDING = "finding"
    QUESTION = "question"
    ESCALATION = "escalation"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that somebody owes; `day` is when, where one is set; `line` is 0 until it is looked up.

    `ignored` is the reason of the comment that says it may stay so.
    """

    owner: str
    kind: Kind
    day: date | None
    what: str
    place: Place
    line: int = 0
    do: str = ""  # what to write, where a rule says it
    rule: str = ""
    severity: str = ""
    ignored: str = ""


def owed(
    graph: Graph, findings: Iterable[Finding], ignored: Iterable[Ignored], today: date
) -> tuple[Owed, ...]:
    """Everything owed: what is past its day first, then what waits, by consequence, then days to come."""
    needs = {need.place: need for team in graph.active_teams for need in team.needs}
    reasons = {(each.finding.rule, each.finding.place): each.reason for each in ignored}
    found = [*_findings(findings, needs), *_questions(graph), *_escalated(graph), *_days(graph)]
    covered = (_with_reason(each, reasons) for each in found)
    return tuple(sorted(covered, key=lambda each: _order(each, today)))


def located(graph: Graph, everything: Iterable[Owed], names: Iterable[str]) -> tuple[Owed, ...]:
    """What these people owe, each with its line: looked up for nobody else, for that reads whole files."""
    wanted = {folded(name) for name in names}
    return tuple(
        each if each.line else replace(each, line=address_of(graph, each.place).line)
        for each in everything
        if folded(each.owner) in wanted
    )


def _order(each: Owed, today: date) -> tuple[int, date, int, str]:
    is_past = each.day is not None and each.day < today
    group = 0 if is_past else 1 if each.day is None else 2
    return group, each.day or date.max, _weight(each), each.place.path


def _weight(each: Owed) -> int:
    """Errors, warnings, what others wait for, and what only informs."""
    if each.severity:
        return {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 3}[Severity(each.severity)]
    return 2


def _with_reason(each: Owed, reasons: dict[tuple[str, Place], str]) -> Owed:
    rule = {Kind.DAY: _PASSED, Kind.QUESTION: _QUESTION}.get(each.kind, _UNANSWERED)
    return replace(each, ignored=reasons.get((rule, each.place), ""))


def _findings(findings: Iterable[Finding], needs: dict[Place, Need]) -> Iterator[Owed]:
    """The findings but for those that are told here with the question, the need or the day itself."""
    for finding in findings:
        need = needs.get(finding.place) if finding.rule == _UNANSWERED else None
        if finding.rule in (_QUESTION, _PASSED) or (need and need.escalated_to):
            continue
        for owner in finding.owner:
            yield Owed(
                owner,
                Kind.FINDING,
                need.by if need else None,
                finding.message,
                finding.place,
                finding.excerpt.span.line,
                finding.help,
                finding.rule,
                finding.severity.value,
            )


def _questions(graph: Graph) -> Iterator[Owed]:
    for team in graph.active_teams:
        since = f" since {team.backbrief.date}" if team.backbrief.date else ""
        for question in team.backbrief.questions:
            if question.ask and question.lacks("answer"):
                what = f'{team_name(team)} asks{since}: "{short(question.ask)}"'
                yield Owed(listener_of(graph, team)[0], Kind.QUESTION, None, what, question.place)


def _escalated(graph: Graph) -> Iterator[Owed]:
    work = graph.once(Work)
    for team in graph.active_teams:
        for need in team.needs:
            answer = work.answer(Asked(team, need)) if need.escalated_to else None
            if need.escalated_to and (answer is None or not answer.lacks("cannot")):
                said = "says no" if answer else "has not answered"
                what = (
                    f"{team_name(team)} asks you to settle what it needs from {name_of(graph, need.from_)}, "
                    f"which {said}: {short(need.what or need.id)}"
                )
                yield Owed(need.escalated_to, Kind.ESCALATION, need.by, what, need.place)


def _days(graph: Graph) -> Iterator[Owed]:
    for day in days_set(graph, date.max):
        if not getattr(day.entry, "escalated_to", ""):
            for owner in day.owner:
                yield Owed(owner, Kind.DAY, day.day, in_words(graph, day), day.place)
