"""Entries made of read values are what pydantic makes of them."""

from pathlib import Path

import pytest

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.made import Values, made
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Right, Team
from strategy_cli.reading.load import load
from tests.model.validating import validated

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "analytics"
FILES = {str(path.relative_to(EXAMPLE)): path.read_bytes() for path in sorted(EXAMPLE.rglob("*.yaml"))}


def _entries() -> list[Entry]:
    workspace = load(FILES)
    return [entry for root in (workspace.strategy, *workspace.teams) for entry in root.entries()]


def test_every_entry_of_the_example_is_as_pydantic_makes_it() -> None:
    for entry in _entries():
        keys = fields_of(type(entry)).order
        given = {key: entry.get(key) for key in keys if entry.get(key) not in (None, "", ())}
        given |= {"place": entry.place, "unread": entry.unread}
        theirs = validated(type(entry), given)
        assert theirs == entry
        assert list(vars(theirs).items()) == list(vars(entry).items())
        assert [type(value) for value in vars(theirs).values()] == [
            type(each) for each in vars(entry).values()
        ]


@pytest.mark.parametrize("model", [Strategy, Team])
def test_an_entry_of_which_nothing_was_written_has_a_place_for_each_single_entry(model: type[Entry]) -> None:
    empty = made(model, Place("a.yaml"), {}, ["id"])
    assert not any(entry.is_written for entry in empty.entries() if entry is not empty)
    assert empty.unread == {"id"}
    for key in fields_of(model).single:
        inner = empty.get(key)
        assert isinstance(inner, Entry)
        assert inner.place == Place("a.yaml", (key,))


def test_an_entry_stays_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        made(Team, Place("a.yaml"), {}).name = "b"  # type: ignore[misc]  # what must fail


def test_each_word_of_a_level_becomes_the_level() -> None:
    reader = fields_of(Right).readers["level"]
    values = Values(1)
    assert [values.read(reader, "level", word) for word in ("delegate", "team-decides", "delegate")] == [
        "team-decides"
    ] * 3
