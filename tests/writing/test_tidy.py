"""fmt: the same data and comments, in the format's order; done twice, it changes nothing more."""

import json
import os
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.source import read
from strategy_cli.writing import tidy
from strategy_cli.writing.data import data_of, same
from strategy_cli.writing.edit import Refused
from strategy_cli.writing.extents import UnsureError
from strategy_cli.writing.tidy import tidied
from tests.running import ROOT, strat
from tests.writing.layouts import teams

PAGE = Path(__file__).parent / "golden/tidied.txt"
# A title, a text, what comes of it: the new text, = where it stays, ! and why it is refused.
CASES = re.split(r"\n(?=## )", PAGE.read_text("utf-8"))
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


def as_shown(text: str) -> str:
    """A text as the page has it, where a stroke stands for a line end that is missing."""
    return text if text.endswith("\n") else f"{text}\\\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.partition("\n")[0].removeprefix("## "))
def test_a_text_is_tidied_as_the_page_has_it_golden(case: str) -> None:
    head, _, rest = case.partition("\n")
    text = rest.partition("-----\n")[0].removesuffix("\\\n")
    new = tidied(text, Team)
    told = f"! {new.reason}\n" if isinstance(new, Refused) else "=\n" if new == text else as_shown(new)
    now = f"{head}\n{as_shown(text)}-----\n{told}"
    if os.environ.get("STRAT_UPDATE_GOLDEN"):
        PAGE.write_text(PAGE.read_text("utf-8").replace(case, now), "utf-8")
    assert now == case
    assert isinstance(new, Refused) or tidied(new, Team) == new


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    assert tidied("\ufeffname: X\r\nneeds: []\r\nid: x\r\n", Team) == (
        "\ufeffid: x\r\nname: X\r\nneeds: []\r\n"
    )
    assert tidied("name: X\r\nid:\r\n  x\r\n", Team) == "id:\r\n  x\r\n\r\nname: X\r\n"


@pytest.mark.parametrize("lost", ["# why", "X", "name: X  # why\n"])
def test_where_anything_would_be_lost_nothing_is_written(lost: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "name: X  # why\nid: x\n"
    assert tidied(text, Team) == "id: x\nname: X  # why\n"
    monkeypatch.setattr(tidy, "_spaced", lambda new: new.replace(lost, ""))
    assert tidied(text, Team) == Refused("its layout cannot be changed without losing something")


def test_where_an_end_is_not_certain_all_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "name: X\nneeds:\n- from: b\n  id: n\nid: x\n"
    assert tidied(text, Team) != text

    def unsure(*_: object) -> tuple[int, int]:
        raise UnsureError("an entry without keys")

    monkeypatch.setattr(tidy, "end_of", unsure)
    assert tidied(text, Team) == text


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
