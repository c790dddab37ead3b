"""Back-briefs: given, heard, still true, in the strategy's order, and their questions answered."""

from datetime import date

import pytest

from strategy_cli.checking.checker import check
from strategy_cli.config import Limits, Settings
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from tests.rules.base import workspace
from tests.rules.running import TODAY, not_judged, report, said

NONE, STALE, UNHEARD = "no-backbrief", "stale-backbrief", "backbrief-unheard"
ORDER, OPEN = "backbrief-priorities-differ", "backbrief-question-open"
THREE = "intent: Be there at nine.\n  our_task: Five systems.\n  effect_on_others: Insights waits."


def brief(*lines: str, three: str = THREE) -> str:
    """Platform's back-brief, of edition 3 unless a line says otherwise."""
    edition = () if any(line.startswith("edition:") for line in lines) else ("edition: 3",)
    body = "\n".join(f"  {line}" for line in (*edition, *([three] if three else []), *lines))
    return f"# teams/platform.yaml\nbackbrief:\n{body}\n"


def test_a_team_that_said_nothing_back_is_asked_for_the_three_statements() -> None:
    (finding,) = report(workspace("# teams/platform.yaml\nbackbrief:\n"), NONE).findings
    assert finding.message == "team `platform` has not handed the strategy back"
    assert finding.owner == ("Lena Brandt",)
    assert "`intent`, `our_task` and `effect_on_others`" in finding.help


def test_only_the_missing_statement_is_asked_for() -> None:
    fragment = brief(three="intent: Be there.\n  our_task: Five systems.")
    assert said(fragment, NONE) == ["the back-brief of `platform` does not say `effect_on_others`"]


def test_a_draft_strategy_asks_no_team_that_does_not_call_itself_active() -> None:
    draft = "# strategy.yaml\nstage: draft\n# teams/platform.yaml\nbackbrief:\n"
    assert said(draft, NONE) == []
    assert said(f"{draft}stage: active\n", NONE) == ["team `platform` has not handed the strategy back"]


@pytest.mark.parametrize("path", ["strategy.yaml", "teams/platform.yaml"])
def test_a_stage_that_could_not_be_read_may_be_a_draft(path: str) -> None:
    assert said(f"# teams/platform.yaml\nbackbrief:\n# {path}\nstage: drafty thing\n", NONE) == []


def test_nobody_can_hand_back_a_strategy_that_is_not_there() -> None:
    fragment = "# teams/platform.yaml\nbackbrief:\n"
    assert said(fragment, NONE, without=("strategy.yaml",)) == []
    assert not_judged(fragment, NONE, without=("strategy.yaml",)) == [
        ("1 team cannot hand back a strategy that is not there", 1)
    ]


@pytest.mark.parametrize("rule", [NONE, STALE, UNHEARD, ORDER, OPEN])
def test_what_could_not_be_read_is_not_called_missing(rule: str) -> None:
    assert said("# teams/platform.yaml\nbackbrief: yes\n", rule) == []


@pytest.mark.parametrize("rule", [NONE, STALE, UNHEARD, ORDER, OPEN])
def test_a_team_that_ended_is_not_asked(rule: str) -> None:
    ended = "ended: {date: 2026-10-31, because: vendors carry the sale}\n"
    for fragment in (
        brief("edition: 1", "date: 2026-01-01", "questions: May we?"),
        "# teams/platform.yaml\nbackbrief:\n",
    ):
        assert said(fragment + ended, rule) == []


def test_a_back_brief_without_a_word_is_not_also_unheard_or_in_another_order() -> None:
    fragment = brief("given_by: Lena Brandt", three="")
    assert [finding.rule for finding in report(workspace(fragment)).findings] == [NONE]


def test_who_heard_it_is_not_who_gave_it() -> None:
    assert said(brief("given_by: Lena Brandt", "heard_by: LENA brandt"), UNHEARD) == [
        "the back-brief of `platform` was heard only by LENA brandt, who gave it"
    ]


def test_a_stale_one_names_the_change_the_way_there_and_what_came_too() -> None:
    (finding,) = report(workspace(brief("edition: 2").replace("platform", "partners")), STALE).findings
    assert finding.message == (
        "the back-brief of `partners` is of edition 2: edition 3 of 2026-10-05 changed `partners-sell`, "
        "which `first-partners` serves, and 2 more"
    )
    assert [(each.path, each.note) for each in finding.related] == [
        ("strategy.yaml", "Field sales stopped; vendors carry the sale.")
    ]


def test_an_older_one_is_current_while_nothing_touched_its_team() -> None:
    assert said(brief("edition: 2"), STALE) == []


def test_an_edition_without_an_entry_asks_every_team_again() -> None:
    messages = said("# strategy.yaml\nedition: 4\n", STALE)
    assert len(messages) == 3
    assert messages[0].endswith("is of edition 3: no entry of `changes` says what edition 4 brought")


def test_without_an_edition_it_cannot_be_compared() -> None:
    because = "1 back-brief cannot be compared with `changes`: no `edition` is named"
    assert not_judged(brief("edition:"), STALE) == [(because, 1)]


def test_the_order_is_compared_with_the_first_three_or_all() -> None:
    assert said(brief("strategy_first_three: [daily-answer]"), ORDER) != []
    assert said(brief("strategy_first_three: [daily-answer, first-partners]"), ORDER) == []
    assert said(brief("strategy_first_three: [daily-answer, daily-answer]"), ORDER) != []


def test_what_was_finished_since_was_right_when_it_was_said() -> None:
    three = "strategy_first_three: [warehouse-links, daily-answer, first-partners]"
    assert said(brief("date: 2026-06-01", three), ORDER) == []
    assert said(brief("date: 2026-10-14", three), ORDER) != []


def test_before_a_change_of_order_another_order_was_right() -> None:
    change = (
        "# strategy.yaml\nedition: 4\nchanges: [{edition: 4, what: x, because: of it, touches: [order]}]\n"
    )
    other = brief("strategy_first_three: [first-partners, daily-answer]")
    assert said(change + other, ORDER) == []
    assert said(other, ORDER) == [
        "`platform` remembers another order than the strategy's: first-partners, daily-answer"
    ]


def test_an_unknown_id_has_a_finding_of_its_own() -> None:
    assert said(brief("strategy_first_three: [daily-anwser, first-partners]"), ORDER) == []


def test_no_order_is_compared_while_the_strategy_has_none() -> None:
    assert said(f"{brief()}# strategy.yaml\ninitiatives:\n", ORDER) == []
    nameless = "# strategy.yaml\ninitiatives: [{problem: x}, {id: first-partners, problem: y}]\n"
    assert not_judged(nameless + brief(), ORDER)[0][0].endswith(
        "one of the first three initiatives has no id"
    )


def test_a_question_is_quoted_and_waits_for_the_listener() -> None:
    fragment = brief("date: 2026-11-01", "heard_by: Dana Reyes", "questions: May we refuse a sixth system?")
    (finding,) = report(workspace(fragment), OPEN).findings
    assert finding.message == '`platform` has waited 22 days for an answer: "May we refuse a sixth system?"'
    assert finding.owner == ("Dana Reyes",)


def test_the_days_until_an_answer_are_the_settings() -> None:
    files = workspace(brief("date: 2026-11-09", "questions: May we?"))
    for days, found in ((13, 1), (14, 0)):
        settings = Settings(TODAY, limits=Limits(days_question=days))
        assert len(check(Graph(load(files)), settings, {OPEN}).findings) == found


def test_a_back_brief_of_tomorrow_has_waited_no_days() -> None:
    files = workspace(brief("date: 2026-11-09", "questions: May we?"))
    assert check(Graph(load(files)), Settings(date(2026, 11, 1)), {OPEN}).findings == ()


def test_without_a_date_nobody_knows_how_long_a_question_waits() -> None:
    ((because, count),) = not_judged(brief("questions: [May we?, And may they?]"), OPEN)
    assert because.startswith("2 open questions cannot be counted from a day")
    assert count == 2
