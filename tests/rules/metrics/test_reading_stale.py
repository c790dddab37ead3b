"""A metric with a target is read in time; the fixed day is 23 November 2026."""

import pytest

from tests.rules.running import helped, said

RULE = "reading-stale"


def metric(*lines: str, to: str = "to: 40") -> str:
    return "# strategy.yaml\nmetrics:\n- id: active-firms\n" + "".join(f"  {line}\n" for line in (to, *lines))


def test_ninety_days_are_fresh_and_ninety_one_are_not() -> None:
    assert said(metric("readings: [{date: 2026-08-25, value: 3}]"), RULE) == []
    assert said(metric("readings: [{date: 2026-08-24, value: 3}]"), RULE) == [
        "metric `active-firms` was last read on 2026-08-24, 91 days ago"
    ]


def test_the_newest_reading_counts_wherever_it_stands() -> None:
    assert said(metric("readings: [{date: 2026-11-01, value: 3}, {date: 2026-01-01, value: 2}]"), RULE) == []


def test_the_first_reading_is_due_180_days_before_the_metrics_day() -> None:
    assert said(metric("by: 2027-05-22"), RULE) == []
    assert said(metric("by: 2027-05-21"), RULE) == [
        "metric `active-firms` has no reading, and its day, 2027-05-21, is 179 days off"
    ]
    assert said(metric("by: 2026-11-22"), RULE)[0].endswith("2026-11-22, has passed")


def test_the_milestones_day_stands_in() -> None:
    fragment = f"{metric()}milestone:\n  text: x\n  by: 2026-12\n"
    assert said(fragment, RULE)[0].endswith("2026-12-31, is 38 days off")


@pytest.mark.parametrize("to", ["to: unknown", "from: 3", "to: soon"])
def test_without_a_target_nothing_is_asked(to: str) -> None:
    assert said(metric("by: 2026-12", to=to), RULE) == []


@pytest.mark.parametrize("line", ["readings: none", "readings: [{date: lately, value: 3}]", "by: soon"])
def test_what_could_not_be_read_may_be_fresh(line: str) -> None:
    assert said(f"{metric(line)}milestone:\n  text: x\n  by: 2026-12\n", RULE) == []


def test_the_entry_to_paste_is_given() -> None:
    assert helped(metric("by: 2026-12"), RULE) == [
        "add to `readings`: `- date: 2026-11-23` and, below it, `value:`"
    ]
