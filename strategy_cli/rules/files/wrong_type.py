"""Every value has the shape its key takes: a text, a list, an entry, a date, a number, one of a few words.

Why: what cannot be understood cannot be checked, and is read by no briefing.

Source: our own belief; the shapes are the format's.

Write: what the finding offers: `2027-Q3` for `Q3 2027`, `4.1` and `unit: "%"` for `4.1%`.

Ignore: never; nothing reads such a value.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
milestone:
  text: Ready for Series B
  by: next summer
  proof: 40 firms on the daily answer, 25 paying
"""

GOOD = """
# strategy.yaml
milestone:
  text: Ready for Series B
  by: 2027-Q3
  proof: 40 firms on the daily answer, 25 paying
"""

NEAR_MISS = """
# strategy.yaml
milestone:
  text: 2027
  by: 2027-09
  proof: 40
"""

DISGUISED = """
# strategy.yaml
milestone:
  text: Ready for Series B
  by: 2027-02-30
  proof: 40 firms on the daily answer, 25 paying
"""
