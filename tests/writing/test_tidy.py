"""fmt: the same data and comments, in the format's order; done twice, it changes nothing more."""

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.source import read
from strategy_cli.writing.data import data_of, same
from strategy_cli.writing.edit import Refused
from strategy_cli.writing.tidy import tidied
from tests.running import ROOT, strat
from tests.writing.layouts import teams

EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))


def said(text: str) -> tuple[Any, Counter[str]]:
    source = read("", text.encode())
    return data_of(source.tree), Counter(comment.text for comment in source.comments)


@given(teams())
def test_data_and_comments_stay_and_once_is_enough(team: tuple[dict[str, Any], str]) -> None:
    new = tidied(team[1], Team)
    if isinstance(new, Refused):
        assert new.reason
        return
    before, after = said(team[1]), said(new)
    assert same(before[0], after[0])
    assert before[1] == after[1]
    assert tidied(new, Team) == new


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_examples_keep_what_they_say(path: Path) -> None:
    text = path.read_text("utf-8")
    model = Strategy if path.name == "strategy.yaml" else Team
    new = tidied(text, model)
    assert isinstance(new, str)
    assert same(said(text)[0], said(new)[0])
    assert said(text)[1] == said(new)[1]
    assert tidied(new, model) == new


def test_keys_come_into_order_with_their_comments() -> None:
    text = "lead: Ida\nid: x\ndecisions:\n- date: 2026-01-01  # a day\n  # which\n  id: b\nname: X\n"
    assert tidied(text, Team) == (
        "id: x\nname: X\nlead: Ida\n\ndecisions:\n- date: 2026-01-01  # a day\n  # which\n  id: b\n"
    )


def test_level_synonyms_become_plain_words() -> None:
    text = "decision_rights:\n- area: a\n  level: delegate  # ours\n"
    assert tidied(text, Team) == "decision_rights:\n- area: a\n  level: team-decides  # ours\n"


@pytest.mark.parametrize("example", ["analytics", "first-draft"])
def test_fmt_and_fix_bring_no_finding_that_was_not_there(tmp_path: Path, example: str) -> None:
    folder = Path(shutil.copytree(ROOT / "examples" / example, tmp_path / "w"))
    before = findings(folder)
    assert strat("fmt", "-C", folder).code == 0
    assert strat("fmt", "--check", "-C", folder).code == 0
    assert findings(folder) == before
    strat("lint", "--fix", "-C", folder)
    assert findings(folder) <= before
    assert strat("lint", "--fix", "--dry-run", "-C", folder).out == ""
    assert strat("fmt", "--check", "-C", folder).code == 0


def findings(folder: Path) -> Counter[tuple[str, str]]:
    told = json.loads(strat("lint", "-f", "json", "-C", folder).out)["findings"]
    return Counter((each["rule"], each["message"]) for each in told)
