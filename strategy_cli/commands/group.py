"""The group of commands for Typer: lists them without importing any, and words a wrong call."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import typer
from typer import _click
from typer.core import TyperCommand, TyperGroup

from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.words import taken_plainly
from strategy_cli.errors import StratError
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.show import for_terminal
from strategy_cli.output.stream import write


class Helping(_click.Command):
    """A command whose help goes the way of all results: a full disk is told, a closed pipe is no error."""

    def get_help_option(self, ctx: Any) -> Any:
        """Typer's own option, but for who prints."""
        option = super().get_help_option(ctx)
        if option:
            option.callback = _show_help
        return option

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Typer's own, without the braces that it writes around what cannot be left out."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Typer's own, without the types of Python that it writes behind the names of arguments."""
        for each in self.params:
            if each.param_type_name == "argument":
                vars(each)["display_type_rich"] = lambda **_: ""
        super().format_options(ctx, formatter)  # type: ignore[safe-super]  # Typer's, behind this class, has a body


def _show_help(context: Any, _: object, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        write(for_terminal(context.get_help()) + "\n")
        context.exit()


def group(summaries: Mapping[str, str], load: Callable[[str], object]) -> Any:
    """The `strat` group over commands that `load` imports by name when one is called."""

    class Commands(Helping, TyperGroup):
        """Typer's group, with the commands' names known before their modules."""

        def list_commands(self, ctx: Any) -> list[str]:
            return list(summaries)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            if cmd_name not in summaries:
                raise StratError(
                    f"no command `{cmd_name}`{did_you_mean(cmd_name, summaries) or '; see strat --help'}"
                )
            return _single(cmd_name, load(cmd_name))

        def format_commands(self, ctx: Any, formatter: Any) -> None:
            with formatter.section("Commands"):
                formatter.write_dl(list(summaries.items()))

    app = typer.Typer(cls=Commands, add_completion=False, rich_markup_mode=None, no_args_is_help=True)
    app.callback(help=_HELP)(_everywhere)
    return taken_plainly(typer.main.get_command(app))


_HELP = "Keep a strategy and each team's piece of it as plain text, and check that they hold together."


def _everywhere(
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    version: bool = typer.Option(False, "--version", help="Show the version."),
    install_completion: str = typer.Option(
        "",
        "--install-completion",
        metavar="[SHELL]",
        help="Let the shell complete names, from its next start.",
    ),
    show_completion: str = typer.Option(
        "", "--show-completion", metavar="[SHELL]", help="Show the script for that instead."
    ),
) -> None:
    """Only for `--help`: `cli` moves these behind the command's name, or takes them itself."""


def _single(name: str, run: object) -> Any:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    kind = getattr(import_module(str(getattr(run, "__module__", ""))), "Command", TyperCommand)
    helping = type("Command", (Helping, kind), {})
    add = app.command(name, cls=helping, context_settings={"help_option_names": ["-h", "--help"]})
    add(run)  # type: ignore[type-var]  # commands are loaded by name, so only Typer can tell that it is one
    return taken_plainly(typer.main.get_command(app))


def usage_words(error: typer.TyperException) -> str:
    """A wrong call in our words, with the nearest name and where to look."""
    context = getattr(error, "ctx", None)
    see = f"; see {context.command_path} --help" if context else "; see --help"
    if option := getattr(error, "option_name", ""):
        known = (
            [name for each in context.command.get_params(context) for name in each.opts]
            if context
            else [option]
        )
        needs_value = option in known
        return (
            f"{option} needs a value{see}"
            if needs_value
            else f"no option {option}{did_you_mean(option, known)}{see}"
        )
    parameter = getattr(error, "param", None)
    if parameter is None:
        return f"this call has a word too many or too few{see}"
    if not parameter.opts[0].startswith("-"):
        return f"{parameter.metavar or parameter.name} is missing{see}"
    values = parameter.metavar or "a value of another kind"
    return f"{'/'.join(parameter.opts)} takes {values.replace('|', ', ')}{see}"
