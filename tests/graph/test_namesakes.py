"""Which two names may be one person, and which are two."""

from string import ascii_lowercase

import pytest

from strategy_cli.graph.links import Graph
from strategy_cli.graph.names import folded, is_among, same_person
from strategy_cli.graph.namesakes import by_person, groups, is_slip, nearly_same, parts_of, side_by_side
from strategy_cli.reading.load import load
from tests.rules.base import workspace


def alike(*names: str) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in nearly_same(map(folded, names))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dana Reyes", "Dana Reys"),
        ("Dana Reyes", "Dana Reyess"),
        ("Dana Reyes", "Dana Reyse"),
        ("Dana Reyes", "Reyes Dana"),
        ("Dana Reyes", "Reyes, Dana"),
        ("Dana Reyes", "D. Reyes"),
        ("Dana Reyes", "Dana R."),
        ("Dana M. Reyes", "Dana Reyes"),
        ("José Ortega", "Jose Ortega"),
        ("Anna-Lena Berg", "Anna Lena Berg"),
        ("Siobhan O'Brien", "Siobhan OBrien"),
        ("Priyanka Nair", "Priyankka Nair"),
        ("Okafor", "Okafro"),
    ],
)
def test_a_slip_another_order_or_an_initial(one: str, other: str) -> None:
    assert alike(one, other) == {frozenset((folded(one), folded(other)))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dana Reyes", "Marco Reyes"),
        ("D. Reyes", "P. Reyes"),
        ("Priya Nair", "T. Nair"),
        ("Dana M. Reyes", "Dana K. Reyes"),
        ("Anna Berg", "Anne Berg"),
        ("Martin Berg", "Martina Berg"),
        ("Li Wei", "Li Mei"),
        ("John Clark", "Joan Clark"),
        ("Dana Hill", "Dana Gill"),
        ("Lead of ward 4", "Lead of ward 5"),
        ("Lead of team-4", "Lead of team-47"),
        ("李娜", "李明"),
        ("Dana", "Dana Reyes"),
        ("Dana Reyes", "Dina Reys"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert alike(one, other) == set()


def test_two_letters_that_changed_places_are_one_slip_and_two_letters_two() -> None:
    assert is_slip("christopher", "christohper", in_given_name=True)
    assert not is_slip("christopher", "chritsohper", in_given_name=True)
    assert not is_slip("okafor", "okator1", in_given_name=False)


def test_accents_apostrophes_and_stops_are_no_part_of_a_name() -> None:
    assert parts_of("d. o’brien-lée") == ("d", "obrien", "lee")


def test_people_are_compared_after_blanks_case_and_unicode_forms() -> None:
    assert same_person(" dana  REYES", "Dana Reyes")
    assert same_person("Andre\u0301", "ANDR\u00c9")
    assert not same_person("", " ")
    assert is_among("dana reyes", ["Tom Okafor", "Dana Reyes"])


def test_every_key_that_names_a_person_is_looked_at() -> None:
    people = by_person(Graph(load(workspace())))
    assert list(people) == ["dana reyes", "priya nair", "tom okafor", "lena brandt"]
    keys = {mention.key for mentioned in people.values() for mention in mentioned}
    assert keys == {
        *("owner", "through", "lead", "reports_to", "granted_by", "decided_by", "agreed_by"),
        *("given_by", "heard_by"),
    }


def test_names_in_one_list_stand_side_by_side() -> None:
    lists = "{id: d, decided_by: [Ana Cruz, Anna Cruz], agreed_by: Ann Cruz}"
    two = f"# teams/insights.yaml\ndecisions: [{lists}]\n"
    assert side_by_side(by_person(Graph(load(workspace(two))))) == {frozenset(("ana cruz", "anna cruz"))}


@pytest.mark.parametrize("name", ["dana reyes " * 1_800, "x" * 19_900])
def test_what_is_too_long_to_be_a_name_is_compared_with_none(name: str) -> None:
    pairs = nearly_same([f"{name}a", f"{name}b", "dana reyes", "dana reyyes"])
    assert {frozenset(pair) for pair in pairs} == {frozenset(("dana reyes", "dana reyyes"))}


def test_names_that_hang_together_are_one_group() -> None:
    near = {"a": {"b"}, "b": {"a", "c"}, "c": {"b"}, "x": {"y"}, "y": {"x"}}
    assert list(groups(near)) == [{"a", "b", "c"}, {"x", "y"}]


@pytest.mark.parametrize("shape", ["{} Smith", "Dana {}", "{}", "D. {}"])
def test_the_pairs_looked_at_grow_with_the_names_and_not_with_their_square(shape: str) -> None:
    names = [
        shape.format(f"q{a}{b}{c}zz") for a in ascii_lowercase for b in ascii_lowercase for c in "abcdefgh"
    ]
    assert sum(1 for _ in nearly_same(names)) < 10 * len(names)
