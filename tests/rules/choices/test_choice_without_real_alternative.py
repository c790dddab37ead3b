"""A choice against its own negation is none; against another way it is one, whatever words they share."""

import pytest

from tests.rules.running import not_judged, said

RULE = "choice-without-real-alternative"


def choice(chosen: str, over: str, first: str = "") -> str:
    return f'# strategy.yaml\n{first}approach:\n- id: ops-first\n  we_choose: "{chosen}"\n  over: "{over}"\n'


@pytest.mark.parametrize(
    ("chosen", "over"),
    [
        ("quality", "Quality."),
        ("fast trams", "no fast trams, as before"),
        ("we listen to drivers", "we don't listen to drivers"),
        ("a kind reception", "an unkind reception"),
        ("training our own nurses", "failing to train our own nurses"),
        ("working with schools", "working without schools"),
    ],
)
def test_the_same_again_or_its_denial_is_asked_about(chosen: str, over: str) -> None:
    assert said(choice(chosen, over), RULE) == [
        f'"{over}" is "{chosen}" again, or only denies it: who would choose it?'
    ]


@pytest.mark.parametrize(
    ("chosen", "over"),
    [
        ("building for repair", "building for price"),
        ("a fee for members", "no fee, and a shop"),
        ("trams without drivers", "trams with drivers"),
        ("quality", ""),
        ("", ""),
        ("selling through vendors", "not selling ourselves abroad"),
    ],
)
def test_another_way_is_left_alone(chosen: str, over: str) -> None:
    assert said(choice(chosen, over), RULE) == []


def test_principles_are_asked_too() -> None:
    fragment = "# strategy.yaml\nprinciples:\n- id: a\n  prefer: safe lines\n  even_over: unsafe lines\n"
    assert len(said(fragment, RULE)) == 1


def test_another_language_is_not_judged() -> None:
    because = "this rule knows English words only, and the strategy is in `fr`"
    assert not_judged(choice("la qualité", "pas la qualité", "language: fr\n"), RULE) == [(because, 2)]
