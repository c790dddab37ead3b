"""`strat todo` as a person calls it."""

from pathlib import Path

import pytest

from tests.rules.base import workspace
from tests.running import ROOT, strat, write_files

ANALYTICS = ROOT / "examples" / "analytics"


@pytest.mark.parametrize("who", ["Dana Reyes", "dana", "  REYES "])
def test_a_person_is_found_by_a_part_of_the_name(who: str) -> None:
    ran = strat("-C", ANALYTICS, "todo", who)
    assert ran.out.startswith("Dana Reyes:\n")
    assert "Partner squad asked you to settle `weekend-cover`" in ran.out
    assert "Customer success asks: Who speaks to a customer" in ran.out


def test_a_team_stands_for_its_lead() -> None:
    assert strat("-C", ANALYTICS, "todo", "partners").out.startswith("Tom Okafor:\n")


def test_days_come_first_and_in_order() -> None:
    lines = strat("-C", ANALYTICS, "todo", "Dana Reyes").out.splitlines()[1:]
    days = [line.split()[0] for line in lines if line.strip()[:2] == "20"]
    assert days == sorted(days)
    assert len(days) > 3


def test_a_finding_is_told_as_its_rule_words_it(tmp_path: Path) -> None:
    folder = write_files(tmp_path, dict(workspace("# teams/insights.yaml\nbackbrief:\n")))
    ran = strat("todo", "Priya", here=folder)
    assert "team `insights` has not handed the strategy back (no-backbrief)" in ran.out


def test_a_name_that_fits_nobody_is_told_the_names() -> None:
    ran = strat("-C", ANALYTICS, "todo", "nobody")
    assert (ran.code, "Tom Okafor" in ran.err) == (2, True)
