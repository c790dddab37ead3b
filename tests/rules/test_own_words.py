"""What teams say of their part: tied to a metric, in their own words, and with what it costs them."""

import pytest

from tests.rules.base import workspace
from tests.rules.running import not_judged, report, said

COPIED, UNTIED, SILENT = "copied-not-translated", "contribution-without-metric", "rule-out-not-acknowledged"
TEAM = "# teams/platform.yaml\n"


def part(*keys: str) -> str:
    return f"{TEAM}contributes: [{{initiative: daily-answer, {', '.join(keys)}}}]\n"


def refusing(text: str) -> str:
    return f"{TEAM}we_will_not:{text}\n"


def test_a_copy_is_quoted_beside_its_source() -> None:
    copy = "We help, because no logistics vendor has a reason to put us in front of its customers."
    (finding,) = report(workspace(part(f'our_part: "{copy}"')), COPIED).findings
    assert finding.message == (
        "`our_part` of `platform` has the strategy's own words: "
        '"no logistics vendor has a reason to put us in front of its customers"'
    )
    assert [(each.path, each.note) for each in finding.related] == [
        ("strategy.yaml", "No logistics vendor has a reason to put us in front of its customers.")
    ]
    assert finding.owner == ("Lena Brandt",)


def test_a_copy_under_eight_words_may_be_a_name() -> None:
    assert said(part("our_part: sell through logistics software vendors alone"), COPIED) == []


def test_a_borrowed_phrase_in_a_sentence_of_ones_own_is_no_copy() -> None:
    own = "Each night we load the five systems, so that a manager opens the answer 4 days of 5 and not three."
    assert said(part(f"our_part: {own}"), COPIED) == []


@pytest.mark.parametrize("key", ["intent", "our_task", "effect_on_others"])
def test_each_text_of_a_back_brief_is_compared(key: str) -> None:
    copy = "an operations manager cannot act on our output without an analyst"
    (message,) = said(f"{TEAM}backbrief: {{{key}: {copy}}}\n", COPIED)
    assert message.startswith(f"`{key}` of `platform`")


def test_other_texts_of_a_team_may_say_what_the_strategy_says() -> None:
    assert (
        said(f"{TEAM}mission: An operations manager cannot act on our output without an analyst.\n", COPIED)
        == []
    )


def test_a_script_without_blanks_is_not_compared_and_that_is_said() -> None:
    ((because, count),) = not_judged(part("our_part: 没有分析师, 运营经理无法根据我们的产出采取行动"), COPIED)
    assert because == "1 text in a script without blanks cannot be compared word for word"
    assert count == 1


def test_a_part_without_metric_or_sign_is_its_leads_move() -> None:
    (finding,) = report(workspace(part("our_part: help")), UNTIED).findings
    assert finding.message == (
        "the contribution of `platform` to `daily-answer` moves no metric, and has no sign of its own"
    )
    assert finding.owner == ("Lena Brandt",)


@pytest.mark.parametrize(
    "key", ["moves: active-firms", "proof: it is quiet", "moves: {a: b}", "moves: activ-firms"]
)
def test_a_metric_a_sign_or_what_has_a_finding_already_will_do(key: str) -> None:
    assert said(part(key), UNTIED) == []


def test_a_metric_that_was_removed_moves_nothing() -> None:
    removed = "# strategy.yaml\nchanges: [{edition: 3, what: x, removed: [old-metric]}]\n"
    assert len(said(removed + part("moves: old-metric"), UNTIED)) == 1
    assert said(removed + part("moves: [old-metric, active-firms]"), UNTIED) == []


def test_no_part_of_what_is_done_or_of_a_team_that_ended_is_asked() -> None:
    assert said(part("our_part: help").replace("daily-answer", "warehouse-links"), UNTIED) == []
    assert said(part("our_part: help") + "ended: {because: merged}\n", UNTIED) == []
    assert said(f"{TEAM}contributes: [{{our_part: help}}]\n", UNTIED) == []


def test_a_choice_without_an_answer_is_named_with_the_way_to_it() -> None:
    (finding,) = report(workspace(refusing("")), SILENT).findings
    assert finding.message == (
        "`platform` serves choice `ops-first` through `daily-answer`, and does not say what that costs it"
    )
    assert finding.related[0].note == "building for operations managers"


@pytest.mark.parametrize(
    "answer",
    [
        " [{what: build, follows: ops-first}]",
        " [{because: we never did, follows: [partners-sell, ops-first]}]",
        " no",  # a text alone is its `what`, and names no choice
        " [{what: build, follows: {a: b}}]",
        " [{what: build, follows: op-first}]",
    ],
)
def test_an_answer_or_what_may_be_one(answer: str) -> None:
    assert len(said(refusing(answer), SILENT)) == (answer == " no")


def test_an_answer_of_a_bare_choice_says_nothing() -> None:
    assert len(said(refusing(" [{follows: ops-first}]"), SILENT)) == 1


def test_a_team_that_serves_no_initiative_or_ended_owes_no_answer() -> None:
    assert said(f"{refusing('')}contributes:\nkeeps_running: the pay\n", SILENT) == []
    assert said(f"{refusing('')}ended: {{because: merged}}\n", SILENT) == []
