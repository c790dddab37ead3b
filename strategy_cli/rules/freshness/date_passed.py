"""Every day that was set is still to come: a review, a `by`, an `until`, a day to look again.

Not asked of a metric that reached its goal, of a give that was delivered or refused, of the need it
answers, nor of a team that ended. The vision's own day is left to its review.

Why: a strategy with dead dates is read as one that nobody looks at.

Source: review dates (G2), often six months; Wardley, doctrine (W): strategy is iterative.

Write: look at the thing again, and set the next day; or write what came of it.

Ignore: for a week or two around planning, with `until`.

For: whoever the dated thing belongs to.
"""

from collections.abc import Iterator, Mapping

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.dates import Day, days_set
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, short
from strategy_cli.model.strategy import Parked
from strategy_cli.model.team import Contribution

RULE = "date-passed"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
gives:
- id: answer-stories
  to: partners
  what: three customer answers with real figures
  by: 2026-11-16
"""

GOOD = """
# teams/insights.yaml
gives:
- id: answer-stories
  to: partners
  what: three customer answers with real figures
  by: 2026-11-16
  date: 2026-11-14
"""

NEAR_MISS = """
# strategy.yaml
review_on: 2026-11-23
# teams/insights.yaml
gives:
- id: answer-stories
  to: partners
  by: 2026-11-16
  cannot: our customers do not want their figures shown
"""

DISGUISED = """
# strategy.yaml
review_on: 2026-Q3
"""

# What to do about a day that passed, by the key it stands under.
_HELP: Mapping[str, str] = {
    "review_on": "look at the strategy again, and write the next day",
    "revisit_on": "take it up, drop it, or write the day to look at it again",
    "check_on": "look whether it still holds, and write the next day",
    "until": "delete it if it is over, or write the day until which it holds",
}
_BY: Mapping[str, str] = {
    "the milestone": "write what came of it, and the next milestone",
    "initiative": "move it to `done` with its `result`, or write the new day",
    "metric": "add the reading of that day, and write the next goal or day",
    "give": "write `date` if it was delivered, `cannot` if it will not be, or a new day",
}


def check(graph: Graph, settings: Settings) -> Iterator[Fault]:
    """A fault for each day before today."""
    for day in days_set(graph, settings.today):
        help_ = _HELP.get(day.key) or _BY.get(day.noun, "write the new day, or what came of it")
        message = f"{_named(day)}: `{day.key}` was {day.day}, {_ago((settings.today - day.day).days)}"
        yield Fault(RULE, day.place, message, help_, day.owner)


def _named(day: Day) -> str:
    if isinstance(day.entry, Contribution):
        return f"{day.noun} to `{day.entry.initiative}`" if day.entry.initiative else "this contribution"
    if day.noun in ("rule-out", "what the team will not do"):
        return f'{day.noun} "{short(str(day.entry.get("what") or day.entry.get("because")))}"'
    if day.noun.startswith("the "):
        return day.noun
    if isinstance(day.entry, Parked) and not day.entry.id:
        return f'{day.noun} "{short(day.entry.what)}"'
    return called(day.noun, day.entry, "area" if day.noun == "decision right" else "id")


def _ago(days: int) -> str:
    return "yesterday" if days == 1 else f"{days} days ago"
