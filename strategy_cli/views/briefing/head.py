"""Whose briefing this is, on which edition it rests, and what could not be read for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.names import same_person
from strategy_cli.graph.understanding import why_not_comparable
from strategy_cli.graph.work import meaning_changes, name_of
from strategy_cli.model.entry import ALL_KEYS, Entry
from strategy_cli.model.team import Team
from strategy_cli.views.briefing.news import News
from strategy_cli.views.briefing.source import Source, source_of

State: TypeAlias = Literal["absent", "current", "behind", "unknown"]

_TOLD_BY_OTHERS = {ALL_KEYS, "contributes", "needs", "gives", "decisions"}


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: `what` is its address in the file; "" means the whole file."""

    what: str
    source: Source


@dataclass(frozen=True, slots=True)
class BackbriefStatus:
    """How the team's back-brief stands to the strategy; `because` says why that is unknown."""

    state: State
    edition: int
    date: date | None
    heard_by: str  # "" where nobody else heard it
    because: str


@dataclass(frozen=True, slots=True)
class Ended:
    """That the team is no more, why, and who carries on."""

    date: date | None
    because: str
    heirs: tuple[str, ...]
    decisions_in_force: int


@dataclass(frozen=True, slots=True)
class Head:
    """The top of a briefing."""

    id: str
    path: str
    name: str
    mission: str
    lead: str
    reports_to: str
    owner: str  # of the strategy
    team_is_draft: bool
    strategy_is_draft: bool
    has_strategy: bool
    strategy_path: str
    edition: int
    edition_date: date | None
    backbrief: BackbriefStatus
    unread: tuple[Unread, ...]
    unread_elsewhere: tuple[str, ...]  # files of other teams, whose needs and gives may be missing here
    ended: Ended | None


def head_of(graph: Graph, team: Team, news: News) -> Head:
    """The head of a team's briefing."""
    dates = [
        change.date for change in meaning_changes(graph) if change.edition == graph.edition and change.date
    ]
    return Head(
        id=team_id(team),
        path=team.place.path,
        name=team_name(team),
        mission=team.mission,
        lead=team.lead,
        reports_to=team.reports_to,
        owner=graph.strategy.owner,
        team_is_draft=team.stage == "draft",
        strategy_is_draft=graph.strategy.stage == "draft",
        has_strategy=graph.workspace.has_strategy,
        strategy_path=graph.strategy.place.path,
        edition=graph.edition,
        edition_date=max(dates, default=None),
        backbrief=_backbrief_status(graph, team, news),
        unread=tuple(_unread(graph, team)),
        unread_elsewhere=tuple(
            each.place.path for each in graph.teams if each is not team and _TOLD_BY_OTHERS & each.unread
        ),
        ended=_ended(graph, team),
    )


def _backbrief_status(graph: Graph, team: Team, news: News) -> BackbriefStatus:
    given = team.backbrief
    if not given.is_written:
        return BackbriefStatus("absent", 0, None, "", "")
    heard_by = "" if same_person(given.heard_by, given.given_by) else given.heard_by
    because = why_not_comparable(graph, team)
    state: State = "unknown" if because else "behind" if news.changes or news.unexplained else "current"
    return BackbriefStatus(state, news.since, given.date, heard_by, because)


def _unread(graph: Graph, team: Team) -> Iterator[Unread]:
    roots: list[Entry] = [team, *([graph.strategy] if graph.workspace.has_strategy else [])]
    for root in roots:
        for entry in root.entries():
            for key in sorted(entry.unread):
                place = entry.place if key == ALL_KEYS else entry.place.key(key)
                yield Unread(place.address, source_of(graph, place))


def _ended(graph: Graph, team: Team) -> Ended | None:
    if not team.ended.is_written:
        return None
    heirs = tuple(name_of(graph, name) for name in team.ended.heirs)
    in_force = sum(decision.is_accepted for decision in team.decisions)
    return Ended(team.ended.date, team.ended.because, heirs, in_force)
