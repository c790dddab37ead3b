"""A large piece of work shared by two processes, where there is a second core for it."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeAlias, TypeVar

Value = TypeVar("Value")
Work: TypeAlias = Callable[[Sequence[str]], dict[str, Value]]

MANY = 500  # files; with fewer, a copy of the process costs more than it saves
_THEIRS = (1, 3, 5)  # of seven: less than half, for what a copy finds has to be handed over as well


def shared(work: Work[Value], names: Sequence[str], files: int) -> dict[str, Value]:
    """What work gives for each name; with many files a copy of this process does a part, and pickles it.

    Where none can be made, or it comes to no end, all is done here: the same values, only later. So the work
    may not print or write, and what it keeps for later may be lost.
    """
    # Only Linux says which cores are ours, and elsewhere a copy is not safe.
    if sys.platform == "linux" and files >= MANY and len(os.sched_getaffinity(0)) > 1:
        theirs = [name for number, name in enumerate(names) if number % 7 in _THEIRS]
        reading, writing = os.pipe()
        try:
            copy = os.fork()
        except OSError:  # no process more, or no memory for one
            os.close(reading)
            os.close(writing)
        else:
            if not copy:
                _answer(work, theirs, writing)
            os.close(writing)
            mine = [name for number, name in enumerate(names) if number % 7 not in _THEIRS]
            here, answer = _both(work, mine, copy, reading)
            return here | (answer or work(theirs))
    return work(names)


def _both(
    work: Work[Value], mine: Sequence[str], copy: int, reading: int
) -> tuple[dict[str, Value], dict[str, Value]]:
    """What work gives here, and what the copy answered; nothing where it came to no end."""
    import pickle  # noqa: PLC0415  a small run needs none

    answer: dict[str, Value] = {}
    try:
        with os.fdopen(reading, "rb") as pipe:
            here = work(mine)
            with suppress(EOFError, pickle.UnpicklingError):  # it ended early
                answer = pickle.load(pipe)  # noqa: S301 - from our own copy, through a pipe without a name
    finally:
        if not answer:  # nobody waits for it any more
            os.kill(copy, signal.SIGTERM)
        os.waitpid(copy, 0)
    return here, answer


def _answer(work: Work[Value], theirs: Sequence[str], writing: int) -> None:
    """In the copy: write what work gives and end at once, with nothing said, whatever happens."""
    import pickle  # noqa: PLC0415  the same

    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(work(theirs), pipe, pickle.HIGHEST_PROTOCOL)
        os._exit(0)
    finally:
        os._exit(1)
