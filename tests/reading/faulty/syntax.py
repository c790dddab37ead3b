"""Slips of the keyboard that YAML cannot parse, or parses into something else."""

from tests.reading.faulty import Fault

BECAUSE = "  because: two of three managers stopped at the chart builder\n"
DECIDED = "  decided: Leave the chart builder out of onboarding.\n"
FOLLOWS = "  follows: [ops-first, answer-over-options]\n"
NEED = """\
- id: connectors
  from: carriers
  what: connections to the five commonest systems
  by: 2027-01-31
"""
SECOND = "- id: insights-three-questions\n"
RULE = "yaml-syntax"

INDENTS = [
    Fault("a tab as indent", BECAUSE, BECAUSE.replace("  ", "\t", 1), RULE, 35, 1),
    Fault("tabs on two lines", DECIDED, f"\t{DECIDED.strip()}\n\t# why\n", RULE, 33, 1),
    Fault("a tab before a dash", "  - what: a shorter", "\t- what: a shorter", RULE, 37, 1),
    Fault("no-break spaces as indent", BECAUSE, BECAUSE.replace("  ", "\u00a0\u00a0", 1), RULE, 35, 1),
    Fault("a no-break space behind a colon", "  because: two", "  because:\u00a0two", RULE, 35, 11),
    Fault("a key too deep", BECAUSE, f"   {BECAUSE}", RULE, 35, 6),
    Fault("a key too shallow", BECAUSE, BECAUSE[1:], RULE, 35, 2),
    Fault("a key at the edge", BECAUSE, BECAUSE[2:], RULE, 35, 1),
    Fault(
        "the last key at the edge",
        "  decided_by: Priya Nair\n\nback",
        "decided_by: Priya Nair\n\nback",
        RULE,
        50,
        1,
    ),
    Fault(
        "the last key too shallow",
        "  decided_by: Priya Nair\n\nback",
        " decided_by: Priya Nair\n\nback",
        RULE,
        50,
        2,
    ),
    Fault("a key of the file too deep", "lead:", " lead:", RULE, 4, 2),
    Fault("the first key too deep", "id: insights\n", "  id: insights\n", RULE, 1, 3),
    Fault("the first key below another too deep", "  edition: 2", "   edition: 2", RULE, 53, 4),
    Fault("an item too deep", SECOND, f"  {SECOND}", RULE, 43, 3),
    Fault("an item too shallow", "  - what: a shorter", " - what: a shorter", RULE, 37, 2),
    Fault("the first key behind a dash too deep", "- id: connectors", "-  id: connectors", RULE, 18, 1),
    Fault(
        "an item at the edge below a list that is not",
        f"needs:\n{NEED}",
        f"needs:\n  - id: pipes\n    from: carriers\n    what: pipes\n    by: 2027-01-31\n{NEED}",
        RULE,
        22,
        1,
    ),
    Fault(
        "a whole entry too deep",
        "- area: answers\n  level: team-reports\n",
        "  - area: answers\n    level: team-reports\n",
        RULE,
        26,
        3,
    ),
]

MISSING = [
    Fault("no space behind a colon", "  because: two", "  because:two", RULE, 35, 10),
    Fault("no space behind the first colon of an entry", "- area: answers", "- area:answers", RULE, 24, 7),
    Fault("no space behind a dash", SECOND, SECOND.replace("- ", "-"), RULE, 43, 1),
    Fault("no colon", "  because: two", "  because two", RULE, 35, 3),
    Fault("no colon before a list", "needs:\n", "needs\n", RULE, 17, 1),
    Fault("no colon in the first line of an entry", SECOND, SECOND.replace(":", ""), RULE, 43, 3),
]

QUOTES = [
    Fault("a colon without quotes", BECAUSE, "  because: one thing: answers\n", RULE, 35, 21),
    Fault("a colon at the end", BECAUSE, "  because: one thing:\n", RULE, 35, 21),
    Fault("an open double quote", "because: two", 'because: "two', RULE, 35, 12),
    Fault(
        "an open double quote above a quoted line",
        f"{BECAUSE}  considered:\n  - what: a shorter chart builder\n",
        '  because: "two of three\n  considered:\n  - what: "a shorter one"\n',
        RULE,
        35,
        12,
    ),
    Fault(
        "an open double quote above another",
        f"{BECAUSE}  considered:\n  - what: a shorter chart builder\n",
        '  because: "two of three\n  considered:\n  - what: a shorter" one\n',
        RULE,
        35,
        12,
    ),
    Fault("an open single quote", "because: two", "because: 'tis two", RULE, 35, 12),
    Fault(
        "an open single quote above an apostrophe",
        f"{BECAUSE}  considered:\n  - what: a shorter chart builder\n",
        "  because: 'tis two\n  considered:\n  - what: a team's chart\n",
        RULE,
        35,
        12,
    ),
    Fault("an apostrophe in single quotes", DECIDED, "  decided: 'Don't ask.'\n", RULE, 33, 17),
    Fault("text behind a closing quote", BECAUSE, '  because: "chart" builder\n', RULE, 35, 20),
    Fault("an unknown escape", BECAUSE, '  because: "C:\\charts"\n', RULE, 35, 15),
    Fault("half an escape", BECAUSE, '  because: "\\x1"\n', RULE, 35, 13),
]

FIRST = [Fault(f"{sign} first", "because: two", f"because: {sign}two", RULE, 35, 12) for sign in "%@`,]}"] + [
    Fault("a star first and last", BECAUSE, "  because: *two*\n", RULE, 35, 12),
    Fault("an ampersand first", "because: two", "because: & two", RULE, 35, 12),
    Fault("a question mark first", "because: two", "because: ? two", RULE, 35, 12),
    Fault("text behind >", "because: two", "because: > two", RULE, 35, 12),
    Fault("text behind |", "because: two", "because: | two", RULE, 35, 12),
    Fault("a percent sign at the edge", "lead: Priya Nair\n", "lead: Priya Nair\n%5 of all\n", RULE, 5, 1),
]

SHAPES = [
    Fault("an item on the line of its key", "contributes:\n- init", "contributes: - init", RULE, 7, 14),
    Fault(
        "a line at its key's indent", BECAUSE, "  because: two of three\n  managers stopped\n", RULE, 36, 3
    ),
    Fault(
        "a line of prose at the edge", BECAUSE, "  because: two of three\nManagers stopped.\n", RULE, 36, 1
    ),
    Fault(
        "a text that goes on below a comment", BECAUSE, "  because: two # or 3\n    of three\n", RULE, 35, 16
    ),
    Fault("a word that goes on below a comment", BECAUSE, "  because: two # or 3\n    three\n", RULE, 35, 16),
    Fault("an open [", FOLLOWS, "  follows: [ops-first, answer-over-options\n", RULE, 39, 12),
    Fault(
        "an open [ over lines",
        FOLLOWS,
        "  follows: [\n    ops-first,\n    answer-over-options\n",
        RULE,
        39,
        12,
    ),
    Fault(
        "an open [ above another list",
        f"{FOLLOWS}  area: answers\n",
        "  follows: [ops-first\n  told: [carriers]\n  area: answers\n",
        RULE,
        39,
        12,
    ),
    Fault("an open {", FOLLOWS, "  follows: {ops-first, answer-over-options\n", RULE, 39, 12),
    Fault("text behind ]", DECIDED, "  decided: [draft] Leave it.\n", RULE, 33, 20),
    Fault(
        "a merge conflict", BECAUSE, f"<<<<<<< HEAD\n{BECAUSE}=======\n  because: x\n>>>>>>> b\n", RULE, 35, 1
    ),
    Fault(
        "a merge conflict with its origin",
        BECAUSE,
        f"<<<<<<< HEAD\n{BECAUSE}||||||| 12ab\n  because: y\n=======\n  because: x\n>>>>>>> b\n",
        RULE,
        35,
        1,
    ),
    Fault(
        "a merge conflict over an entry's edge",
        SECOND,
        f"<<<<<<< HEAD\n{SECOND}=======\n- id: other\n  date: x\n>>>>>>> b\n",
        RULE,
        43,
        1,
    ),
    Fault("a mark left of a merge", SECOND, f"=======\n{SECOND}", RULE, 43, 1),
]

CASES = [*INDENTS, *MISSING, *QUOTES, *FIRST, *SHAPES]
