"""Two processes say what one says, byte by byte; whatever happens to the second, nobody hears of it."""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import pytest

from bench.organisation import write_organisation
from strategy_cli.reading import beside
from strategy_cli.reading.beside import MANY, Value, Work, shared
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


NAMES = [f"name {number}" for number in range(20)]


def where(names: Sequence[str]) -> dict[str, int]:
    return dict.fromkeys(names, os.getpid())


def only_here(names: Sequence[str], how: Callable[[], object]) -> dict[str, int]:
    """Work at which a copy ends early."""
    if os.getpid() != HERE:
        how()
    return where(names)


def shares(work: Work[Value]) -> dict[str, Value]:
    return shared(work, NAMES, MANY)


def test_a_copy_does_a_part() -> None:
    done = shares(where)
    assert sorted(done) == sorted(NAMES)
    assert 4 < [*done.values()].count(HERE) < len(NAMES)
    assert no_process_is_left()


def test_few_files_need_no_copy() -> None:
    assert shared(where, NAMES, MANY - 1) == where(NAMES)


def test_with_one_core_there_is_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {3})
    assert shares(where) == where(NAMES)


def test_where_no_process_can_be_made_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> NoReturn:
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(os, "fork", refused)
    assert shares(where) == where(NAMES)


@pytest.mark.parametrize(
    "how",
    [lambda: 1 / 0, lambda: os.kill(os.getpid(), 9), lambda: sys.exit(0)],
    ids=["error", "killed", "exit"],
)
def test_what_a_copy_that_ends_early_owes_is_done_here_and_nothing_is_said(
    how: Callable[[], object], capfd: pytest.CaptureFixture[str]
) -> None:
    assert shares(lambda names: only_here(names, how)) == where(NAMES)
    assert capfd.readouterr() == ("", "")
    assert no_process_is_left()


def test_what_cannot_be_handed_over_is_made_here() -> None:
    assert shares(lambda names: dict.fromkeys(names, lambda: 2))["name 1"]() == 2


def test_an_answer_larger_than_a_pipe_holds_comes_whole() -> None:
    assert shares(lambda names: {name: name * 500_000 for name in names})["name 1"] == "name 1" * 500_000


def test_an_interruption_takes_the_copy_with_it() -> None:
    def interrupted(_: Sequence[str]) -> NoReturn:
        if os.getpid() != HERE:
            time.sleep(600)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shares(interrupted)
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
    monkeypatch.setattr(beside, "MANY", 10)
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
