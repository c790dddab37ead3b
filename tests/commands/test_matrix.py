"""`strat matrix` as a person calls it."""

import csv
import io
from pathlib import Path

import pytest

from tests.rules.base import workspace
from tests.running import ROOT, strat, write_files

ANALYTICS = ROOT / "examples" / "analytics"


def test_each_format_shows_who_works_on_what() -> None:
    assert "week-one: hookup, platform; days-to-answer" in strat("-C", ANALYTICS, "matrix").out
    ran = strat("-C", ANALYTICS, "matrix", "-f", "markdown")
    assert ran.out.startswith("| initiative | customer-success |")
    rows = list(csv.reader(io.StringIO(strat("-C", ANALYTICS, "matrix", "-f", "csv").out)))
    assert [row[0] for row in rows] == [
        "initiative",
        "daily-answer",
        "first-partners",
        "week-one",
        "restore-proof",
    ]
    assert len({len(row) for row in rows}) == 1


def test_the_gaps_alone_are_listed_with_their_addresses(tmp_path: Path) -> None:
    folder = write_files(tmp_path, dict(workspace("# teams/partners.yaml\ncontributes:\n")))
    ran = strat("matrix", "--gaps", here=folder)
    assert "first-partners: no team has a part of it  strategy.yaml:" in ran.out
    assert "Partner squad: works on no initiative  teams/partners.yaml:1" in ran.out
    assert "No gap" in strat("-C", ANALYTICS, "matrix", "--gaps").out


@pytest.mark.parametrize("arguments", [[], ["--gaps"], ["-f", "markdown"], ["-f", "csv"]])
def test_a_file_that_could_not_be_read_is_named_and_no_gap_is_denied(
    tmp_path: Path, arguments: list[str]
) -> None:
    folder = write_files(tmp_path, {**workspace(), "teams/partners.yaml": b"\xff"})
    ran = strat("matrix", *arguments, here=folder)
    said = "Could not be read, and is left out: teams/partners.yaml."
    assert (ran.code, said in ran.out + ran.err, "No gap:" in ran.out) == (0, True, False)


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    fragment = "# strategy.yaml\ninitiatives:\n- id: '=1+1'\n  problem: a\n"
    ran = strat("matrix", "-f", "csv", here=write_files(tmp_path, dict(workspace(fragment))))
    assert '"\'=1+1"' in ran.out
