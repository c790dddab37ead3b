"""A warm process that forks once for each job: `strat` as a shell starts it, with limits, in milliseconds.

Started as `python -m tests.hostile.warm`. A job comes as a line of JSON, its result goes back as one.
The parent has one thread and never runs `strat` itself, so no run can disturb the next.
"""

import ctypes
import gc
import io
import json
import os
import resource
import select
import signal
import sys
import tempfile
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

from strategy_cli import cli
from strategy_cli.cli import COMMANDS, main

assert sys.platform == "linux"  # elsewhere its tests are skipped

MOST_SECONDS = 20  # of work, then the system ends it; the promise is less
DEADLINE = 120.0  # seconds on the clock, after which a run waits for something that never comes
MOST_BYTES = 2 * 1024**3  # of address space; the promise is about what is resident
HELD_BACK = 70  # the exit code of a run that let an exception escape


def _full() -> int:
    return os.open("/dev/full", os.O_WRONLY)


def _left() -> int:
    """A pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


STDOUT = {"full": _full, "left": _left}  # where results may go but into a file
_DROP, _CAPABILITIES = 24, 41  # of prctl; the powers of root that Linux knows


def _give_powers_away() -> None:
    """Let the permissions of files hold for root as well, here and in whatever is started from here."""
    libc = ctypes.CDLL(None)
    for number in range(_CAPABILITIES):
        libc.prctl(_DROP, number, 0, 0, 0)
    libc.capset((ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)())


def _become(job: dict[str, Any], out: int, err: int) -> None:
    """Turn this process into the run that the job describes; never returns."""
    os.chdir(job["here"])
    if job["is_powerless"]:
        _give_powers_away()
    out = STDOUT[job["stdout"]]() if job["stdout"] in STDOUT else out
    os.environ.clear()
    os.environ.update(job["environment"])
    reading, writing = os.pipe()
    data = bytes.fromhex(job["stdin"])
    os.write(writing, data[:60_000])  # what a pipe holds
    os.close(writing)
    for number, descriptor in enumerate((reading, out, err)):
        os.dup2(descriptor, number)
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False))
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(io.FileIO(number, "w", closefd=False), "utf-8", newline="") for number in (1, 2)
    )
    if job["stdout"] == "closed":
        os.close(1)
        sys.stdout = None  # so does Python
    if job["is_typed"]:
        vars(cli)["_is_terminal"] = lambda stream: stream is sys.stdin
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    gc.disable()  # as `strat` itself does
    code = HELD_BACK
    try:
        code = main(job["arguments"])
    except BaseException:  # noqa: BLE001 - what escapes is the failure that is looked for
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            if stream:
                stream.flush()
        os._exit(code)


def _run(job: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if not child:
            _become(job, out.fileno(), err.fileno())
        watch = os.pidfd_open(child)
        ended, _, _ = select.select([watch], [], [], DEADLINE)
        if not ended:
            os.kill(child, signal.SIGKILL)
        os.close(watch)
        _, status, used = os.wait4(child, 0)
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "surrogateescape"))
    return {
        "code": os.waitstatus_to_exitcode(status),
        "out": texts[0],
        "err": texts[1],
        "seconds": used.ru_utime + used.ru_stime,
        "mebibytes": used.ru_maxrss // 1024,
    }


def serve() -> None:
    """Answer jobs until stdin ends."""
    for name in COMMANDS:
        import_module(f"strategy_cli.commands.{name}")
    for name in ("rich.console", "rich.markdown", "yaml", "strategy_cli.commands.group"):
        import_module(name)
    gc.freeze()  # no run walks, and so copies, what they all share
    home = Path.cwd()
    for line in sys.stdin:
        answer = _run(json.loads(line))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
        os.chdir(home)


if __name__ == "__main__":
    serve()
