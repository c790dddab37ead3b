"""`strat ask` as a person calls it: the four ends, and the entry to paste."""

import pytest

from strategy_cli.reading.load import load
from tests.running import ROOT, strat

ANALYTICS = ROOT / "examples" / "analytics"
SERVES = ("--initiative", "daily-answer")
MINE = ("--area", "answers")


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("Build a custom dashboard for Acme", (*SERVES, *MINE), 1),
        ("Charge a price for every user", (*SERVES, *MINE), 1),
        ("Try a shorter headline", SERVES, 3),
        ("Try a shorter headline", (*SERVES, "--area", "nowhere"), 3),
        ("Try a shorter headline", (*SERVES, "--area", "pricing"), 3),
        ("Try a shorter headline", (*SERVES, *MINE, "--door", "one-way"), 3),
        ("Try a shorter headline", MINE, 3),
        ("Try a shorter headline", (*SERVES, *MINE), 0),
        ("  ", (*SERVES, *MINE), 2),
        ("Try a shorter headline", ("--initiative", "daily-anwser"), 2),
        ("Try a shorter headline", ("--affects", "plattform"), 2),
    ],
)
def test_the_exit_code_is_the_first_that_holds(text: str, options: tuple[str, ...], code: int) -> None:
    ran = strat("-C", ANALYTICS, "ask", "insights", text, *options)
    assert ran.code == code
    assert "consistent" not in ran.out


def test_the_entry_to_paste_is_read_without_a_fault() -> None:
    ran = strat(
        "-C", ANALYTICS, "ask", "insights", 'Say "no: never" # to \x1b[31m all', *SERVES, *MINE, "--record"
    )
    files = {"teams/insights.yaml": f"id: insights\ndecisions:\n{ran.out}".encode()}
    read = load(files)
    assert [fault.message for fault in read.faults] == []
    assert read.teams[0].decisions[0].initiative == ("daily-answer",)
    assert "\x1b" not in ran.out
