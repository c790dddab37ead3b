"""Elements, reasons and choices: missing is said once, and not of what could not be read."""

from tests.rules.base import workspace
from tests.rules.running import not_judged, places, report, said

ELEMENT, BECAUSE, OUT = "missing-element", "missing-because", "choice-rules-nothing-out"


def test_a_workspace_without_a_strategy_is_told_once() -> None:
    found = report(workspace(without=("strategy.yaml",)), ELEMENT).findings
    assert [(finding.message, finding.excerpt.path) for finding in found] == [
        ("there is no `strategy.yaml`", "strategy.yaml")
    ]


def test_each_missing_element_is_named() -> None:
    fragment = "# strategy.yaml\nvision:\ndifferentiator:\napproach: []\nmilestone:\ninitiatives:\n"
    assert said(fragment, ELEMENT) == [
        "the strategy has no differentiator",
        "the strategy has no initiative",
        "the strategy has no milestone",
        "the strategy has no vision",
        "the strategy has no choice",
    ]


def test_a_vision_needs_its_text() -> None:
    assert said("# strategy.yaml\nvision:\n  by: 2029-12-31\n", ELEMENT) == [
        "the vision does not say where the strategy leads: it has no `text`"
    ]


def test_an_element_that_could_not_be_read_is_not_missing() -> None:
    assert said("# strategy.yaml\nvision: Be the best\n", ELEMENT) == []
    assert said("# strategy.yaml\napproach: ops-first\n", ELEMENT) == []


def test_an_element_under_a_misspelt_key_is_not_missing() -> None:
    assert said("# strategy.yaml\nmilestone:\nmilestne: {text: Ready for Series B}\n", ELEMENT) == []


def test_an_empty_or_torn_strategy_lacks_nothing_more() -> None:
    for data in (b"", b"- a list\n", b"\xff\xfe"):
        found = report(workspace() | {"strategy.yaml": data}, ELEMENT).findings
        assert ELEMENT not in {finding.rule for finding in found}


def test_missing_elements_are_warnings_in_a_draft() -> None:
    fragment = "# strategy.yaml\nstage: draft\ndifferentiator:\n"
    assert [finding.severity for finding in report(workspace(fragment), ELEMENT).findings] == ["warning"]


def test_a_reason_is_asked_of_choices_initiatives_principles_and_accepted_decisions() -> None:
    fragment = """
# strategy.yaml
approach: [{id: ops-first}]
principles: [{id: be-bold}]
initiatives: [{id: daily-answer}]
metrics: [{id: active-firms}]
decisions: [{id: one}, {id: two, status: proposed}, {id: three, outside_strategy: an old promise}]
"""
    assert sorted(said(fragment, BECAUSE)) == [
        "choice `ops-first` does not say why",
        "decision `one` does not say why",
        "initiative `daily-answer` does not say why",
        "principle `be-bold` does not say why",
    ]


def test_a_reason_that_yaml_cut_is_not_missing() -> None:
    fragment = "# strategy.yaml\nprinciples:\n- id: be-bold\n  prefer: x\n  because: #1 in every survey\n"
    assert said(fragment, BECAUSE, "lost-text") == [
        "`because` is cut where ` #` begins a comment: nothing is left"
    ]


def test_a_reason_under_a_misspelt_key_is_not_missing() -> None:
    fragment = "# strategy.yaml\nprinciples:\n- id: be-bold\n  becuase: nobody else is\n"
    assert said(fragment, BECAUSE) == []


def test_a_thing_without_an_id_is_still_asked_for_its_reason() -> None:
    fragment = "# strategy.yaml\nprinciples:\n- prefer: speed\n"
    assert said(fragment, BECAUSE) == ["this principle does not say why"]
    assert places(fragment, BECAUSE) == ["strategy.yaml: prefer"]


def test_a_choice_whose_rule_outs_could_not_be_read_is_not_judged() -> None:
    assert said("# strategy.yaml\napproach:\n- id: ops-first\n  rules_out: {a: b}\n", OUT) == []


def test_without_a_strategy_nothing_else_of_it_is_judged() -> None:
    done = report(workspace(without=("strategy.yaml",)), BECAUSE, OUT, "metric-without-context")
    assert (done.findings, done.not_judged) == ((), ())


def test_what_depends_on_a_missing_element_is_counted_and_not_found() -> None:
    fragment = """
# strategy.yaml
initiatives:
# teams/platform.yaml
contributes:
decisions: [{id: one, because: it had to be}, {id: two, because: it had to be}]
"""
    rules = ("decision-without-initiative", "team-without-contribution")
    assert said(fragment, *rules) == []
    assert not_judged(fragment, *rules) == [
        ("1 team cannot be linked until there are initiatives", 1),
        ("2 decisions cannot be linked until there are initiatives", 2),
    ]


def test_an_entry_that_lost_its_dash_is_one_finding() -> None:
    fragment = "# strategy.yaml\nprinciples:\n  prefer: speed\n  even_over: polish\n"
    assert [
        finding.rule for finding in report(workspace(fragment)).findings if finding.rule != "principle-unused"
    ] == ["wrong-type"]


def test_a_key_that_stands_twice_is_one_finding_though_the_first_is_empty() -> None:
    fragment = "# strategy.yaml\nmilestone: {text: Ready, by: 2027-06-30, proof: 25 paying}\n"
    data = workspace(fragment)["strategy.yaml"].replace(b"milestone:", b"milestone:\nmilestone:")
    found = report(workspace() | {"strategy.yaml": data}).findings
    assert [finding.rule for finding in found] == ["duplicate-key"]


def test_an_id_without_its_space_is_one_finding() -> None:
    data = workspace()["strategy.yaml"].replace(b"- id: mobile-app\n", b"- id:mobile-app\n")
    assert data != workspace()["strategy.yaml"]
    found = report(workspace() | {"strategy.yaml": data}, "yaml-syntax", BECAUSE, ELEMENT).findings
    assert {finding.rule for finding in found} == {"yaml-syntax"}
