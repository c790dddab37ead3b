"""What `--base` names: the earlier version that lint runs beside."""

from collections.abc import Collection
from typing import NamedTuple

from strategy_cli.checking.checker import Report, against_base, before
from strategy_cli.checking.comparison import Compared, renamings
from strategy_cli.commands.workspace import Opened, graph_at
from strategy_cli.errors import StratError
from strategy_cli.model.values import Level
from strategy_cli.reading.revisions import base_of
from strategy_cli.rules.page import Earlier
from strategy_cli.views.alignment.ladder import EARLIER, is_above, ladder_of
from strategy_cli.views.alignment.standing import NOTHING_SEEN, Seen


class Base(NamedTuple):
    """The earlier version, read once, and how it was found."""

    earlier: Earlier
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
    earlier = Earlier(graph, _seen(work))
    return Base(earlier, Compared(name, found.commit, tuple(notes)))


def _seen(work: Opened) -> Seen:
    """What git shows of the teams with a right as high as the rung that needs an earlier back-brief."""
    rung = ladder_of(work.settings.ladder).get(EARLIER, Level.TEAM_DECIDES)
    hanging = [
        team
        for team in work.graph.active_teams
        if any(right.level and not is_above(rung, Level(right.level)) for right in team.decision_rights)
    ]
    if not hanging:
        return NOTHING_SEEN
    from strategy_cli.commands.earlier import seen  # noqa: PLC0415  few runs look into history

    return seen(work, hanging)


def beside(report: Report, work: Opened, rules: Collection[str], base: Base | None, only_new: bool) -> Report:
    """The report beside the earlier version, with `only_new` without what that had."""
    if base is None:
        return report
    had = None
    if only_new:
        renamed = renamings(base.earlier.graph.workspace.files, work.graph.workspace.files)
        had = before(base.earlier, work.settings, rules, renamed)
    return against_base(report, base.compared, had)
