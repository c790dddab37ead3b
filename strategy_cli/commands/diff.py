"""`strat diff`: what a change of the strategy means, and for whom."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Literal

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import both_sides, opened
from strategy_cli.graph.links import Graph
from strategy_cli.output.paths import files_on_github
from strategy_cli.output.review.as_json import review_json
from strategy_cli.output.review.page import review_markdown, review_text
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.revisions import Range, range_of
from strategy_cli.views.changes.values import Reach
from strategy_cli.views.review.review import review
from strategy_cli.views.review.values import Review

FailOn = Literal["everyone", "linked", "never"]


def run(
    context: typer.Context,
    base: Annotated[
        str,
        typer.Argument(metavar="[BASE | A..B]", help="A revision to compare with, or two.  [default: main]"),
    ] = "",
    for_: Annotated[str, typer.Option("--for", metavar="TEAM", help="Only what reaches this team.")] = "",
    format_: Annotated[
        Literal["text", "markdown", "json"],
        typer.Option("-f", "--format", metavar="text|markdown|json", help="How to show it."),
    ] = "text",
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", metavar="everyone|linked|never", help="Exit 1 on such a change.")
    ] = "never",
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Say what a change of the strategy means, and for whom.

    BASE is compared where HEAD parted from it; by default the first there is of origin/HEAD, origin/main,
    origin/master, main, master. Exit code 0, or 1 as --fail-on asks; 2: could not run.
    """
    world = surroundings.of(context)
    work = opened(world, directory, today)
    compared = range_of(work.folder.root, base)
    old, new = both_sides(work, compared)
    found = review(old, new, work.settings, _team(old, new, for_))
    if compared.old.note:
        found = replace(
            found, not_judged=(f"what came from elsewhere, for {compared.old.note}", *found.not_judged)
        )
    if format_ == "json":
        write(review_json(found, work.from_here, compared.old.commit))
    elif format_ == "markdown":
        write(review_markdown(found, work.from_repository, _on_github(world.environment, compared)))
    else:
        write(review_text(found, work.from_here))
    if verbose:
        note(f"compared with {on_one_line(compared.old.name)}, commit {compared.old.commit}")
    raise typer.Exit(int(_fails(found, fail_on)))


def _on_github(environment: Mapping[str, str], compared: Range) -> tuple[str, str]:
    """Where GitHub shows the files of both sides; in a comment, links relative to it lead nowhere."""
    if environment.get("GITHUB_ACTIONS") != "true":
        return "", ""
    new = compared.new.commit if compared.new else environment.get("GITHUB_SHA", "")
    return files_on_github(environment, compared.old.commit), files_on_github(environment, new)


def _team(old: Graph, new: Graph, name: str) -> str:
    """The id of the team asked for; one that is gone is known by the old side."""
    if name and not old.team(name):
        team_named(new, name)
    return name


def _fails(found: Review, fail_on: FailOn) -> bool:
    reaches = {"everyone": (Reach.EVERYONE,), "linked": (Reach.EVERYONE, Reach.LINKED), "never": ()}[fail_on]
    return any(each.change.reach in reaches for each in found.changes)
