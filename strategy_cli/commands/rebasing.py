"""The baseline after a rename: what was known stays known, under the new names."""

from strategy_cli.checking.baseline import baseline_text, carried, read_baseline
from strategy_cli.checking.checker import check
from strategy_cli.checking.selection import selected
from strategy_cli.commands.debt import MOST_BYTES
from strategy_cli.commands.writes import Plan
from strategy_cli.graph.links import Graph
from strategy_cli.reading.files import read_given


def rebase(plan: Plan) -> None:
    """Add the workspace's baseline to a plan that gives things other names, where it knows any of them."""
    path, root = plan.work.settings.baseline, plan.work.folder.root
    if not path or not (root / path).exists():
        return
    old = read_given(root / path, MOST_BYTES, root.resolve())
    rules = selected([], [])
    before, after = (
        check(graph, plan.work.settings, rules).findings for graph in (plan.work.graph, Graph(plan.after()))
    )
    moved = {old: new for new, old in plan.moved.items()}
    new = baseline_text(carried(read_baseline(old, path), before, after, moved))
    if new != old:
        plan.beside[path], plan.texts[path] = old.encode(), new
