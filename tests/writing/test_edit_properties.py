"""Any edit on any layout: the data is as meant, every other line keeps its bytes, or nothing is written."""

from copy import deepcopy
from typing import Any

from hypothesis import assume, event, given
from hypothesis import strategies as st

from strategy_cli.model.team import Team
from strategy_cli.reading.source import read
from strategy_cli.writing.data import Add, Change, Put, Remove, data_of, same
from strategy_cli.writing.edit import Refused, clean, edited
from tests.writing.layouts import IDS, LONG, TEXTS, decisions, teams


@st.composite
def changes(  # noqa: PLR0911 - one return a kind of change
    draw: st.DrawFn, data: dict[str, Any]
) -> tuple[Change, dict[str, Any]]:
    """A change, and the data that must come of it, worked out here a second time."""
    new = deepcopy(data)
    kind = draw(
        st.sampled_from(
            ["add decision", "put text", "add name", "remove", "put list", "put key", "backbrief"]
        )
    )
    own = [each for each in new.get("decisions", []) if isinstance(each, dict)]
    if kind == "add decision" or (not own and kind in ("put key", "add name", "put list", "remove")):
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


def changed_lines(old: str, new: str) -> tuple[list[str], list[str]]:
    """The lines of both between those that begin and those that end both; ends count but for the last."""
    end = "\r\n" if "\r\n" in old else "\n"
    mine, theirs = old.split(end), new.split(end)
    first = next(
        (n for n, pair in enumerate(zip(mine, theirs, strict=False)) if pair[0] != pair[1]),
        min(len(mine), len(theirs)),
    )
    mine, theirs = mine[first:], theirs[first:]
    while mine and theirs and mine[-1] == theirs[-1]:
        mine.pop(), theirs.pop()
    return mine, theirs


def most_changed(change: Change) -> int:
    """How many old lines a change may touch: an entry taken or replaced has at most these."""
    if isinstance(change, Add):
        return 1
    return 60 if isinstance(change, Remove) or change.route == ("backbrief",) else 9


@given(st.data(), teams())
def test_an_edit_is_as_meant_or_refused(data: st.DataObject, team: tuple[dict[str, Any], str]) -> None:
    old, text = team
    source = read("", text.encode())
    assume(same(clean(data_of(source.tree)), clean(old)))  # a comment may have fallen into a folded text
    change, expected = data.draw(changes(old))
    new = edited(text, Team, change)
    ended = f"refused: {new.reason}" if isinstance(new, Refused) else "written"
    event(f"{type(change).__name__} {change.route[-1][:9]}: {ended}")
    if isinstance(new, Refused):
        assert new.reason
        return
    again = read("", new.encode())
    assert same(clean(data_of(again.tree)), clean(expected))
    assert not again.troubles
    before, _ = changed_lines(text, new)
    assert len(before) <= most_changed(change)
    assert new.endswith(("\n", "\r\n")) == text.endswith(("\n", "\r\n"))
    assert ("\r\n" in text) == ("\r\n" in new) or "\n" not in text
    if not isinstance(change, Remove):
        assert [each.text for each in source.comments] == [each.text for each in again.comments]
