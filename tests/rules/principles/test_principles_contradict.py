"""Two orders of the same things, or a circle of them, are found once, at the last."""

from tests.rules.base import workspace
from tests.rules.running import report, said

RULE = "principles-contradict"


def principles(*orders: str, choice: str = "") -> str:
    sides = (order.split(" > ") for order in orders)
    entries = "".join(f"- id: p{at}\n  prefer: {a}\n  even_over: {b}\n" for at, (a, b) in enumerate(sides))
    chosen, _, over = choice.partition(" > ")
    approach = f"approach:\n- id: c\n  we_choose: {chosen}\n  over: {over}\n" if choice else ""
    return f"# strategy.yaml\n{approach}principles:\n{entries}"


def test_swapped_sides_are_found_at_the_second() -> None:
    (found,) = report(workspace(principles("fast > cheap", "Cheap. > FAST")), RULE).findings
    assert found.message == '"Cheap. over FAST" settles the same case the other way'
    assert (found.place.address, [near.note for near in found.related]) == (
        "principles[p1]",
        ["fast over cheap"],
    )


def test_a_circle_is_found_once() -> None:
    fragment = principles("a > b", "b > c", "c > a", "c > d")
    assert said(fragment, RULE) == ['"c over a" closes a circle with the others']


def test_a_principle_may_contradict_a_choice() -> None:
    assert len(said(principles("managers > analysts", choice="analysts > managers"), RULE)) == 1


def test_two_circles_are_two_findings() -> None:
    assert len(said(principles("a > b", "b > a", "c > d", "d > c"), RULE)) == 2


def test_orders_that_agree_or_are_incomplete_do_not_contradict() -> None:
    assert said(principles("a > b", "b > c", "a > c"), RULE) == []
    assert said(principles("a > b", "a > b"), RULE) == []
    assert said("# strategy.yaml\nprinciples:\n- prefer: a\n- even_over: a\n", RULE) == []


def test_one_and_many_are_two_things() -> None:
    assert said(principles("a pilot > a sale", "sales > pilots"), RULE) == []
