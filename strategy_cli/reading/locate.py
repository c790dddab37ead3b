"""Where a workspace is: its folder, its settings, the repository around it, and how paths look from here."""

import os
from collections.abc import Iterable
from pathlib import Path, PurePath

from strategy_cli.config import STRATEGY_NAMES, TEAMS, Settings
from strategy_cli.config.toml import Setting, SettingsFile, holds_settings, strategy_of
from strategy_cli.errors import StratError
from strategy_cli.reading.files import read_given, stays_in


def find_workspace(directory: Path | None, paths: Iterable[Path], here: Path) -> tuple[Path, tuple[str, ...]]:
    """The workspace's folder, and which of its paths are asked for (none: all of them).

    `directory` (else the first of `paths`, else `here`) is where the search begins, upwards. Raises
    StratError where there is no workspace, a path is not there, or the paths lie in several.
    """
    named = [_existing(path) for path in paths]
    if directory is not None:
        root = _upwards(_existing(directory), named=True)
    else:
        root = _upwards(named[0], named=True) if named else _upwards(here, named=False)
    wanted = []
    for path in named:
        if not path.is_relative_to(root) or _upwards(path, named=True) != root:
            raise StratError(f"{path} lies outside the workspace {root}; lint one workspace at a time")
        wanted.append(path.relative_to(root).as_posix())
    return root, () if "." in wanted else tuple(wanted)


def _existing(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError):
        raise StratError(f"{path}: no such file or folder") from None


def _upwards(start: Path, named: bool) -> Path:
    folder = start if start.is_dir() else start.parent
    if named and start.is_dir() and (start / TEAMS).is_dir():
        return start
    for candidate in (folder, *folder.parents):
        if _is_workspace(candidate):
            return _with_settings_above(candidate)
    message = f"nothing to lint: no strategy.yaml in {folder} or above it; "
    raise StratError(message + "go to the folder that holds it, or name that folder with -C")


def _is_workspace(folder: Path) -> bool:
    return any((folder / name).exists() for name in STRATEGY_NAMES) or settings_file(folder) is not None


def _with_settings_above(folder: Path) -> Path:
    """The folder above whose settings name the strategy that lies in `folder`, else `folder` itself."""
    strategies = [folder / name for name in STRATEGY_NAMES]
    for above in folder.parents:
        file = settings_file(above)
        if file and (strategy := strategy_of(file)):
            return above if above / strategy in strategies else folder
    return folder


def settings_file(folder: Path) -> SettingsFile | None:
    """The settings of a folder: strat.toml, else a pyproject.toml with a table `tool.strat`, else None."""
    if os.path.lexists(folder / "strat.toml"):
        return _settings(folder, "strat.toml")
    if not (folder / "pyproject.toml").is_file():
        return None
    try:
        file = SettingsFile("pyproject.toml", read_given(folder / "pyproject.toml"))
    except StratError:
        return None  # another tool's file, and for that tool to complain of
    return _settings(folder, file.name) if holds_settings(file) else None


def _settings(folder: Path, name: str) -> SettingsFile:
    return SettingsFile(name, read_given(folder / name, inside=folder.resolve()))


def refuse_bad_paths(root: Path, settings: Settings, file: SettingsFile) -> None:
    """Raise StratError where a path of the settings leaves the workspace through a link, or is not there."""
    paths = {"strategy": settings.strategy, "teams": settings.teams, "baseline": settings.baseline}
    for name, path in paths.items():
        setting = Setting(file, "", name, path)
        if not stays_in(root / path, root.resolve()):
            setting.refuse(
                f"`{name}` is {setting.shown}, which leaves the folder of {file.name} through a link"
            )
        if name != "baseline" and path != TEAMS and not (root / path).exists():
            what = "folder" if name == "teams" else "file"
            setting.refuse(f"`{name}` is {setting.shown}, and there is no such {what}")


def repository_of(folder: Path) -> Path:
    """The root of the git repository around a folder; the folder itself where there is none."""
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)


def seen_from(root: PurePath, here: PurePath) -> str:
    """A folder as seen from another, `/` on every system; absolute where there is no way between them."""
    try:
        return Path(os.path.relpath(root, here)).as_posix()
    except ValueError:
        return root.as_posix()
