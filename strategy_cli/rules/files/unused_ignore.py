"""An ignore comment still covers a finding, and its `until` has not passed.

Why: an exception that outlives its fault hides the next one.

Source: the unused-suppression check of ruff (RUF100), which people leave on.

Write: delete the comment; where its day has passed, mend what it covers or give a new day and reason.

Ignore: never; rules about ignore comments cannot be ignored.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  # strat: ignore[decision-without-initiative] until=2027-03-31 the owner names the initiative in March
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: nobody opened them a second time
  follows: [ops-first]
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  # strat: ignore[decision-without-initiative] until=2027-03-31 the owner names the initiative in March
  date: 2026-10-20
  decided: Stop making slides for customers.
  because: nobody opened them a second time
  follows: [ops-first]
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  # strat: ignore[decision-without-initiative] until=2026-11-23 the owner decides today
  date: 2026-10-20
  decided: Stop making slides for customers.
  because: nobody opened them a second time
  follows: [ops-first]
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  # strat: ignore[decision-without-initiative] until=2026-11-22 the owner decides soon
  date: 2026-10-20
  decided: Stop making slides for customers.
  because: nobody opened them a second time
  follows: [ops-first]
"""
