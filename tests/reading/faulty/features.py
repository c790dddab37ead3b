"""What YAML can do and the format has no use for."""

from tests.reading.faulty import Fault
from tests.reading.faulty.syntax import BECAUSE

RULE = "yaml-feature"

CASES = [
    Fault(
        "a second document",
        "  - ask: May we drop the four analyst-only customers?\n    answer: Yes, at renewal.\n",
        "  - ask: May we?\n---\nid: other\n",
        RULE,
        63,
        1,
    ),
    Fault("the end of a document", "\nneeds:\n", "...\nneeds:\n", RULE, 16, 1),
    Fault("a directive", "id: insights\n", "%YAML 1.2\n---\nid: insights\n", RULE, 1, 1),
    Fault("a directive without a document", "id: insights\n", "%YAML 1.2\nid: insights\n", RULE, 1, 1),
    Fault("an anchor", "because: two", "because: &why two", RULE, 35, 12),
    Fault("an alias", BECAUSE, "  because: *why\n", RULE, 35, 12),
    Fault("a merge key", "  status: accepted\n", "  <<: {status: accepted}\n", RULE, 32, 3),
    Fault("a merge key with its alias", "  status: accepted\n", "  <<: *base\n", RULE, 32, 3),
    Fault("a tag", "because: two", "because: !!str two", RULE, 35, 12),
    Fault("an exclamation mark first", "because: two", "because: !important two", RULE, 35, 12),
    Fault("an exclamation mark alone", "because: two", "because: ! two", RULE, 35, 12),
    Fault("a list as a key", "  status: accepted\n", "  [status]: accepted\n", RULE, 32, 3),
    Fault("a template left unfilled", BECAUSE, "  because: {{ reason }}\n", RULE, 35, 13),
    Fault(
        "a key twice",
        "  status: accepted\n",
        "  status: accepted\n  status: rejected\n",
        "duplicate-key",
        33,
        3,
    ),
    Fault(
        "a list twice",
        "decision_rights:\n",
        "needs:\n- id: more\n  from: carriers\n  what: x\n  by: 2027-01-01\ndecision_rights:\n",
        "duplicate-key",
        23,
        1,
    ),
    Fault("a key twice, first without a value", BECAUSE, f"  because:\n{BECAUSE}", "duplicate-key", 36, 3),
]
