"""Names the commands, imports one only when it is called, and turns every end into an exit code.

Whatever is imported here stands inside the function that wants it: `--version` and `--help` must cost little
more than Python itself.
"""

import gc
import sys
from collections.abc import Sequence

from strategy_cli import __version__
from strategy_cli.errors import StratError

TYPE_CHECKING = False  # as in typing, whose import would be a third of the cost of `--version`
if TYPE_CHECKING:
    from typing import TextIO

    from typer._click import Command

OK, FINDINGS, CANNOT_RUN, INTERRUPTED, TERMINATED = 0, 1, 2, 130, 143

COMMANDS = {
    "lint": "Is the strategy complete, consistent and linked, as written?",
    "brief": "A one-page briefing for a team, before planning.",
    "diff": "What a change means, and for whom: for reviewers.",
    "align": "The written evidence of alignment, and the autonomy it supports.",
    "ask": "What the written strategy says about a decision, before it is made.",
    "trace": "Why a thing is there, up to the vision, and all that rests on it.",
    "matrix": "Which team works on which initiative, by which metrics, and the gaps.",
    "todo": "One list of what is owed, by whom.",
    "log": "How the strategy, or one thing of it, came to be what it is.",
    "rule": "What a rule asks, why, and what to write.",
    "init": "Begin a strategy: a few questions, and files that lint as a draft.",
    "new": "Write a new team, decision, initiative, choice, principle, metric or reading.",
    "rename": "Give a thing another id, in every file that names it.",
    "backbrief": "Hand the strategy back in the team's own words.",
    "change": "Record what the strategy says differently since the last commit, and why.",
    "fmt": "Bring every file into the format's order; comments stay.",
    "schema": "The JSON Schemas of the files, for editors.",
}
_ASKING_FOR_HELP: tuple[list[str], ...] = (["--help"], [])
_COMPLETE = "_STRAT_COMPLETE"  # set by the shell while somebody types
_COMPLETION = ("--install-completion", "--show-completion")
# Options that may stand before the command's name; those of the second row take a value.
_EVERYWHERE = {"-q", "--quiet", "-v", "--verbose"}
_EVERYWHERE_VALUED = {"-C", "--directory", "--today", "--color"}


def run() -> None:
    """The `strat` command."""
    # A run is short and makes next to no circles: what the collector could free is less than what walking
    # modules and entries again and again would cost, a tenth of a small run and a fifth of a large one.
    gc.disable()
    if sys.argv[1:] not in (["--version"], *_ASKING_FOR_HELP):
        _unwind_when_terminated()
    sys.exit(main(sys.argv[1:]))


def _unwind_when_terminated() -> None:
    """Let a termination unwind as Ctrl-C does, so that no half-written file stays behind."""
    import signal

    def leave(*_: object) -> None:
        sys.exit(TERMINATED)

    signal.signal(signal.SIGTERM, leave)


def main(arguments: Sequence[str]) -> int:
    """Run one command line; returns the exit code, and lets only faults of our own escape."""
    try:
        return _exit_code(list(arguments))
    except KeyboardInterrupt:  # also while an error is told
        return INTERRUPTED


def _exit_code(arguments: list[str]) -> int:
    from strategy_cli.output.stream import note, write

    try:
        if arguments == ["--version"]:
            write(f"strat {__version__}\n")
            return OK
        if arguments in _ASKING_FOR_HELP and _sees_80_columns():
            from strategy_cli.output.help import help_page

            write(help_page(COMMANDS))
            return OK
        return _call(_options_behind_command(arguments) or ["--help"])
    except StratError as error:
        from strategy_cli.output.show import on_one_line

        note(f"strat: {on_one_line(str(error))}")
        return CANNOT_RUN


def _sees_80_columns() -> bool:
    """Whether the ready-made page suits who asks; else Typer makes one, or it is a shell that completes."""
    import os

    if "COLUMNS" in os.environ or _COMPLETE in os.environ:
        return False
    try:
        return os.get_terminal_size().columns >= 80
    except OSError:  # no terminal
        return True


def _options_behind_command(arguments: list[str]) -> list[str]:
    """The same call with what holds everywhere moved behind the command's name."""
    at = 0
    while at < len(arguments) and arguments[at].split("=")[0] in _EVERYWHERE | _EVERYWHERE_VALUED:
        at += 2 if arguments[at] in _EVERYWHERE_VALUED else 1
    return [*arguments[at : at + 1], *arguments[:at], *arguments[at + 1 :]]


def _call(arguments: list[str]) -> int:
    import os
    from datetime import date
    from pathlib import Path

    import typer

    from strategy_cli.commands.group import group, usage_words
    from strategy_cli.commands.surroundings import Surroundings

    world = dict(os.environ)
    surroundings = Surroundings(
        Path.cwd(), date.today(), world, _is_terminal(sys.stdout), _is_terminal(sys.stdin)
    )
    commands = group(COMMANDS, _command)
    if world.get(_COMPLETE, "").startswith("complete_"):
        return _complete(commands, world[_COMPLETE])
    if (option := arguments[0].partition("=")[0]) in _COMPLETION:
        return _completion(option, [*arguments[0].split("=")[1:], *arguments[1:]])
    try:
        code = commands.main(args=arguments, prog_name="strat", standalone_mode=False, obj=surroundings)
    except typer.Abort:
        return INTERRUPTED
    except typer.TyperException as error:
        raise StratError(usage_words(error)) from None
    return code if isinstance(code, int) else OK


def _complete(commands: "Command", instruction: str) -> int:
    from strategy_cli.commands.completion import completed
    from strategy_cli.output.stream import write

    try:
        write(completed(commands, COMMANDS, instruction) + "\n")
    except StratError:
        return OK  # a shell has no place for words while somebody types
    return OK


def _completion(option: str, words: Sequence[str]) -> int:
    from strategy_cli.commands.installing import completion_for

    completion_for(option, words, _COMPLETE)
    return OK


def _is_terminal(stream: "TextIO | None") -> bool:
    return stream is not None and stream.isatty()


def _command(name: str) -> object:
    from importlib import import_module

    return import_module(f"strategy_cli.commands.{name}").run
