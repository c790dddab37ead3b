"""Decisions that rest on what changed, needs and gives that lost their reason, rights that wait."""

from tests.views.changes.compared import FILES, edited
from tests.views.review.reviewed import INSIGHTS, PLATFORM, STRATEGY, part, reviewed, without

CHANGED = ("from: 3\n  to: 40", "from: 3\n  to: 30")
PROBLEM = ("A new firm waits six weeks", "A new firm waits ten weeks")
WEEK_ONE = part(FILES[STRATEGY], "- id: week-one\n  name", "- id: restore-proof\n")
PARKED = edited(STRATEGY, (WEEK_ONE, ""), ("- id: mobile-app\n  what", f"{WEEK_ONE}- id: mobile-app\n  what"))


def test_accepted_decisions_that_name_what_changed_are_read_again() -> None:
    found = reviewed(edited(STRATEGY, PROBLEM)).resting
    assert {each.id for each in found} == {"hookup-start-on-monday", "platform-vendor-feeds"}
    assert {each.on for each in found} == {("week-one",)}
    assert not any(each.gone for each in found)
    assert [each.at.path for each in found] == ["teams/hookup.yaml", "teams/platform.yaml"]


def test_what_is_parked_or_dropped_is_said_to_be_gone() -> None:
    for files in (PARKED, edited(STRATEGY, (WEEK_ONE, ""))):
        assert {each.gone for each in reviewed(files).resting} == {("week-one",)}


def test_a_decision_of_the_same_change_knew() -> None:
    added = "\n- id: insights-late\n  decided: Wait.\n  initiative: week-one\n\nbackbrief:\n"
    files = edited(INSIGHTS, ("\nbackbrief:\n", added), files=edited(STRATEGY, PROBLEM))
    assert "insights-late" not in {each.id for each in reviewed(files).resting}


def test_mere_wording_and_reasons_send_nobody_back_to_a_decision() -> None:
    files = edited(STRATEGY, ("because: our own reach ends at 60 firms", "because: our reach ends"))
    assert reviewed(files).resting == ()


def test_a_give_that_nobody_asks_for_any_more() -> None:
    files = edited(INSIGHTS, (part(FILES[INSIGHTS], "- id: connectors", "- id: sample-data"), ""))
    (found,) = reviewed(files).orphaned
    assert (found.team, found.lost, found.is_sure) == ("platform", (), True)
    assert [(thing.noun, thing.id, thing.other) for thing in found.things] == [
        ("give", "connectors", "to insights")
    ]


def test_a_give_to_a_team_that_ended() -> None:
    ended = "\nended:\n  date: 2026-11-20\n  because: merged\n"
    found = reviewed({**FILES, INSIGHTS: FILES[INSIGHTS] + ended}).orphaned
    assert ("platform", "connectors") in {(each.team, thing.id) for each in found for thing in each.things}


def test_what_a_team_asks_for_work_that_is_gone() -> None:
    found = {each.team: each for each in reviewed(PARKED).orphaned}
    assert (found["hookup"].lost, found["hookup"].is_sure) == (("week-one",), True)
    assert [thing.id for thing in found["hookup"].things] == ["sample-data", "wait-list"]
    assert not found["platform"].is_sure  # it has other work; which need was for this one, people know
    assert "insights" not in found


def test_a_renamed_initiative_takes_no_reason_away() -> None:
    files = {path: text.replace("week-one", "first-week-live") for path, text in FILES.items()}
    assert reviewed(files).orphaned == ()


def test_a_strategy_that_cannot_be_read_takes_no_reason_away() -> None:
    broken = {**FILES, STRATEGY: FILES[STRATEGY].replace("initiatives:  ", "initiatives: [", 1)}
    assert reviewed(broken).orphaned == ()


def test_rights_the_evidence_covered_wait_for_the_next_back_brief() -> None:
    found = reviewed(edited(STRATEGY, CHANGED))
    assert {each.team for each in found.again} == {"customer-success", "insights", "platform"}
    assert {(each.team, each.area) for each in found.waiting} >= {
        ("insights", "answers"),
        ("platform", "storage"),
    }
    assert ("insights", "pricing") not in {(each.team, each.area) for each in found.waiting}


def test_a_right_that_was_never_covered_does_not_wait() -> None:
    unbound = edited(INSIGHTS, ("  within: no personal data leaves the customer's region\n", ""))
    files = edited(STRATEGY, CHANGED, files=unbound)
    assert "insights" not in {each.team for each in reviewed(files, old=unbound).waiting}


def test_a_change_that_makes_no_back_brief_old_lets_no_right_wait() -> None:
    files = edited(
        PLATFORM, ("- area: suppliers\n  level: together", "- area: suppliers\n  level: team-asks")
    )
    assert reviewed(files).waiting == ()


def test_a_dropped_need_is_a_change_for_the_team_that_was_asked() -> None:
    files = {**FILES, INSIGHTS: without(FILES[INSIGHTS], "- id: connectors", "- id: sample-data")}
    assert "platform" in {each.team for each in reviewed(files).told}
