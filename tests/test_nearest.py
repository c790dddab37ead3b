"""A slip has its name; another name has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.nearest import Names, did_you_mean, nearest

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


WORDS = st.lists(st.sampled_from(("ab", "ba", "sell", "first", "A_b", "7", "")), max_size=4).map("-".join)
ANY = WORDS | st.text(alphabet="abc-_ 12", max_size=9) | st.text(max_size=6)


@given(st.lists(ANY, max_size=12), st.lists(ANY, min_size=1, max_size=4))
def test_an_index_of_names_answers_as_a_comparison_of_all_with_all(
    known: list[str], typed: list[str]
) -> None:
    index = Names(known)
    assert [index.nearest(each) for each in typed * 2] == [nearest(each, known) for each in typed * 2]
