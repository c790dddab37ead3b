"""A slip has its name; another name has none."""

import pytest

from strategy_cli.nearest import did_you_mean, nearest

NAMES = ("ops-first", "partners-sell", "decided_by", "pricing-v2", "because")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ops-frist", "ops-first"),
        ("Ops_First", "ops-first"),
        ("decided by", "decided_by"),
        ("becuase", "because"),
        ("pricng-v2", "pricing-v2"),
        ("pricing-v3", ""),  # another number is another thing
        ("pricing", ""),
        ("vendors", ""),
        ("", ""),
    ],
)
def test_the_nearest_name_is_the_one_a_slip_stands_for(typed: str, meant: str) -> None:
    assert nearest(typed, NAMES) == meant


def test_among_several_the_most_like_is_chosen() -> None:
    assert nearest("partner-sells", ("partners", "partners-sell", "partner-shell")) == "partners-sell"


def test_the_question_is_put_only_where_a_name_is_near() -> None:
    assert did_you_mean("becuase", NAMES) == "; did you mean `because`?"
    assert did_you_mean("zebra", NAMES) == ""
