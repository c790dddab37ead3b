"""The catalogue: every rule, listed by hand in the order of the format; adding one is a file and a line here."""

from strategy_cli.rules.decisions import decision_without_initiative
from strategy_cli.rules.page import CheckingModule, RuleModule

# Worded where the text is read; a page without a check of its own.
READING: tuple[RuleModule, ...] = ()

CHECKS: tuple[CheckingModule, ...] = (decision_without_initiative,)

RULES: tuple[RuleModule, ...] = (*READING, *CHECKS)
