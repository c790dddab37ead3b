"""Times whole processes in turn, A B A B …: processor seconds and the peak of memory."""

import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """One run of a whole process, its children included."""

    cpu: float
    mib: float


class Pair(NamedTuple):
    """Two commands as they were measured in turn."""

    ours: Run
    theirs: Run
    ratios: tuple[float, ...]  # ours to theirs, run by run

    @property
    def ratio(self) -> float:
        """The median, for one run in a noisy minute weighs nothing there."""
        return statistics.median(self.ratios)

    @property
    def spread(self) -> str:
        """The least and the most of the ratios."""
        return f"{min(self.ratios):.3g} to {max(self.ratios):.3g}" if len(self.ratios) > 1 else "one run"


def run(command: Sequence[str]) -> Run:
    """Run a command to its end; what it says and how it ends does not matter here."""
    if sys.platform == "win32":
        raise SystemExit("the benchmarks need a system that accounts for processes: Linux or macOS")
    else:  # noqa: RET506 - a checker of types knows by `else` that this is no Windows
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        kib = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        return Run(usage.ru_utime + usage.ru_stime, kib / 1024)


def compared(ours: Sequence[str], theirs: Sequence[str], runs: int) -> Pair:
    """Two commands measured in turn, after a run of each that warms the caches."""
    if runs > 1:
        run(ours), run(theirs)
    pairs = [(run(ours), run(theirs)) for _ in range(runs)]
    ratios = tuple(one.cpu / other.cpu for one, other in pairs)
    return Pair(_middle([one for one, _ in pairs]), _middle([other for _, other in pairs]), ratios)


def _middle(runs: list[Run]) -> Run:
    return Run(*(statistics.median(values) for values in zip(*runs, strict=True)))
