"""`strat trace`: why a thing is there, up to the vision, and all that rests on it."""

from enum import StrEnum
from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.graph.typed import the_thing
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.mermaid import MOST_ARROWS, mermaid_of
from strategy_cli.output.stream import note, note_files, write
from strategy_cli.output.trace_json import trace_json
from strategy_cli.views.tracing.downward import resting_on
from strategy_cli.views.tracing.links import links_of
from strategy_cli.views.tracing.page import trace_page
from strategy_cli.views.tracing.upward import way_up


class Format(StrEnum):
    """How a trace is shown."""

    TEXT = "text"
    JSON = "json"
    MERMAID = "mermaid"


def run(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="An id; `team:pricing` where two kinds share it, `insights/pricing` in a team."
        ),
    ],
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|json|mermaid", help="How to show it.")
    ] = Format.TEXT,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Why a thing is there, up to the vision, and all that rests on it.

    Exit code 0: it was shown; 2: could not run, or no one thing has that id.
    """
    work = opened(surroundings.of(context), directory, today)
    graph = work.graph
    thing, links = the_thing(graph, name), links_of(graph)
    way, resting = way_up(links, thing), resting_on(links, thing)
    if format_ is Format.JSON:
        write(trace_json(graph, thing, way, resting, work.from_here))
    elif format_ is Format.MERMAID:
        diagram = mermaid_of(thing, way, resting)
        write(diagram)
        arrows = diagram.count("-->|") + diagram.count("-.->|")
        if arrows > MOST_ARROWS and not quiet:
            note(f"strat: {arrows} arrows; Mermaid draws {MOST_ARROWS}, unless its maxEdges is raised")
    else:
        write(text_of(trace_page(graph, thing, way, resting), work.from_here))
    if verbose:
        note_files(work.folder.files)
