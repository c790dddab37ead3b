"""The entry that a change of meaning asks for: what it names, and the edition it belongs to."""

from datetime import date

import pytest

from strategy_cli.views.changes.recording import Proposal, next_edition, proposed, unrecorded
from tests.views.changes.compared import edited, graph

TODAY = date(2026, 11, 23)
OVER = ("over: building for analysts", "over: building for everyone")
RECORDED = """changes:                        # newest first
- edition: 4
  date: 2026-11-23
  what: We build for everyone.
  because: analysts asked
  touches: [ops-first]
"""


def of(*replaced: tuple[str, str], taken: int = 0) -> Proposal | None:
    return proposed(graph(), graph(edited("strategy.yaml", *replaced)), TODAY, taken)


def named(*replaced: tuple[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = of(*replaced)
    return (found.touches, found.removed) if found else ((), ())


def test_a_change_of_meaning_proposes_the_next_edition_and_its_ids() -> None:
    assert of(OVER) == Proposal(4, TODAY, ("ops-first",), ())


def test_an_edition_taken_meanwhile_gives_the_next() -> None:
    higher = ("edition: 3", "edition: 4")
    assert [
        next_edition(graph(), graph(edited("strategy.yaml", higher)), taken) for taken in (0, 3, 4, 7)
    ] == [
        4,
        4,
        5,
        8,
    ]


@pytest.mark.parametrize(
    "replaced",
    [
        (("    value: 7", "    value: 8"),),
        (("because: vendors already hold", "because: vendors have long held"),),
        (("what: Mobile app", "what: An app for phones"),),
        (OVER, ("changes:                        # newest first\n", RECORDED)),
    ],
    ids=["a reading", "a reason", "parked", "recorded"],
)
def test_what_is_no_meaning_or_is_recorded_asks_for_nothing(replaced: tuple[tuple[str, str], ...]) -> None:
    assert of(*replaced) is None


@pytest.mark.parametrize("lost", ["  what: We build for everyone.\n", "  because: analysts asked\n"])
def test_an_entry_without_what_or_because_records_nothing(lost: str) -> None:
    new = edited(
        "strategy.yaml",
        OVER,
        ("changes:                        # newest first\n", RECORDED.replace(lost, "")),
    )
    assert [change.touches for change in unrecorded(graph(), graph(new))] == [("ops-first",)]


def test_what_is_gone_from_the_lists_beside_is_kept_in_removed() -> None:
    parked = "- id: mobile-app\n  what: Mobile app\n  because: the morning meeting happens at a desk screen\n"
    gone = (parked + "  revisit_on: 2027-09-01\n", "")
    assert named(gone) == ((), ())
    assert named(gone, OVER) == (("ops-first",), ("mobile-app",))


def test_an_edit_of_a_teams_file_asks_for_no_entry() -> None:
    new = edited("teams/insights.yaml", ("level: team-reports", "level: leader-asks"))
    assert proposed(graph(), graph(new), TODAY) is None


def test_the_text_to_paste_leaves_only_the_words_open() -> None:
    found = of(OVER)
    assert found
    assert found.text == (
        "changes:\n- edition: 4\n  date: 2026-11-23\n"
        '  what: "<what changed, in a sentence>"\n  because: "<why it changed>"\n  touches: [ops-first]'
    )
