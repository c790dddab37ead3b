"""Two parts of a large piece of work at the same time, where there is a second core for it."""

import os
import signal
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
    cores = getattr(os, "sched_getaffinity", None)  # only Linux has it, and only there a copy is safe
    if cores is None or len(cores(0)) < 2:
        return mine(), theirs()
    import pickle  # noqa: PLC0415  a small run needs none

    reading, writing = os.pipe()
    try:
        copy = os.fork()
    except OSError:  # no process more, or no memory for one
        os.close(reading)
        os.close(writing)
        return mine(), theirs()
    if not copy:
        _answer(lambda: pickle.dumps(theirs(), pickle.HIGHEST_PROTOCOL), writing)
    os.close(writing)
    answer = b""
    try:
        with os.fdopen(reading, "rb") as pipe:
            here = mine()
            answer = pipe.read()
    finally:
        if not answer:  # nobody waits for it any more
            os.kill(copy, signal.SIGKILL)
        _, status = os.waitpid(copy, 0)
    # What is unpickled comes from our own copy, through a pipe without a name.
    return here, theirs() if status else pickle.loads(answer)  # noqa: S301


def _answer(part: Callable[[], bytes], writing: int) -> None:
    """In the copy: write what a part gives and end at once, with nothing said, whatever happens."""
    status = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(part())
        status = 0
    finally:
        os._exit(status)
