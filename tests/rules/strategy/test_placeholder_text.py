"""Placeholders are found wherever a text is free, and addressed to whose text it is."""

from tests.rules.base import workspace
from tests.rules.running import places, report, said

RULE = "placeholder-text"


def test_each_free_text_is_looked_at_in_every_file() -> None:
    fragment = "# strategy.yaml\nowner: TBD\ndiagnosis: <what is hard>\n# teams/insights.yaml\nmission: ...\n"
    assert said(fragment, RULE) == [
        '`owner` is not written yet: "TBD"',
        '`diagnosis` is not written yet: "<what is hard>"',
        '`mission` is not written yet: "..."',
    ]


def test_names_in_a_list_and_short_forms_of_entries_are_free_text_too() -> None:
    fragment = "# strategy.yaml\napproach:\n- id: ops-first\n  rules_out: [TODO, pilots]\n"
    assert said(fragment, RULE) == ['`what` is not written yet: "TODO"']
    assert len(said("# strategy.yaml\ndecisions:\n- id: a\n  decided_by: [tbd]\n", RULE)) == 1


def test_ids_and_values_are_no_free_text() -> None:
    fragment = "# strategy.yaml\nmetrics:\n- id: xxx\n  from: TBD\n  record: ...\n"
    assert said(fragment, RULE) == []


def test_it_is_for_whom_the_text_belongs_to() -> None:
    decision = "# teams/partners.yaml\ndecisions:\n- id: a\n  decided: TODO\n  decided_by: Lena Brandt\n"
    initiative = "# strategy.yaml\ninitiatives:\n- id: daily-answer\n  problem: TODO\n  owner: Priya Nair\n"
    metric = "# strategy.yaml\nmetrics:\n- id: partner-firms\n  guardrail: TODO\n"
    for fragment, owner in ((decision, "Lena Brandt"), (initiative, "Priya Nair"), (metric, "Tom Okafor")):
        assert [finding.owner for finding in report(workspace(fragment), RULE).findings] == [(owner,)]


def test_the_text_itself_is_marked() -> None:
    assert places("# teams/insights.yaml\nmission: TBD\n", RULE)[0].endswith(" TBD")


def test_a_draft_is_warned() -> None:
    fragment = "# strategy.yaml\nstage: draft\ndiagnosis: TODO\n"
    assert [finding.severity for finding in report(workspace(fragment), RULE).findings] == ["warning"]
