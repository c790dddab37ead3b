"""`strat todo`: one list of what is owed, by whom."""

from enum import StrEnum
from typing import Annotated

import typer

from strategy_cli.checking.checker import check
from strategy_cli.checking.selection import selected
from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.errors import StratError
from strategy_cli.graph.names import folded
from strategy_cli.output.documents.markdown import markdown_of
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.stream import note_files, write
from strategy_cli.views.todo import names_meant, owed, todo_page


class Format(StrEnum):
    """How the list is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"


def run(
    context: typer.Context,
    who: Annotated[str, typer.Argument(metavar="[WHO]", help="A name, a part of one, or a team.")] = "",
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|markdown", help="How to show it.")
    ] = Format.TEXT,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """One list of what is owed, by whom: by date, then by consequence.

    Exit code 0: it was shown; 2: could not run.
    """
    work = opened(surroundings.of(context), directory, today)
    everything = owed(work.graph, check(work.graph, work.settings, selected((), ())).findings)
    people = tuple({folded(each.owner): each.owner for each in everything}.values())
    names = names_meant(work.graph, everything, who) if who.strip() else people
    if who and not names:
        raise StratError(f"nobody here is called {who}; there are: {', '.join(sorted(people)) or 'none'}")
    page = todo_page(everything, names, work.settings.today)
    write((markdown_of if format_ is Format.MARKDOWN else text_of)(page, work.from_here))
    if verbose:
        note_files(work.folder.files)
