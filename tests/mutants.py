"""`make mutants`: puts one small fault after another into modules, and lists those that no test minds.

The tests are collected once; each fault gets a fork, in which the module's functions have the faulty code.
The test that minded a fault runs first from then on, so that most faults cost the time of one test.
"""

import argparse
import gc
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from tests.faults import faults

assert sys.platform == "linux"  # elsewhere nobody runs it

_PATIENCE = 5  # times as long as without a fault: then a test hangs
_MOST_BYTES = 3 * 1024**3


class Mutants:
    """A plugin of pytest: the collected tests run once for each fault."""

    def __init__(self, paths: Sequence[Path], seconds: float) -> None:
        self.paths, self.ended = paths, time.monotonic() + seconds
        self.made = self.survived = 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of one run of the tests."""
        tests = list(session.items)
        took, ended = _forked(lambda told: _run(session, tests, told, {}))
        if ended:
            raise pytest.UsageError(f"without any fault, {tests[len(took) - 1].nodeid} fails")
        patience = {test.nodeid: _PATIENCE * float(cpu) for test, cpu in zip(tests, took, strict=True)}
        tests.sort(key=lambda test: patience[test.nodeid])
        gc.freeze()
        for path in self.paths:
            module = import_module(".".join(path.with_suffix("").parts))
            for line, said, code in faults(path.read_text("utf-8"), str(path)):
                if time.monotonic() < self.ended:
                    self._try(f"{path}:{line}: {said}", session, tests, patience, module, code)
        _say(f"{self.made} faults, {self.made - self.survived} minded by a test, {self.survived} not")
        return True

    def _try(
        self,
        said: str,
        session: pytest.Session,
        tests: list[pytest.Item],
        patience: Mapping[str, float],
        module: ModuleType,
        code: CodeType,
    ) -> None:
        def work(told: int) -> bool:
            _put(module, code)
            return _run(session, tests, told, patience)

        took, ended = _forked(work)
        self.made += 1
        self.survived += not ended
        if ended:
            tests.insert(0, tests.pop(max(len(took) - 1, 0)))
        else:
            _say(said)


def _forked(work: Callable[[int], bool]) -> tuple[list[str], int]:
    """The lines that some work wrote into its pipe, and how its process ended; 0 where it found all well."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
        code = 1
        try:
            code = not work(writing)
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        lines = pipe.read().split()
    return lines, os.waitpid(child, 0)[1]


def _run(
    session: pytest.Session, tests: Sequence[pytest.Item], told: int, patience: Mapping[str, float]
) -> bool:
    """Run tests until one fails; the seconds that each took go into the pipe `told`."""
    for test in tests:
        started = time.process_time()
        allowed = patience.get(test.nodeid, 120)
        signal.setitimer(signal.ITIMER_PROF, max(allowed, 1))  # it ends the process
        signal.setitimer(signal.ITIMER_REAL, 10 * allowed + 60)
        test.config.hook.pytest_runtest_protocol(item=test, nextitem=None)
        os.write(told, f"{time.process_time() - started}\n".encode())
        if session.testsfailed:
            return False
    return True


def _put(module: ModuleType, code: CodeType) -> None:
    """Give a module's functions, and its constants, the form that they have in other code of it."""
    made: dict[str, Any] = {"__name__": module.__name__}
    exec(code, made)  # noqa: S102 - our own code, with a fault
    _copy(vars(module), made, module.__name__)


def _copy(there: Any, made: Mapping[str, Any], name: str) -> None:  # noqa: ANN401 - a module's names or a class's
    for key, value in made.items():
        new, old = (getattr(each, "fget", each) for each in (value, there.get(key)))
        if isinstance(new, FunctionType) and isinstance(old, FunctionType):
            if new.__module__ == name and new.__code__ != old.__code__:
                old.__code__ = new.__code__
            if new.__module__ == name:
                old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__
        elif isinstance(new, type) and isinstance(old, type) and new.__module__ == name:
            _copy(vars(old), vars(new), name)
        elif isinstance(there, dict) and not key.startswith("__") and not isinstance(new, type):
            there[key] = new


def _say(line: str) -> None:
    os.write(1, (line + "\n").encode("utf-8", "backslashreplace"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("module", nargs="+", type=Path, help="a file below strategy_cli")
    parser.add_argument("--tests", nargs=argparse.REMAINDER, required=True, help="what pytest collects")
    parser.add_argument("--seconds", type=float, default=1800)
    given = parser.parse_args()
    plugin = Mutants(given.module, given.seconds)
    os.environ["HYPOTHESIS_PROFILE"] = "mutants"
    words = ["-p", "no:terminal", "-p", "no:cacheprovider", "--capture=no", *given.tests]
    sys.exit(pytest.main(words, [plugin]))
