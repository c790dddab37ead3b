"""Reviews of edits of examples/analytics, on the fixed day."""

from datetime import date

from strategy_cli.config import Settings
from strategy_cli.views.review.review import review
from strategy_cli.views.review.values import Review
from tests.views.changes.compared import FILES, graph

STRATEGY, INSIGHTS, PARTNERS, PLATFORM = (
    "strategy.yaml",
    "teams/insights.yaml",
    "teams/partners.yaml",
    "teams/platform.yaml",
)
SETTINGS = Settings(date(2026, 11, 23))


def reviewed(files: dict[str, str], only: str = "", old: dict[str, str] = FILES) -> Review:
    """What a reviewer is told of a change of the example."""
    return review(graph(old), graph(files), SETTINGS, only)


def part(text: str, start: str, end: str) -> str:
    """The lines from one text to the next."""
    begin = text.index(start)
    return text[begin : text.index(end, begin + 1)]


def without(text: str, start: str, end: str) -> str:
    """A text without the lines from one text to the next."""
    return text.replace(part(text, start, end), "", 1)
