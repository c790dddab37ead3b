"""Every file is YAML that can be parsed; each slip is shown at its place, with what to write instead.

The faulty value is judged by no other rule, and reading goes on behind it, up to ten times a file.

Why: a slip of the pen hides what was meant, and the first error a person meets decides whether they go on.

Source: our own belief; the slips are the commonest of people who do not program.

Write: what the finding offers; mostly the text between quotes.

Ignore: not possible, nor can it be switched off: what was not read was not checked.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the region of the customer
  because: the law says it: no transfer
"""

GOOD = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the region of the customer
  because: "the law says it: no transfer"
"""

NEAR_MISS = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the region, see https://example.org/law
  because: the law says it, at 9:00 and at any other hour
"""

DISGUISED = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the region of the customer
  because: "the law says it" and so does every contract
"""
