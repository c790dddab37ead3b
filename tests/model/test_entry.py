"""What every entry can tell of itself: what it lacks, names and holds."""

from strategy_cli.finding import Place
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import ALL_KEYS, Entry, Kind, fields_of, is_blank
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Need, Team
from strategy_cli.reading.load import load
from tests.model.validating import validated

PLACE = Place("teams/a.yaml")


def _need(**values: object) -> Need:
    return validated(Need, {"place": PLACE, **values})


def test_an_entry_lacks_what_was_not_written_or_is_blank() -> None:
    need = _need(id="a", what=" ")
    assert need.lacks("what", "by")
    assert not need.lacks("id", "what")


def test_what_could_not_be_read_is_not_lacking() -> None:
    assert not _need(unread={"what"}).lacks("what")
    assert not _need(unread={ALL_KEYS}).lacks("what")


def test_keys_that_python_reserves_go_by_their_own_names() -> None:
    assert _need(**{"from": "platform"}).get("from") == "platform"
    assert {"from", "to"} <= fields_of(fields_of(Strategy).nested["metrics"]).known


def test_an_entry_is_written_where_anything_stands_in_it() -> None:
    assert not _need().is_written
    assert _need(what="x").is_written
    assert _need(unread={"by"}).is_written


def test_blank_is_what_says_nothing() -> None:
    assert all(is_blank(value) for value in (None, "", " ", (), ("", " "), _need()))
    assert not any(is_blank(value) for value in ("x", ("x",), 0, _need(id="a")))


def test_an_entry_yields_itself_and_all_inside_it() -> None:
    text = b"decisions:\n- id: a\n  considered: [b, c]\nneeds:\n- id: d\n"
    names = [type(entry).__name__ for entry in load({"teams/a.yaml": text}).teams[0].entries()]
    assert names == ["Team", "Need", "Decision", "Considered", "Considered", "Backbrief", "Ended"]


def test_links_are_the_ids_an_entry_names_with_their_kinds() -> None:
    decision = validated(Decision, {"place": PLACE, "initiative": ("a", ""), "follows": ("b",), "area": "c"})
    assert [(key, name) for key, _, name in decision.links()] == [
        ("initiative", "a"),
        ("follows", "b"),
        ("area", "c"),
    ]
    assert next(decision.links())[1].kinds == (Kind.INITIATIVE,)


def test_the_same_words_are_the_same_wherever_they_stand() -> None:
    elsewhere = validated(Need, {"place": Place("teams/b.yaml"), "id": "a", "unread": {"by"}})
    assert _need(id="a").same_words(elsewhere)
    assert not _need(id="a").same_words(_need(id="b"))


def test_the_keys_of_every_kind_of_entry_have_one_shape_each() -> None:
    seen: set[type[Entry]] = set()
    todo: list[type[Entry]] = [Strategy, Team]
    while todo:
        model = todo.pop()
        seen.add(model)
        fields = fields_of(model)
        assert fields.scalars | fields.lists | set(fields.nested) == fields.known == set(fields.order)
        assert fields.prose <= fields.scalars
        assert fields.many | set(fields.single) == set(fields.nested)
        assert not model.shorthand or model.shorthand in fields.prose
        todo += [inner for inner in fields.nested.values() if inner not in seen]
    assert len(seen) > 20
