"""Every key is one of the format's; a misspelt key and the missing one it stands for are one finding.

Why: a typo must not lose what somebody wrote.

Source: kubernetes/enhancements#1465: unknown fields were dropped in silence, and people ran without them.

Write: the key that the finding offers; the format's description lists them all.

Ignore: never; nothing reads such a key.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  becuase: a manager at nine has ten minutes
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
"""

NEAR_MISS = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  "even_over": more ways to slice the data
  because: a manager at nine has ten minutes; score 7 of 10
"""

DISGUISED = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes
  Because: and so have the others
"""
