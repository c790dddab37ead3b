"""Briefs a team over the fixed workspace with a fragment laid over it."""

from datetime import date

from strategy_cli.checking.checker import check
from strategy_cli.checking.selection import selected, team_named
from strategy_cli.config import Settings
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from strategy_cli.views.briefing.page import Briefing, Terms, briefings
from strategy_cli.views.briefing.since import Since
from tests.rules.base import workspace

TODAY = date(2026, 11, 23)
NO_RULES = "no rule at all"


def brief(
    fragment: str = "",
    team: str = "insights",
    rules: str = NO_RULES,
    without: tuple[str, ...] = (),
    since: Since | None = None,
) -> Briefing:
    """The briefing of a team on the fixed day, with the findings of these rules."""
    graph = Graph(load(workspace(fragment, without)))
    report = None if rules == NO_RULES else check(graph, Settings(TODAY), selected((rules,), ()))
    findings, ignored = (report.findings, report.ignored) if report else ((), ())
    (page,) = briefings(graph, findings, (team_named(graph, team),), Terms(TODAY, since=since), ignored)
    return page
