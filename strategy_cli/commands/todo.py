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
from strategy_cli.graph.naming import some
from strategy_cli.output.documents.markdown import markdown_of
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.stream import note_files, write
from strategy_cli.output.todo_json import todo_json
from strategy_cli.views.owing.owed import located, owed
from strategy_cli.views.owing.page import closing_of, todo_page, who_owes
from strategy_cli.views.owing.people import meant, people

_MOST_NAMES = 20


class Format(StrEnum):
    """How the list is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def run(
    context: typer.Context,
    who: Annotated[
        str, typer.Argument(metavar="[WHO]", help="A name, a part of one, or a team for its lead.")
    ] = "",
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|markdown|json", help="How to show it.")
    ] = Format.TEXT,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """One list of what is owed, by whom: what is past its day, what waits, by consequence, and days to come.

    Exit code 0: it was shown; 2: could not run.
    """
    world = surroundings.of(context)
    work = opened(world, directory, today)
    graph, day = work.graph, work.settings.today
    report = check(graph, work.settings, selected((), ()))
    everything = owed(graph, report.findings, report.ignored, day)
    known = people(graph, everything)
    names = meant(graph, known, who) if who.strip() else who_owes(known, everything)
    if not names and who.strip():
        there = some(sorted(known), _MOST_NAMES) or "none"
        raise StratError(f"nobody here is called {who}; there are: {there}")
    lists, closing = located(graph, everything, names), closing_of(graph, report.not_judged)
    if format_ is Format.JSON:
        write(todo_json(lists, names, day, closing, work.from_here))
    else:
        page = todo_page(lists, names, day, closing)
        is_text = format_ is Format.TEXT
        write(text_of(page, work.from_here, world.width) if is_text else markdown_of(page, work.from_here))
    if verbose:
        note_files(work.folder.files)
