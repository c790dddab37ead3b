"""What the evidence of small organisations counts and supports."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from strategy_cli.views.alignment.answers import handed_back_before
from strategy_cli.views.alignment.standing import Seen
from tests.rules.base import workspace
from tests.views.aligned import counts, standing, standing_in

TEAM = "# teams/insights.yaml\n"
FULL = "team-reports"  # without git, the highest there is
TABLE = yaml.safe_load((Path(__file__).parent / "organisations.yaml").read_text("utf-8"))  # noqa: TID251  our own


@pytest.mark.parametrize("row", TABLE, ids=[row["name"] for row in TABLE])
def test_the_table(row: dict[str, Any]) -> None:
    found = standing(row["over"])
    looked_at = {row["line"]: row["count"], **row.get("also", {})}
    assert counts(found) == counts(standing()) | {name: tuple(count) for name, count in looked_at.items()}
    assert found.rung == row["rung"]
    rights = [right for right in found.rights if right.area == "answers"]
    assert any(right.waits for right in rights) == row["waits"]
    if "one_way" in row:
        assert [right.one_way for right in rights] == [row["one_way"]]


def test_without_git_the_last_rung_is_not_reached_and_says_why() -> None:
    found = standing()
    assert (found.next_rung, [line.name for line in found.needed]) == ("team-decides", ["earlier-backbrief"])
    assert "git history" in found.line("earlier-backbrief").unread


def test_with_an_earlier_backbrief_seen_the_last_rung_is_reached() -> None:
    assert standing(seen=Seen({"insights": "edition 2"})).rung == "team-decides"
    assert standing(seen=Seen({"partners": "edition 2"})).rung == FULL


BRIEF = """# teams/insights.yaml
backbrief:
  edition: 2
  date: 2026-06-20
  given_by: Priya Nair
  heard_by: Dana Reyes
  intent: a
  our_task: b
  effect_on_others: c
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", "edition 2, heard by Dana Reyes on 2026-06-20, as git shows"),
        ("  heard_by: Dana Reyes", "  heard_by: Priya Nair", ""),
        ("  heard_by: Dana Reyes", "  heard_by:", ""),
        ("  intent: a", "", ""),
        ("  edition: 2", "  edition: 3", ""),
        ("  edition: 2", "  edition:", ""),
    ],
)
def test_only_a_whole_heard_backbrief_of_an_earlier_edition_counts(old: str, new: str, said: str) -> None:
    assert handed_back_before(standing(BRIEF.replace(old, new)).team.backbrief, 3) == said


def test_settings_move_a_line_to_another_rung() -> None:
    assert standing(f"{TEAM}backbrief:\n", moved={"backbrief": "team-reports"}).rung == "team-asks"
    assert (
        standing(f"{TEAM}contributes:\n", moved={"contribution": "leader-decides"}).rung == "leader-decides"
    )


def test_a_file_that_could_not_be_read_is_no_evidence() -> None:
    found = standing_in({**workspace(), "teams/insights.yaml": b"id: insights\n\tx: [\n"})
    assert found.rung == "leader-explains"
    assert found.line("contribution").unread == "teams/insights.yaml could not be read in full"
