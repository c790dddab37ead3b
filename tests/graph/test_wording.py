"""Texts are compared by words, as people compare them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.finding import NotJudged
from strategy_cli.graph.wording import (
    Wording,
    is_english,
    is_unfinished,
    normal,
    not_in_english,
    sequences,
    word_count,
)

ONE_AND_MANY = """
story stories, box boxes, cache caches, release releases, process processes, bus buses, analysis analyses,
company companies, pilot pilots, movie movies, KPI KPIs, VM VMs, veto vetoes, shoe shoes, tie ties,
campus campuses, day days, price prices, address addresses, house houses, person people, child children,
customer customer's, branch branches, half halves
"""


def phrase_in(phrase: str, text: str) -> str:
    """The phrase as the text has it, else ""."""
    wording = Wording.of(text)
    return next((wording.quote(*found) for found in wording.find(Wording.of(phrase))), "")


@pytest.mark.parametrize("pair", [pair.strip() for pair in ONE_AND_MANY.replace("\n", " ").split(",")])
def test_one_and_many_of_a_thing_are_the_same(pair: str) -> None:
    one, many = pair.split()
    assert phrase_in(one, f"the {many} here") == many
    assert phrase_in(many, f"The {one}.") == one


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("SQL editor", "a MySQL editor"),
        ("rail", "the guard-railing"),
        ("C", "written in C++"),
        ("news", "a new price"),
        ("home visits", "They open the home page; visits end."),
        ("street stalls", "It stalls in the street."),
        ("custom dashboards", "custom. Dashboards are"),
        ("", "anything"),
        ("!", "anything!"),
    ],
)
def test_a_phrase_is_found_whole_and_in_one_clause_or_not_at_all(phrase: str, text: str) -> None:
    assert not phrase_in(phrase, text)


def test_a_phrase_is_quoted_as_it_is_written() -> None:
    assert phrase_in("on-site pilots", "Run an On site pilot there.") == "On site pilot"
    assert phrase_in("custom dashboards", "a CUSTOM\n  Dashboard") == "CUSTOM\n  Dashboard"
    assert phrase_in("caf\u00e9", "zwei Cafe\u0301s") == "Caf\u00e9s"


def test_words_may_stand_between_where_that_is_asked() -> None:
    text, phrase = (
        Wording.of("private maths tuition, custom and cheap dashboards"),
        Wording.of("private tuition"),
    )
    assert list(text.find(phrase)) == []
    assert list(text.find(phrase, between=1)) == [(0, 3)]
    assert list(text.find(Wording.of("custom dashboards"), between=2)) == []


def test_every_place_of_a_phrase_is_found() -> None:
    assert list(Wording.of("a b a b").find(Wording.of("a b"))) == [(0, 2), (2, 4)]


def test_a_clause_ends_at_its_stop() -> None:
    wording = Wording.of("Wait. Never sell maps here; go on")
    assert wording.clause(3, 4) == (" never sell ", " here ")


def test_only_case_blanks_punctuation_and_forms_are_folded_for_exact_comparison() -> None:
    assert normal("“One  clear\nANSWER”!") == normal("one clear answer")
    assert normal("Cafe\u0301") == normal("CAF\u00c9")
    assert len({normal(text) for text in ("C", "C++", "C#", "20%", "20", "pilots", "pilot")}) == 7


def test_a_soft_hyphen_is_not_seen() -> None:
    assert phrase_in("Krankenhaus", "das Kranken\u00adhaus")


def test_runs_of_words_are_the_same_for_one_and_many() -> None:
    assert sequences("Two pilots run", 2) == {("two", "pilot"), ("pilot", "run")}
    assert sequences("too short", 4) == frozenset()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("growth – always – growth", 3),
        ("", 0),
        ("हम तेज़ हैं", 3),
        ("もっと速く届ける", None),
        ("we sell to 日本 first", 5),
    ],
)
def test_words_are_counted_where_blanks_stand_between_them(text: str, count: int | None) -> None:
    assert word_count(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "TODO",
        "tbd.",
        "[TBD]",
        "T.B.D.",
        "…",
        "<who?>",
        "xxx",
        "Lorem ipsum dolor",
        "todo: ask",
        "FIXME later",
        "\uff34\uff22\uff24",
    ],
)
def test_a_placeholder_is_known_by_its_whole_text_or_its_beginning(text: str) -> None:
    assert is_unfinished(text)


@pytest.mark.parametrize(
    "text",
    [
        "To-do lists stay on paper",
        "Todo el equipo decide",
        "TODO comments are our record",
        "<ana@b.example>",
        "<https://a.example>",
        "a clause still TBD",
        "< 5 minutes, > 3 days",
        "TBDs",
        "and then ... nothing",
        "",
    ],
)
def test_a_text_that_speaks_of_placeholders_is_none(text: str) -> None:
    assert not is_unfinished(text)


@pytest.mark.parametrize("language", ["", "en", "EN", "en-GB", "en_US"])
def test_english_has_several_codes(language: str) -> None:
    assert is_english(language)
    assert list(not_in_english("fluff-words", language, ["text"])) == []


def test_what_is_not_english_is_left_alone_and_counted() -> None:
    said = "this rule knows English words only, and the strategy is in `de`"
    assert list(not_in_english("fluff-words", "de", ["eins", "", "zwei"])) == [
        NotJudged("fluff-words", said, 2)
    ]


@given(st.text(max_size=60))
def test_any_text_has_a_wording_and_is_found_in_itself(text: str) -> None:
    wording = Wording.of(text)
    spans = list(wording.find(wording))
    assert spans in ([], [(0, len(wording.words))])
    assert [wording.text[word.start : word.end] for word in wording.words] == [
        wording.quote(at, at + 1) for at in range(len(wording.words))
    ]
    is_unfinished(text)
    assert normal(normal(text)) == normal(text)
