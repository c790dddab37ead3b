"""`strat rename`: another id for a thing, in every file that names it."""

from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.commands.writes import DryRun, Plan
from strategy_cli.errors import StratError
from strategy_cli.finding import counted
from strategy_cli.graph.naming import as_id
from strategy_cli.model.entry import Kind
from strategy_cli.model.ids import is_well_formed
from strategy_cli.nearest import did_you_mean
from strategy_cli.writing.data import Put
from strategy_cli.writing.naming import mentions

_KINDS = ("choice", "principle", "always", "initiative", "metric", "assumption", "other", "decision")


def run(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(_KINDS) + ".")],
    old: Annotated[str, typer.Argument(metavar="OLD", help="The id it has.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id it gets.")],
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Give a thing another id, in every file that names it.

    Exit code 0: renamed; 2: nothing was written.
    """
    if kind not in _KINDS:
        raise StratError(
            f"there is no kind `{kind}` to rename{did_you_mean(kind, _KINDS) or '; see strat rename --help'}"
        )
    work = opened(surroundings.of(context), directory, today)
    known = work.graph.ids(Kind(kind))
    if old not in known:
        raise StratError(f"no {kind} is called `{old}`{did_you_mean(old, known)}")
    if not is_well_formed(new):
        hint = f"; write `{as_id(new)}`" if as_id(new) else ""
        raise StratError(f"`{new}` is no id: small letters, digits and hyphens, a letter first{hint}")
    if new in work.graph.ids(*Kind):
        raise StratError(f"`{new}` is taken already; choose another id")
    plan = Plan(work)
    count = 0
    for path in work.folder.files:
        model = plan.model(path)
        while route := next(mentions(plan.text(path), model, Kind(kind), old), None):
            plan.change(path, [Put(route, new)])
            count += 1
    plan.finish(dry_run, quiet, f"`{old}` is now `{new}` in {counted(count, 'place')}")
