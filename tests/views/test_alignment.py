"""What the evidence of small organisations counts and supports; and the laws that hold for all."""

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from strategy_cli.views.alignment.standing import Seen
from tests.rules.base import INSIGHTS, workspace
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


def test_settings_move_a_line_to_another_rung() -> None:
    assert standing(f"{TEAM}backbrief:\n", moved={"backbrief": "team-reports"}).rung == "team-asks"
    assert (
        standing(f"{TEAM}contributes:\n", moved={"contribution": "leader-decides"}).rung == "leader-decides"
    )


def test_a_file_that_could_not_be_read_is_no_evidence() -> None:
    found = standing_in({**workspace(), "teams/insights.yaml": b"id: insights\n\tx: [\n"})
    assert found.rung == "leader-explains"
    assert found.line("contribution").unread == "teams/insights.yaml could not be read in full"


# Each piece of evidence as it is met, and as it is broken: any mix of them is an organisation.
PIECES: Mapping[str, str] = {
    "  our_part: Find the three questions a manager asks every morning and answer them": "  so_that",
    "  moves: [active-firms]": "  moves: []",
    "  follows: ops-first": "  follows: nowhere",
    "  initiative: daily-answer\n  because": "  because",
    "  heard_by: Dana Reyes": "  heard_by: Priya Nair",
    "  told: [partners]": "  affects: [partners]",
    "  from: platform": "  from: partners",
    "  agreed_by: Dana Reyes": "  goes_against: [ops-first]",
    "  edition: 3": "  edition:",
}


def with_broken(broken: frozenset[str]) -> dict[str, bytes]:
    text = INSIGHTS
    for met in sorted(broken):
        assert met in text
        text = text.replace(met, PIECES[met], 1)
    return {**workspace(), "teams/insights.yaml": text.encode()}


def height(files: Mapping[str, bytes]) -> int:
    return list(type(standing_in(files).rung)).index(standing_in(files).rung)


@given(some.frozensets(some.sampled_from(sorted(PIECES))), some.sampled_from(sorted(PIECES)))
def test_completing_never_lowers_a_rung_and_breaking_never_raises_it(
    broken: frozenset[str], one: str
) -> None:
    assert height(with_broken(broken | {one})) <= height(with_broken(broken - {one}))


@given(some.frozensets(some.sampled_from(sorted(PIECES))), some.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(broken: frozenset[str], chance: random.Random) -> None:
    files = with_broken(broken)
    names = sorted(files)
    chance.shuffle(names)
    shuffled = standing_in({name: files[name] for name in names})
    assert counts(shuffled) == counts(standing_in(files))
    assert shuffled.rung == standing_in(files).rung


@given(some.permutations(["contributes", "we_will_not", "needs", "decisions"]))
def test_the_order_of_entries_changes_nothing(order: list[str]) -> None:
    entries = {
        "contributes": "- initiative: daily-answer\n  our_part: a\n  moves: [active-firms]\n",
        "we_will_not": "- what: a\n  follows: ops-first\n",
        "needs": "- id: connectors\n  from: platform\n  what: a\n",
        "decisions": "- decided: a\n  initiative: daily-answer\n",
    }
    text = "id: insights\n" + "".join(f"{key}:\n{entries[key]}" for key in order)
    found = standing_in({**workspace(), "teams/insights.yaml": text.encode()})
    assert counts(found)["needs"] == (1, 1)
    assert found.rung == "leader-asks"
