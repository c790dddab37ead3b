"""`make fuzz`: mutations of fresh seeds for as long as one likes; says what broke, and the figures."""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.hostile.mutations import mutant
from tests.hostile.promises import broken, tree_of
from tests.hostile.runs import Run, Warm

_SAID_EVERY = 500  # seeds


def tried(seed: int, warm: Warm) -> tuple[Run, list[str]]:
    """The run of one seed, and the promises it broke."""
    case = mutant(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = case.lay(Path(name))
        before = tree_of(folder)
        run = warm.run(case.words, folder)
        written = [] if tree_of(folder) == before else ["it wrote into the workspace"]
    return run, broken(run, case.format) + written


def fuzz(seconds: float, first: int, most: int) -> int:
    """Try seeds until the time is over; the number of those that broke something."""
    warm, ended, failed = Warm(), time.monotonic() + seconds, 0
    count: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    slowest, largest = 0.0, 0
    for seed in range(first, first + most):
        if time.monotonic() > ended:
            break
        run, found = tried(seed, warm)
        command = mutant(seed).words[0]
        count[command] += 1
        refused[command] += run.code == 2
        failed += bool(found)
        slowest, largest = max(slowest, run.seconds), max(largest, run.mebibytes)
        if found:
            _say(f"seed {seed}: {' '.join(mutant(seed).words)}: {'; '.join(found[:3])}")
        if count.total() % _SAID_EVERY == 0:
            _say(f"{count.total()} so far, {failed} broke a promise")
    warm.close()
    shares = ", ".join(f"{name} {runs} ({refused[name]} exit 2)" for name, runs in count.most_common())
    _say(f"{count.total()} seeds from {first}: {shares}")
    _say(f"{failed} broke a promise; at most {slowest:.1f} s of work and {largest} MiB")
    return failed


def _say(line: str) -> None:
    sys.stdout.write(line.encode("unicode_escape").decode() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the first; default: the clock")
    parser.add_argument("--most", type=int, default=10**9, help="1 with --seed N tries that one again")
    given = parser.parse_args()
    sys.exit(bool(fuzz(given.seconds, given.seed, given.most)))
