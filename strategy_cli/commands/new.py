"""`strat new`: a team, or one entry more in the strategy or in a team's file."""

import inspect
from collections.abc import Callable, Mapping
from copy import copy
from functools import cache
from typing import Annotated, Any

import typer
from typer._click import Context, HelpFormatter, Parameter
from typer.core import TyperArgument, TyperCommand, TyperOption

from strategy_cli.commands import surroundings
from strategy_cli.commands.adding import Request
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.kinds import KINDS, options_of, takes_several
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.commands.writes import DryRun, carried_out
from strategy_cli.errors import StratError
from strategy_cli.nearest import did_you_mean

_FLAGS = ("--dry-run", "-q", "--quiet", "-v", "--verbose", "-h", "--help")
_RENAMED = {"name": "called", "from": "from_", "by": "by_"}  # keys that are no name for a parameter here
_NUMBERS = ("from", "to", "value")


def run(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=f"{', '.join(KINDS)}.")],
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="decision: the team (none: the leaders). reading: the metric. Else: the new id.",
        ),
    ] = "",
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    **said: str | list[str] | None,
) -> None:
    """Write a new entry, and leave all else in the file as it is.

    At a terminal it asks for what no option says; in a script options answer. `strat new decision --help`
    lists those of a decision, and so on. Exit code 0: written; 2: nothing was written.
    """
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"; there are {', '.join(KINDS)}"
        raise StratError(f"there is no kind `{kind}`{hint}")
    keys = {_RENAMED.get(key, key): key for key in options_of(kind)}
    given = {keys[each]: text for each, text in said.items() if text and each in keys}
    world = surroundings.of(context)
    work = opened(world, directory, today)
    request = Request(work, Asker(world.can_ask), kind, name, given).asked()
    carried_out(work, lambda: opened(world, directory, today), request.planned, dry_run, quiet)


@cache
def _all_options() -> Mapping[str, inspect.Parameter]:
    """An option for each key that any kind has, by the name of its parameter."""
    found: dict[str, inspect.Parameter] = {}
    for kind in KINDS:
        for key in options_of(kind):
            name, several = _RENAMED.get(key, key), takes_several(kind, key)
            option = typer.Option(
                f"--{key.replace('_', '-')}", metavar="NUMBER" if key in _NUMBERS else "TEXT"
            )
            text: Any = list[str] | None if several else str
            found[name] = inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=None if several else "",
                annotation=Annotated[text, option],
            )
    return found


def _with_options(function: Callable[..., None]) -> None:
    """Say to Typer which options the function takes beside those in its signature."""
    signature = inspect.signature(function)
    own = [each for each in signature.parameters.values() if each.kind is not inspect.Parameter.VAR_KEYWORD]
    parameters = [*own, *_all_options().values()]
    vars(function)["__signature__"] = signature.replace(parameters=parameters)


_with_options(run)


class Command(TyperCommand):
    """The command as its kind has it: other kinds' options are neither shown nor taken."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Look for the kind before anything else is made of the words."""
        before = ["", *args]
        words = (
            word
            for word, last in zip(args, before, strict=False)
            if not word.startswith("-") and (not last.startswith("-") or last in _FLAGS or "=" in last)
        )
        ctx.meta["kind"] = next(words, "")
        return super().parse_args(ctx, args)

    def get_params(self, ctx: Context) -> list[Parameter]:
        """What the kind takes, each with what the format says of it."""
        kind, everything = ctx.meta.get("kind", ""), super().get_params(ctx)
        if kind not in KINDS:
            known = _all_options() if kind == "" else {}
            return [each for each in everything if each.name not in known]
        told = {_RENAMED.get(key, key): help_ for key, help_ in options_of(kind).items()}
        kept = [each for each in everything if each.name in told or each.name not in _all_options()]
        order = ["kind", "name", *told]  # then what every command takes
        kept.sort(key=lambda each: order.index(each.name) if each.name in order else len(order))
        return [_told(each, told, kind) for each in kept]

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The usage of one kind, once it is known."""
        if kind := ctx.meta.get("kind", ""):
            formatter.write_usage(f"strat new {kind}", "[NAME] [OPTIONS]")
        else:
            super().format_usage(ctx, formatter)


def _told(parameter: Parameter, told: Mapping[str, str], kind: str) -> Parameter:
    help_ = KINDS[kind].name if parameter.name == "name" else told.get(parameter.name or "")
    shown = copy(parameter)
    if help_ is not None and isinstance(shown, TyperArgument | TyperOption):
        shown.help = help_
    return shown
