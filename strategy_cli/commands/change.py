"""`strat change`: the `changes` entry for what the strategy says differently; the author says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.comparison import Comparison, compared, since_parting
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.commands.writes import DryRun, Plan
from strategy_cli.errors import StratError
from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.views.changes.recording import (
    more_than_words,
    next_edition,
    overtaken,
    proposed,
    unrecorded,
)
from strategy_cli.views.changes.values import Change
from strategy_cli.writing.data import Add, Put

_MOST = 10  # changes shown to the author


def run(
    context: typer.Context,
    base: Annotated[
        str,
        typer.Argument(
            metavar="BASE | A..B", help="A revision to compare with, or two.  [default: the last commit]"
        ),
    ] = "",
    what: Annotated[str, typer.Option("--what", metavar="TEXT", help="What changed, in a sentence.")] = "",
    because: Annotated[str, typer.Option("--because", metavar="TEXT", help="Why it changed.")] = "",
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
    """Record what the strategy says differently: the entry of `changes`, with the next edition.

    It compares with the last commit, or with where your branch left BASE (`strat change main`), or A with B.
    It names what was touched and removed; you say what changed, and why. An edition that the main branch
    has taken meanwhile is left to it, and yours is the next. Exit code 0: written, or nothing to record;
    2: nothing was written.
    """
    world = surroundings.of(context)
    work = opened(world, directory, today)
    sides = compared(work, base)
    parting = since_parting(work)
    plan = Plan(work)
    plan.refuse_unfit(work.graph.strategy.place.path)
    edition = _left_to_others(sides, parting or sides.old, plan)
    found = unrecorded(sides.old, sides.new)
    if found and sides.old.strategy.stage == "draft" and not (what or because):
        note("what changed was a draft, which asks for no entry; --what and --because write one all the same")
    elif found:
        author = _Author(Asker(world.can_ask), what, because, wording)
        if not quiet:
            _show(found, sides.since)
        edition = _record(sides, plan, author, found)
    if plan.texts:
        plan.finish(dry_run, quiet, f"edition {edition} says what changed and why")
    elif not found:
        note(f"nothing that changes the strategy's meaning since {on_one_line(sides.since)}")
        if parting and not base and unrecorded(parting, sides.new):
            note("but this branch has changes that no entry records: strat change main")


@dataclass(frozen=True, slots=True)
class _Author:
    """Whoever knows what changed and why: by options, or at the terminal."""

    asker: Asker
    what: str
    because: str
    wording: bool

    def says_wording(self, found: Sequence[Change]) -> bool:
        """Whether only the words changed; raises StratError where more than words did."""
        more = [each.difference.label for each in more_than_words(found)]
        if self.wording and more:
            raise StratError(f"--wording is for words: {listed(more)} came, went or moved; leave it out")
        if self.wording or more or not self.asker.can_ask or (self.what and self.because):
            return self.wording
        return self.asker.yes("Does it mean the same as before, in other words?")

    def said(self) -> tuple[str, str]:
        """What changed, and why."""
        what = self.what or self._asked("--what", "What changed, in a sentence")
        return what, self.because or self._asked("--because", "Why did it change")

    def _asked(self, flag: str, question: str) -> str:
        if not self.asker.can_ask:
            raise StratError(f"{flag} is missing: {question}")
        return self.asker.ask(question)


def _left_to_others(sides: Comparison, parting: Graph, plan: Plan) -> int:
    """Plan the next edition for entries whose own is taken by now; that edition, or 0 where none is."""
    edition = 0
    path = plan.work.graph.strategy.place.path
    for name, main in sides.mains:
        for entry in overtaken(parting, plan.work.graph, main):
            edition = next_edition(main, main, sides.taken)
            words = f'edition {entry.edition} was taken on {name} meanwhile; "{short(entry.what)}" becomes'
            note(on_one_line(f"{words} edition {edition}"))
            plan.change(path, [Put((*entry.place.route, "edition"), str(edition))])
        if edition:
            plan.change(path, [Put(("edition",), str(edition))])
            break
    return edition


def _show(found: Sequence[Change], since: str) -> None:
    note(on_one_line(f"Changed since {since}"))
    for change in found[:_MOST]:
        difference = change.difference
        sides = [f'"{short(text)}"' for text in (difference.old, difference.new) if text]
        event = "" if len(sides) > 1 else f" {difference.event.value}"
        note("- " + on_one_line(f"{difference.label}{event}: {' → '.join(sides)}"))
    if len(found) > _MOST:
        note(f"- and {len(found) - _MOST} more: strat diff")


def _record(sides: Comparison, plan: Plan, author: _Author, found: Sequence[Change]) -> int:
    """Plan the entry, and the edition that it belongs to."""
    work = plan.work
    new = work.graph.strategy
    proposal = proposed(sides.old, sides.new, work.settings.today, sides.taken)
    if proposal is None:
        raise TypeError("what is unrecorded has a proposal")
    if author.says_wording(found):
        proposal = proposal._replace(edition=sides.old.edition, is_wording=True)
    path, edition = new.place.path, proposal.edition
    days = [each.date for each in new.changes if each.date]
    at = None if len(days) > 1 and days[0] < days[-1] else 0
    plan.change(path, [Add(("changes",), proposal.entry(*author.said()), at)])
    if edition > (new.edition or 1):
        plan.change(path, [Put(("edition",), str(edition))])
    return edition
