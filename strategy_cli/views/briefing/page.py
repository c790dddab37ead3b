"""A briefing whole: its sections, in the order in which a team lead reads them before planning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
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
from strategy_cli.views.briefing.news import News, news_for, news_since
from strategy_cli.views.briefing.others import Exchanges, exchanges_of
from strategy_cli.views.briefing.piece import Piece, pieces_of
from strategy_cli.views.briefing.rights import Rights, rights_of
from strategy_cli.views.briefing.since import Since
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


@dataclass(frozen=True, slots=True)
class Terms:
    """By what a briefing is made: the day, the ladder in force, and since when things are new.

    None: since the team's own back-brief.
    """

    today: date
    ladder: Ladder = field(default_factory=lambda: DEFAULT)
    since: Since | None = None


def briefings(
    graph: Graph,
    findings: Iterable[Finding],
    teams: Iterable[Team],
    terms: Terms,
    ignored: Iterable[Ignored] = (),
) -> Iterator[Briefing]:
    """The briefings of these teams, one by one."""
    work, notices, covered = graph.once(Work), Notices(findings), ignored_notices(ignored)
    for team in teams:
        own = news_for(work, team)
        news = news_since(work, team, terms.since) if terms.since else own
        yield Briefing(
            head=head_of(graph, team, own),
            waiting=waiting_for(work, notices, covered, team, terms.today),
            news=news,
            pieces=pieces_of(graph, team),
            keeps_running=team.keeps_running,
            rights=rights_of(graph, team, terms.today, terms.ladder),
            bounds=bounds_of(graph, team),
            exchanges=exchanges_of(work, team, terms.today),
            measures=measures_of(graph, team),
            aims=aims_of(graph, news),
            grounds=grounds_of(graph, team),
        )
