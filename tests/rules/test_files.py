"""References and ids: what is unknown, what only may be, and what has a finding already."""

from tests.rules.base import STRATEGY, workspace
from tests.rules.running import helped, not_judged, places, report, said

REFERENCE, ID = "unknown-reference", "bad-id"


def decision(*lines: str) -> str:
    """The decision of insights with these lines."""
    return "# teams/insights.yaml\ndecisions:\n- id: insights-one\n" + "".join(
        f"  {line}\n" for line in lines
    )


def strategy(old: str, new: str) -> str:
    """The whole strategy as a fragment, with one text changed."""
    assert old in STRATEGY
    return f"# strategy.yaml\n{STRATEGY.replace(old, new)}"


def test_the_nearest_id_is_offered_with_its_address() -> None:
    assert helped(decision("initiative: daily-anwser"), REFERENCE) == [
        "write `daily-answer` (strategy.yaml:49)"
    ]


def test_where_nothing_is_near_the_ids_are_listed() -> None:
    assert helped(decision("follows: be-bold"), REFERENCE) == [
        "write one of: ops-first, partners-sell, answer-over-options, data-stays"
    ]


def test_the_place_is_the_word_in_the_list() -> None:
    fragment = decision("follows: [ops-first, be-bold]")
    assert places(fragment, REFERENCE) == ["teams/insights.yaml: be-bold"]


def test_the_place_of_a_list_written_as_one_text_is_that_text() -> None:
    assert places(decision("follows: be-bold"), REFERENCE) == ["teams/insights.yaml: be-bold"]


def test_an_id_of_another_kind_has_words_of_its_own() -> None:
    assert said(decision("follows: [daily-answer]"), REFERENCE) == [
        "`follows` takes choices, principles or `always` entries, and `daily-answer` is an initiative"
    ]


def test_an_initiative_may_be_parked_or_done_and_anything_may_be_removed() -> None:
    links = ("initiative: [mobile-app, warehouse-links]", "follows: [field-sales]")
    assert said(decision(*links), REFERENCE) == []


def test_what_is_parked_is_no_choice() -> None:
    assert said(decision("follows: [mobile-app]"), REFERENCE) == [
        "`follows` takes choices, principles or `always` entries, and `mobile-app` is a parked initiative"
    ]


def test_a_team_that_ended_is_known() -> None:
    ended = "# teams/field.yaml\nid: field\nlead: Ola Berg\nended:\n  date: 2026-09-30\n"
    assert said(ended + decision("told: [field]"), REFERENCE) == []


def test_everyone_can_be_told_but_owes_nothing() -> None:
    need = "# teams/partners.yaml\nneeds:\n- id: help\n  from: everyone\n  what: help\n"
    assert said(decision("told: [everyone]") + need, REFERENCE) == [
        "there is no team or `others` entry `everyone`"
    ]


def test_touches_may_name_elements_of_the_strategy_and_what_is_gone() -> None:
    change = "# strategy.yaml\nchanges:\n- edition: 3\n  touches: [order, vision, mobile-app, gone, oder]\n"
    fragment = f"{change}  removed: [gone]\n"
    assert said(fragment, REFERENCE) == ["nothing in the strategy is called `oder`; did you mean `order`?"]


def test_an_area_is_looked_up_among_the_teams_own_rights() -> None:
    assert said(decision("area: vendors"), REFERENCE) == ["there is no decision right in the area `vendors`"]


def test_the_leaders_need_no_right_for_an_area() -> None:
    fragment = "# strategy.yaml\ndecisions:\n- id: leaders-one\n  area: anything\n"
    assert said(fragment, REFERENCE) == []


def test_an_edition_that_is_not_there_yet_is_unknown() -> None:
    fragment = "# teams/insights.yaml\nbackbrief:\n  edition: 4\n"
    assert said(fragment, REFERENCE) == ["there is no edition 4: the strategy is at edition 3"]


def test_an_edition_that_was_not_raised_is_said_once_where_it_changed() -> None:
    fragment = "# strategy.yaml\nchanges:\n- edition: 4\n  removed: [field-sales]\n"
    fragment += "# teams/insights.yaml\nbackbrief:\n  edition: 4\n"
    assert places(fragment, REFERENCE) == ["strategy.yaml: 4"]


def test_without_a_strategy_only_what_stands_in_teams_is_looked_up() -> None:
    fragment = "# teams/field.yaml\nid: field\nended: {date: 2026-09-30, heirs: [nobody]}\n"
    assert said(fragment, REFERENCE, without=("strategy.yaml",)) == ["there is no team `nobody`"]
    assert [because for because, _ in not_judged(fragment, REFERENCE, without=("strategy.yaml",))] == [
        "26 names cannot be looked up: there is no strategy.yaml"
    ]


def test_names_of_initiatives_are_not_judged_while_there_are_none() -> None:
    fragment = "# strategy.yaml\ninitiatives:\n"
    assert said(fragment, REFERENCE) == []
    assert not_judged(fragment, REFERENCE) == [
        ("14 names cannot be looked up: there are no initiatives yet", 14)
    ]


def test_an_id_that_could_not_be_read_makes_nothing_unknown() -> None:
    fragment = strategy("- id: daily-answer", "- id: [daily-answer]")
    assert said(fragment) == ["`id` takes one text, and here stands a list"]


def test_an_id_that_is_missing_makes_nothing_unknown() -> None:
    fragment = strategy("- id: daily-answer\n  name: Daily", "- name: Daily")
    assert said(fragment, REFERENCE, ID) == ['this initiative has no `id`: "Daily answer"']


def test_an_id_given_twice_makes_nothing_unknown() -> None:
    fragment = strategy("- id: first-partners", "- id: daily-answer")
    assert said(fragment, REFERENCE, ID) == ["initiative `daily-answer` has an id that is taken by another"]


def test_an_id_badly_written_makes_nothing_unknown() -> None:
    fragment = strategy("- id: daily-answer", "- id: Daily Answer!")
    assert said(fragment) == ["initiative `Daily Answer!` has a name that is not written as ids are"]


def test_an_id_with_an_invisible_character_has_that_finding_alone() -> None:
    fragment = strategy("- id: daily-answer", "- id: daily\u200b-answer")
    assert [finding.rule for finding in report(workspace(fragment)).findings] == ["hidden-characters"]


def test_an_area_is_not_judged_while_the_rights_could_not_be_read() -> None:
    fragment = "# teams/insights.yaml\ndecision_rights: all\n"
    assert said(fragment, REFERENCE) == []
    assert [count for _, count in not_judged(fragment, REFERENCE)] == [1]


def test_the_id_of_a_team_is_the_name_of_its_file() -> None:
    fragment = "# teams/insights.yaml\nid: insight\n"
    assert said(fragment) == ["team `insight` stands in a file called `insights`"]
    assert helped(fragment) == ["write `id: insights`, or name the file `insight.yaml`"]


def test_a_team_without_an_id_is_offered_that_of_its_file() -> None:
    assert helped("# teams/insights.yaml\nid:\n", ID) == ["add `id: insights`"]


def test_ids_of_the_strategy_are_unique_whatever_they_name() -> None:
    fragment = strategy("- id: answer-over-options", "- id: ops-first")
    assert said(fragment, ID) == ["principle `ops-first` has an id that is taken by choice `ops-first`"]


def test_no_id_of_the_strategy_is_a_word_that_touches_keeps_for_itself() -> None:
    assert said(strategy("- id: data-stays", "- id: milestone"), ID) == [
        "`always` entry `milestone` has a name that the format keeps for itself"
    ]


def test_ids_of_decisions_are_unique_over_all_files() -> None:
    fragment = "# teams/platform.yaml\ndecisions:\n- id: partners-recorded-answers\n"
    assert said(fragment, ID) == ["decision `partners-recorded-answers` has an id that is taken by another"]


def test_an_other_has_not_the_name_of_a_team_nor_of_everyone() -> None:
    fragment = "# strategy.yaml\nothers:\n- id: platform\n- id: everyone\n"
    assert said(fragment, ID) == [
        "`others` entry `platform` is a team with a file",
        "`others` entry `everyone` has a name that the format keeps for itself",
    ]


def test_areas_are_unique_in_their_team_only() -> None:
    fragment = "# teams/partners.yaml\ndecision_rights:\n- area: answers\n- area: answers\n"
    assert places(fragment, ID) == ["teams/partners.yaml: answers"]


def test_a_need_is_known_by_its_id_and_from_whom() -> None:
    needs = "# teams/partners.yaml\nneeds:\n- {id: data, from: insights}\n- {id: data, from: platform}\n"
    assert said(needs, ID) == []
    assert len(said(f"{needs}- {{id: data, from: platform}}\n", ID)) == 1


def test_a_long_id_is_told_its_length() -> None:
    fragment = f"# strategy.yaml\nassumptions:\n- id: {'a' * 65}\n"
    assert said(fragment, ID) == [
        f"assumption `{'a' * 65}` has a name of 65 characters; an id has at most 64"
    ]


def test_ids_that_differ_in_case_alone_are_one_finding() -> None:
    assert helped(strategy("- id: partners-sell", "- id: Ops-First"), ID) == [
        "begin with a letter; then small letters, digits and hyphens, and taken by nothing else"
    ]


def test_an_empty_file_is_said_to_be_empty_and_nothing_else() -> None:
    files = workspace() | {"teams/insights.yaml": b""}
    assert [finding.rule for finding in report(files).findings] == ["wrong-type"]


def test_the_mark_stands_under_the_text_and_not_under_a_like_word_before_it() -> None:
    fragment = "# teams/insights.yaml\ndecisions:\n- id: be-bold-now\n  follows: be-bold\n"
    at = report(workspace(fragment), REFERENCE).findings[0].excerpt
    assert at.text[at.span.column - 1 :] == "be-bold"
