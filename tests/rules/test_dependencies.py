"""How teams meet: needs and answers, dates, who is told, and names that must mean one person."""

from tests.rules.base import workspace
from tests.rules.running import not_judged, places, report, said

UNANSWERED, CLASH, UNTOLD = "need-not-answered", "dependency-dates-clash", "affected-team-not-told"
ALONE, NAMES = "no-effect-on-others", "name-nearly-same"
NEED = (
    "# teams/partners.yaml\nneeds: [{id: stories, from: insights, by: 2027-01-31%s}]\n# teams/insights.yaml\n"
)
PLATFORM = "# teams/platform.yaml\n"
ENDED = "# teams/platform.yaml\nended: {date: 2026-10-31, because: merged, heirs: [partners]}\ngives:\n"


def test_an_unanswered_need_is_the_move_of_the_team_asked() -> None:
    (finding,) = report(workspace(f"{NEED % ''}gives:\n"), UNANSWERED).findings
    assert (
        finding.message
        == "`partners` needs `stories` from `insights` by 2027-01-31, and nothing there answers"
    )
    assert finding.owner == ("Priya Nair",)
    assert "in teams/insights.yaml, add under `gives`: `id: stories` and `to: partners`" in finding.help


def test_once_escalated_it_is_that_persons_move() -> None:
    (finding,) = report(workspace(f"{NEED % ', escalated_to: Dana Reyes'}gives:\n"), UNANSWERED).findings
    assert finding.owner == ("Dana Reyes",)


def test_a_no_is_an_answer() -> None:
    assert (
        said(f"{NEED % ''}gives: [{{id: stories, to: partners, cannot: no customer lets us}}]\n", UNANSWERED)
        == []
    )


def test_a_give_to_others_is_offered_as_the_answer() -> None:
    (finding,) = report(
        workspace(f"{NEED % ''}gives: [{{id: stories, to: platform}}]\n"), UNANSWERED
    ).findings
    assert finding.help == "add `partners` to the `to` of give `stories`, if that is the answer"
    assert [related.path for related in finding.related] == ["teams/insights.yaml"]


def test_a_give_with_a_like_id_is_offered_as_the_answer() -> None:
    (finding,) = report(workspace(f"{NEED % ''}gives: [{{id: storys, to: partners}}]\n"), UNANSWERED).findings
    assert finding.help == "write `id: stories` there, if give `storys` is the answer: both have the same id"


def test_a_need_from_others_waits_for_nobody_with_a_file() -> None:
    assert said("# teams/partners.yaml\nneeds: [{id: data, from: carriers}]\n", UNANSWERED) == []


def test_a_slip_in_the_need_or_the_answer_has_a_finding_of_its_own() -> None:
    assert said("# teams/partners.yaml\nneeds: [{id: data, from: insigths}]\n", UNANSWERED) == []
    slip = f"{NEED % ''}gives: [{{id: stories, to: partnrs}}]\n"
    assert said(slip, UNANSWERED) == []
    assert not_judged(slip, UNANSWERED)[0][1] == 1


def test_what_could_not_be_read_may_be_the_answer() -> None:
    because = "1 need may have an answer: the answers in teams/insights.yaml could not be read in full"
    assert not_judged(f"{NEED % ''}gives: three stories\n", UNANSWERED) == [(because, 1)]


def test_an_heir_may_answer_for_a_team_that_ended() -> None:
    heir = "# teams/partners.yaml\ngives: [{id: connectors, to: insights, by: 2027-01-01}]\n"
    assert said(ENDED + heir, UNANSWERED) == []
    (finding,) = report(workspace(ENDED), UNANSWERED).findings
    assert "from `platform`, which has ended," in finding.message
    assert finding.owner == ("Priya Nair",)


def test_a_promise_too_late_for_several_is_one_finding() -> None:
    fragment = (
        "# teams/partners.yaml\nneeds: [{id: connectors, from: platform, by: 2027-02-01}]\n"
        f"{PLATFORM}gives: [{{id: connectors, to: [insights, partners], by: 2027-03-15}}]\n"
    )
    (finding,) = report(workspace(fragment), CLASH).findings
    assert finding.message == (
        "give `connectors` is promised for 2027-03-15, and "
        "`insights` needs it by 2027-01-31 and `partners` needs it by 2027-02-01"
    )
    assert finding.owner == ("Lena Brandt",)


def test_a_date_after_the_milestone_is_said_on_either_side() -> None:
    need = "# teams/partners.yaml\nneeds: [{id: data, from: carriers, by: 2027-07-01}]\n"
    give = f"# teams/insights.yaml\nneeds:\n{PLATFORM}gives: [{{id: connectors, by: 2027-07-01}}]\n"
    assert said(need, CLASH) == ["need `data` is for 2027-07-01, after the milestone"]
    assert said(give, CLASH) == ["give `connectors` is for 2027-07-01, after the milestone"]


def test_too_late_for_a_need_is_not_said_again_of_the_milestone() -> None:
    assert len(said(f"{PLATFORM}gives: [{{id: connectors, to: insights, by: 2027-12-31}}]\n", CLASH)) == 1


def test_what_is_settled_clashes_with_nothing() -> None:
    for settled in ("date: 2026-11-20", "cannot: it is closed"):
        give = f"gives: [{{id: connectors, to: insights, by: 2027-12-31, {settled}}}]\n"
        assert (
            said(
                PLATFORM
                + give
                + "# teams/insights.yaml\nneeds: [{id: connectors, from: platform, by: 2028}]\n",
                CLASH,
            )
            == []
        )


def test_on_the_day_itself_is_in_time() -> None:
    assert said(f"{PLATFORM}gives: [{{id: connectors, to: insights, by: 2027-01}}]\n", CLASH) == []
    assert said("# teams/partners.yaml\nneeds: [{id: x, from: carriers, by: 2027-Q2}]\n", CLASH) == []


def decision(*keys: str) -> str:
    return f"{PLATFORM}decisions: [{{id: d, {', '.join(keys)}}}]\n"


def test_who_is_affected_without_being_told_is_named_to_the_lead() -> None:
    (finding,) = report(workspace(decision("affects: [insights, partners]")), UNTOLD).findings
    assert finding.message == "decision `d` affects insights, partners, neither told nor asked"
    assert finding.owner == ("Lena Brandt",)


def test_outsiders_that_are_named_are_told_too() -> None:
    assert said(decision("affects: carriers"), UNTOLD) == [
        "decision `d` affects carriers, neither told nor asked"
    ]


def test_everyone_means_every_other_team_at_work() -> None:
    assert said(decision("affects: everyone", "told: everyone"), UNTOLD) == []
    assert said(decision("affects: [insights]", "told: everyone"), UNTOLD) == []
    assert said(decision("affects: everyone", "told: insights"), UNTOLD) == [
        "decision `d` affects partners, neither told nor asked"
    ]
    gone = "# teams/partners.yaml\nended: {because: merged}\n"
    assert said(decision("affects: everyone", "told: insights") + gone, UNTOLD) == []


def test_no_team_has_to_tell_itself_and_no_rejected_decision_anybody() -> None:
    assert said(decision("affects: platform"), UNTOLD) == []
    assert said(decision("affects: insights", "status: rejected"), UNTOLD) == []
    assert said(decision("affects: insights", "status: proposed"), UNTOLD) != []


def test_a_slip_in_who_was_told_has_a_finding_of_its_own() -> None:
    assert said(decision("affects: insights", "told: insigths"), UNTOLD) == []
    assert said(decision("affects: insigths"), UNTOLD) == []
    assert said(decision("affects: insights", "told: {a: b}"), UNTOLD) == []


def test_a_team_without_anybody_else_ties_to_nobody() -> None:
    lonely = "# strategy.yaml\nothers:\n# teams/insights.yaml\nneeds:\ngives:\ndecisions:\n"
    assert said(lonely, ALONE, without=("teams/partners.yaml", "teams/platform.yaml")) == []
    assert said(lonely, ALONE) == ["nothing that `insights` has written ties it to another team"]


def test_a_name_used_less_is_asked_about_at_its_first_place() -> None:
    fragment = f"{PLATFORM}reports_to: Dana Reys\ndecision_rights: [{{area: a, granted_by: Dana Reys}}]\n"
    assert said(fragment, NAMES) == [
        '"Dana Reys" (2 times) and "Dana Reyes" are nearly the same name: is it one person?'
    ]
    assert places(fragment, NAMES) == ["teams/platform.yaml: Dana Reys"]


def test_three_spellings_are_two_findings() -> None:
    fragment = f"{PLATFORM}reports_to: D. Reyes\nbackbrief: {{heard_by: 'Reyes, Dana'}}\n"
    assert len(said(fragment, NAMES)) == 2


def test_two_names_in_one_list_are_two_people() -> None:
    assert said(decision("decided_by: [Selma Cruz, Sellma Cruz]"), NAMES) == []
    assert len(said(decision("decided_by: Selma Cruz", "agreed_by: Sellma Cruz"), NAMES)) == 1
