"""The same files give the same bytes, however folders and hashes are ordered; and nobody is called for it."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.hostile.promises import tree_of
from tests.hostile.test_ends import laid
from tests.hostile.watched import CALLS
from tests.running import DAY, ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="laid out as Linux has it")


class Watched(NamedTuple):
    """What the calls gave, by their words, and what Python was asked for meanwhile."""

    runs: dict[str, list[Any]]
    events: list[tuple[str, Any]]


def watched(folder: Path, order: str, hash_seed: str) -> Watched:
    told = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder.parent),
        "PYTHONPATH": str(ROOT),
        "STRAT_TODAY": DAY,
    }
    told |= {"PYTHONHASHSEED": hash_seed, "SECRET_TOKEN": "x", "GIT_DIR": "/nowhere"}
    told |= {"HYPOTHESIS_PROFILE": os.environ.get("HYPOTHESIS_PROFILE", "")}  # which calls there are
    words = [sys.executable, "-m", "tests.hostile.watched", str(folder), order]
    ran = subprocess.run(words, cwd=ROOT, env=told, capture_output=True, check=True)
    return Watched(**json.loads(ran.stdout))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid(tmp_path_factory.mktemp("w") / "w")


@pytest.fixture(scope="module")
def first(folder: Path) -> Watched:
    return watched(folder, "0", "0")


def test_every_call_gives_the_same_bytes_in_any_order_and_with_any_seed_and_writes_nothing(
    folder: Path, first: Watched
) -> None:
    before = tree_of(folder)
    for order, hash_seed in (("7", "1"), ("0", "12345")):
        again = watched(folder, order, hash_seed).runs
        assert {name: run for name, run in again.items() if run != first.runs[name]} == {}
    assert tree_of(folder) == before


def test_no_call_fails_connects_writes_or_starts_anything_but_git(first: Watched) -> None:
    assert set(first.runs) == {" ".join(words) for words in CALLS}
    assert len(first.runs) > 15
    assert {code for code, _ in first.runs.values()} <= {0, 1, 3}
    assert [each for each in first.events if each[0] != "subprocess.Popen"] == []
    started = {Path(words[0]).name for _, (words, *_) in first.events}
    assert started == {"git"}


FIXED = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}
READERS = {"rev-parse", "merge-base", "for-each-ref", "ls-tree", "cat-file", "config", "log"}


def test_git_gets_a_fixed_environment_and_only_words_that_read(first: Watched) -> None:
    calls = [told for _, told in first.events]
    assert len(calls) > 15
    for words, _, environment in calls:
        assert environment.keys() - FIXED.keys() == {"PATH", "HOME"}
        assert {name: environment[name] for name in FIXED} == FIXED
        assert words[1:3] == ["--no-pager", "--literal-pathspecs"]
        rest = words[3:]
        while rest[0] == "-c":
            assert rest[1].startswith(
                ("safe.directory=", "core.hooksPath=", "core.fsmonitor=", "log.showSig", "mailmap.file=")
            )
            rest = rest[2:]
        assert rest[0] in READERS


# What is no fixed word and stands before `--` or `--end-of-options`: names of commits that git itself gave,
# and words of our own. Whoever adds to this says why it cannot be an option.
UNGUARDED = {
    ("reading/history.py", "log", "*options"),
    ("reading/revisions.py", "merge-base", "old.commit"),
    ("reading/revisions.py", "merge-base", "new.commit"),
    ("reading/revisions.py", "for-each-ref", "*names"),
    ("reading/revisions.py", "ls-tree", "at.commit"),
}


def test_no_word_of_anybody_is_an_option_of_git() -> None:
    found, calls = set(), 0
    for path in sorted((ROOT / "strategy_cli/reading").glob("*.py")):
        if path.name == "git.py":
            continue  # which hands on what it is told
        tree = ast.parse(path.read_text("utf-8"))
        given = {
            node.targets[0].id: node.value.elts
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Tuple)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in (
                "answer",
                "git.answer",
                "git.output",
            ):
                calls += 1
                words = list(node.args[1:])
                if isinstance(words[0], ast.Starred):  # words = ("rev-parse", …), just above
                    words = given[ast.unparse(words[0].value)]
                found |= {(f"reading/{path.name}", *each) for each in _unguarded(words)}
    assert (found, calls > 8) == (UNGUARDED, True)


def _unguarded(words: list[ast.expr]) -> set[tuple[str, str]]:
    """What is not constant before the words of others begin, with the command of git that gets it."""
    first = str(ast.literal_eval(words[0]))
    fixed = [each.value if isinstance(each, ast.Constant) else None for each in words]
    guards = [fixed.index(guard) for guard in ("--", "--end-of-options") if guard in fixed]
    before = words[: min(guards, default=len(words))]
    return {(first, ast.unparse(each)) for each in before if not isinstance(each, ast.Constant)}
