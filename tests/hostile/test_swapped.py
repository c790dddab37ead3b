"""A file that becomes another, or changes, between the look at it and its opening, or while it is read."""

import errno
import faulthandler
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from strategy_cli.reading.files import _CHANGED
from strategy_cli.reading.saving import ChangedMeanwhileError, write_all, write_whole
from tests.commands.faulty import folder_with
from tests.hostile.test_files import EVERY_READER, pipe
from tests.running import Ran, strat

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")


def _secret_link(path: Path) -> None:
    path.symlink_to(path.parents[3] / "secret")


# What takes the place of a file, and the words for it.
SWAPS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (pipe, "is not a regular file"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), _CHANGED.reason),
    "a secret": (_secret_link, _CHANGED.reason),
    "a file of the workspace": (lambda path: path.symlink_to("platform.yaml"), _CHANGED.reason),
    "a circle of links": (lambda path: path.symlink_to(path.name), _CHANGED.reason),
    "a folder": (Path.mkdir, "is a folder"),
    "nothing": (lambda _: None, _CHANGED.reason),
}


@contextmanager
def swapped(path: Path, make: Callable[[Path], object], at: str = "open") -> Iterator[None]:
    """Put something else in the place of a file just before it is opened, or before another call for it."""
    real = getattr(os, at)

    def call(asked: object, *rest: object, **options: object) -> object:
        if isinstance(asked, str | Path) and Path(asked) == path and path.is_file() and not path.is_symlink():
            path.unlink()
            make(path)
        return real(asked, *rest, **options)

    with patch.object(os, at, call):
        yield


@pytest.fixture(autouse=True)
def _nothing_waits_for_ever() -> Iterator[None]:
    """A test that waits for a pipe is ended, and the whole run with it."""
    faulthandler.dump_traceback_later(60, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret").write_text("salaries: secret")
    return folder_with(tmp_path / "a/w")


@pytest.mark.parametrize("name", ["strategy.yaml", "teams/insights.yaml"])
@pytest.mark.parametrize("kind", SWAPS)
def test_what_takes_the_place_of_a_file_is_a_finding_and_neither_waited_for_nor_read(
    folder: Path, name: str, kind: str
) -> None:
    make, said = SWAPS[kind]
    with swapped(folder / name, make):
        ran = strat("lint", "-f", "concise", here=folder)
    assert (ran.code, f"{name}:1:1: error[unreadable-file]" in ran.out, said in ran.out) == (1, True, True)
    assert "secret" not in ran.out + ran.err


@pytest.mark.parametrize("kind", ["a pipe", "a secret"])
@pytest.mark.parametrize("words", EVERY_READER, ids=lambda words: words[0])
def test_every_command_ends_where_that_happens(folder: Path, words: list[str], kind: str) -> None:
    with swapped(folder / "teams/insights.yaml", SWAPS[kind][0]):
        ran = strat(*words, here=folder)
    assert ran.code in (0, 1, 2, 3)
    assert "secret" not in ran.out + ran.err


GIVEN = {
    "strat.toml": ("strat.toml", ["lint"], "fail-on = 'warning'\n"),
    "pyproject.toml": ("pyproject.toml", ["lint"], "[tool.strat]\nfail-on = 'warning'\n"),
    "a template": ("page.j2", ["brief", "insights", "--template", "page.j2"], "{{ team.name }}"),
    "a baseline": ("known.json", ["lint", "--baseline", "known.json"], '{"version": 1, "findings": []}'),
}


@pytest.mark.parametrize("what", GIVEN)
@pytest.mark.parametrize("kind", ["a pipe", "a folder", "nothing"])
def test_nor_is_it_waited_for_where_it_was_named(folder: Path, what: str, kind: str) -> None:
    name, words, text = GIVEN[what]
    (folder / name).write_text(text)
    with swapped(folder / name, SWAPS[kind][0]):
        ran = strat(*words, here=folder)
    ours = name != "pyproject.toml"  # another tool's file, as far as can be seen
    assert (ran.code, ran.out if ours else "", name in ran.err) == (2 if ours else 0, "", ours)


def test_settings_do_not_become_a_link_out(folder: Path) -> None:
    (folder / "strat.toml").write_text("fail-on = 'warning'\n")
    with swapped(folder / "strat.toml", _secret_link):
        ran = strat("lint", here=folder)
    assert (ran.code, "strat.toml was changed while it was read" in ran.err) == (2, True)
    assert "secret" not in ran.err


@pytest.mark.parametrize("bytes_more", [-10, -10_000, 1, 3_000_000])
def test_a_file_that_grows_or_shrinks_meanwhile_is_not_half_believed(folder: Path, bytes_more: int) -> None:
    path, real = folder / "teams/insights.yaml", os.fstat
    done: list[Path] = []

    def stat(descriptor: int) -> os.stat_result:
        kind = real(descriptor)
        if not done and os.path.samestat(kind, path.stat()):
            done.append(path)
            os.truncate(path, max(0, kind.st_size + bytes_more))
        return kind

    with patch.object(os, "fstat", stat):
        ran = strat("lint", "-f", "concise", here=folder)
    assert done
    assert f"error[unreadable-file] `teams/insights.yaml` {_CHANGED.reason}, so nothing in it" in ran.out


def test_a_system_that_reads_in_pieces_is_asked_again(folder: Path) -> None:
    before, real = strat("lint", here=folder), os.read
    with patch.object(os, "read", lambda descriptor, most: real(descriptor, min(most, 700))):
        assert strat("lint", here=folder) == before


def test_a_file_that_is_larger_than_it_may_be_is_not_read_on_and_on(folder: Path) -> None:
    path, asked, real = folder / "teams/insights.yaml", [], os.read

    def read(descriptor: int, most: int) -> bytes:
        asked.append(most)
        return real(descriptor, most)

    os.truncate(path, 10 * 1024**3)
    with patch.object(os, "read", read):
        assert "is larger than 1 MiB" in strat("lint", "-f", "concise", here=folder).out
    assert max(asked) <= 1024**2 + 2


def test_what_is_compared_before_it_is_replaced_may_be_a_pipe_by_then(folder: Path) -> None:
    path = folder / "teams/insights.yaml"
    with (
        swapped(path, pipe),
        pytest.raises(ChangedMeanwhileError, match="was changed by somebody else meanwhile"),
    ):
        write_all({path: "text"}, {path: path.read_bytes()})
    assert path.is_fifo()


def test_a_folder_that_becomes_a_pipe_is_no_lock_to_wait_for(tmp_path: Path) -> None:
    pipe(tmp_path / "x")
    with pytest.raises(Exception, match="part of its path is a file"):
        write_whole(tmp_path / "x/y", "text")


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (PermissionError(errno.EACCES, "x"), "permission denied"),
        (OSError(errno.EIO, "x"), "the system refuses"),
        (OSError(errno.ELOOP, "x"), _CHANGED.reason),
    ],
)
def test_what_the_system_refuses_to_open_or_list_is_told_in_our_words(
    folder: Path, refusal: OSError, said: str
) -> None:
    def refused(name: str, at: str = "open") -> Ran:
        real = getattr(os, at)

        def call(path: object, *rest: object, **options: object) -> object:
            if isinstance(path, str | Path) and Path(path).name == name:
                raise refusal
            return real(path, *rest, **options)

        with patch.object(os, at, call):
            return strat("lint", "-f", "concise", here=folder)

    assert said in refused("insights.yaml").out
    (folder / "strat.toml").write_text("fail-on = 'error'\n")
    settings = refused("strat.toml")
    assert (settings.code, said in settings.err) == (2, True)
    listed = refused("teams", "scandir")
    assert (listed.code, "cannot be listed: " in listed.err) == (2, True)


def test_a_circle_of_links_in_place_of_the_teams_is_told(folder: Path) -> None:
    (folder / "teams").rename(folder / "old")
    (folder / "teams").symlink_to("teams")
    ran = strat("lint", here=folder)
    assert (ran.code, ran.out, "is a link that leaves the workspace" in ran.err) == (2, "", True)
