"""Keys that the format does not have, texts that YAML takes away, and values of another shape."""

from tests.reading.base import STRATEGY
from tests.reading.faulty import Fault
from tests.reading.faulty.syntax import BECAUSE, FOLLOWS, NEED

RULED_OUT = " [SQL editor, custom dashboards]"
KEY, LOST, TYPE = "unknown-key", "lost-text", "wrong-type"
WILL_NOT = "- what: take requests only an analyst could use\n  follows: ops-first\n"
PART = (
    "- initiative: daily-answer\n"
    "  our_part: Find the three questions a manager asks every morning.\n"
    "  so_that: the meeting starts from the answer\n"
    "  moves: [active-firms]\n"
)

KEYS = [
    Fault("a misspelt key", "  because: two", "  becuase: two", KEY, 35, 3),
    Fault("a key in capitals", "  because: two", "  Because: two", KEY, 35, 3),
    Fault(
        "a misspelt key that names its entry",
        "- initiative: daily-answer\n  our",
        "- inititive: daily-answer\n  our",
        KEY,
        8,
        3,
    ),
    Fault("a misspelt area", "- area: answers", "- aera: answers", KEY, 24, 3),
    Fault("a misspelt list", "contributes:", "contribute:", KEY, 7, 1),
    Fault("a key like no other", "  status: accepted\n", "  colour: red\n", KEY, 32, 3),
    Fault("a key of the file inside an entry", "\nmilestone:\n", "\n  milestone:\n", KEY, 33, 3, STRATEGY),
]

TEXTS = [
    Fault("a text cut by #", BECAUSE, "  because: be the #1 choice\n", LOST, 35, 19),
    Fault("a text emptied by #", BECAUSE, "  because: #1 of three\n", LOST, 35, 12),
    Fault(
        "a text of which # takes the first line",
        BECAUSE,
        "  because: #1 of all\n    for managers\n",
        LOST,
        35,
        12,
    ),
    Fault(
        "a text cut by # in its second line", BECAUSE, "  because: two\n    of the #1 three\n", LOST, 36, 12
    ),
    Fault("a text cut by # that goes on", BECAUSE, "  because: be the #1 choice\n    of all\n", LOST, 35, 19),
    Fault(
        "an item cut by #", RULED_OUT, "\n  - the #1 SQL editor\n  - custom dashboards", LOST, 26, 9, STRATEGY
    ),
    Fault(
        "an item bent by a colon", RULED_OUT, "\n  - no demos: ever\n  - dashboards", LOST, 26, 5, STRATEGY
    ),
    Fault(
        "an item bent by a colon, with more keys",
        WILL_NOT,
        "- no demos: ever\n  follows: ops-first\n",
        LOST,
        14,
        3,
    ),
    Fault("a rule-out bent by a colon", RULED_OUT, " [no demos: ever, SQL editor]", LOST, 25, 15, STRATEGY),
]

DATES = [
    Fault("a date in words", "  by: 2027-01-31", "  by: next summer", TYPE, 21, 7),
    Fault("a quarter before its year", "  by: 2027-01-31", "  by: Q3 2027", TYPE, 21, 7),
    Fault("a day the calendar lacks", "  date: 2026-10-13", "  date: 2026-02-30", TYPE, 31, 9),
    Fault("a date with points", "  date: 2026-10-13", "  date: 13.10.2026", TYPE, 31, 9),
    Fault("a date with its month in words", "  date: 2026-10-13", "  date: Oct 13, 2026", TYPE, 31, 9),
]

NUMBERS = [
    Fault("a number with its unit", "  to: 40", "  to: 40 firms", TYPE, 51, 7, STRATEGY),
    Fault("a number with a comma", "  to: 40", "  to: 12,000", TYPE, 51, 7, STRATEGY),
    Fault("a percentage", "  to: 40", "  to: 4.1%", TYPE, 51, 7, STRATEGY),
    Fault("an amount of money", "  to: 40", "  to: €40", TYPE, 51, 7, STRATEGY),
    Fault("an edition that is no number", "edition: 2\nowner", "edition: two\nowner", TYPE, 2, 10, STRATEGY),
]

WORDS = [
    Fault("a misspelt status", "status: accepted", "status: acepted", TYPE, 32, 11),
    Fault("an unknown status", "status: accepted", "status: done", TYPE, 32, 11),
    Fault("an unknown level", "level: team-reports", "level: we-vote", TYPE, 25, 10),
    Fault("an unknown door", "door: two-way", "door: revolving", TYPE, 42, 9),
]

SHAPES = [
    Fault("a text where entries belong", f"needs:\n{NEED}", "needs: connections\n", TYPE, 17, 8),
    Fault("an entry that is a text", f"contributes:\n{PART}", "contributes:\n- daily-answer\n", TYPE, 8, 3),
    Fault("an entry without its dash", "- id: connectors\n", "  id: connectors\n", TYPE, 17, 1),
    Fault("keys where entries belong", f"needs:\n{NEED}", "needs:\n  platform: connections\n", TYPE, 17, 1),
    Fault("a list where a text belongs", "lead: Priya Nair", "lead: [Priya Nair, Tom Okafor]", TYPE, 4, 1),
    Fault("keys where a text belongs", BECAUSE, "  because:\n    one: thing\n", TYPE, 35, 3),
    Fault("keys where texts belong", FOLLOWS, "  follows: {ops-first: yes}\n", TYPE, 39, 3),
    Fault("several in one text", FOLLOWS, "  follows: ops-first, answer-over-options\n", TYPE, 39, 12),
    Fault("a list inside a list", FOLLOWS, "  follows: [[ops-first], answer-over-options]\n", TYPE, 39, 13),
]

CASES = [*KEYS, *TEXTS, *DATES, *NUMBERS, *WORDS, *SHAPES]
