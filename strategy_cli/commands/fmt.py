"""`strat fmt`: keys in the format's order, blocks apart, plain level words; comments and quotes stay."""

from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.commands.writes import DryRun, Plan
from strategy_cli.finding import counted
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.text import Refusal
from strategy_cli.writing.edit import Refused
from strategy_cli.writing.tidy import tidied


def run(
    context: typer.Context,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 where a file would change.")
    ] = False,
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Bring every file into the format's order; comments stay, and what is said stays the same.

    Exit code 0: done; 1: a file would change (--check), or could not be brought into order; 2: could not run.
    """
    work = opened(surroundings.of(context), directory, today)
    plan, refused = Plan(work), 0
    for path, data in work.folder.files.items():
        if isinstance(data, Refusal):
            note(on_one_line(f"{path} {data.reason}"))
            refused += 1
            continue
        new = tidied(plan.text(path), plan.model(path))
        if isinstance(new, Refused):
            note(on_one_line(f"{path} was left as it is: {new.reason}"))
            refused += 1
        elif new != plan.text(path):
            plan.texts[path] = new
    if check:
        write("".join(f"{on_one_line(path)} would change\n" for path in plan.texts))
    elif plan.texts:
        plan.finish(dry_run, quiet, f"{counted(len(plan.texts), 'file')} brought into order")
    elif not quiet:
        note(f"{counted(len(work.folder.files) - refused, 'file')} in order already")
    raise typer.Exit(int(bool(refused or (check and plan.texts))))
