"""A principle says what gives way to it."""

from tests.rules.running import helped, said

RULE = "principle-without-tradeoff"
PRINCIPLE = "# strategy.yaml\nprinciples:\n- id: a\n  prefer: speed\n"


def test_a_principle_without_a_price_is_found() -> None:
    assert said(PRINCIPLE, RULE) == ["principle `a` says nothing that gives way to it"]


def test_it_may_belong_under_always() -> None:
    assert "move it to `always`" in helped(PRINCIPLE, RULE)[0]


def test_a_price_that_could_not_be_read_is_not_missing() -> None:
    assert said(f"{PRINCIPLE}  even_over: [a, b]\n", RULE) == []
