"""A principle that settled nothing for 180 days is asked about; the fixed day is 23 November 2026."""

from tests.rules.running import not_judged, said

RULE = "principle-unused"
LONE = "# strategy.yaml\nprinciples:\n- id: answer-over-options\n- id: lone\n"
OLD = "decisions:\n- id: old\n  date: 2026-01-01\n  follows: {}\n  status: {}\n"
ASKED = ["no accepted decision cited principle `lone` for 326 days: does it still settle anything?"]


def test_without_a_change_the_oldest_decision_starts_the_clock() -> None:
    assert said(LONE, RULE) == []
    assert said(LONE + OLD.format("x", "rejected"), RULE) == ASKED


def test_the_last_citation_counts() -> None:
    assert said(LONE + OLD.format("lone", "accepted"), RULE) == ASKED
    fresh = "- id: new\n  date: 2026-06-01\n  goes_against: [lone]\n"
    assert said(LONE + OLD.format("lone", "accepted") + fresh, RULE) == []


def test_a_change_that_touches_it_starts_the_clock_anew() -> None:
    change = "changes:\n- edition: 3\n  date: 2026-10-05\n  touches: [lone]\n"
    assert said(LONE + OLD.format("x", "rejected") + change, RULE) == []


def test_a_citation_without_a_date_is_new() -> None:
    undated = "- id: undated\n  follows: [lone]\n"
    assert said(LONE + OLD.format("x", "rejected") + undated, RULE) == []


def test_a_strategy_without_dated_decisions_is_not_asked() -> None:
    fragment = f"{LONE}decisions:\nchanges:\n# teams/insights.yaml\ndecisions:\n"
    teams = "".join(f"# teams/{team}.yaml\ndecisions:\n" for team in ("partners", "platform"))
    assert said(fragment + teams, RULE) == []


def test_what_could_not_be_read_may_cite_it() -> None:
    fragment = f"{LONE}{OLD.format('x', 'rejected')}# teams/insights.yaml\ndecisions: none\n"
    assert said(fragment, RULE) == []
    assert [count for _, count in not_judged(fragment, RULE)] == [1]


def test_where_no_decision_cites_anything_no_principle_is_called_unused() -> None:
    bare = "decisions:\n- id: old\n  date: 2026-01-01\n"
    others = "".join(f"# teams/{team}.yaml\ndecisions:\n" for team in ("insights", "partners", "platform"))
    assert said(LONE + bare + others, RULE) == []
    assert "no decision cites a principle" in not_judged(LONE + bare + others, RULE)[0][0]


def test_a_slip_has_a_finding_of_its_own() -> None:
    assert said(LONE + OLD.format("lonee", "accepted"), RULE) == []
