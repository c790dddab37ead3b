"""What `--base` names: the earlier version that lint runs beside."""

from collections.abc import Collection
from dataclasses import dataclass

from strategy_cli.checking.checker import Report, against_base, before
from strategy_cli.checking.comparison import Compared, renamings
from strategy_cli.commands.workspace import Opened, graph_at
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.reading.revisions import base_of


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


def beside(report: Report, work: Opened, rules: Collection[str], base: Base | None, only_new: bool) -> Report:
    """The report beside the earlier version, with `only_new` without what that had."""
    if base is None:
        return report
    had = None
    if only_new:
        renamed = renamings(base.graph.workspace.files, work.graph.workspace.files)
        had = before(base.graph, work.settings, rules, renamed)
    return against_base(report, base.compared, had)
