"""What `--base` names: the earlier version that lint runs beside; for a briefing also an edition or a day."""

from collections.abc import Collection
from dataclasses import dataclass

from strategy_cli.checking.checker import Report, against_base, before
from strategy_cli.checking.comparison import Compared, renamings
from strategy_cli.commands.workspace import Opened, graph_at
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.model.days import parse_day
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.reading.revisions import base_of
from strategy_cli.views.briefing.since import Since


@dataclass(frozen=True, slots=True)
class Base:
    """The earlier version, read once, and how it was found."""

    graph: Graph
    compared: Compared


def base_for(work: Opened, name: str | None, only_new: bool, writes_baseline: bool) -> Base | None:
    """The version that `--base` names; None where it was not given. Raises StratError for an odd call."""
    if name is None:
        if only_new:
            raise StratError("--only-new needs --base REV, the version that is not new")
        return None
    if not name:
        raise StratError("--base is empty; name a branch, tag or commit, as in --base origin/main")
    if writes_baseline:
        raise StratError("--update-baseline keeps what stands in the files, not a change: leave out --base")
    found = base_of(work.folder.root, name)
    graph = graph_at(work, found)
    notes = [found.note] if found.note else []
    if not graph.workspace.sources:
        notes.append(f"{name} has no strategy and no team file there, so nothing could be compared")
    return Base(graph, Compared(name, found.commit, tuple(notes)))


def since_of(work: Opened, name: str | None) -> Since | None:
    """What a briefing is measured against: a whole number is an edition, a date a day, else a revision."""
    if name is None:
        return None
    if not name:
        raise StratError("--base is empty; name an edition, a date or a revision, as in --base 2")
    graph = work.graph
    if name.isascii() and name.isdigit():
        if not 1 <= int(name) <= graph.edition:
            raise StratError(
                f"--base {name} is a whole number, and so an edition; the strategy is at edition "
                f"{graph.edition} (a date is written 2026-12-15, a commit {name}^0)"
            )
        return Since(f"edition {int(name)}", edition=int(name))
    if day := parse_day(name, work.settings.year_starts_in):
        return Since(name, day=day)
    found = base_of(work.folder.root, name)
    if found.note:
        note(f"strat: {on_one_line(found.note)}")
    return Since(name, was=graph_at(work, found))


def beside(report: Report, work: Opened, rules: Collection[str], base: Base | None, only_new: bool) -> Report:
    """The report beside the earlier version, with `only_new` without what that had."""
    if base is None:
        return report
    had = None
    if only_new:
        renamed = renamings(base.graph.workspace.files, work.graph.workspace.files)
        had = before(base.graph, work.settings, rules, renamed)
    return against_base(report, base.compared, had)
