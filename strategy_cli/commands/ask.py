"""`strat ask`: what the written strategy says about a decision, before it is made."""

from typing import Annotated, Literal

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.model.entry import Kind
from strategy_cli.model.strategy import Initiative
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.stream import note_files, write
from strategy_cli.views.asking.answer import Question, answer_to
from strategy_cli.views.asking.page import ask_page, entry_for
from strategy_cli.views.document import Code, Document


def run(
    context: typer.Context,
    team: Annotated[str, typer.Argument(metavar="TEAM", help="Who asks: the team's id.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you think of deciding, in a sentence.")],
    initiative: Annotated[
        str, typer.Option("--initiative", metavar="ID", help="The initiative it would serve.")
    ] = "",
    area: Annotated[str, typer.Option("--area", metavar="AREA", help="The decision right it falls in.")] = "",
    door: Annotated[
        Literal["", "one-way", "two-way"],
        typer.Option("--door", metavar="one-way|two-way", help="Can it be undone?"),
    ] = "",
    affects: Annotated[
        list[str] | None, typer.Option("--affects", metavar="TEAM", help="Whom it touches; may be repeated.")
    ] = None,
    record: Annotated[bool, typer.Option("--record", help="Print only the entry to paste.")] = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """What the written strategy says about a decision, before it is made.

    Exit code 0: nothing written speaks against it; 1: the files speak against it; 3: a person must be asked,
    or the files do not say; 2: could not run.
    """
    if not text.strip():
        raise StratError("say what you think of deciding, in a sentence")
    work = opened(surroundings.of(context), directory, today)
    graph, day = work.graph, work.settings.today
    asking = team_named(graph, team)
    found = _initiative(graph, initiative) if initiative else None
    others = tuple(_known(graph, name, Kind.TEAM, Kind.OTHER) for name in affects or ())
    question = Question(" ".join(text.split()), found, area, door, others)
    answer = answer_to(graph, asking, question, day)
    entry = Document((Code(entry_for(asking, question, answer, day)),))
    page = entry if record else ask_page(graph, asking, question, answer, day)
    write(text_of(page, work.from_here))
    if verbose:
        note_files(work.folder.files)
    raise typer.Exit(answer.code)


def _initiative(graph: Graph, name: str) -> Initiative:
    _known(graph, name, Kind.INITIATIVE)
    found = graph.initiative(name)
    if found is None:
        raise StratError(f"`{name}` is no initiative in force")
    return found


def _known(graph: Graph, name: str, *kinds: Kind) -> str:
    if not graph.find(name, *kinds):
        known = graph.ids(*kinds)
        hint = did_you_mean(name, known) or f"; there are: {', '.join(known) or 'none'}"
        raise StratError(f"`{name}` is not there{hint}")
    return name
