"""Every strategy and team file can be opened and read: one regular file a name, UTF-8, within the limits.

The limits are 1 MiB a file, 64 levels, 50,000 keys and texts, 20,000 characters a text.

Why: a file that was not read was not checked.

Source: measured: other linters skip such a file, or stop at it, and report success.

Write: the file as plain UTF-8 text inside the workspace; one ending for one name.

Ignore: not possible, nor can it be switched off: silence about a file is never green.

For: whom the file belongs to: the lead of the team, or the owner of the strategy.
"""

from strategy_cli.finding import Severity

SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

BAD = """
# teams/partners.yml
mission: Logistics vendors show our answer to their customers.
"""

GOOD = """
# teams/partners.yaml
mission: Logistics vendors show our answer to their customers.
"""

NEAR_MISS = """
# teams/support.yml
id: support
name: Support – für alle
lead: Mika Sand
keeps_running: the questions of customers are answered within a day
"""

DISGUISED = """
# teams/support.yaml
id: support
name: Support
lead: Mika Sand
keeps_running: the questions of customers\u2028are answered within a day
"""
