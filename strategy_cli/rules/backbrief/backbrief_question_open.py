"""A question asked in a back-brief is answered within 14 days.

The 14 days stand in the settings, and count from the back-brief's date. A team that ended is not asked.

Why: alignment runs up as well as down, and a question that nobody answers is the last one asked.

Source: hoshin kanri, catchball (H1): the ball has to come back; Weigel on back-briefs (B4).

Write: `answer:` below the question, with the name and the day; a no is an answer.

Ignore: where the answer waits for a day that is known, with `until` that day.

For: who heard the back-brief, else whom the team reports to, else the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import listener_of
from strategy_cli.model.team import Question, Team

RULE = "backbrief-question-open"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
  questions:
  - ask: May we turn a firm away whose system is a sixth one?
"""

GOOD = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
  questions:
  - ask: May we turn a firm away whose system is a sixth one?
    answer: Yes, until summer. Dana, 2026-10-16
"""

NEAR_MISS = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-11-09
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
  questions:
  - ask: May we turn a firm away whose system is a sixth one?
"""

DISGUISED = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
  questions: May we turn a firm away whose system is a sixth one?
"""


def check(graph: Graph, settings: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each question left open too long; without a date, nobody knows how long."""
    undated = 0
    for team in graph.active_teams:
        open_ = [each for each in team.backbrief.questions if each.ask and each.lacks("answer")]
        asked_on = team.backbrief.date
        if asked_on is None:
            undated += len(open_)
        elif (settings.today - asked_on).days > settings.limits.days_question:
            for question in open_:
                yield _fault(graph, team, question, (settings.today - asked_on).days)
    if undated:
        because = (
            f"{counted(undated, 'open question')} cannot be counted from a day: the back-brief has no `date`"
        )
        yield NotJudged(RULE, because, undated)


def _fault(graph: Graph, team: Team, question: Question, days: int) -> Fault:
    return Fault(
        RULE,
        question.place,
        f'`{team_id(team)}` has waited {days} days for an answer: "{short(question.ask)}"',
        "write `answer:` below it, with the name and the day; a no is an answer",
        listener_of(graph, team),
    )
