"""A choice is used by what is in force; a slip or an unread text may be a use."""

from tests.rules.running import not_judged, places, said

RULE = "choice-unused"
THIRD = "# strategy.yaml\napproach:\n- id: ops-first\n- id: partners-sell\n- id: third\n"


def test_a_choice_that_nothing_names_is_found_where_it_stands() -> None:
    assert said(THIRD, RULE) == [
        "choice `third` is served by no initiative and followed by no accepted decision"
    ]
    assert places(THIRD, RULE)[0].endswith(" third")


def test_a_decision_of_a_team_is_a_use_when_accepted() -> None:
    decision = "# teams/insights.yaml\ndecisions:\n- id: a\n  follows: [third]\n"
    assert said(THIRD + decision, RULE) == []
    assert len(said(f"{THIRD}{decision}  status: superseded\n", RULE)) == 1


def test_a_slip_has_a_finding_of_its_own() -> None:
    assert said(f"{THIRD}# teams/insights.yaml\ndecisions:\n- id: a\n  follows: [thirdd]\n", RULE) == []


def test_nothing_is_unused_while_there_are_no_initiatives() -> None:
    because = "1 choice cannot be called unused: there are no initiatives yet"
    assert not_judged(f"{THIRD}initiatives:\n", RULE) == [(because, 1)]


def test_what_could_not_be_read_may_name_it() -> None:
    fragment = f"{THIRD}# teams/insights.yaml\ndecisions: none yet\n"
    because = "1 choice cannot be called unused: teams/insights.yaml could not be read in full"
    assert said(fragment, RULE) == []
    assert not_judged(fragment, RULE) == [(because, 1)]


def test_a_choice_without_an_id_is_bad_ids_to_say() -> None:
    assert said("# strategy.yaml\napproach:\n- we_choose: speed\n", RULE) == []
