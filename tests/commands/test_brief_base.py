"""`strat brief --base`: what is new since an edition, a day or a revision, in place of the back-brief."""

from pathlib import Path

import pytest

from tests.reading.repositories import repository
from tests.rules.base import workspace
from tests.running import strat, write_files

NOW = {path: text.decode() for path, text in workspace().items()}
ENTRIES = """\
changes:
- edition: 4
  date: 2026-11-10
  what: Cold chains come first.
  because: 21 of our 25 payers freeze
  touches: ops-first
- edition: 3
  date: 2026-10-05
  what: Vendors carry the sale.
  because: field sales brought four firms
  touches: daily-answer
- edition: 2
  date: 2026-06-15
  what: We left the analysts.
  because: they buy too slowly
  touches: vision
"""
TOLD = """\
decisions:
- id: partners-late
  date: 2026-11-12
  decided: Call before nine.
  told: [insights]
- id: partners-early
  date: 2026-09-01
  decided: Meet on Mondays.
  told: [insights]
"""
FILES = {
    **NOW,
    "strategy.yaml": NOW["strategy.yaml"]
    .replace("edition: 3\nowner", "edition: 4\nowner")
    .partition("changes:")[0]
    + ENTRIES,
    "teams/partners.yaml": NOW["teams/partners.yaml"].partition("decisions:")[0] + TOLD,
}


def new_since(folder: Path, *base: str) -> str:
    """The section about what is new, of the briefing for insights."""
    ran = strat("brief", "insights", *(("--base", *base) if base else ()), here=folder)
    assert (ran.code, ran.err) == (0, "")
    return "## New since " + ran.out.partition("## New since ")[2].partition("\n## ")[0]


def told(section: str) -> list[str]:
    """Which of the changes and decisions it tells as new."""
    known = ("Cold chains", "Vendors carry", "left the analysts", "partners-late", "partners-early")
    return [each for each in known if each in section]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path, dict(FILES))


def test_by_default_the_back_brief_says_since_when(folder: Path) -> None:
    section = new_since(folder)
    assert section.startswith("## New since your back-brief\n")
    assert told(section) == ["Cold chains", "partners-late"]


@pytest.mark.parametrize(
    ("base", "found"),
    [
        ("1", ["Cold chains", "Vendors carry", "left the analysts", "partners-late", "partners-early"]),
        ("2", ["Cold chains", "Vendors carry", "partners-late", "partners-early"]),
        ("4", ["partners-late"]),
        ("2026-09-30", ["Cold chains", "Vendors carry", "partners-late"]),
        ("2026-Q3", ["Cold chains", "Vendors carry", "partners-late"]),
        ("2026-11-11", ["partners-late"]),
        ("2026-11", []),
    ],
)
def test_an_edition_and_a_day_need_no_git(folder: Path, base: str, found: list[str]) -> None:
    section = new_since(folder, base)
    assert section.startswith(f"## New since {f'edition {base}' if base.isdigit() else base}\n")
    assert told(section) == found
    assert ("Nothing that touches you." in section) == (not found)


def test_a_revision_tells_what_came_since_it_by_the_files_alone(tmp_path: Path) -> None:
    here = repository(tmp_path / "für alle", dict(NOW))
    write_files(here, dict(FILES))
    section = new_since(here, "main")
    assert section.startswith("## New since main\n")
    assert told(section) == [
        "Cold chains",
        "Vendors carry",
        "left the analysts",
        "partners-late",
        "partners-early",
    ]


def test_beside_a_revision_a_change_that_nobody_recorded_is_told_too(tmp_path: Path) -> None:
    here = repository(tmp_path, dict(FILES))
    changed = FILES["strategy.yaml"].replace("over: building for analysts", "over: kits for analysts")
    write_files(here, {"strategy.yaml": changed.replace("by: 2027-06-30", "by: 2027-09-30", 1)})
    section = new_since(here, "main")
    assert (
        "Changed, and under `changes` nobody says why: ops-first, the milestone; ask Dana Reyes." in section
    )


def test_whether_the_back_brief_is_current_does_not_depend_on_it(folder: Path) -> None:
    heads = {
        strat("brief", "insights", "--base", base, here=folder).out.split("\n")[2] for base in ("1", "4")
    }
    assert len(heads) == 1
    assert "the strategy has changed for you since" in heads.pop()


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("", "--base is empty"),
        ("0", "is a whole number, and so an edition; the strategy is at edition 4"),
        ("20261123", "(a date is written 2026-12-15, a commit 20261123^0)"),
        ("v1", "is not in a git repository"),
        ("2026-13", "is not in a git repository"),
    ],
)
def test_what_cannot_be_a_base_is_refused(folder: Path, base: str, said: str) -> None:
    ran = strat("brief", "insights", "--base", base, here=folder)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_base_without_a_strategy_makes_everything_new(tmp_path: Path) -> None:
    here = write_files(repository(tmp_path, {"readme": "x\n"}), dict(FILES))
    assert len(told(new_since(here, "main"))) == 5
