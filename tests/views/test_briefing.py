"""What a briefing says: values from the graph, section by section."""

from datetime import date

import pytest

from tests.views.briefed import brief

PLATFORM_ASKS = """
# teams/platform.yaml
needs:
- id: order-of-systems
  from: insights
  what: which system comes first
  by: 2026-11-01
"""
OLD_BACKBRIEF = """
# teams/{team}.yaml
backbrief:
  edition: 2
  date: 2026-06-01
  given_by: Priya Nair
"""


def test_the_head_names_team_edition_and_its_date() -> None:
    head = brief().head
    assert (head.name, head.lead, head.reports_to) == ("Insights squad", "Priya Nair", "Dana Reyes")
    assert (head.edition, head.edition_date) == (3, date(2026, 10, 5))


def test_a_backbrief_is_current_while_nothing_newer_touches_the_team() -> None:
    status = brief(OLD_BACKBRIEF.format(team="insights")).head.backbrief
    assert (status.state, status.edition) == ("current", 2)


def test_a_backbrief_is_behind_once_something_newer_touches_the_team() -> None:
    assert brief(OLD_BACKBRIEF.format(team="partners"), "partners").head.backbrief.state == "behind"


def test_a_backbrief_heard_by_its_giver_is_heard_by_nobody() -> None:
    given = OLD_BACKBRIEF.format(team="insights") + "  heard_by: priya  nair\n"
    assert brief(given).head.backbrief.heard_by == ""


def test_a_backbrief_that_names_no_edition_is_called_neither_current_nor_behind() -> None:
    status = brief("\n# teams/insights.yaml\nbackbrief:\n  date: 2026-06-01\n").head.backbrief
    assert (status.state, status.because) == ("unknown", "no `edition` is named")


def test_a_team_without_a_backbrief_is_told_so() -> None:
    assert brief("\n# teams/insights.yaml\nbackbrief:\n").head.backbrief.state == "absent"


def test_what_could_not_be_read_is_named_with_its_line_and_the_rest_is_briefed() -> None:
    page = brief("\n# teams/insights.yaml\nneeds:\n- id: connectors\n  by: next summer\n")
    assert [gap.what for gap in page.head.unread] == ["needs[connectors].by"]
    assert page.pieces[0].parts[0].our_part.startswith("Find the three questions")


def test_other_teams_files_that_could_not_be_read_are_named() -> None:
    assert brief("\n# teams/platform.yaml\ngives: none\n").head.unread_elsewhere == ("teams/platform.yaml",)


def test_a_missing_strategy_is_said() -> None:
    assert not brief(without=("strategy.yaml",)).head.has_strategy


def test_an_ended_team_names_its_heirs() -> None:
    ended = brief("\n# teams/insights.yaml\nended:\n  date: 2026-11-01\n  heirs: [platform]\n").head.ended
    assert ended is not None
    assert (ended.heirs, ended.decisions_in_force) == (("Platform squad",), 1)


def test_an_unanswered_need_of_another_team_waits() -> None:
    (need,) = brief(PLATFORM_ASKS).waiting.needs
    assert (need.team, need.what, need.is_past) == ("Platform squad", "which system comes first", True)
    assert need.source.path == "teams/platform.yaml"


def test_an_answered_need_does_not_wait_and_a_no_is_an_answer() -> None:
    answer = (
        "\n# teams/insights.yaml\ngives:\n- id: order-of-systems\n  to: platform\n  cannot: we do not know\n"
    )
    page = brief(PLATFORM_ASKS + answer)
    assert "Platform squad" not in [need.team for need in page.waiting.needs]
    assert [(give.state, give.what) for give in page.exchanges.gives] == [
        ("cannot", "which system comes first")
    ]


def test_a_need_that_was_refused_waits_for_the_team_that_has_it() -> None:
    refused = "# teams/platform.yaml\ngives:\n- id: connectors\n  to: insights\n  cannot: they are closed\n"
    (need,) = brief(refused).waiting.refused
    assert (need.of, need.id) == ("Platform squad", "connectors")
    assert brief(refused.replace("  cannot", "  date: 2026-11-01\n  cannot")).waiting.refused == ()
    assert brief().waiting.refused == ()


def test_an_open_question_says_whose_move_it_is() -> None:
    questions = (
        OLD_BACKBRIEF.format(team="insights")
        + "  questions:\n  - May we?\n  - ask: And this?\n    answer: Yes.\n"
    )
    assert [(each.ask, each.of) for each in brief(questions).waiting.questions] == [("May we?", "Dana Reyes")]


def test_findings_in_the_teams_file_are_quoted_as_their_rule_words_them() -> None:
    fragment = "\n# teams/insights.yaml\ncontributes:\n- initiative: daily-answer\n"
    (notice,) = brief(fragment, rules="contribution-without-part").waiting.notices
    assert notice.message == "the contribution to `daily-answer` does not say what the team's part is"


def test_an_ignored_finding_is_told_with_its_reason_and_waits_for_nobody() -> None:
    fragment = (
        "# teams/insights.yaml\ncontributes:\n- initiative: daily-answer  # strat: ignore[{}] we are new\n"
    )
    waiting = brief(fragment.format("contribution-without-part"), rules="contribution-without-part").waiting
    assert (waiting.notices, [each.reason for each in waiting.ignored]) == ((), ["we are new"])


def test_findings_in_the_file_of_others_with_another_lead_do_not_wait_here() -> None:
    fragment = "\n# teams/platform.yaml\ncontributes:\n- initiative: daily-answer\n"
    assert brief(fragment, rules="contribution-without-part").waiting.notices == ()


def test_a_need_and_a_question_are_not_told_a_second_time_as_findings() -> None:
    asked = OLD_BACKBRIEF.format(team="insights") + "  questions: [May we?]\n"
    waiting = brief(PLATFORM_ASKS + asked, rules="need-not-answered,backbrief-question-open").waiting
    assert (len(waiting.needs), len(waiting.questions), waiting.notices) == (1, 1, ())


def test_a_team_with_only_a_mission_has_one_first_step() -> None:
    page = brief("\n# teams/new.yaml\nid: new\nmission: To begin.\n", "new")
    assert page.waiting.first_step
    assert (page.pieces, page.rights.areas, page.measures) == ((), (), ())


def test_a_team_that_keeps_something_running_has_written_its_piece() -> None:
    assert not brief("\n# teams/new.yaml\nid: new\nkeeps_running: salaries\n", "new").waiting.first_step


def test_a_contribution_that_could_not_be_read_is_no_absence() -> None:
    assert not brief("\n# teams/new.yaml\nid: new\ncontributes: daily-answer\n", "new").waiting.first_step


def test_changes_since_the_backbrief_that_touch_the_team_are_new() -> None:
    (change,) = brief(OLD_BACKBRIEF.format(team="partners"), "partners").news.changes
    assert (change.edition, change.touches) == (3, ("partners-sell", "first-partners", "partner-firms"))


def test_changes_that_touch_others_are_only_counted() -> None:
    news = brief(OLD_BACKBRIEF.format(team="insights")).news
    assert (news.changes, news.untouched) == ((), 1)


def test_a_change_of_wording_is_no_news() -> None:
    change = (
        "\n# strategy.yaml\nchanges:\n- edition: 3\n  date: 2026-10-05\n  touches: [order]\n  kind: wording\n"
    )
    news = brief(change + OLD_BACKBRIEF.format(team="insights")).news
    assert (news.changes, news.unexplained) == ((), ())


def test_an_edition_that_no_entry_explains_may_mean_anything() -> None:
    page = brief("\n# strategy.yaml\nchanges:\n" + OLD_BACKBRIEF.format(team="insights"))
    assert page.news.unexplained == (3,)
    assert page.head.backbrief.state == "behind"


def test_decisions_of_others_are_news_after_the_backbrief_and_known_before() -> None:
    news = brief().news
    assert [each.id for each in news.decisions] == ["partners-recorded-answers", "platform-five-systems"]
    assert [(each.id, each.by, each.how) for each in news.older_decisions] == [
        ("leaders-no-field-sales", "", "told")
    ]


def test_contributions_stand_in_the_strategys_order_with_what_is_above() -> None:
    both = "\n# teams/insights.yaml\ncontributes:\n- initiative: first-partners\n- initiative: daily-answer\n"
    pieces = brief(both).pieces
    assert [(piece.name, piece.rank, piece.of) for piece in pieces] == [
        ("Daily answer", 1, 2),
        ("First partners", 2, 2),
    ]
    assert pieces[1].ranked_above == ("Daily answer",)


def test_others_on_the_same_initiative_are_named_with_their_part() -> None:
    (colleague,) = brief().pieces[0].colleagues
    assert (colleague.team, colleague.our_part) == (
        "Platform squad",
        "Bring a new firm's figures in within five days.",
    )


def test_a_reason_that_two_initiatives_share_is_told_once() -> None:
    both = """
# strategy.yaml
initiatives:
- id: daily-answer
  serves: [ops-first]
- id: first-partners
  serves: [ops-first]
# teams/insights.yaml
contributes:
- initiative: daily-answer
- initiative: first-partners
"""
    first, second = (piece.serves[0].because for piece in brief(both).pieces)
    assert first.startswith("managers decide every day")
    assert second == ""


@pytest.mark.parametrize(
    ("initiative", "fate", "outcome"),
    [
        ("mobile-app", "parked", "the morning meeting happens at a desk screen"),
        ("warehouse-links", "done", "five systems connected"),
        ("field-sales", "removed", ""),
        ("daily-anwser", "unknown", ""),
    ],
)
def test_a_piece_of_what_is_not_in_force_says_what_became_of_it(
    initiative: str, fate: str, outcome: str
) -> None:
    fragment = f"\n# teams/insights.yaml\ncontributes:\n- initiative: {initiative}\n"
    (piece,) = brief(fragment).pieces
    assert (piece.rank, piece.fate, piece.outcome) == (0, fate, outcome)


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("leader-decides", "Dana Reyes decides and tells you"),
        ("sell", "Dana Reyes decides and explains"),
        ("leader-asks", "Dana Reyes asks you, then decides"),
        ("together", "you and Dana Reyes decide together"),
        ("team-asks", "you decide after hearing Dana Reyes"),
        ("inform", "you decide, then tell Dana Reyes why"),
        ("delegate", "you decide"),
    ],
)
def test_a_right_is_said_in_words_with_names(level: str, words: str) -> None:
    rights = brief(f"\n# teams/insights.yaml\ndecision_rights:\n- area: answers\n  level: {level}\n").rights
    assert rights.areas[0].words == words


def test_one_way_doors_are_decided_together_by_default_only_where_the_team_decides() -> None:
    level = "\n# teams/insights.yaml\ndecision_rights:\n- area: answers\n  level: {}\n"
    assert brief(level.format("together")).rights.one_way_with == ()
    assert brief(level.format("team-asks")).rights.one_way_with == ("Dana Reyes",)
    assert brief(level.format("team-asks") + "  one_way: nobody else can tell\n").rights.one_way_with == ()


def test_a_refusal_is_told_under_the_choice_it_follows() -> None:
    bounds = brief().bounds
    assert [each.what for each in bounds.choices[0].will_not] == ["take requests only an analyst could use"]
    assert bounds.will_not == ()


def test_what_other_choices_rule_out_holds_too() -> None:
    assert [each.what for each in brief().bounds.elsewhere] == ["enterprise tenders", "on-site pilots"]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("by: 2027-01-31", "promised"),
        ("date: 2026-11-01", "delivered"),
        ("cannot: two systems are closed", "cannot"),
        ("to: partners", "open"),
    ],
)
def test_a_need_says_how_it_was_answered(answer: str, state: str) -> None:
    to = "" if answer.startswith("to:") else "  to: insights\n"
    give = f"\n# teams/platform.yaml\ngives:\n- id: connectors\n{to}  {answer}\n"
    assert [need.state for need in brief(give).exchanges.needs] == [state]


def test_a_need_of_an_outsider_names_our_contact() -> None:
    needs = {need.of: (need.state, need.through) for need in brief(team="partners").exchanges.needs}
    assert needs["The carriers' council"] == ("outside", "Tom Okafor")


def test_the_latest_reading_counts_and_the_milestones_day_stands_in() -> None:
    (measure,) = brief().measures
    assert (measure.start, measure.now, measure.goal) == ("3", "7", "40")
    assert (measure.now_date, measure.by, measure.is_moved) == (date(2026, 11, 1), date(2027, 6, 30), True)


def test_a_decision_that_rests_on_something_changed_since_is_told() -> None:
    early = """
# teams/partners.yaml
decisions:
- id: early
  date: 2026-09-01
  follows: [partners-sell]
- id: late
  date: 2026-11-01
  follows: [partners-sell]
"""
    grounds = brief(early, "partners").grounds
    assert [(each.id, each.ground, each.how) for each in grounds.shaken] == [
        ("early", "partners-sell", "changed")
    ]
    assert grounds.firm == 1


@pytest.mark.parametrize(
    ("ground", "how"), [("mobile-app", "parked"), ("field-sales", "removed"), ("warehouse-links", "")]
)
def test_what_is_parked_or_removed_shakes_a_decision_and_what_is_done_holds(ground: str, how: str) -> None:
    fragment = f"\n# teams/insights.yaml\ndecisions:\n- id: one\n  date: 2026-11-01\n  initiative: {ground}\n"
    assert [each.how for each in brief(fragment).grounds.shaken] == [how] * bool(how)
