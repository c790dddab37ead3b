"""Runs one case and says in words what was not as it must be."""

import os
import subprocess
import sys
from pathlib import Path

from tests.hostile.cases import Case
from tests.hostile.promises import broken, tree_of
from tests.hostile.runs import Warm
from tests.running import DAY, ROOT

_MAY_WRITE = ("new", "rename", "init")  # these write where their words can be taken


def failures(case: Case, warm: Warm, folder: Path) -> list[str]:
    """What a case broke: the promises that hold of all, its own end and words; nothing may be written."""
    case.lay(folder)
    before = tree_of(folder)
    run = warm.run(case.words, folder, case.environment, case.stdin)
    found = broken(run, case.format)
    if run.code not in case.codes:
        found.append(f"it ended with {run.code}: {run.err[-500:]}")
    if case.said not in run.out + run.err:
        found.append(f"it did not say {case.said!r}: {(run.err or run.out)[-300:]}")
    if case.words[0] not in _MAY_WRITE and tree_of(folder) != before:
        found.append("it wrote into the workspace")
    return found


def real(case: Case, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """The same case as a process of its own, with nothing in common with ours."""
    told = {"PATH": os.environ["PATH"], "HOME": str(folder), "STRAT_TODAY": DAY, **case.environment}
    told = {name: value for name, value in told.items() if value}
    return subprocess.run(
        [sys.executable, "-m", "strategy_cli", *case.words],
        cwd=folder,
        env={**told, "PYTHONPATH": str(ROOT)},
        input=case.stdin,
        capture_output=True,
        check=False,
        timeout=60,
    )
