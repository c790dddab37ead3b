"""Opens the workspace a command is about: its folder, settings, files, and the graph they make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from strategy_cli.checking.selection import check_rule_names
from strategy_cli.commands.surroundings import Surroundings
from strategy_cli.config import Settings
from strategy_cli.config.file import with_file
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.stream import note
from strategy_cli.reading.files import Folder, is_read, read_folder, read_stdin
from strategy_cli.reading.load import Workspace, load
from strategy_cli.reading.locate import (
    find_workspace,
    refuse_bad_paths,
    repository_of,
    seen_from,
    settings_file,
)
from strategy_cli.reading.revisions import Range, Revision, files_at
from strategy_cli.reading.source import read_slowly
from strategy_cli.reading.text import Refusal


@dataclass(frozen=True)
class Opened:
    """A workspace as a command uses it; `wanted` are the paths asked for, none means all."""

    folder: Folder
    settings: Settings
    wanted: tuple[str, ...]
    from_here: SeenFrom
    from_repository: SeenFrom

    @cached_property
    def graph(self) -> Graph:
        """The files as they stand, linked; who compares two revisions never asks for it."""
        return _linked(self, self.folder.files, None)


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
        refuse_bad_paths(root, settings, file)
    stdin = _stdin(root, settings, (world.here / buffer).resolve()) if buffer else {}
    folder = read_folder(root, settings, stdin)
    wanted = tuple(stdin) or wanted
    _refuse_unread(folder, wanted)
    return Opened(folder, settings, wanted, seen_by(root, world.here), seen_by(root, repository_of(root)))


def graph_at(work: Opened, at: Revision) -> Graph:
    """The workspace at a revision, read with the settings of today; what is as in the folder is read once."""
    return _graph_like(work, at, work.graph.workspace)


def both_sides(work: Opened, compared: Range) -> tuple[Graph, Graph]:
    """The old side and the new one; what they share is read once."""
    if compared.new is None:
        return graph_at(work, compared.old), work.graph
    new = _graph_like(work, compared.new, None)
    return _graph_like(work, compared.old, new.workspace), new


def _graph_like(work: Opened, at: Revision, like: Workspace | None) -> Graph:
    files = files_at(work.folder.root, at, work.settings, like.files if like else {})
    return _linked(work, files, like)


def _linked(work: Opened, files: Mapping[str, bytes | Refusal], like: Workspace | None) -> Graph:
    settings = work.settings
    return Graph(load(files, settings.year_starts_in, strategy_path=settings.strategy, like=like))


def seen_by(root: Path, reader: Path) -> SeenFrom:
    """How the paths of a workspace look to someone who stands in the folder `reader`."""
    below = reader.relative_to(root).as_posix() if reader.is_relative_to(root) else "."
    return SeenFrom(seen_from(root, reader), "" if below == "." else below)


def _stdin(root: Path, settings: Settings, path: Path) -> dict[str, bytes]:
    """What stdin holds, by the path it stands for."""
    if not path.is_relative_to(root):
        raise StratError(f"{path} lies outside the workspace {root}")
    name = path.relative_to(root).as_posix()
    if not is_read(name, settings):
        raise StratError(f"nothing to lint in {name}: no strategy or team file has that path")
    return {name: read_stdin()}


def _refuse_unread(folder: Folder, wanted: Sequence[str]) -> None:
    for path in wanted:
        if not any(name == path or name.startswith(f"{path}/") for name in folder.files):
            raise StratError(f"nothing to lint in {path}: it is no strategy or team file, and holds none")


def warn_of_slow_parser(quiet: bool) -> None:
    """Say once that PyYAML's fast parser is missing."""
    if read_slowly() and not quiet:
        note("strat: PyYAML came without libyaml, so reading is far slower; reinstall PyYAML from a wheel")
