"""Edits one by one: a text, a change and what comes of it, all on one page that reads as such."""

import json
import os
import re
from pathlib import Path

import pytest

from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.writing import edit
from strategy_cli.writing.data import Add, Change, Put, Remove
from strategy_cli.writing.edit import Refused, edited
from strategy_cli.writing.inserting import put
from strategy_cli.writing.lines import lines_of

PAGE = Path(__file__).parent / "golden/edits.txt"
CASES = re.split(r"\n(?=## )", PAGE.read_text("utf-8"))
# A title, a line with the change, the text before it; what follows the last ruler is what came of it.
CASE = re.compile(r"## (?P<title>.+)\n(\w+)(?: (\d+))?: ([^\n=]*)(?: = (.+))?\n-----\n((?:.*\n)*?)-----\n")


def change_of(kind: str, at: str | None, route: str, value: str | None) -> Change:
    way = tuple(route.split(" / ")) if route else ()
    if kind == "remove":
        return Remove(way)
    told = json.loads(value or "")
    return Put(way, told) if kind == "put" else Add(way, told, int(at) if at else None)


def ended(new: str | Refused) -> str:
    """What came of a change, as the page shows it."""
    if isinstance(new, str):
        return new
    return "".join(f"{line}\n" for line in (f"! {new.reason}", new.where, new.entry.rstrip()) if line)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.partition("\n")[0].removeprefix("## "))
def test_an_edit_is_made_as_the_page_has_it_golden(case: str) -> None:
    match = CASE.match(case)
    assert match
    _, kind, at, route, value, text = match.groups()
    model = Strategy if route.startswith("approach") else Team
    now = match[0] + ended(edited(text, model, change_of(kind, at, route, value)))
    if os.environ.get("STRAT_UPDATE_GOLDEN"):
        PAGE.write_text(PAGE.read_text("utf-8").replace(case, now), "utf-8")
    assert now == case


@pytest.mark.parametrize(
    ("lost", "there"),
    [
        ("# why", "# wh"),
        ("name: X", "name: Y"),
        ("name: X", "name: X\nname: X"),
        ("name: X", "name: &a X"),
    ],
    ids=["a comment", "a text", "a key twice", "an anchor"],
)
def test_where_anything_else_would_change_nothing_is_written(
    lost: str, there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, change = "id: x  # why\nname: X\n", Put(("lead",), "Ida")
    assert edited(text, Team, change) == "id: x  # why\nname: X\nlead: Ida\n"
    monkeypatch.setattr(edit, "put", lambda *of: lines_of(put(*of).text.replace(lost, there)))
    told = edited(text, Team, change)
    assert isinstance(told, Refused)
    assert told.reason == "this layout cannot be changed without losing something"
    assert told.entry == "lead: Ida\n"
