"""Opens the workspace a command is about: its folder, settings, files, and the graph they make."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from strategy_cli.checking.selection import check_rule_names
from strategy_cli.commands.surroundings import Surroundings
from strategy_cli.config import Settings
from strategy_cli.config.file import with_file
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.stream import note
from strategy_cli.reading.events import HAS_LIBYAML
from strategy_cli.reading.files import Folder, read_folder, read_stdin
from strategy_cli.reading.load import load
from strategy_cli.reading.locate import (
    find_workspace,
    refuse_paths_outside,
    repository_of,
    seen_from,
    settings_file,
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace as a command uses it; `wanted` are the paths asked for, none means all."""

    folder: Folder
    settings: Settings
    graph: Graph
    wanted: tuple[str, ...]
    from_here: SeenFrom
    from_repository: SeenFrom


def opened(
    world: Surroundings,
    directory: Path | None,
    today: str,
    paths: Sequence[Path] = (),
    buffer: Path | None = None,
) -> Opened:
    """Find, read and link the workspace; with `buffer`, stdin stands in place of that file of it."""
    near = [buffer.parent] if buffer else paths
    root, wanted = find_workspace(directory, near, world.here)
    settings = world.settings(today)
    if file := settings_file(root):
        settings = with_file(settings, file)
        check_rule_names(settings, file)
        refuse_paths_outside(root, settings)
    folder = read_folder(root, settings)
    if buffer:
        folder, wanted = _with_buffer(folder, (world.here / buffer).resolve(), read_stdin())
    _refuse_unread(folder, wanted)
    graph = Graph(load(folder.files, settings.year_starts_in))
    repository = seen_from(root, repository_of(root))
    return Opened(folder, settings, graph, wanted, SeenFrom(seen_from(root, world.here)), SeenFrom(repository))


def _with_buffer(folder: Folder, path: Path, text: bytes) -> tuple[Folder, tuple[str, ...]]:
    if not path.is_relative_to(folder.root):
        raise StratError(f"{path} lies outside the workspace {folder.root}")
    name = path.relative_to(folder.root).as_posix()
    return replace(folder, files={**folder.files, name: text}), (name,)


def _refuse_unread(folder: Folder, wanted: Sequence[str]) -> None:
    for path in wanted:
        if not any(name == path or name.startswith(f"{path}/") for name in folder.files):
            raise StratError(f"nothing to lint in {path}: it is no strategy or team file, and holds none")


def warn_of_slow_parser(quiet: bool) -> None:
    """Say once that PyYAML's fast parser is missing."""
    if not HAS_LIBYAML and not quiet:
        note("strat: PyYAML came without libyaml, so reading is many times slower; reinstall PyYAML from a wheel")
