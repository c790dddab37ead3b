"""`make fuzz`: mutations of fresh seeds for as long as one likes; says what broke, and the figures."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.hostile.mutations import mutant
from tests.hostile.promises import broken
from tests.hostile.runs import Run, Warm
from tests.running import write_files


def tried(seed: int, warm: Warm) -> tuple[Run, list[str]]:
    """The run of one seed, and the promises it broke."""
    files, words, format_ = mutant(seed)
    with tempfile.TemporaryDirectory() as name:
        run = warm.run(words, write_files(Path(name), dict(files)))
    return run, broken(run, format_)


def fuzz(seconds: float, first: int, most: int) -> int:
    """Try seeds until the time is over; the number of those that broke something."""
    warm, ended, count, failed = Warm(), time.monotonic() + seconds, 0, 0
    slowest, largest = 0.0, 0
    for seed in range(first, first + most):
        if time.monotonic() > ended:
            break
        run, found = tried(seed, warm)
        count, failed = count + 1, failed + bool(found)
        slowest, largest = max(slowest, run.seconds), max(largest, run.mebibytes)
        if found:
            _say(f"seed {seed}: {' '.join(mutant(seed).words)}: {'; '.join(found[:3])}")
    warm.close()
    _say(f"{count} seeds from {first}, {failed} broke a promise; at most {slowest:.1f} s and {largest} MiB")
    return failed


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the first; default: the clock")
    parser.add_argument("--most", type=int, default=10**9, help="1 with --seed N tries that one again")
    given = parser.parse_args()
    sys.exit(bool(fuzz(given.seconds, given.seed, given.most)))
