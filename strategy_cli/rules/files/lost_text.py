"""Every sentence reaches the reader whole: YAML cuts an unquoted text at ` #`, and makes a key of it at `: `.

Why: what YAML drops without a word is missed only when somebody acts on the rest.

Source: measured with PyYAML 6.0.3: of `because: be the #1 choice` it keeps "be the".

Write: the sentence on the line below `because: >`, indented; or between quotes.

Ignore: where a comment really begins with `#` and a letter; better, put a blank behind the `#`.

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
  because: we want to be the #1 choice of managers with ten minutes
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: >
    we want to be the #1 choice of managers with ten minutes
"""

NEAR_MISS = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer  # said in ticket#12
  even_over: more ways to slice the data
  because: "a manager at nine has ten minutes: #1 of the complaints"
"""

DISGUISED = """
# teams/insights.yaml
we_will_not:
- what: take requests only an analyst could use
  follows: ops-first
- Acme: no chart for a single customer
"""
