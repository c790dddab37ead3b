"""`strat --help`, which is not made by Typer where it is 80 columns wide."""

import pytest

from strategy_cli.cli import COMMANDS
from strategy_cli.output.help import help_page
from tests.running import strat


def test_the_page_is_what_typer_makes_of_the_options_and_commands() -> None:
    assert help_page(COMMANDS) == strat("--help", COLUMNS="80").out == strat("--help", COLUMNS="200").out


def test_a_narrow_terminal_gets_a_narrow_page() -> None:
    assert max(map(len, strat("--help", COLUMNS="60").out.splitlines())) < 60


@pytest.mark.parametrize("call", [(), ("--help",)])
def test_no_word_at_all_asks_for_help_too(call: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    ran = strat(*call)
    assert (ran.code, ran.out, ran.err) == (0, help_page(COMMANDS), "")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_speaks_to_people_who_do_not_program(command: str) -> None:
    head = strat(command, "--help").out.partition("Options:")[0]
    assert f"Usage: strat {command} [OPTIONS]" in head
    assert not set("<>{}") & set(head)
