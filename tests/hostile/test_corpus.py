"""The corpus, forked from a warm process: a part of it in each run, the whole with `make promises`."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.cases import Case, corpus
from tests.hostile.checking import failures, real
from tests.hostile.mutations import mutant
from tests.hostile.promises import broken, tree_of
from tests.hostile.runs import Run, Warm

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches forks as Linux does")

WHOLE = os.environ.get("HYPOTHESIS_PROFILE") == "promises"
CASES = corpus()
SOME = CASES if WHOLE else CASES[::97]
SEEDS = range(2_000 if WHOLE else 15)


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    process = Warm()
    yield process
    process.close()


def test_the_corpus_holds_at_least_400_names_and_is_the_same_each_time() -> None:
    assert len(CASES) >= 400
    assert [case.name for case in corpus()] == [case.name for case in CASES]
    assert mutant(7) == mutant(7)


@pytest.mark.parametrize("case", SOME, ids=lambda case: case.name.encode("ascii", "ignore").decode())
def test_what_must_happen_happens(case: Case, warm: Warm, tmp_path: Path) -> None:
    assert failures(case, warm, tmp_path) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mutated_workspace_keeps_every_promise(seed: int, warm: Warm, tmp_path: Path) -> None:
    case = mutant(seed)
    folder = case.lay(tmp_path)
    before = tree_of(folder)
    assert broken(warm.run(case.words, folder), case.format) == []
    assert tree_of(folder) == before


@pytest.mark.parametrize("case", CASES[::50] if WHOLE else CASES[7:8], ids=lambda case: case.name)
def test_a_real_process_ends_as_the_fork_did(case: Case, warm: Warm, tmp_path: Path) -> None:
    folders = [case.lay(tmp_path / name / "w") for name in ("a", "b")]
    forked = warm.run(case.words, folders[0], case.environment, case.stdin)
    alone = real(case, folders[1])
    shown = forked.out.replace(str(tmp_path / "a"), str(tmp_path / "b"))
    assert (alone.returncode, alone.stdout.decode("utf-8", "surrogateescape")) == (forked.code, shown)


def test_the_runner_sees_what_fails() -> None:
    fine = Run(0, "all\n", "", 0.1, 40)
    assert broken(fine) == []
    for bad in (
        fine._replace(code=-11),
        fine._replace(code=70, err="Traceback (most recent call last):\n"),
        fine._replace(seconds=6.0),
        fine._replace(mebibytes=600),
        fine._replace(out="\x1b[2J"),
        fine._replace(err="a\u202eb"),
        fine._replace(out="  ::error::x"),
        fine._replace(out="a ##[error]x"),
        fine._replace(code=2),
    ):
        assert broken(bad), bad
    assert broken(fine._replace(out="{"), "json")
    assert broken(fine._replace(out="a,=1+1\r\n"), "csv")
    assert broken(fine._replace(out="::error::x\n"), "github")
    assert not broken(fine._replace(out="::error file=a,line=1,x=2::x\n"), "github")
