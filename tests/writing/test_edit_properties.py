"""Any edit on any layout: the data is as meant, every other line keeps its bytes, or nothing is written."""

import re
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from strategy_cli.model.team import Team
from strategy_cli.reading.source import read
from strategy_cli.writing.data import Add, Change, Put, Remove, data_of, same
from strategy_cli.writing.edit import Refused, clean, edited
from tests.writing.layouts import IDS, LONG, TEXTS, Page, decisions, pages


@st.composite
def changes(  # noqa: PLR0911 - one return a kind of change
    draw: st.DrawFn, data: dict[str, Any]
) -> tuple[Change, dict[str, Any]]:
    """A change, and the data that must come of it, worked out here a second time."""
    new = deepcopy(data)
    own = [each for each in new.get("decisions", []) if isinstance(each, dict)]
    inside = ["add name", "remove", "put list", "put key"] if own else []
    kind = draw(st.sampled_from(["add decision", "put text", "backbrief", *inside]))
    if kind == "add decision":
        entry = {**draw(decisions()), "id": "fresh-one"}
        at = draw(st.none() | st.just(0))
        there = new.setdefault("decisions", [])
        there.insert(len(there) if at is None else at, entry)
        return Add(("decisions",), entry, at), new
    if kind == "put text":
        key = draw(st.sampled_from(["name", "mission", "keeps_running"]))
        new[key] = draw(LONG)
        return Put((key,), new[key]), new
    if kind == "backbrief":
        new["backbrief"] = {"edition": "4", "intent": draw(LONG)}
        return Put(("backbrief",), new["backbrief"]), new
    decision = draw(st.sampled_from(own))
    route = (f"decisions[{decision['id']}]",)
    if kind == "remove":
        new["decisions"].remove(decision)
        if not new["decisions"]:
            del new["decisions"]
        return Remove(route), new
    if kind == "put key":
        decision["because"] = draw(TEXTS)
        return Put((*route, "because"), decision["because"]), new
    if kind == "put list":
        decision["follows"] = draw(st.lists(IDS, min_size=1, max_size=3))
        return Put((*route, "follows"), decision["follows"]), new
    name = draw(IDS)
    decision["follows"] = [*decision.get("follows", []), name]
    return Add((*route, "follows"), name), new


def lines_with_ends(text: str) -> list[str]:
    """The lines of a text with their ends; that the last may have none says nothing."""
    end = "\r\n" if "\r\n" in text else "\n"
    return re.findall(r"[^\n]*\n", text if text.endswith("\n") else text + end)


def may_change(change: Change, page: Page) -> tuple[int, int] | None:
    """The lines (from 0, the last inclusive) that an edit may touch: those of what it replaces or removes.

    None where it only adds lines, wherever that is.
    """
    way = way_to(change.route, page.data)
    if isinstance(change, Remove):
        alone = len(page.data["decisions"]) == 1
        first, last = page.extents.get(("decisions",) if alone else way, (0, 0))
        return first - 1, last + 1  # with a blank line beside it
    while way and way not in page.extents:
        way = way[:-1]  # in braces: the line of what holds it
    if not way:
        return None
    first, last = page.extents[way]
    is_replaced = isinstance(change, Put) and way == way_to(change.route, page.data)
    in_brackets = any(sign in page.line(line) for sign in "[{" for line in (first, last))
    return (first, last) if is_replaced or in_brackets else None


def way_to(route: tuple[str, ...], data: dict[str, Any]) -> tuple[str | int, ...]:
    """A route with numbers for the names of entries."""
    way: list[str | int] = []
    for step in route:
        key, _, name = step.partition("[")
        way.append(key)
        if name:
            way.append([each["id"] for each in data[key]].index(name.removesuffix("]")))
    return tuple(way)


def is_untouched(old: list[str], new: list[str], allowed: tuple[int, int] | None) -> bool:
    """Whether all lines but the allowed ones are there, byte for byte and in their order."""
    before = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), None)
    before = min(len(old), len(new)) if before is None else before
    behind = 0
    while behind < min(len(old), len(new)) and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    only_added = before + behind >= len(old) <= len(new)
    return only_added or (
        allowed is not None and before >= allowed[0] and behind >= len(old) - allowed[1] - 1
    )


@given(st.data(), pages())
def test_an_edit_is_as_meant_or_refused(data: st.DataObject, page: Page) -> None:
    old, text = page.data, page.text
    source = read("", text.encode())
    assume(same(clean(data_of(source.tree)), clean(old)))  # a comment may have fallen into a folded text
    change, expected = data.draw(changes(old))
    new = edited(text, Team, change)
    ended = f"refused: {new.reason}" if isinstance(new, Refused) else "written"
    event(ended)
    event(f"{type(change).__name__} {change.route[-1][:9]}: {ended}")
    if isinstance(new, Refused):
        assert new.reason
        assert isinstance(change, Remove) or new.entry
        return
    again = read("", new.encode())
    assert same(clean(data_of(again.tree)), clean(expected))
    assert not again.troubles
    assert is_untouched(lines_with_ends(text), lines_with_ends(new), may_change(change, page)), new
    assert new.endswith("\n") == text.endswith("\n") or not text
    assert new.startswith("\ufeff") == text.startswith("\ufeff")
    if not isinstance(change, Remove):
        kept, there = ([each.text for each in part.comments] for part in (source, again))
        assert sorted(kept) == sorted(there)


def test_all_comments_of_what_is_replaced_stay() -> None:
    old = "backbrief:  # first\n  edition: 3\n  # inner\n  strategy_first_three: []  # last\n"
    new = edited(old, Team, Put(("backbrief",), {"edition": "4"}))
    assert new == "# inner\n# last\nbackbrief:  # first\n  edition: 4\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[\n    w,\n    h,  # c\n    ]\n", "[\n    w,\n    h,  # c\n    s,\n    ]\n"),
        ("[\n    w,\n    h  # c\n    ]\n", "[\n    w,\n    h,  # c\n    s\n    ]\n"),
        ("[w,\n    h]\n", "[w,\n    h, s]\n"),
        ("[w, h]  # c\n", "[w, h, s]  # c\n"),
    ],
)
def test_an_item_more_in_brackets_stands_as_the_last_one_does(old: str, new: str) -> None:
    head = "decisions:\n- id: o\n  follows: "
    assert edited(head + old, Team, Add(("decisions[o]", "follows"), "s")) == head + new
