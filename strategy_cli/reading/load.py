"""Files to a workspace: typed models, and a fault for each thing that could not be understood."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from strategy_cli.config import STRATEGY_NAMES
from strategy_cli.finding import Fault, Place, Related
from strategy_cli.model.entry import ALL_KEYS, Entry
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.bounds import bounded
from strategy_cli.reading.entries import EntryReader
from strategy_cli.reading.events import PARSER, Parser, Trouble
from strategy_cli.reading.places import Positions
from strategy_cli.reading.source import Source, read
from strategy_cli.reading.text import Refusal
from strategy_cli.reading.unfinished import AnyEntry, empty

_FIRST_KEYS: dict[type[Entry], str] = {
    Strategy: "write the strategy: `vision`, `differentiator`, `approach`, `milestone` and `initiatives`",
    Team: "write at least `id`, `name`, `lead` and what the team `contributes`; or delete the file",
}


@dataclass(frozen=True)
class Workspace:
    """One folder as it was read; `unread` are the paths of files that were given up."""

    strategy: Strategy
    teams: tuple[Team, ...]
    sources: Mapping[str, Source]
    faults: tuple[Fault, ...]
    unread: tuple[str, ...]
    has_strategy: bool
    files: Mapping[str, bytes | Refusal]


def load(
    files: Mapping[str, bytes | Refusal],
    year_starts_in: int = 1,
    parser: Parser = PARSER,
    strategy_path: str = "",
    like: Workspace | None = None,
) -> Workspace:
    """The workspace that files hold, by path relative to its folder; any content is read, nothing raises.

    The file at `strategy_path` ("" means strategy.yaml or .yml) is the strategy, every other file a team's.
    `year_starts_in` is the month in which the first quarter begins; `parser` is libyaml's where there is one.
    What holds the same bytes in `like`, read in the same way, is taken from there and not read again.
    """
    names = (strategy_path,) if strategy_path else STRATEGY_NAMES
    with _collector_off():
        return _load(files, names, year_starts_in, parser, _parts_of(like) if like else {})


@contextmanager
def _collector_off() -> Iterator[None]:
    """Without the garbage collector: nothing here makes circles, and over many files it costs a fifth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Part(NamedTuple):
    """One file as it was read."""

    data: bytes | Refusal
    source: Source
    entry: Strategy | Team
    faults: tuple[Fault, ...]


def _parts_of(workspace: Workspace) -> dict[str, _Part]:
    """The files of a workspace, by path."""
    faults: dict[str, list[Fault]] = {path: [] for path in workspace.sources}
    for fault in workspace.faults:
        faults.get(fault.place.path, []).append(fault)
    roots: tuple[Strategy | Team, ...] = (workspace.strategy, *workspace.teams)
    entries = {root.place.path: root for root in roots}
    return {
        path: _Part(workspace.files[path], source, entries[path], tuple(faults[path]))
        for path, source in workspace.sources.items()
    }


def _load(
    files: Mapping[str, bytes | Refusal],
    names: tuple[str, ...],
    year_starts_in: int,
    parser: Parser,
    known: Mapping[str, _Part],
) -> Workspace:
    chosen, doubles = _one_ending(files)
    parts: dict[str, _Part] = {}
    for path in sorted(chosen):
        same = known.get(path)
        if same is None or same.data != chosen[path]:
            same = _part(chosen[path], read(path, chosen[path], parser), path in names, year_starts_in)
        parts[path] = same
    strategy = next((each.entry for each in parts.values() if isinstance(each.entry, Strategy)), None)
    return Workspace(
        strategy or empty(Strategy, Place(names[0]), frozenset({ALL_KEYS})),
        tuple(each.entry for each in parts.values() if isinstance(each.entry, Team)),
        {path: each.source for path, each in parts.items()},
        (*doubles, *(fault for each in parts.values() for fault in each.faults)),
        tuple(path for path, each in parts.items() if each.source.tree is None and each.source.troubles),
        strategy is not None,
        files,
    )


def _part(data: bytes | Refusal, source: Source, is_strategy: bool, year_starts_in: int) -> _Part:
    faults: list[Fault] = []
    entry: Strategy | Team
    if is_strategy:
        entry = _model(source, Strategy, year_starts_in, faults)
    else:
        entry = _model(source, Team, year_starts_in, faults)
    return _Part(data, source, entry, tuple(faults))


def _one_ending(files: Mapping[str, bytes | Refusal]) -> tuple[dict[str, bytes | Refusal], list[Fault]]:
    """Each name once: where `x.yaml` and `x.yml` both stand, the first is read and the second is a fault."""
    chosen: dict[str, bytes | Refusal] = {}
    faults: list[Fault] = []
    for path in sorted(files):  # `.yaml` sorts before `.yml`
        twin = path.removesuffix(".yml") + ".yaml"
        if path.endswith(".yml") and twin in chosen:
            message = f"`{path}` and `{twin}` are two files for one name; only `{twin}` was read"
            help_ = "keep one of them, with all that both say"
            faults.append(Fault("unreadable-file", Place(path), message, help_, ()))
        else:
            chosen[path] = files[path]
    return chosen, faults


def _model(source: Source, model: type[AnyEntry], year_starts_in: int, faults: list[Fault]) -> AnyEntry:
    positions = Positions(source)
    faults += (_fault(source.path, positions, trouble) for trouble in bounded(source.troubles))
    if source.tree is None:
        if not source.troubles:
            faults.append(
                Fault("wrong-type", Place(source.path), "this file is empty", _FIRST_KEYS[model], ())
            )
        return empty(model, Place(source.path), frozenset({ALL_KEYS}))
    reader = EntryReader(source, year_starts_in)
    entry = reader.root(source.tree, model)
    faults += bounded(reader.faults)
    return entry


def _fault(path: str, positions: Positions, trouble: Trouble) -> Fault:
    """A trouble of the text as a fault: its place is the innermost thing around its position."""
    shown = trouble.other or trouble.span  # of two like keys the first is the one that is read
    route = positions.route_at(shown.line, shown.column)
    related = (Related(Place(path, route), "the first stands here", trouble.other),) if trouble.other else ()
    return Fault(
        trouble.rule,
        Place(path, route),
        trouble.message,
        trouble.help,
        (),
        "",
        trouble.quote,
        related,
        trouble.span,
    )
