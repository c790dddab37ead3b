"""Fingerprints: the same finding keeps its own through edits around it, and no two findings share one."""

import random
import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.rules import RULES
from strategy_cli.rules.page import RuleModule, name_of
from tests.rules.base import BASE, workspace
from tests.rules.running import report
from tests.running import ROOT

Files = Mapping[str, bytes]

FIRST_DRAFT = ROOT / "examples/first-draft"
DRAFT = {path.relative_to(FIRST_DRAFT).as_posix(): path.read_bytes() for path in FIRST_DRAFT.rglob("*.yaml")}
MOVABLE = ("decisions", "needs", "gives", "metrics", "others", "decision_rights", "contributes")
FAULTY_LINES = [line for rule in RULES for line in rule.BAD.splitlines() if not line.startswith("# ")]


def fingerprints(files: Files) -> list[str]:
    return sorted(finding.fingerprint for finding in report(files).findings)


def lowered(text: str) -> str:
    """Fifty lines of comment above all, and a blank line before each key."""
    return "# a note\n" * 50 + re.sub(r"(?m)^(?=[a-z_]+:)", "\n", text)


def renamed(text: str) -> str:
    """A team called otherwise."""
    return re.sub(r"(?m)^name: .*$", "name: The other squad", text)


def turned(text: str) -> str:
    """The entries of lists whose order means nothing, the last first."""
    head, *blocks = re.split(r"(?m)^(?=[a-zA-Z_]+:)", text)
    for number, block in enumerate(blocks):
        first, *items = re.split(r"(?m)^(?=- )", block.rstrip("\n") + "\n")
        if block.startswith(MOVABLE):
            blocks[number] = first + "".join(reversed(items)) + "\n"
    return head + "".join(blocks)


@pytest.mark.parametrize("edit", [lowered, renamed, turned])
@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_an_edit_around_a_finding_leaves_its_fingerprint(
    rule: RuleModule, edit: Callable[[str], str]
) -> None:
    files = workspace(rule.BAD)
    edited = {path: edit(data.decode()).encode() for path, data in files.items()}
    assert fingerprints(edited) == fingerprints(files)


@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_no_two_findings_share_a_fingerprint_whatever_was_edited(chance: random.Random, edits: int) -> None:
    files = {**chance.choice([DRAFT, {path: text.encode() for path, text in BASE.items()}])}
    for _ in range(edits):
        path = chance.choice(sorted(files))
        files[path] = shaken(files[path].decode(), chance).encode()
    found = fingerprints(files)
    assert len(found) == len(set(found))


def shaken(text: str, chance: random.Random) -> str:
    """A text with a run of lines dropped, doubled or moved, or a faulty line put in."""
    lines = text.splitlines(keepends=True)
    start = chance.randrange(len(lines) + 1)
    run = lines[start : start + chance.randrange(1, 6)]
    rest = lines[:start] + lines[start + len(run) :]
    to = chance.randrange(len(rest) + 1)
    kinds = (rest, lines[:start] + run + lines[start:], rest[:to] + run + rest[to:])
    put_in = [*lines[:start], chance.choice(FAULTY_LINES) + "\n", *lines[start:]]
    return "".join(chance.choice([*kinds, put_in]))
