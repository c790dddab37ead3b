"""Values as people write them: what is read, and what is refused with which repair."""

from datetime import date
from decimal import Decimal

import pytest

from strategy_cli.model.days import parse_day
from strategy_cli.model.team import Team
from strategy_cli.model.values import LEVEL_SYNONYMS, Level, brief
from strategy_cli.reading.load import load


def _metric(key: str, text: str) -> tuple[object, list[str]]:
    """A key of a metric as it is read, and what the faults say to write."""
    workspace = load({"strategy.yaml": f"metrics:\n- id: a\n  {key}: {text}\n".encode()})
    return workspace.strategy.metrics[0].get(key), [fault.help for fault in workspace.faults]


def _team(text: str) -> tuple[Team, list[str]]:
    workspace = load({"teams/a.yaml": text.encode()})
    return workspace.teams[0], [f"{fault.message}; {fault.help}" for fault in workspace.faults]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-15", date(2026, 12, 15)),
        ("2026-12", date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 29)),
        ("2026-Q1", date(2026, 3, 31)),
        ("2026-Q4", date(2026, 12, 31)),
        ("'2026-12-15'", date(2026, 12, 15)),
    ],
)
def test_a_month_or_quarter_means_its_last_day(text: str, day: date) -> None:
    assert _metric("by", text) == (day, [])


@pytest.mark.parametrize(
    ("starts", "quarter", "day"),
    [
        (2, "2026-Q1", date(2026, 4, 30)),
        (2, "2026-Q4", date(2027, 1, 31)),
        (10, "2026-Q1", date(2026, 12, 31)),
    ],
)
def test_quarters_begin_where_the_setting_says(starts: int, quarter: str, day: date) -> None:
    assert parse_day(quarter, starts) == day
    text = f"metrics:\n- id: a\n  by: {quarter}\n".encode()
    assert load({"strategy.yaml": text}, year_starts_in=starts).strategy.metrics[0].by == day


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("Q3 2027", "write `2027-Q3`"),
        ("2027 Q3", "write `2027-Q3`"),
        ("q3-2027", "write `2027-Q3`"),
        ("Dec 2026", "write `2026-12`"),
        ("December 2026", "write `2026-12`"),
        ("15 December 2026", "write `2026-12-15`"),
        ("Dec. 5, 2026", "write `2026-12-05`"),
        ("2026/12/15", "write `2026-12-15`"),
        ("2026-1-5", "write `2026-01-05`"),
        ("15.12.2026", "write `2026-12-15`"),
        ("next summer", "write a day"),
        ("Summer 2027", "write a day"),
        ("32.12.2026", "write a day"),
        ("2026-02-30", "write a day"),
        ("2026-13", "write a day"),
        ("2026-Q5", "write a day"),
        ("20261215", "write a day"),
        ("2026-W05-1", "write a day"),
        ("0000-01-01", "write a day"),
    ],
)
def test_what_is_no_date_is_refused_with_the_date_it_means(text: str, repair: str) -> None:
    day, (help_,) = _metric("by", text)
    assert day is None
    assert help_.startswith(repair)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("40", 40),
        ("4.1", Decimal("4.1")),
        ("-3", -3),
        ("+3", 3),
        ("007", 7),
        ("0", 0),
        ('"40"', 40),
        ("unknown", "unknown"),
    ],
)
def test_a_number_is_read_as_written(text: str, number: object) -> None:
    assert _metric("to", text) == (number, [])


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("12,000", "write `12000`"),
        ("1'200'000", "write `1200000`"),
        ("12 000.5", "write `12000.5`"),
        ("4,1", "write `4.1`"),
        ("4.1%", 'write the number alone, `4.1`, and `unit: "%"`'),
        ("40 firms", "write the number alone, `40`, and `unit: firms`"),
        ("12,000 firms", "write the number alone, `12000`, and `unit: firms`"),
        ("€40", 'write the number alone, `40`, and `unit: "€"`'),
        ("EUR 40", "write the number alone, `40`, and `unit: EUR`"),
        ("forty", "write the number alone: `40`, `4.1`"),
        ("1.2.3", "write the number alone: `40`, `4.1`"),
        ("1e3", "write the number alone, `1`, and `unit: e3`"),
    ],
)
def test_what_is_no_number_is_refused_with_the_number_and_its_unit(text: str, repair: str) -> None:
    assert _metric("to", text) == (None, [repair])


@pytest.mark.parametrize(("text", "edition"), [("3", 3), ("", None), ("012", 12)])
def test_an_edition_is_a_whole_number(text: str, edition: int | None) -> None:
    assert load({"strategy.yaml": f"edition: {text}\nowner: x\n".encode()}).strategy.edition == edition


@pytest.mark.parametrize("text", ["3.5", "-1", "three", "1234567"])
def test_an_edition_is_nothing_else(text: str) -> None:
    workspace = load({"strategy.yaml": f"edition: {text}\n".encode()})
    assert [fault.help for fault in workspace.faults] == ["write a whole number: `3`"]


def test_an_empty_value_is_an_absent_one() -> None:
    for key in ("by", "to"):
        assert _metric(key, '""') == (None, [])
    team, said = _team("stage: ''\nlead: ''\n")
    assert (team.stage, team.lead, said) == ("", "", [])


@pytest.mark.parametrize("word", [*Level, *LEVEL_SYNONYMS])
def test_each_level_and_each_of_its_synonyms_is_read(word: str) -> None:
    team, said = _team(f"decision_rights:\n- area: a\n  level: {word}\n")
    assert (team.decision_rights[0].level, said) == (LEVEL_SYNONYMS.get(word, word), [])


def test_a_word_that_is_none_of_a_few_is_refused_with_the_nearest_or_all() -> None:
    _, (near,) = _team("stage: draff\n")
    _, (far,) = _team("decisions:\n- id: a\n  status: cancelled by us\n")
    assert near.endswith('`stage` has no such word: "draff"; write `draft`')
    assert far.endswith("write one of: proposed, accepted, rejected, superseded")


def test_a_refused_value_leaves_its_neighbours_and_is_not_called_missing() -> None:
    team, _ = _team("decisions:\n- id: a\n  date: soon\n  status: accepted\n  decided: x\n")
    (decision,) = team.decisions
    assert (decision.date, decision.status, decision.decided) == (None, "accepted", "x")
    assert not decision.lacks("date")
    assert decision.lacks("because")


def test_a_long_text_is_quoted_on_one_line_and_not_in_full() -> None:
    assert brief("a\n  b") == "a b"
    assert brief("x" * 100) == "x" * 60 + "…"
    _, (help_,) = _metric("to", "x" * 500)
    assert len(help_) < 100
