"""New entries: each file reads as before, with one entry more."""

import shutil
from pathlib import Path

import pytest

from tests.running import ROOT, Ran, strat

SLIDES = ("--decided", "Stop the slides: nobody reads them", "--because", "nobody opened them in October")
WHO = ("--initiative", "daily-answer", "--decided-by", "Priya Nair", "--follows", "ops-first")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.rglob("*.yaml")}


def new(folder: Path, *arguments: str) -> Ran:
    return strat("new", *arguments, "-C", folder)


def test_a_decision_is_added_and_nothing_else_changes(folder: Path) -> None:
    before = texts(folder)["insights.yaml"].splitlines()
    assert new(folder, "decision", "insights", *SLIDES, *WHO).code == 0
    after = texts(folder)["insights.yaml"].splitlines()
    start = after.index("- id: insights-stop-slides-nobody-reads-them")
    assert after[start + 1 : start + 3] == [
        "  date: 2026-11-23",
        '  decided: "Stop the slides: nobody reads them"',
    ]
    assert after[:start] + after[start + 7 :] == before
    assert strat("lint", "-C", folder).code == 0


def test_a_decision_that_supersedes_writes_both_sides(folder: Path) -> None:
    ran = new(folder, "decision", "insights", *SLIDES, *WHO, "--supersedes", "insights-three-questions")
    assert ran.code == 0
    text = texts(folder)["insights.yaml"]
    assert "  status: superseded\n" in text
    assert "  superseded_by: insights-stop-slides-nobody-reads-them\n" in text
    assert "  supersedes: insights-three-questions\n" in text


@pytest.mark.parametrize(
    "arguments",
    [
        (
            "team",
            "ops",
            "--name",
            "Ops",
            "--mission",
            "It runs.",
            "--lead",
            "Ida",
            "--reports-to",
            "Dana Reyes",
        ),
        (
            "initiative",
            "--problem",
            "Nobody knows.",
            "--because",
            "we were told",
            "--serves",
            "ops-first",
            "--owner",
            "Ida",
        ),
        (
            "choice",
            "one-way",
            "--we-choose",
            "one",
            "--over",
            "two",
            "--because",
            "it is so",
            "--rules-out",
            "three",
        ),
        ("principle", "--prefer", "one", "--even-over", "two", "--because", "it is so"),
        ("metric", "m1", "--measures", "x", "--because", "y", "--from", "1", "--to", "2", "--guardrail", "z"),
        ("reading", "active-firms", "--value", "12"),
    ],
)
def test_each_kind_is_written_and_read_back(folder: Path, arguments: tuple[str, ...]) -> None:
    ran = new(folder, *arguments)
    assert (ran.code, ran.out) == (0, ""), ran.err
    assert strat("lint", "-C", folder, "--select", "files").code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("decision", "insight", *SLIDES, *WHO), "did you mean `insights`?"),
        (("decision", "insights", *SLIDES, *WHO, "--told", "partner"), "did you mean `partners`?"),
        (("decision", "insights", *SLIDES), "--initiative is missing"),
        (("decision", "insights", *SLIDES, *WHO, "--date", "soon"), "is no date"),
        (("decision", "insights", *SLIDES, *WHO, "--supersedes", "x"), "no decision is called `x`"),
        (("desicion",), "did you mean `decision`?"),
        (("team", "insights"), "is taken already"),
        (("team", "Ops"), "write `ops`"),
        (("reading", "active-firms", "--value", "many"), "is no number"),
    ],
)
def test_a_wrong_call_writes_nothing(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    before = texts(folder)
    ran = new(folder, *arguments)
    assert ran.code == 2
    assert words in ran.err
    assert texts(folder) == before


def test_a_dry_run_shows_the_change_and_writes_nothing(folder: Path) -> None:
    before = texts(folder)
    ran = new(folder, "reading", "active-firms", "--value", "12", "--dry-run")
    assert "\n+    value: 12\n" in ran.out
    assert ran.out.startswith("--- a/strategy.yaml\n+++ b/strategy.yaml\n")
    assert texts(folder) == before


def test_a_rename_reaches_every_file_and_lints_as_before(folder: Path) -> None:
    assert strat("rename", "initiative", "daily-answer", "morning-answer", "-C", folder).code == 0
    joined = "".join(texts(folder).values())
    assert "initiative: daily-answer" not in joined
    assert "initiative: morning-answer" in joined
    assert strat("lint", "-C", folder, "--strict").code == 0


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("initiative", "daily-anwser", "x"), "did you mean `daily-answer`?"),
        (("initiative", "daily-answer", "Daily"), "write `daily`"),
        (("initiative", "daily-answer", "ops-first"), "is taken already"),
        (("initiatives", "daily-answer", "x"), "did you mean `initiative`?"),
    ],
)
def test_a_rename_that_cannot_be_is_refused(folder: Path, names: tuple[str, ...], words: str) -> None:
    ran = strat("rename", *names, "-C", folder)
    assert ran.code == 2
    assert words in ran.err
