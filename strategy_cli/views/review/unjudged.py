"""What a review could not judge, and why: said instead of silence."""

from collections.abc import Collection, Iterator

from strategy_cli.finding import counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import some
from strategy_cli.graph.understanding import why_not_comparable
from strategy_cli.model.entry import ALL_KEYS, Entry
from strategy_cli.views.changes.differences import torn_files


def not_judged(old: Graph, new: Graph, touches_strategy: bool) -> Iterator[str]:
    """Each thing as a clause; whether back-briefs go stale only where the strategy's meaning changed."""
    if not old.workspace.sources:
        yield "what changed: there was no strategy and no team before"
    yield from _of_side(old, "before", "there was none before")
    yield from _of_side(new, "now", "there is none now")
    if touches_strategy:
        yield from _of_backbriefs(new)


def _of_side(side: Graph, when: str, none: str) -> Iterator[str]:
    sources = side.workspace.sources
    if sources and not side.workspace.has_strategy:
        yield f"the strategy: {none}"
    torn = torn_files(side)
    yield from (f"{path}, which could not be read {when}" for path in sorted(torn))
    keys: dict[str, list[str]] = {}
    faulty = {fault.place.path for fault in side.workspace.faults} - torn
    roots = [each for each in (side.strategy, *side.teams) if each.place.path in faulty]
    for entry in (inner for root in roots for inner in root.entries()):
        if entry.unread:
            keys.setdefault(entry.place.path, []).extend(_addresses(entry))
    for path, found in keys.items():
        yield f"{some(found)} in {path}, which could not be read {when}"


def _addresses(entry: Entry) -> Iterator[str]:
    for key in sorted(entry.unread):
        yield (entry.place if key == ALL_KEYS else entry.place.key(key)).address


def _of_backbriefs(new: Graph) -> Iterator[str]:
    """Whose back-brief cannot be compared with `changes`, a line for each reason."""
    unclear: dict[str, list[str]] = {}
    for team in new.active_teams:
        if team.backbrief.is_written and (because := why_not_comparable(new, team)):
            unclear.setdefault(because, []).append(team.place.path)
    for because, paths in unclear.items():
        yield f"whether {_whose(paths)} still current: {because}"


def _whose(paths: Collection[str]) -> str:
    if len(paths) == 1:
        return f"the back-brief in {next(iter(paths))} is"
    return f"{counted(len(paths), 'back-brief')} are"
