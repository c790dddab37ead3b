"""Runs one case and says in words what was not as it must be."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.hostile.cases import Case
from tests.hostile.promises import broken, tree_of
from tests.hostile.runs import Warm
from tests.running import DAY, ROOT

_REFUSED = 2
_UNREADABLE = ("unreadable-file", "yaml-syntax", "yaml-feature", "lost-text", "duplicate-key", "wrong-type")
_MAY_WRITE = ("new", "rename", "init")  # these write where their words can be taken


def failures(case: Case, warm: Warm, folder: Path) -> list[str]:
    """What a case broke: the promises that hold of all, its own end and words; nothing may be written."""
    case.lay(folder)
    before, faults = tree_of(folder), _faults(folder, warm) if case.writes else Counter()
    run = warm.run(case.words, folder, case.environment, case.stdin, is_typed=case.is_typed)
    found = broken(run, case.format)
    if run.code not in case.codes:
        found.append(f"it ended with {run.code}: {run.err[-500:]}")
    if case.said not in run.out + run.err:
        found.append(f"it did not say {case.said!r}: {(run.err or run.out)[-300:]}")
    may_write = case.writes or case.words[0] in _MAY_WRITE
    if (not may_write or run.code == _REFUSED) and tree_of(folder) != before:
        found.append("it wrote into the workspace")
    if case.writes and (more := _faults(folder, warm) - faults):
        found.append(f"it wrote what reads worse than before: {sorted(more)[:3]}")
    return found


def _faults(folder: Path, warm: Warm) -> Counter[str]:
    """What cannot be read of a workspace: how often, by rule, for a file may be called otherwise by now."""
    run = warm.run(("lint", "-f", "json"), folder)
    said = json.loads(run.out)["findings"] if run.code != _REFUSED else []
    return Counter(each["rule"] for each in said if each["rule"] in _UNREADABLE)


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
