"""`strat ask` as a person calls it: the four ends, the page, and the entry that is pasted or written."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from strategy_cli.output.schemas import schema
from strategy_cli.reading.load import load
from tests.running import ROOT, Ran, assert_golden, strat

ANALYTICS = ROOT / "examples" / "analytics"
GOLDEN = Path(__file__).parent / "golden"
SERVES = ("--initiative", "daily-answer")
MINE = ("--area", "answers")
DASHBOARD = (
    "Build a custom dashboard for Acme",
    *SERVES,
    *MINE,
    "--door",
    "two-way",
    "--affects",
    "platform",
)


def ask(*arguments: str, folder: Path = ANALYTICS) -> Ran:
    return strat("-C", folder, "ask", "insights", *arguments)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ANALYTICS, tmp_path / "w"))


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("Build a custom dashboard for Acme", (*SERVES, *MINE), 1),
        ("Charge a price for every user", (*SERVES, *MINE), 1),
        ("Charge a price for every user", (), 1),  # what the files speak against comes first
        ("Try a shorter headline", SERVES, 3),
        ("Try a shorter headline", (*SERVES, "--area", "nowhere"), 3),
        ("Try a shorter headline", (*SERVES, "--area", "pricing"), 3),
        ("Try a shorter headline", (*SERVES, *MINE, "--door", "one-way"), 3),
        ("Try a shorter headline", MINE, 3),
        ("Try a shorter headline", (*SERVES, *MINE), 0),
        ("Try a shorter headline", (*SERVES, *MINE, "--affects", "platform,board"), 0),
        ("  ", (*SERVES, *MINE), 2),
    ],
)
def test_the_exit_code_is_the_first_that_holds(text: str, options: tuple[str, ...], code: int) -> None:
    ran = ask(text, *options)
    assert ran.code == code
    assert "consistent" not in ran.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--initiative", "daily-anwser"),
            "no initiative is called `daily-anwser`; did you mean `daily-answer`?",
        ),
        (("--initiative", "ops-first"), "there are: daily-answer, first-partners"),
        (("--initiative", "mobile-app"), "`mobile-app` is parked; name one that is in force"),
        (("--affects", "plattform"), "no team is called `plattform`; did you mean `platform`?"),
        (("--door", "one-ways"), "there is no door `one-ways`; did you mean `one-way`?"),
        (("--dry-run",), "--dry-run shows what --record would write"),
        (("--record",), "--record needs --initiative"),
    ],
)
def test_a_name_that_is_not_there_is_told_the_nearest(options: tuple[str, ...], said: str) -> None:
    ran = ask("Try a shorter headline", *options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_an_area_without_a_right_is_told_the_nearest_and_whom_to_ask() -> None:
    ran = ask("Try a shorter headline", "--area", "answrs")
    assert (
        "A person must be asked, Dana Reyes: no right is written for `answrs`; did you mean `answers`?"
        in ran.out
    )


def test_a_team_that_ended_cannot_ask() -> None:
    ran = strat("-C", ANALYTICS, "ask", "field", "Visit a third city")
    assert (ran.code, "ask for one of partners, customer-success" in ran.err) == (2, True)


def test_golden_the_page_of_a_text_against_a_rule_out() -> None:
    assert_golden(GOLDEN / "ask.txt", ask(*DASHBOARD).out)
    assert_golden(GOLDEN / "ask.md", ask(*DASHBOARD, "-f", "markdown").out)


@pytest.mark.parametrize("text", [DASHBOARD[0], "Charge a price for every user", "Try a shorter headline"])
def test_json_fits_its_schema_and_says_what_the_page_says(text: str) -> None:
    ran = ask(text, *SERVES, *MINE, "-f", "json")
    found = json.loads(ran.out)
    assert list(Draft202012Validator(schema("ask")).iter_errors(found)) == []
    assert found["exit_code"] == ran.code
    assert found["verdict"] in ask(text, *SERVES, *MINE).out


def test_options_once_rejected_say_which_and_why() -> None:
    (rejected,) = json.loads(ask("Show old answers in grey", "-f", "json").out)["rejected"]
    assert rejected == {
        "decision": "insights-say-nothing-when-stale",
        "what": "show the old answer in grey",
        "said": "Show old answers in grey",
        "because": "both firms had seen the date and used the answer all the same",
    }


@pytest.mark.parametrize("text", ['Say "no: never" # to \x1b[31m all', "* yes: no", "é" * 300, "a\nb: c"])
def test_the_entry_to_paste_is_read_as_it_was_typed(text: str) -> None:
    entry = json.loads(ask(text, *SERVES, *MINE, "-f", "json").out)["entry"]
    read = load({"teams/insights.yaml": f"id: insights\ndecisions:\n{entry}\n".encode()})
    faults = {fault.rule for fault in read.faults}
    assert faults <= {"hidden-characters"}
    assert read.teams[0].decisions[0].initiative == ("daily-answer",)
    assert "\x1b" not in ask(text, *SERVES, *MINE).out


def test_record_writes_what_new_decision_writes(folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(ANALYTICS, tmp_path / "other"))
    ran = ask(*DASHBOARD, "--record", folder=folder)
    assert ran.code == 1
    assert ran.err == "the proposed decision is written (wrote teams/insights.yaml)\n"
    assert "To record it" not in ran.out
    new = ("--decided", DASHBOARD[0], *DASHBOARD[1:], "--status", "proposed", "--goes-against", "ops-first")
    assert strat("-C", other, "new", "decision", "insights", *new).code == 0
    written = (folder / "teams/insights.yaml").read_bytes()
    assert written == (other / "teams/insights.yaml").read_bytes()
    assert written != (ANALYTICS / "teams/insights.yaml").read_bytes()
    assert strat("lint", "-C", folder).code == 0


def test_a_dry_run_shows_the_lines_and_writes_nothing(folder: Path) -> None:
    ran = ask(*DASHBOARD, "--record", "--dry-run", folder=folder)
    assert "+  goes_against: ops-first\n" in ran.out
    assert (folder / "teams/insights.yaml").read_bytes() == (ANALYTICS / "teams/insights.yaml").read_bytes()


def test_what_cannot_be_written_is_printed_for_pasting(folder: Path) -> None:
    path = folder / "teams/insights.yaml"
    path.write_text(path.read_text("utf-8").replace("decisions:", "decisions: &all"), "utf-8")
    ran = ask(*DASHBOARD, "--record", folder=folder)
    assert ran.code == 2
    assert "decided: Build a custom dashboard for Acme" in ran.err
    assert "the entry stands above: paste it into the list `decisions`" in ran.err


def test_what_could_not_be_read_is_never_green(folder: Path) -> None:
    (folder / "teams/platform.yaml").write_bytes(b"\xff")
    ran = ask("Try a shorter headline", *SERVES, *MINE, folder=folder)
    assert (ran.code, "teams/platform.yaml could not be read" in ran.out) == (3, True)


def test_a_strategy_that_rules_nothing_out_says_so(folder: Path) -> None:
    path = folder / "strategy.yaml"
    head, _, rest = path.read_text("utf-8").partition("approach:")
    path.write_text(head + "principles:" + rest.partition("principles:")[2], "utf-8")
    ran = ask("Try a shorter headline", *SERVES, *MINE, folder=folder)
    assert "but no choice rules anything out yet" in ran.out


def test_another_language_is_told_that_word_forms_are_english(folder: Path) -> None:
    path = folder / "strategy.yaml"
    path.write_text(path.read_text("utf-8").replace("language: en", "language: de"), "utf-8")
    assert "only of English ones" in ask("Try a shorter headline", folder=folder).out


def test_another_machine_gives_the_same_answer() -> None:
    call = ("-C", str(ANALYTICS), "--today", "2026-11-23", "ask", "insights", "Charge a price for every user")
    strange = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
        "TZ": "Pacific/Kiritimati",
        "COLUMNS": "40",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "strategy_cli", *call], cwd=ROOT, env=strange, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout.decode()) == strat(*call)[:2]
