"""New entries: each file reads as before, with one entry more."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from strategy_cli.commands.kinds import KINDS, options_of
from tests.running import DAY, ROOT, Ran, strat

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
        (("decision", "insights", *SLIDES, *WHO, "--area", "answer"), "did you mean `answers`?"),
        (
            ("decision", "field", *SLIDES, *WHO, "--area", "x"),
            "no area of field's decision rights is called",
        ),
        (("decision", "insights", *SLIDES, *WHO, "--rejected-because", "so"), "name it with --considered"),
        (("decision", "insights", *SLIDES, *WHO, "--measures", "x"), "no option --measures"),
        (("decision", "insights", *SLIDES, *WHO, "--door", "oneway"), "write `one-way`"),
        (("reading",), "the name is missing: strat new reading NAME; The metric that was read"),
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


def test_options_that_were_weighed_keep_their_reasons(folder: Path) -> None:
    weighed = ("--considered", "one a month", "--rejected-because", "nobody reads it", "--considered", "none")
    assert new(folder, "decision", "insights", *SLIDES, *WHO, *weighed).code == 0
    entry = texts(folder)["insights.yaml"].partition("- id: insights-stop-slides")[2]
    assert (
        "  considered:\n  - what: one a month\n    rejected_because: nobody reads it\n  - none\n  follows:"
        in entry
    )


@pytest.mark.parametrize("kind", KINDS)
def test_each_question_can_be_answered_by_an_option_and_help_lists_only_a_kinds_own(kind: str) -> None:
    assert set(KINDS[kind].questions) <= set(options_of(kind))
    shown = re.findall(
        r"^  --([a-z-]+) (?:TEXT|NUMBER) +(\S?)", strat("new", kind, "--help").out, re.MULTILINE
    )
    assert [(key, bool(help_)) for key, help_ in shown] == [
        (key.replace("_", "-"), True) for key in options_of(kind)
    ]


def test_a_first_team_gets_its_folder(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("stage: draft\n")
    said = ("--name", "Ops", "--mission", "It runs.", "--lead", "Ida", "--reports-to", "Dana Reyes")
    assert new(tmp_path, "team", "ops", *said).code == 0
    assert (tmp_path / "teams/ops.yaml").exists()


def test_a_kill_between_the_two_sides_of_a_succession_is_told_by_lint(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, done = Path.replace, list[Path]()

    def killed(beside: Path, path: Path) -> Path:
        if done:
            raise KeyboardInterrupt
        done.append(path)
        return real(beside, path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        ran = new(folder, "decision", "partners", *SLIDES, *WHO, "--supersedes", "insights-three-questions")
    assert (ran.code, [path.name for path in done]) == (130, ["partners.yaml"])
    assert "error[supersede-broken]: decision `insights-three-questions` does not say that" in (
        strat("lint", "-C", folder, "-f", "full").out
    )
    assert not list(folder.rglob("*.tmp"))


def test_eight_at_once_on_one_file_all_stand_there(folder: Path) -> None:
    """Eight processes, each of which reads, plans and writes: who comes too late plans anew."""
    command = [sys.executable, "-m", "strategy_cli", "new", "decision", "insights", *SLIDES[2:], *WHO]
    running = [
        subprocess.Popen(
            [*command, "--decided", f"Go way number {number}", "-C", str(folder), "--today", DAY, "-q"],
            cwd=ROOT,
            stderr=subprocess.PIPE,
        )
        for number in range(8)
    ]
    said = [process.communicate(timeout=60)[1] for process in running]
    assert [process.returncode for process in running] == [0] * 8, said
    text = texts(folder)["insights.yaml"]
    assert {f"  decided: Go way number {number}" for number in range(8)} <= set(text.splitlines())
    assert strat("lint", "-C", folder, "--select", "files").code == 0
    assert not list(folder.rglob("*.tmp"))


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
