"""Schema and reader take the same values: some 85 texts under each kind of key, judged by both.

Where they differ is listed, with the reason; whatever is not listed must agree.
"""

import re

import pytest

from strategy_cli.model.days import parse_day
from strategy_cli.model.values import DAY_PATTERN
from tests.output.editor import complaints, schema_of
from tests.rules.running import report

READING = ("wrong-type", "unknown-key", "lost-text", "bad-id", "yaml-syntax", "yaml-feature")

SCALARS = (
    *("", "text", "two words", '"quoted"', "''", '"  "', '" draft "', "yes", "no", "off", "true", "False"),
    *("0", "7", "007", "-3", "+5", '"12"', "1000000", "12,000", "12 000", "4.1", "40%", "€40", "unknown"),
    *("2026-12-15", "2026-12", "2026-Q4", "2026", "2028-02-29", "2026-02-30", "2026-13", "2026-00"),
    *("2026-04-31", "2026-12-32", "2026-Q5", "Q4 2026", "15.12.2026", "2026/12/15", "next summer"),
    *("draft", "active", "drft", "accepted", "superseded", "tell", "inform", "team-asks", "team_asks"),
    *("one-way", "two-way", "wording", "meaning", "everyone", "vision", "Insights Team", "9-lives", "a" * 65),
)
SHAPES = (
    *("a, b", "[]", "[a]", "[a, b]", "[a, ]", '[a, ""]', "[2, true]", "[[a]]", "[{id: b}]", "[{id: b}, c]"),
    *("{}", "{id: b}", "{what: b}", "{wat: b}", "[{what: b}]", "[{what: }]", "[{wat: b}]", "{ask: b}"),
    *("[{ask: b}]", "{text: b}", "{text: b, by: 2026}", "{date: 2026-11-01}", "[{id: b, what: c, extra: d}]"),
)
VALUES = (*SCALARS, *SHAPES)

# Each kind of key: its file, and a text with a gap for the value.
DRAFT = "stage: draft\n"
TEAM = "id: insights\nstage: draft\nreports_to: Dana Reyes\n"
KINDS = {
    "text": ("strategy.yaml", DRAFT + "organization: {}"),
    "date": ("strategy.yaml", DRAFT + "review_on: {}"),
    "whole number": ("strategy.yaml", DRAFT + "edition: {}"),
    "number": ("strategy.yaml", DRAFT + "metrics:\n- id: m\n  to: {}"),
    "kind of change": ("strategy.yaml", DRAFT + "changes:\n- kind: {}"),
    "entry": ("strategy.yaml", DRAFT + "vision: {}"),
    "entries": ("strategy.yaml", DRAFT + "assumptions: {}"),
    "item of entries": ("strategy.yaml", DRAFT + "assumptions:\n- {}"),
    "entries or texts": ("strategy.yaml", DRAFT + "approach:\n- id: c\n  rules_out: {}"),
    "item of entries or texts": ("strategy.yaml", DRAFT + "approach:\n- id: c\n  rules_out:\n  - {}"),
    "ids": ("strategy.yaml", DRAFT + "initiatives:\n- id: i\n  serves: {}"),
    "item of ids": ("strategy.yaml", DRAFT + "initiatives:\n- id: i\n  serves:\n  - {}"),
    "texts": ("strategy.yaml", DRAFT + "changes:\n- removed: {}"),
    "name": ("strategy.yaml", DRAFT + "assumptions:\n- id: {}"),
    "name of one of others": ("strategy.yaml", DRAFT + "others:\n- id: {}"),
    "id": ("teams/insights.yaml", TEAM + "needs:\n- id: n\n  from: {}"),
    "level": ("teams/insights.yaml", TEAM + "decision_rights:\n- area: prices\n  level: {}"),
    "status": ("teams/insights.yaml", TEAM + "decisions:\n- id: d\n  superseded_by: e\n  status: {}"),
    "door": ("teams/insights.yaml", TEAM + "decisions:\n- id: d\n  door: {}"),
    "questions": ("teams/insights.yaml", TEAM + "backbrief:\n  questions: {}"),
    "considered": ("teams/insights.yaml", TEAM + "decisions:\n- id: d\n  considered: {}"),
    "we_will_not": ("teams/insights.yaml", TEAM + "we_will_not: {}"),
    "unknown key": ("teams/insights.yaml", TEAM + "misson: {}"),
    "unknown key inside": ("strategy.yaml", DRAFT + "milestone:\n  until: {}"),
    "file": ("teams/insights.yaml", "{}"),
}
# The reader drops the blanks inside quotes; the schema asks for the word without them.
PADDED = '" draft "'
DIFFERENT = {
    "whole number": {"+5"},  # the schema sees the number 5
    "name": {PADDED, "true"},  # the schema takes only texts for ids
    "name of one of others": {PADDED, "true"},
    "item of entries": {"''", '"  "'},  # the reader passes over an item that is only quotes
}
STUMBLING = ("item of entries or texts", "{}")
# An editor hands numbers on as numbers, whatever their spelling, and these two words as nothing; the reader
# keeps text as written. 29 February needs a calendar.
UNSEEN = {
    "number": ("4.", ".5", "1e3", "0x1F", "0o17", ".inf", ".nan", "~", "null"),
    "whole number": ("+5", "4.", "1e3", "3.0", "0x1F", "~", "null"),
    "date": ("2027-02-29", "0000-01-01", "~", "null"),
    "level": ("~", "null"),
    "entry": ("~", "null"),
    "entries": ("~", "null", "[~]"),
}


def reader_takes(path: str, text: str) -> bool:
    """Whether nothing is wrong with the text as far as its one file tells."""
    found = report({path: text.encode()}, *READING).findings
    return not [finding for finding in found if finding.excerpt.path == path]


def schema_takes(path: str, text: str) -> bool:
    """Whether an editor underlines nothing in it."""
    return complaints(schema_of(path), text) == []


@pytest.mark.parametrize("kind", KINDS)
def test_schema_and_reader_take_the_same_values(kind: str) -> None:
    path, gap = KINDS[kind]
    texts = {value: gap.replace("{}", value) + "\n" for value in VALUES if (kind, value) != STUMBLING}
    taken = {value for value, text in texts.items() if schema_takes(path, text)}
    read = {value for value, text in texts.items() if reader_takes(path, text)}
    assert taken ^ read == DIFFERENT.get(kind, set())
    assert bool(taken) is ("unknown key" not in kind and kind != "file")
    assert len(taken) < len(texts)


def test_an_entry_without_keys_is_taken_by_both() -> None:
    path, gap = KINDS[STUMBLING[0]]
    text = gap.replace("{}", STUMBLING[1]) + "\n"
    assert schema_takes(path, text)
    assert reader_takes(path, text)


@pytest.mark.parametrize("kind", UNSEEN)
def test_only_the_reader_refuses_what_an_editor_cannot_see(kind: str) -> None:
    path, gap = KINDS[kind]
    for value in UNSEEN[kind]:
        text = gap.replace("{}", value) + "\n"
        assert (value, reader_takes(path, text), schema_takes(path, text)) == (value, False, True)


def test_the_pattern_of_dates_takes_the_days_of_the_calendar_and_no_others() -> None:
    numbers = [(month, day) for month in range(14) for day in range(33)]
    for text in (f"{year}-{month:02}-{day:02}" for year in (2027, 2028) for month, day in numbers):
        taken = bool(re.search(DAY_PATTERN, text))
        assert taken is (parse_day(text) is not None) or text == "2027-02-29", text
