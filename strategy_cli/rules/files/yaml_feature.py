"""A file holds plain keys, texts and lists: no anchor, alias, merge key, tag, directive or second document.

Why: these features serve no author here, and are what attacks on YAML readers are made of.

Source: measured: nested aliases grow without bound in every reader that follows them.

Write: the text itself, wherever it is needed; in quotes where it begins with `&`, `*` or `!`.

Ignore: not possible, nor can it be switched off: what such a feature stands for was not read.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
always:
- id: data-stays
  what: &region no personal data leaves the region of the customer
  because: the law, and every contract we signed
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
  what: "*no* personal data leaves the region of the customer"
  because: law & contract say so!
"""

DISGUISED = """
# strategy.yaml
always:
- id: data-stays
  what: !!str no personal data leaves the region of the customer
  because: the law, and every contract we signed
"""
