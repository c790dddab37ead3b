"""`make mutants`: puts one small fault after another into modules, and lists those that no test minds.

The tests are collected once, and run once without a fault to see which functions each of them calls. Then
each fault gets a fork, in which the module's functions have the faulty code and the tests run that call the
faulty one. The test that minded a fault runs first from then on, so that most faults cost the time of one.
The faults come in an order drawn from a fixed seed: where the time ends first, all modules had their share.

A fault that changes nothing that anybody could see stands in tests/unminded.txt, below its reason.
"""

import argparse
import ast
import gc
import json
import os
import random
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from threading import Lock
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest

from tests.faults import faults

assert sys.platform == "linux"  # elsewhere nobody runs it

_PATIENCE = 5  # times as long as without a fault: then a test hangs
_MOST_BYTES = 3 * 1024**3
_EXCUSED = Path("tests/unminded.txt")
_FORKING = Lock()  # no child may keep another's pipe open


class Fault(NamedTuple):
    """One fault: where it is and what, the faulty code of its module, and the functions around it."""

    said: str
    line: int
    module: ModuleType
    code: CodeType
    functions: frozenset[str]  # as `_run` notes them; none where it stands outside of all


class Mutants:
    """A plugin of pytest: the collected tests run once for each fault."""

    def __init__(self, paths: Sequence[Path], seconds: float) -> None:
        self.paths, self.ended = paths, time.monotonic() + seconds
        self.tests: list[pytest.Item] = []
        self.patience: dict[str, float] = {}  # seconds of CPU, by test
        self.called: dict[str, frozenset[str]] = {}  # functions, by test

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of one run of the tests."""
        self.tests += session.items
        files = {str(path.resolve()) for path in self.paths}
        lines, ended = _forked(lambda told: _run(self.tests, told, {}, files))
        if ended:
            raise pytest.UsageError(f"without any fault, {self.tests[len(lines) - 1].nodeid} fails")
        for test, line in zip(self.tests, lines, strict=True):
            seconds, called = json.loads(line)
            self.patience[test.nodeid] = _PATIENCE * seconds
            self.called[test.nodeid] = frozenset(called)
        self.tests.sort(key=lambda test: self.patience[test.nodeid])
        made = [fault for path in self.paths for fault in _made(path)]
        random.Random(0).shuffle(made)  # noqa: S311 - for an even share, not for a secret
        excused, unexcused = _excused(), 0
        gc.freeze()
        with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
            tried = minded = 0
            for fault, is_minded in zip(made, pool.map(self._is_minded, made), strict=True):
                tried += is_minded is not None
                minded += is_minded is True
                if is_minded is False and fault.said not in excused:
                    _say(f"{fault.said}  (line {fault.line})")
                    unexcused += 1
                elif is_minded and fault.said in excused:
                    _say(f"{fault.said}  (line {fault.line}): excused, but a test minds it")
        _say(f"{len(made)} faults, {tried} tried: {minded} minded by a test, {tried - minded} not,")
        _say(f"of which {unexcused} have no reason in {_EXCUSED}")
        session.testsfailed = unexcused
        return True

    def _is_minded(self, fault: Fault) -> bool | None:
        """Whether a test fails with it; None where the time was up before."""
        if time.monotonic() > self.ended:
            return None
        tests = [
            test for test in self.tests if not fault.functions or fault.functions & self.called[test.nodeid]
        ]

        def work(told: int) -> bool:
            _put(fault.module, fault.code)
            return _run(tests, told, self.patience)

        lines, ended = _forked(work)
        if ended and tests:
            first = tests[max(len(lines) - (not os.WIFSIGNALED(ended)), 0)]
            self.tests = [first, *(test for test in self.tests if test is not first)]
        return bool(ended)


def _made(path: Path) -> Iterator[Fault]:
    """The faults of one module."""
    module = import_module(".".join(path.with_suffix("").parts))
    source = path.read_text("utf-8")
    functions = {
        range(
            min([node.lineno, *(each.lineno for each in node.decorator_list)]), (node.end_lineno or 0) + 1
        ): node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    }
    lines, times = source.splitlines(), Counter[str]()
    for line, said, code in faults(source, str(path)):
        outermost = max((each for each in functions if line in each), key=len, default=range(0))
        around = frozenset(f"{path.resolve()}:{at}" for at in outermost)
        where = f"{path.parent.name}/{path.stem} {functions.get(outermost, '')}"
        name = f"{where}: {lines[line - 1].strip()}: {said}"
        times[name] += 1
        yield Fault(name if times[name] == 1 else f"{name} #{times[name]}", line, module, code, around)


def _excused() -> frozenset[str]:
    """The faults that have a reason, as they are said."""
    lines = _EXCUSED.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _forked(work: Callable[[int], bool]) -> tuple[list[str], int]:
    """The lines that some work wrote into its pipe, and how its process ended; 0 where it found all well."""
    with _FORKING:
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
        lines = pipe.read().splitlines()
    return lines, os.waitpid(child, 0)[1]


def _run(
    tests: Sequence[pytest.Item], told: int, patience: Mapping[str, float], files: Set[str] = frozenset()
) -> bool:
    """Run tests until one fails, and note each in the pipe `told`, in JSON.

    Noted are its seconds and which functions of some files it called, each by its file and first line.
    """
    for test in tests:
        called: set[str] = set()

        def note(frame: FrameType, event: str, _: object, called: set[str] = called) -> None:
            if event == "call" and frame.f_code.co_filename in files:
                called.add(f"{frame.f_code.co_filename}:{frame.f_code.co_firstlineno}")

        started = time.process_time()
        allowed = patience.get(test.nodeid, 120)
        signal.setitimer(signal.ITIMER_PROF, max(allowed, 1))  # it ends the process
        signal.setitimer(signal.ITIMER_REAL, 10 * allowed + 60)
        sys.setprofile(note if files else None)
        test.config.hook.pytest_runtest_protocol(item=test, nextitem=None)
        sys.setprofile(None)
        os.write(told, json.dumps([time.process_time() - started, sorted(called)]).encode() + b"\n")
        if test.session.testsfailed:
            return False
    return True


def _put(module: ModuleType, code: CodeType) -> None:
    """Give a module's functions, and its constants, the form that they have in other code of it."""
    made: dict[str, Any] = {"__name__": module.__name__}
    exec(code, made)  # noqa: S102 - our own code, with a fault
    _copy(vars(module), made, module.__name__)


def _copy(there: Any, made: Mapping[str, Any], name: str) -> None:  # noqa: ANN401 - a module's names or a class's
    for key, value in made.items():
        new, old = (_function(each) for each in (value, there.get(key)))
        if isinstance(new, FunctionType) and isinstance(old, FunctionType):
            if new.__module__ == name and new.__code__ != old.__code__:
                old.__code__ = new.__code__
            if new.__module__ == name or key == "__new__":  # the defaults of a NamedTuple
                old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__
        elif isinstance(new, type) and isinstance(old, type) and new.__module__ == name:
            _copy(vars(old), vars(new), name)
        elif isinstance(there, dict) and not key.startswith("__") and not isinstance(new, type):
            there[key] = new


def _function(value: Any) -> Any:  # noqa: ANN401 - as above
    """The function of a property, or of the `__new__` of a class; else the value itself."""
    return value.__func__ if isinstance(value, staticmethod) else getattr(value, "fget", value)


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
