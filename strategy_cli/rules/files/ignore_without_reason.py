"""An ignore comment says in words, behind the names of its rules, why the finding may stay.

Why: an exception without a reason teaches nobody.

Source: dbt-project-evaluator#135: exceptions without a reason were never taken back.

Write: `# strat: ignore[rule-name] two initiatives end in May`, with `until=2027-03-31` where it is for a time.

Ignore: never; rules about ignore comments cannot be ignored.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  # strat: ignore[decision-without-initiative]
  date: 2026-10-20
  decided: Stop making slides for customers.
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
- id: insights-no-slides  # strat: ignore[decision-without-initiative] see the minutes
  date: 2026-10-20
  decided: Stop making slides for customers.
  because: nobody opened them a second time
  follows: [ops-first]
"""

DISGUISED = """
# teams/insights.yaml
decisions:
- id: insights-no-slides  # strat: ignore[decision-without-initiative] until=2027-03-31
  date: 2026-10-20
  decided: Stop making slides for customers.
  because: nobody opened them a second time
  follows: [ops-first]
"""
