"""No text, key or comment holds a character that nobody sees: of direction, of no width, of control.

Joiners between letters or emoji, variation selectors, soft hyphens and hard blanks are allowed.

Why: what a reviewer sees must be what is there.

Source: CVE-2021-42574, "Trojan Source": direction controls show a reviewer another text than the one read.

Write: the visible text alone; retype the word where the character cannot be found.

Ignore: where a script truly needs the character; say which.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves \u202ethe region\u202c of the customer
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
  what: no personal data leaves the region of \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u2764\ufe0f
  because: the law,\u00a0and every contract we signed
"""

DISGUISED = r"""
# strategy.yaml
always:
- id: data-stays
  what: "no personal data leaves the re\u200bgion of the customer"
  because: the law, and every contract we signed
"""
