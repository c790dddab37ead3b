"""Two parts of a large piece of work at the same time, where there is a second core for it."""

import os
import signal
import sys
from collections.abc import Callable
from typing import TypeVar

Mine = TypeVar("Mine")
Theirs = TypeVar("Theirs")

MANY = 500  # files; with fewer, a copy of the process costs more than it saves


def both(mine: Callable[[], Mine], theirs: Callable[[], Theirs]) -> tuple[Mine, Theirs]:
    """What two parts give; a copy of this process does `theirs` meanwhile, and pickles what it gives.

    Where none can be made, or it comes to no end, `theirs` is done here: the same answer, only later. So
    neither part may print or write, and what the second keeps for later is lost.
    """
    if sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1:  # elsewhere a copy is not safe
        reading, writing = os.pipe()
        try:
            copy = os.fork()
        except OSError:  # no process more, or no memory for one
            os.close(reading)
            os.close(writing)
        else:
            if not copy:
                _answer(theirs, writing)
            os.close(writing)
            return _gathered(mine, theirs, copy, reading)
    return mine(), theirs()


def _gathered(
    mine: Callable[[], Mine], theirs: Callable[[], Theirs], copy: int, reading: int
) -> tuple[Mine, Theirs]:
    import pickle  # noqa: PLC0415  a small run needs none

    answer = b""
    try:
        with os.fdopen(reading, "rb") as pipe:
            here = mine()
            answer = pipe.read()
    finally:
        if not answer:  # nobody waits for it any more
            os.kill(copy, signal.SIGTERM)
        _, status = os.waitpid(copy, 0)
    # What is unpickled comes from our own copy, through a pipe without a name.
    return here, theirs() if status else pickle.loads(answer)  # noqa: S301


def _answer(part: Callable[[], object], writing: int) -> None:
    """In the copy: write what a part gives and end at once, with nothing said, whatever happens."""
    import pickle  # noqa: PLC0415  the same

    status = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(part(), pipe, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)
