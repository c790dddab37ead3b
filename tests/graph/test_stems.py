"""The forms of a word are one stem, in British and in American spelling, and other words are not."""

import pytest

from strategy_cli.graph.stems import stem
from strategy_cli.graph.wording import Wording

FORMS = """
custom customise customize customised customizing customises customisation customizations
organise organize organisation organizing
colour color colours colored colouring
favourite favorite favorites
centre center centred centering
travel travelling traveling travelled traveled
label labelled labeled
fulfil fulfill fulfilled
analyse analyze analysed analyzing
catalogue catalog cataloguing cataloged
licence license licensed
programme program programming
practice practise practising
grey gray
host hosting hosted hosts
sell selling sold
write writing written wrote
plan planning planned
use used using uses
"""
GROUPS = [line.split() for line in FORMS.strip().split("\n")]


def stem_of(word: str) -> str:
    return stem(Wording.of(word).words[0])


@pytest.mark.parametrize("forms", GROUPS, ids=lambda forms: forms[0])
def test_the_forms_of_a_word_have_one_stem(forms: list[str]) -> None:
    assert {stem_of(form) for form in forms} == {stem_of(forms[0])}


def test_no_two_words_share_one() -> None:
    assert len({stem_of(forms[0]) for forms in GROUPS}) == len(GROUPS)


@pytest.mark.parametrize(
    "words",
    ["customer custom", "server serve", "editor edit", "tender tend", "price prize", "red ring", "hour hor"],
)
def test_words_that_only_look_alike_stay_apart(words: str) -> None:
    one, other = words.split()
    assert stem_of(one) != stem_of(other)
