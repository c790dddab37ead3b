"""A key stands once in an entry; the finding shows both places.

Why: of two texts under one key, YAML readers keep the last without a word.

Source: measured with PyYAML 6.0.3, which reads the second `because` and drops the first.

Write: one of the two, or one text that says both.

Ignore: never; one of the two texts reaches nobody.

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
  because: the law, and every contract we signed
  because: customers asked for it in writing
"""

GOOD = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the region of the customer
  because: the law, and every contract we signed
"""

NEAR_MISS = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the region of the customer
  because: the law, and every contract we signed
- id: cash-first
  what: six months of cash stay in the bank
  because: the law, and every contract we signed
"""

DISGUISED = """
# strategy.yaml
always:
- {id: data-stays, what: no data leaves the region, because: the law asks for it, "what": no data is sold}
"""
