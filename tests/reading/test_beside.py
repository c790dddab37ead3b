"""Two processes say what one says, byte by byte; whatever happens to the second, nobody hears of it."""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from bench.organisation import write_organisation
from strategy_cli.checking import checker
from strategy_cli.reading import load
from strategy_cli.reading.beside import both
from tests.running import ROOT, strat

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")
HERE = os.getpid()


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def no_process_is_left() -> bool:
    try:
        return os.waitpid(-1, 1) is None  # 1: without waiting
    except ChildProcessError:
        return True


def where() -> int:
    return os.getpid()


def fails() -> int:
    """Ends the copy by an error; a second try, in this process, does not."""
    if os.getpid() != HERE:
        raise ZeroDivisionError
    return 2


def dies() -> int:
    if os.getpid() != HERE:
        os.kill(os.getpid(), 9)
    return 2


def cannot_be_pickled() -> Callable[[], int]:
    return lambda: 2


def test_the_second_part_is_done_by_a_copy() -> None:
    mine, theirs = both(where, where)
    assert (mine == HERE, theirs == HERE) == (True, False)
    assert no_process_is_left()


def test_with_one_core_there_is_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3})
    assert both(where, where) == (HERE, HERE)


def test_where_no_process_can_be_made_both_parts_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> NoReturn:
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(os, "fork", refused)
    assert both(where, where) == (HERE, HERE)


@pytest.mark.parametrize("part", [fails, dies], ids=["by an error", "killed"])
def test_what_a_copy_that_ends_early_owes_is_done_here_and_nothing_is_said(
    part: Callable[[], int], capfd: pytest.CaptureFixture[str]
) -> None:
    assert both(lambda: 1, part) == (1, 2)
    assert capfd.readouterr() == ("", "")
    assert no_process_is_left()


def test_what_cannot_be_handed_over_is_made_here() -> None:
    assert both(lambda: 1, cannot_be_pickled)[1]() == 2


def test_an_answer_larger_than_a_pipe_holds_comes_whole() -> None:
    assert both(lambda: 1, lambda: "x" * 5_000_000) == (1, "x" * 5_000_000)


def test_an_interruption_takes_the_copy_with_it() -> None:
    def interrupted() -> NoReturn:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        both(interrupted, lambda: time.sleep(600))
    assert no_process_is_left()


@pytest.fixture(scope="module")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of every kind: plain ones, ones with slips, ones that are no text, and ignores."""
    folder = tmp_path_factory.mktemp("many") / "all"
    write_organisation(folder, 120)
    for path in sorted((ROOT / "examples" / "analytics" / "teams").iterdir()):
        shutil.copy(path, folder / "teams")
    (folder / "teams" / "aa.yaml").write_bytes(b"id: aa\n\xff\n")
    (folder / "teams" / "ab.yaml").write_text("# strat: ignore no-backbrief\nid: ab\nname: a:\n  - [\n")
    return folder


@pytest.mark.parametrize(
    "name", ["full", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]
)
def test_two_processes_print_what_one_prints(
    name: str, organisation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MANY", 10)
    monkeypatch.setattr(checker, "MANY", 10)
    copies = counted_forks(monkeypatch)
    two = strat("lint", "-v", "-C", organisation, "-f", name)
    assert len(copies) == 2
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert strat("lint", "-v", "-C", organisation, "-f", name) == two
    assert (len(copies), two.code) == (2, 1)


def counted_forks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    copies, fork = [], vars(os)["fork"]

    def counting() -> int:
        copies.append(1)
        return int(fork())

    monkeypatch.setattr(os, "fork", counting)
    return copies
