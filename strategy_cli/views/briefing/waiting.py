"""What waits for a team: findings, needs of others without an answer, its own refused ones, questions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from strategy_cli.finding import Finding, Ignored, Place, Severity
from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.work import Asked, Work, name_of
from strategy_cli.model.team import Need, Team
from strategy_cli.views.briefing.source import Source, source_of

# Told on the page with the need or the question itself, and so not a second time.
_TOLD = ("need-not-answered", "backbrief-question-open")
_HEAVIEST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding as its rule words it; `reason` is that of the comment that ignores it, else ""."""

    severity: str
    rule: str
    message: str
    help: str
    source: Source
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnansweredNeed:
    """What another team asks of this one and has no answer to; once escalated, it is that person's move."""

    id: str
    team: str
    what: str
    by: date | None
    is_past: bool
    escalated_to: str
    source: Source


@dataclass(frozen=True, slots=True)
class RefusedNeed:
    """What the team needs and another cannot give: the team's move, or whom it was escalated to."""

    id: str
    of: str
    what: str
    escalated_to: str
    source: Source


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the team asked in its back-brief, and who has not answered yet."""

    ask: str
    of: str  # "" where nobody is named
    source: Source


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits; `first_step` says that the team has yet to write its piece: all else comes after that."""

    first_step: bool
    notices: tuple[Notice, ...]
    ignored: tuple[Notice, ...]
    needs: tuple[UnansweredNeed, ...]
    refused: tuple[RefusedNeed, ...]
    questions: tuple[OpenQuestion, ...]


class Notices:
    """Findings by the file they stand in and by who must act, so that each team's are found at once."""

    def __init__(self, findings: Iterable[Finding], reasons: Mapping[str, str] | None = None) -> None:
        self._reasons = reasons or {}  # by fingerprint, of those that are ignored
        self._by_path: dict[str, list[Finding]] = defaultdict(list)
        self._by_owner: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            self._by_path[finding.place.path].append(finding)
            for owner in finding.owner:
                self._by_owner[owner].append(finding)

    def of(self, graph: Graph, team: Team, asked: Sequence[Need]) -> tuple[Notice, ...]:
        """The findings in the team's file, and those elsewhere on which its lead must act; heaviest first.

        What stands in the file of another team with the same lead is told there; `asked` are the needs of
        others that the page tells.
        """
        (lead,) = lead_of(graph, team)
        here = self._by_path.get(team.place.path, [])
        there = (each for each in self._by_owner.get(lead, []) if each.place.path != team.place.path)
        there = (each for each in there if lead_of(graph, graph.team_at(each.place.path)) != (lead,))
        told = [entry.place for entry in (*team.needs, *team.backbrief.questions, *asked)]
        untold = (
            each for each in (*here, *there) if each.rule not in _TOLD or not _is_within(each.place, told)
        )
        found = sorted(untold, key=lambda each: _HEAVIEST_FIRST.index(each.severity))
        return tuple(
            Notice(
                each.severity.value,
                each.rule,
                each.message,
                each.help,
                Source(each.place.path, each.excerpt.span.line),
                self._reasons.get(each.fingerprint, ""),
            )
            for each in found
        )


def ignored_notices(ignored: Iterable[Ignored]) -> Notices:
    """The findings that comments cover, each with its reason."""
    all_ = tuple(ignored)
    return Notices([each.finding for each in all_], {each.finding.fingerprint: each.reason for each in all_})


def waiting_for(work: Work, notices: Notices, ignored: Notices, team: Team, today: date) -> Waiting:
    """What waits for a team on a day."""
    asked = [each for each in work.asked_of(team) if _is_open(work, each)]
    return Waiting(
        first_step=team.lacks("contributes") and team.lacks("keeps_running"),
        notices=notices.of(work.graph, team, [each.need for each in asked]),
        ignored=ignored.of(work.graph, team, ()),
        needs=tuple(_need(work, each, today) for each in asked),
        refused=tuple(_refused(work, team)),
        questions=_open_questions(work, team),
    )


def _is_within(place: Place, others: Iterable[Place]) -> bool:
    return any(place.path == each.path and place.route[: len(each.route)] == each.route for each in others)


def _is_open(work: Work, asked: Asked) -> bool:
    return bool(asked.need.what or asked.need.id) and not work.answer(asked)


def _need(work: Work, asked: Asked, today: date) -> UnansweredNeed:
    need = asked.need
    return UnansweredNeed(
        id=need.id or team_id(asked.team),
        team=team_name(asked.team),
        what=need.what or need.id,
        by=need.by,
        is_past=bool(need.by and need.by < today),
        escalated_to=need.escalated_to,
        source=source_of(work.graph, need.place),
    )


def _refused(work: Work, team: Team) -> Iterator[RefusedNeed]:
    """A no is an answer, and leaves the team with the need."""
    for need in team.needs:
        give = work.answer(Asked(team, need))
        if give and give.cannot and not give.date:
            of, at = name_of(work.graph, need.from_), source_of(work.graph, need.place)
            yield RefusedNeed(need.id, of, need.what or need.id, need.escalated_to, at)


def _open_questions(work: Work, team: Team) -> tuple[OpenQuestion, ...]:
    of = team.backbrief.heard_by or team.reports_to or work.graph.strategy.owner
    return tuple(
        OpenQuestion(question.ask, of, source_of(work.graph, question.place))
        for question in team.backbrief.questions
        if question.ask and question.lacks("answer")
    )
