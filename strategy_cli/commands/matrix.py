"""`strat matrix`: which team works on which initiative, by which metrics, and the gaps."""

from enum import StrEnum
from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.errors import StratError
from strategy_cli.output.documents.markdown import markdown_of
from strategy_cli.output.documents.sheet import csv_of
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.stream import note, note_files, write
from strategy_cli.views.document import Document
from strategy_cli.views.matrix import gaps, matrix_list, matrix_table, unread_in


class Format(StrEnum):
    """How the matrix is shown; text is a plain list."""

    TEXT = "text"
    MARKDOWN = "markdown"
    CSV = "csv"


def run(
    context: typer.Context,
    only_gaps: Annotated[bool, typer.Option("--gaps", help="Only what is empty.")] = False,
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|markdown|csv", help="How to show it.")
    ] = Format.TEXT,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Which team works on which initiative, by which metrics, and the gaps.

    Exit code 0: it was shown; 2: could not run.
    """
    if only_gaps and format_ is Format.CSV:
        raise StratError("--gaps is a list; ask for it as text or markdown")
    work = opened(surroundings.of(context), directory, today)
    graph = work.graph
    if format_ is Format.CSV:
        write(csv_of(matrix_table(graph)))
        if unread := unread_in(graph):
            note(unread)
    elif format_ is Format.MARKDOWN:
        blocks = gaps(graph).blocks if only_gaps else (matrix_table(graph), *gaps(graph).blocks)
        write(markdown_of(Document(blocks), work.from_here))
    else:
        write(text_of(gaps(graph) if only_gaps else matrix_list(graph), work.from_here))
    if verbose:
        note_files(work.folder.files)
