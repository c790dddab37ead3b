"""A strategy has principles; one that could not be read has them."""

from tests.rules.running import said

RULE = "missing-principles"


def test_none_are_found() -> None:
    assert said("# strategy.yaml\nprinciples:\n", RULE) == ["the strategy has no principles"]


def test_principles_that_could_not_be_read_are_not_missing() -> None:
    assert said("# strategy.yaml\nprinciples: be kind\n", RULE) == []


def test_no_strategy_lacks_no_principles() -> None:
    assert said("", RULE, without=("strategy.yaml",)) == []
