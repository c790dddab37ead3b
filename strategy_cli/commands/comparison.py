"""What `strat change` compares: two sides of a workspace, and the main branch, whose editions are taken."""

from dataclasses import dataclass

from strategy_cli.commands.workspace import Opened, graph_at
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.reading.revisions import base_of, last_commit, main_branches, range_of
from strategy_cli.views.changes.differences import torn_files


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two sides, what the old one is called, and the main branch as it stands here and at the origin."""

    old: Graph
    new: Graph
    since: str
    mains: tuple[tuple[str, Graph], ...]

    @property
    def taken(self) -> int:
        """The last edition that others may know already."""
        return max((main.edition for _, main in self.mains), default=0)


def compared(work: Opened, asked: str) -> Comparison:
    """The sides of BASE or A..B, else the last commit and the files; raises StratError where one is torn."""
    root = work.folder.root
    if asked:
        sides = range_of(root, asked)
        old, new = sides.old, sides.new
        since = f"{asked.partition('..')[0]}"
    else:
        old, new, since = last_commit(root), None, "the last commit"
    before, after = graph_at(work, old), graph_at(work, new) if new else work.graph
    path = work.graph.strategy.place.path
    for graph, when in ((before, f"in {since}"), (after, "now")):
        if path not in graph.workspace.sources:
            raise StratError(f"there is no {path} {when}, so there is nothing to compare")
        if path in torn_files(graph):
            raise StratError(
                f"{path} could not be read in full {when}, so what changed is not known; see strat lint"
            )
    mains = tuple((each.name, graph_at(work, each)) for each in main_branches(root))
    return Comparison(before, after, since, mains)


def since_parting(work: Opened) -> Graph | None:
    """The workspace where this branch left the main one; None where it is the main one, or has none."""
    root = work.folder.root
    try:
        parting = base_of(root, "")
    except StratError:
        return None
    return graph_at(work, parting) if parting.commit != last_commit(root).commit else None
