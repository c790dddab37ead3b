"""`strat change`: the `changes` entry for what is not committed yet; the author says why."""

from dataclasses import replace
from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.commands.writes import DryRun, Plan
from strategy_cli.errors import StratError
from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.reading.load import load
from strategy_cli.reading.revisions import files_at, last_commit
from strategy_cli.views.changes.recording import proposed
from strategy_cli.writing.data import Add, Put

Text = Annotated[str, typer.Option(metavar="TEXT")]


def run(
    context: typer.Context,
    what: Text = "",
    because: Text = "",
    wording: Annotated[
        bool, typer.Option("--wording", help="Only the words changed: the edition stays.")
    ] = False,
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Record what the strategy's files say differently since the last commit: edition, what, why, touches.

    Exit code 0: written, or nothing changed; 2: nothing was written.
    """
    world = surroundings.of(context)
    work = opened(world, directory, today)
    old, new = _at_head(work), work.graph
    proposal = proposed(old, new, work.settings.today)
    if proposal is None:
        note("nothing that changes the strategy's meaning since the last commit")
        return
    if wording:
        proposal = replace(proposal, edition=old.edition, is_wording=True)
    if not quiet:
        names = listed([*proposal.touches, *proposal.removed])
        note(on_one_line(f"changed since the last commit: {names}"))
    asker = Asker(world.can_ask)
    entry = proposal.entry(
        what or _asked(asker, "--what", "What changed, in a sentence"),
        because or _asked(asker, "--because", "Why did it change"),
    )
    plan, path, edition = Plan(work), new.strategy.place.path, proposal.edition
    days = [each.date for each in new.strategy.changes if each.date]
    plan.change(path, [Add(("changes",), entry, None if len(days) > 1 and days[0] < days[-1] else 0)])
    if edition != new.edition:
        plan.change(path, [Put(("edition",), str(edition))])
    plan.finish(dry_run, quiet, f"edition {edition} says what changed")


def _asked(asker: Asker, flag: str, question: str) -> str:
    if not asker.can_ask:
        raise StratError(f"{flag} is missing: {question}")
    return asker.ask(question)


def _at_head(work: Opened) -> Graph:
    """The workspace as the last commit has it."""
    root, settings = work.folder.root, work.settings
    files = files_at(root, last_commit(root), settings)
    path = work.graph.strategy.place.path
    if path not in files:
        raise StratError(f"the last commit has no {path}, so there is nothing to compare with")
    return Graph(load(files, settings.year_starts_in, strategy_path=settings.strategy))
