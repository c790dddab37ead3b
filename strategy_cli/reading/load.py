"""Files to a workspace: typed models, and a fault for each thing that could not be understood."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from strategy_cli.config import STRATEGY_NAMES
from strategy_cli.finding import Fault, Place, Related
from strategy_cli.model.entry import ALL_KEYS, Entry
from strategy_cli.model.made import AnyEntry, Values, made
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.bounds import bounded
from strategy_cli.reading.entries import EntryReader
from strategy_cli.reading.lost import cutting
from strategy_cli.reading.places import Positions
from strategy_cli.reading.plain import plain_text
from strategy_cli.reading.source import Source, read
from strategy_cli.reading.swift import swift_entry
from strategy_cli.reading.text import Refusal, decode, is_plainly_visible, is_printed
from strategy_cli.reading.trouble import Trouble

if TYPE_CHECKING:
    from strategy_cli.reading.events import Parser

_FIRST_KEYS: dict[type[Entry], str] = {
    Strategy: "write the strategy: `vision`, `differentiator`, `approach`, `milestone` and `initiatives`",
    Team: "write at least `id`, `name`, `lead` and what the team `contributes`; or delete the file",
}


class Workspace(NamedTuple):
    """One folder as it was read; `unread` are the paths of files that were given up."""

    strategy: Strategy
    teams: tuple[Team, ...]
    sources: Mapping[str, Source]
    faults: tuple[Fault, ...]
    unread: tuple[str, ...]
    has_strategy: bool
    files: Mapping[str, bytes | Refusal]


class _File(NamedTuple):
    """What was read of one file; nothing of one that `is_given_up`."""

    source: Source
    entry: Strategy | Team
    faults: tuple[Fault, ...] = ()
    is_given_up: bool = False


def load(
    files: Mapping[str, bytes | Refusal],
    year_starts_in: int = 1,
    parser: "Parser | None" = None,
    strategy_path: str = "",
    like: Workspace | None = None,
) -> Workspace:
    """The workspace that files hold, by path relative to its folder; any content is read, nothing raises.

    The file at `strategy_path` ("" means strategy.yaml or .yml) is the strategy, every other file a team's.
    `year_starts_in` is the month in which the first quarter begins; `parser` is libyaml's where there is one.
    What holds the same bytes in `like`, read in the same way, is taken from there and not read again.
    """
    names = (strategy_path,) if strategy_path else STRATEGY_NAMES
    return _load(files, names, year_starts_in, parser, _files_of(like) if like else {})


def _files_of(workspace: Workspace) -> dict[str, _File]:
    """The files of a workspace, by path."""
    faults: dict[str, list[Fault]] = {path: [] for path in workspace.sources}
    for fault in workspace.faults:
        faults.get(fault.place.path, []).append(fault)
    roots: tuple[Strategy | Team, ...] = (workspace.strategy, *workspace.teams)
    entries = {root.place.path: root for root in roots}
    given_up = frozenset(workspace.unread)
    return {
        path: _File(source, entries[path], tuple(faults[path]), path in given_up)
        for path, source in workspace.sources.items()
    }


def _load(
    files: Mapping[str, bytes | Refusal],
    names: tuple[str, ...],
    year_starts_in: int,
    parser: "Parser | None",
    known: Mapping[str, _File],
) -> Workspace:
    chosen, doubles = _one_ending(files)
    values = Values(year_starts_in)
    read_: dict[str, _File] = {}
    for path in sorted(chosen):
        file = known.get(path)
        if file is None or file.source.data != chosen[path]:
            file = _file(path, chosen[path], Strategy if path in names else Team, values, parser)
        read_[path] = file
    entries = [each.entry for each in read_.values()]
    strategy = next((entry for entry in entries if isinstance(entry, Strategy)), None)
    return Workspace(
        strategy or made(Strategy, Place(names[0]), {}, {ALL_KEYS}),
        tuple(entry for entry in entries if isinstance(entry, Team)),
        {path: each.source for path, each in read_.items()},
        (*doubles, *(fault for each in read_.values() for fault in each.faults)),
        tuple(path for path, each in read_.items() if each.is_given_up),
        strategy is not None,
        files,
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


def _file(
    path: str, data: bytes | Refusal, model: type[Strategy | Team], values: Values, parser: "Parser | None"
) -> _File:
    """One file as it was read: the short way where all in it is plain, else the long way."""
    text = decode(data) if isinstance(data, bytes) else data
    plain = plain_text(text) if isinstance(text, str) and _is_visible(data, text) else None
    entry = swift_entry(plain.values, model, path, values) if plain and not cutting(plain.comments) else None
    if plain and entry:
        return _File(Source(path, data, comments=plain.comments, is_plain=True), entry)
    source = read(path, data, parser)
    faults: list[Fault] = []
    entry = _entry(source, model, values, faults)
    return _File(source.apart(), entry, tuple(faults), source.tree is None and bool(source.troubles))


def _is_visible(data: bytes | Refusal, text: str) -> bool:
    """Whether a file, of which this is the text, holds nothing that is not seen."""
    return (isinstance(data, bytes) and is_printed(data)) or is_plainly_visible(text)


def _entry(source: Source, model: type[AnyEntry], values: Values, faults: list[Fault]) -> AnyEntry:
    positions = Positions(source)
    faults += (_fault(source.path, positions, trouble) for trouble in bounded(source.troubles))
    if source.tree is None:
        if not source.troubles:
            faults.append(
                Fault("wrong-type", Place(source.path), "this file is empty", _FIRST_KEYS[model], ())
            )
        return made(model, Place(source.path), {}, {ALL_KEYS})
    reader = EntryReader(source, values)
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
