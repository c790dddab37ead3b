"""The table of faulty files: each trap of FORMAT and SAFETY once, with the place a person would point at.

Most lie in a team file of which `HEAD` are the first six lines, so a case counts on from line 7.
"""

from typing import NamedTuple

from tests.rules.base import STRATEGY, workspace

SUPPORT = "teams/support.yaml"
HEAD = """\
id: support
lead: Mika Sand
decision_rights: [{area: replies, level: together, granted_by: Dana Reyes}]
keeps_running: the questions of customers are answered within a day
gives: [{id: phone-notes, to: insights, what: notes of what customers ask, date: 2026-10-01}]
backbrief: {edition: 3, date: 2026-10-09, given_by: Mika Sand, heard_by: Dana Reyes, intent: Managers act at \
nine without us., our_task: Fewer questions., effect_on_others: Insights hears what was unclear., \
strategy_first_three: [daily-answer, first-partners]}
"""
DECISION = """\
decisions:
- id: support-in-writing
  date: 2026-10-13
  decided: Answer in writing.
  initiative: daily-answer
  because: a written answer is read by the next who asks
  follows: [ops-first]
  decided_by: Mika Sand
"""


class Faulty(NamedTuple):
    """A file with one fault: the rule that says so, and where."""

    name: str
    text: str | bytes
    rule: str
    line: int
    column: int
    path: str = SUPPORT

    def files(self) -> dict[str, bytes]:
        """The valid workspace with this file laid over it."""
        if isinstance(self.text, bytes):
            return workspace() | {self.path: self.text}
        head = HEAD if self.path == SUPPORT else ""
        return workspace() | {self.path: (head + self.text).encode()}


def _team(name: str, rule: str, line: int, column: int, text: str) -> Faulty:
    return Faulty(name, text, rule, line, column)


def _strategy(name: str, line: int, column: int, old: str, new: str) -> Faulty:
    assert old in STRATEGY
    return Faulty(name, STRATEGY.replace(old, new, 1), "wrong-type", line, column, "strategy.yaml")


SYNTAX = [
    _team("tab as indent", "yaml-syntax", 9, 1, "we_will_not:\n- what: phone calls\n\tfollows: ops-first\n"),
    _team("unquoted colon", "yaml-syntax", 7, 19, "mission: one thing: answers\n"),
    _team("no space after the colon", "yaml-syntax", 7, 8, "mission:One thing\nstage: active\n"),
    _team("unclosed double quote", "yaml-syntax", 7, 10, 'mission: "One thing\nstage: active\n'),
    _team("unclosed single quote", "yaml-syntax", 7, 10, "mission: 'One thing\nstage: active\n"),
    _team(
        "unclosed double quote, and a quoted line below",
        "yaml-syntax",
        7,
        10,
        'mission: "One thing\nwe_will_not:\n- what: "phone calls"\n  follows: ops-first\n',
    ),
    _team(
        "unclosed single quote, and a quoted line below",
        "yaml-syntax",
        7,
        10,
        "mission: 'One thing\nwe_will_not:\n- what: 'phone calls'\n  follows: ops-first\n",
    ),
    _team("text after the closing quote", "yaml-syntax", 7, 16, 'mission: "One" thing\n'),
    *(
        _team(f"`{mark}` first", "yaml-syntax", 7, 10, f"mission: {mark} of all questions\nstage: active\n")
        for mark in "%@`*&,]}"
    ),
    _team("a text behind `>`", "yaml-syntax", 7, 10, "mission: > One thing\nstage: active\n"),
    _team("a list item on the line of its key", "yaml-syntax", 7, 14, "we_will_not: - what: phone calls\n"),
    _team(
        "indented too far", "yaml-syntax", 9, 5, "we_will_not:\n- what: phone calls\n    follows: ops-first\n"
    ),
    _team(
        "indented too little",
        "yaml-syntax",
        9,
        4,
        "we_will_not:\n  - what: phone calls\n   follows: ops-first\n",
    ),
    _team(
        "a text that goes on behind a comment",
        "yaml-syntax",
        7,
        14,
        "mission: One # soon\n  thing, and more\n",
    ),
    _team("a word that goes on behind a comment", "yaml-syntax", 7, 14, "mission: One # soon\n  thing\n"),
    _team(
        "the second item of a list less deep than the first",
        "yaml-syntax",
        10,
        2,
        "we_will_not:\n  - what: calls\n    follows: ops-first\n - what: visits\n   until: 2027-06-30\n",
    ),
    _team(
        "the second item of a list at the edge",
        "yaml-syntax",
        10,
        1,
        "we_will_not:\n  - what: phone calls\n    follows: ops-first\n- what: visits\n  follows: ops-first\n",
    ),
    _team("unclosed `[`", "yaml-syntax", 7, 14, "we_will_not: [phone calls\nmission: One thing\n"),
    _team("unclosed `{`", "yaml-syntax", 7, 14, "we_will_not: {what: phone calls\nmission: One thing\n"),
    _team(
        "a merge conflict",
        "yaml-syntax",
        7,
        1,
        "<<<<<<< HEAD\nmission: One thing\n=======\nmission: Two things\n>>>>>>> main\n",
    ),
    _team(
        "a merge conflict with its base",
        "yaml-syntax",
        7,
        1,
        "<<<<<<< HEAD\nmission: One\n||||||| 1a2b3c4\nmission: No\n=======\nmission: Two\n>>>>>>> main\n",
    ),
]

FEATURES = [
    _team("`!` first", "yaml-feature", 7, 10, "mission: ! of all questions\n"),
    _team("a second document", "yaml-feature", 8, 1, "mission: One thing\n---\nid: other\n"),
    Faulty("a directive", f"%YAML 1.1\n---\n{HEAD}".encode(), "yaml-feature", 1, 1),
    _team("an anchor", "yaml-feature", 7, 10, "mission: &one One thing\n"),
    _team("an alias", "yaml-feature", 7, 10, "mission: *one\n"),
    _team("a merge key", "yaml-feature", 7, 1, "<<: {mission: One thing}\n"),
    _team("a merge key with its alias", "yaml-feature", 7, 1, "<<: *one\n"),
    _team("a tag", "yaml-feature", 7, 10, "mission: !!str One thing\n"),
    _team("a list as a key", "yaml-feature", 7, 1, "[mission, name]: One thing\n"),
]

KEYS = [
    _team("a key twice", "duplicate-key", 8, 1, "mission: One thing\nmission: Two things\n"),
    _team("a misspelt key", "unknown-key", 7, 1, "misson: One thing\n"),
    _team("a key like no other", "unknown-key", 7, 1, "budget: 40\n"),
]

LOST = [
    _team("cut by ` #1`", "lost-text", 7, 17, "mission: be the #1 choice\n"),
    _team("emptied by ` #1`", "lost-text", 7, 10, "mission: #1 choice\n"),
    _team("emptied by ` #1`, and more below", "lost-text", 7, 10, "mission: #1 of all\n  for managers\n"),
    _team("a sentence bent into a key", "lost-text", 8, 3, "we_will_not:\n- no demos: ever\n"),
]

VALUES = [
    _strategy("a date in words", 4, 12, "2027-03-01", "next summer"),
    _strategy("a quarter before its year", 4, 12, "2027-03-01", "Q3 2027"),
    _strategy("a day that is not in the calendar", 4, 12, "2027-03-01", "2026-02-30"),
    _strategy("a number with a comma", 81, 7, "  to: 40\n", "  to: 12,000\n"),
    _strategy("a number with its unit", 81, 7, "  to: 40\n", "  to: 4.1%\n"),
    _team("an unknown status", "wrong-type", 15, 11, f"{DECISION}  status: acepted\n"),
    Faulty("an unknown level", HEAD.replace("together", "tugether").encode(), "wrong-type", 3, 42),
    _team("a text where entries belong", "wrong-type", 7, 12, "decisions: none yet\n"),
    _team(
        "an entry without its dash",
        "wrong-type",
        7,
        1,
        "we_will_not:\n  what: phone calls\n  follows: ops-first\n",
    ),
    _team("a list where a text belongs", "wrong-type", 7, 1, "mission: [one, two]\n"),
    _team(
        "two ids in one text",
        "wrong-type",
        13,
        12,
        DECISION.replace("[ops-first]", "ops-first, answer-over-options"),
    ),
]

HIDDEN = [
    _team("a right-to-left override", "hidden-characters", 7, 14, "mission: One \u202ething\n"),
    _team(
        "a zero-width space in an id",
        "hidden-characters",
        8,
        14,
        DECISION.replace("support-in", "support\u200b-in"),
    ),
    _team("an invisible character by escape", "hidden-characters", 7, 10, 'mission: "One \\u200bthing"\n'),
    _team("an invisible character in a comment", "hidden-characters", 7, 6, "# One\u2066 thing\n"),
    _team(
        "hard blanks as indent",
        "yaml-syntax",
        9,
        1,
        "we_will_not:\n- what: phone calls\n\u00a0\u00a0follows: ops-first\n",
    ),
]

UNREADABLE = [
    Faulty("UTF-16", HEAD.encode("utf-16"), "unreadable-file", 1, 1),
    Faulty("a byte of Latin-1", b"id: support\nname: Caf\xe9\n", "unreadable-file", 2, 10),
    _team("NUL", "unreadable-file", 7, 13, "mission: One\0thing\n"),
    _team("U+0085", "unreadable-file", 7, 13, "mission: One\x85thing\n"),
    _team("U+2028", "unreadable-file", 7, 13, "mission: One\u2028thing\n"),
    Faulty("an empty file", b"", "wrong-type", 1, 1),
    Faulty("nothing but a comment", b"# to be written\n", "wrong-type", 1, 1),
    Faulty("a list as the whole file", b"- support\n- Mika Sand\n", "wrong-type", 1, 1),
    Faulty("a text as the whole file", b"Support answers customers.\n", "wrong-type", 1, 1),
    _team("65 levels", "unreadable-file", 7, 73, f"mission: {'[' * 64}x{']' * 64}\n"),
    Faulty("50,001 nodes", b"mission:\n" + b"- x\n" * 49_998, "unreadable-file", 49_999, 3),
    _team("20,001 characters", "unreadable-file", 7, 10, f"mission: {'x' * 20_001}\n"),
    _team("more than 1 MiB", "unreadable-file", 1, 1, "# long\n" * 150_000),
    _team("a million brackets", "unreadable-file", 7, 73, f"mission: {'[' * 1_000_000}\n"),
]

FAULTY = [*SYNTAX, *FEATURES, *KEYS, *LOST, *VALUES, *HIDDEN, *UNREADABLE]

# What the tool does not do yet: the case stays as it should be, and its test says when it is.
NOT_YET = {
    "a word that goes on behind a comment": "the word is taken for a key without its colon",
    "the second item of a list at the edge": "its first key is dropped, its second a second finding",
    "emptied by ` #1`, and more below": "only the rest is read, and nothing says that the first line is lost",
    "a merge key with its alias": "the alias behind `<<:` is a second finding, for one line to delete",
}

TWO_SLIPS = HEAD + "mission: one thing: answers\nwe_will_not:\n- what: @ phone calls\n  follows: ops-first\n"

ALLOWED = {
    "nothing special": HEAD.encode(),
    "a byte order mark": b"\xef\xbb\xbf" + HEAD.encode(),
    "CRLF": HEAD.replace("\n", "\r\n").encode(),
    "CR alone": HEAD.replace("\n", "\r").encode(),
    "joined emoji": f"{HEAD}mission: One thing \U0001f469\u200d\U0001f4bb \u2764\ufe0f\n".encode(),
    "Persian": f"{HEAD}mission: \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\n".encode(),
    "a quoted `# x`": f'{HEAD}mission: "be the # x"\n'.encode(),
}
