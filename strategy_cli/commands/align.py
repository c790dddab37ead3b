"""`strat align`: the written evidence of alignment, and the autonomy it supports."""

from enum import StrEnum
from typing import Annotated

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.earlier import seen
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.errors import StratError
from strategy_cli.output.alignment_json import alignment_json
from strategy_cli.output.documents.markdown import markdown_of
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.stream import note_files, write
from strategy_cli.views.alignment.ladder import ladder_of
from strategy_cli.views.alignment.page import overview, team_page
from strategy_cli.views.alignment.standing import Standing, standings


class Format(StrEnum):
    """How the evidence is shown."""

    TEXT = "text"
    LIST = "list"
    MARKDOWN = "markdown"
    JSON = "json"


def run(
    context: typer.Context,
    team: Annotated[str, typer.Argument(metavar="TEAM", help="One team, with addresses.")] = "",
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|list|markdown|json", help="How to show it.")
    ] = Format.TEXT,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """The written evidence of alignment, and the autonomy it supports.

    Exit code 0: it was shown; 2: could not run.
    """
    work = opened(surroundings.of(context), directory, today)
    graph, ladder = work.graph, ladder_of(work.settings.ladder)
    asked = (team_named(graph, team),) if team else graph.active_teams
    if not asked:
        raise StratError("there is no team file yet, so there is nothing to count")
    if team and asked[0].ended.is_written:
        raise StratError(f"team `{team}` has ended; nothing is asked of it")
    found = tuple(standings(graph, ladder, asked))
    looked = [each.team for each in found if team or format_ is Format.JSON or _waits_for_git(each)]
    if looked:
        found = tuple(standings(graph, ladder, asked, seen(work, looked)))
    if format_ is Format.JSON:
        write(alignment_json(graph, found, ladder, work.from_here))
    else:
        page = (
            team_page(graph, found[0], ladder)
            if team
            else overview(graph, found, ladder, format_ is Format.LIST)
        )
        write((markdown_of if format_ is Format.MARKDOWN else text_of)(page, work.from_here))
    if verbose:
        note_files(work.folder.files)


def _waits_for_git(standing: Standing) -> bool:
    """Whether a right of the team hangs on an earlier edition alone: of others the overview shows no more."""
    return any(right.unseen for right in standing.rights)
