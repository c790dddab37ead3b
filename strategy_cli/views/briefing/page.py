"""A briefing whole: its sections, in the order in which a team lead reads them before planning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.finding import Finding, Ignored
from strategy_cli.graph.links import Graph
from strategy_cli.graph.work import Work
from strategy_cli.model.team import Team
from strategy_cli.views.alignment.ladder import DEFAULT, Ladder
from strategy_cli.views.briefing.aims import Aims, aims_of
from strategy_cli.views.briefing.bounds import Bounds, bounds_of
from strategy_cli.views.briefing.grounds import Grounds, grounds_of
from strategy_cli.views.briefing.head import Head, head_of
from strategy_cli.views.briefing.measures import Measure, measures_of
from strategy_cli.views.briefing.news import News, news_for
from strategy_cli.views.briefing.others import Exchanges, exchanges_of
from strategy_cli.views.briefing.piece import Piece, pieces_of
from strategy_cli.views.briefing.rights import Rights, rights_of
from strategy_cli.views.briefing.waiting import Notices, Waiting, ignored_notices, waiting_for


@dataclass(frozen=True, slots=True)
class Briefing:
    """What a team needs to know before it plans; each field is a section, and a name in the template."""

    head: Head
    waiting: Waiting
    news: News
    pieces: tuple[Piece, ...]
    keeps_running: str
    rights: Rights
    bounds: Bounds
    exchanges: Exchanges
    measures: tuple[Measure, ...]
    aims: Aims
    grounds: Grounds


def briefings(
    graph: Graph,
    findings: Iterable[Finding],
    teams: Iterable[Team],
    today: date,
    ladder: Ladder = DEFAULT,
    ignored: Iterable[Ignored] = (),
) -> Iterator[Briefing]:
    """The briefings of these teams on a day, one by one."""
    work, notices, covered = Work(graph), Notices(findings), ignored_notices(ignored)
    for team in teams:
        news = news_for(work, team)
        yield Briefing(
            head=head_of(graph, team, news),
            waiting=waiting_for(work, notices, covered, team, today),
            news=news,
            pieces=pieces_of(graph, team),
            keeps_running=team.keeps_running,
            rights=rights_of(graph, team, today, ladder),
            bounds=bounds_of(graph, team),
            exchanges=exchanges_of(work, team, today),
            measures=measures_of(graph, team),
            aims=aims_of(graph, news),
            grounds=grounds_of(graph, team),
        )
