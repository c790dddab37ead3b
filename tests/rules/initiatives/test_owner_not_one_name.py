"""One person answers; a title is no second person, and a team is none at all."""

import pytest

from tests.rules.base import workspace
from tests.rules.running import report, said

RULE = "owner-not-one-name"


@pytest.mark.parametrize(
    "name",
    [
        "Dana Reyes, Tom Okafor",
        "Dana / Tom",
        "Product and Sales",
        "R&D",
        "Dana; Tom",
        "a@x.example b@x.example",
    ],
)
def test_several_names_are_found(name: str) -> None:
    assert said(f"# strategy.yaml\nowner: {name}\n", RULE) == [
        f'`owner` names more than one person: "{name}"'
    ]


@pytest.mark.parametrize(
    "name", ["Anders Brandt", "Sand-Holland, MD", "Lee Grant, Jr.", "dana@x.example", "TBD", "Alexandra"]
)
def test_one_name_is_left_alone(name: str) -> None:
    assert said(f"# strategy.yaml\nowner: {name}\n", RULE) == []


@pytest.mark.parametrize("name", ["insights", "Insights Squad"])
def test_a_team_is_no_person(name: str) -> None:
    (found,) = report(workspace(f"# strategy.yaml\nowner: {name}\n"), RULE).findings
    assert found.message == f'`owner` names a team: "{name}"'
    assert [near.path for near in found.related] == ["teams/insights.yaml"]


@pytest.mark.parametrize("owner", ["", "–"])
def test_nobody_is_no_team_even_where_a_team_is_called_by_signs_alone(owner: str) -> None:
    assert said(f'# strategy.yaml\nowner: "{owner}"\n# teams/insights.yaml\nname: "***"\n', RULE) == []


def test_owners_leads_and_granters_are_looked_at_and_addressed_by_file() -> None:
    fragment = (
        "# strategy.yaml\ninitiatives:\n- id: daily-answer\n  owner: A and B\n"
        "# teams/insights.yaml\nlead: A and B\ndecision_rights:\n- area: x\n  granted_by: A and B\n"
    )
    found = report(workspace(fragment), RULE).findings
    assert [(finding.place.address, finding.owner) for finding in found] == [
        ("initiatives[daily-answer].owner", ("Dana Reyes",)),
        ("lead", ("A and B",)),
        ("decision_rights[x].granted_by", ("A and B",)),
    ]
