"""Each word rule agrees with people: at least 7 of 10 positives found, and at most 1 hit in 10 wrong."""

import pytest

from tests.evidence.labelled import FOLDER, agreement, labelled
from tests.rules.running import ALL

RULES = sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem in ALL)
every_rule = pytest.mark.parametrize("rule", RULES)


@every_rule
def test_ten_of_twenty_texts_are_positives(rule: str) -> None:
    assert sum(each.fires for each in labelled(rule)) == 10
    assert len(labelled(rule)) == 20


@every_rule
def test_it_finds_seven_of_ten_positives(rule: str) -> None:
    assert agreement(rule).found >= 7, agreement(rule).missed


@every_rule
def test_at_most_one_hit_in_ten_is_wrong(rule: str) -> None:
    found, _, wrong = agreement(rule)
    assert len(wrong) * 10 <= found + len(wrong), wrong


@every_rule
def test_the_page_shows_what_was_found(rule: str) -> None:
    page = (FOLDER.parent.parent / "docs" / "rules-evidence.md").read_text("utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| {rule} | "))
    found, _, wrong = agreement(rule)
    assert row.endswith(f" | {found} found, {len(wrong)} wrong |")
