"""A vision needs its day and its sign; a vision that is missing is said to be so elsewhere."""

from tests.rules.running import places, said

RULE = "vision-without-endpoint"


def test_both_absences_are_one_finding() -> None:
    assert said("# strategy.yaml\nvision:\n  text: Lead.\n", RULE) == [
        "the vision has no day by which it is reached and no sign by which outsiders would see it"
    ]


def test_only_what_is_absent_is_named() -> None:
    assert said("# strategy.yaml\nvision:\n  text: Lead.\n  by: 2029\n  proof: x\n", RULE) == []
    assert said("# strategy.yaml\nvision:\n  text: Lead.\n  by: 2029-Q1\n", RULE) == [
        "the vision has no sign by which outsiders would see it"
    ]


def test_a_vision_without_its_text_is_missing_elements_to_say() -> None:
    assert said("# strategy.yaml\nvision:\n  proof: x\n", RULE) == []
    assert said("# strategy.yaml\nvision:\n", RULE) == []


def test_a_strategy_that_is_not_there_lacks_no_vision() -> None:
    assert said("", RULE, without=("strategy.yaml",)) == []


def test_it_stands_at_the_vision() -> None:
    assert places("# strategy.yaml\nvision:\n  text: Lead.\n  by: 2029-12-31\n", RULE)[0].endswith(" vision")
