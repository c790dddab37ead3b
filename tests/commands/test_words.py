"""The words of a call become the values that Typer would make of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from strategy_cli.cli import COMMANDS, _command
from strategy_cli.commands.group import group

GROUP = group(COMMANDS, _command)
TEXTS = ("", "a", "-", "auto", "json", "tests", "teams/no such.yaml", "ä", "1", "\udcff", "x" * 5000)
GIVEN: tuple[Any, ...] = (None, True, False, *TEXTS, (), TEXTS[:3], ["a", "\udcff"])


def _made(process: Callable[[Any, Any], Any], context: typer.Context, given: object) -> object:
    """A value, or how it was refused."""
    try:
        return process(context, given)
    except (typer.TyperException, typer.Exit) as refused:
        return type(refused), str(refused)


def _parameters(name: str) -> list[tuple[typer.Context, Any]]:
    command = GROUP.get_command(None, name)
    context = typer.Context(command, resilient_parsing=True)  # or help would be printed
    return [(context, each) for each in command.get_params(context)]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_word_becomes_what_typer_makes_of_it(name: str) -> None:
    for context, parameter in _parameters(name):
        several = parameter.nargs == -1 or getattr(parameter, "multiple", False)
        for given in GIVEN:
            if given is None or isinstance(given, list | tuple) == several:
                ours = _made(parameter.process_value, context, given)
                theirs = _made(type(parameter).process_value.__get__(parameter), context, given)
                ours = list(ours) if isinstance(ours, tuple) and several else ours
                theirs = list(theirs) if isinstance(theirs, tuple) and several else theirs
                assert ours == theirs, (parameter.name, given)


def test_a_path_that_may_not_be_read_is_refused_as_typer_does(tmp_path: Path) -> None:
    (tmp_path / "closed").touch(mode=0)
    context, directory = next(each for each in _parameters("lint") if each[1].name == "directory")
    ours = _made(directory.process_value, context, str(tmp_path / "closed"))
    assert ours == _made(type(directory).process_value.__get__(directory), context, str(tmp_path / "closed"))
