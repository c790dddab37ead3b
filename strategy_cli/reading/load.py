"""Files to a workspace: typed models, and a fault for each thing that could not be understood."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

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


def load(
    files: Mapping[str, bytes | Refusal],
    year_starts_in: int = 1,
    parser: Parser = PARSER,
    strategy_path: str = "",
) -> Workspace:
    """The workspace that files hold, by path relative to its folder; any content is read, nothing raises.

    The file at `strategy_path` ("" means strategy.yaml or .yml) is the strategy, every other file a team's.
    `year_starts_in` is the month in which the first quarter begins; `parser` is libyaml's where there is one.
    """
    names = (strategy_path,) if strategy_path else STRATEGY_NAMES
    with _collector_off():
        return _load(files, names, year_starts_in, parser)


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


def _load(
    files: Mapping[str, bytes | Refusal], names: tuple[str, ...], year_starts_in: int, parser: Parser
) -> Workspace:
    chosen, doubles = _one_ending(files)
    sources = {path: read(path, chosen[path], parser) for path in sorted(chosen)}
    faults: list[Fault] = list(doubles)
    strategy: Strategy | None = None
    teams: list[Team] = []
    for path, source in sources.items():
        if path in names:
            strategy = _model(source, Strategy, year_starts_in, faults)
        else:
            teams.append(_model(source, Team, year_starts_in, faults))
    return Workspace(
        strategy or empty(Strategy, Place(names[0]), frozenset({ALL_KEYS})),
        tuple(teams),
        sources,
        tuple(faults),
        tuple(path for path, source in sources.items() if source.tree is None and source.troubles),
        strategy is not None,
    )


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
