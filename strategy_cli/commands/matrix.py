"""`strat matrix`: which team works on which initiative, by which metrics, and the gaps."""

from enum import StrEnum
from typing import Annotated

import typer

from strategy_cli.checking.checker import check
from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.output.documents.markdown import markdown_of
from strategy_cli.output.documents.sheet import csv_of
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, note_files, write
from strategy_cli.views.document import Block, Document
from strategy_cli.views.gaps import GAP_RULES, Gaps, gaps_blocks, gaps_of, gaps_table
from strategy_cli.views.matrix import matrix_list, matrix_markdown, matrix_page, sheet


class Format(StrEnum):
    """How the matrix is shown: as a table that fits, as a plain list, for a page, for a spreadsheet."""

    TEXT = "text"
    LIST = "list"
    MARKDOWN = "markdown"
    CSV = "csv"


def run(
    context: typer.Context,
    only_gaps: Annotated[bool, typer.Option("--gaps", help="Only what is empty.")] = False,
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|list|markdown|csv", help="How to show it.")
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
    world = surroundings.of(context)
    work = opened(world, directory, today)
    gaps = _gaps(work)
    if format_ is Format.CSV:
        write(csv_of(gaps_table(gaps) if only_gaps else sheet(work.graph)))
        for silent in gaps.not_judged:
            note(on_one_line(f"not judged: {silent}"))
    else:
        blocks = () if only_gaps else _matrix(work, format_, world.columns)
        page = Document((*blocks, *gaps_blocks(work.graph, gaps)))
        write((markdown_of if format_ is Format.MARKDOWN else text_of)(page, work.from_here))
    if verbose:
        note_files(work.folder.files)


def _gaps(work: Opened) -> Gaps:
    off = [rule for rule in GAP_RULES if work.settings.severity.get(rule) == "off"]
    report = check(work.graph, work.settings, GAP_RULES)
    return gaps_of(work.graph, report.findings, report.ignored, report.not_judged, off)


def _matrix(work: Opened, format_: Format, columns: int) -> tuple[Block, ...]:
    if format_ is Format.LIST:
        return matrix_list(work.graph)
    return matrix_markdown(work.graph) if format_ is Format.MARKDOWN else matrix_page(work.graph, columns)
