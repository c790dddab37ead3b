"""An ignore comment names rules that there are, and that may be ignored.

Why: a misspelt name there ignores nothing, and nobody hears of it.

Source: measured: linters that skip unknown names leave the exception open and the reader sure of it.

Write: the name in the brackets of the finding: `# strat: ignore[too-many] the reason`; `strat rule` lists them.

Ignore: never; rules about ignore comments cannot be ignored.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  # strat: ignore[decision-without-inititive] the owner names the initiative in March
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
- id: insights-no-slides  # strategy: ignore the slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: nobody opened them a second time
  follows: [ops-first]
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  #strat:ignore the slides
  date: 2026-10-20
  decided: Stop making slides for customers.
  initiative: daily-answer
  because: nobody opened them a second time
  follows: [ops-first]
"""
