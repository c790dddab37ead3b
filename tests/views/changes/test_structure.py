"""What moves, is renamed, comes or goes; and claims of wording."""

import pytest

from strategy_cli.views.changes.changes import changes
from tests.views.changes.compared import FILES, edited, graph
from tests.views.changes.test_changes import Told, of

STRATEGY, INSIGHTS, PARTNERS = "strategy.yaml", "teams/insights.yaml", "teams/partners.yaml"


def part(text: str, start: str, end: str) -> str:
    """The lines from one text to the next."""
    begin = text.index(start)
    return text[begin : text.index(end, begin + 1)]


def moved(old: str, behind: str) -> dict[str, str]:
    """The example with a part of the strategy cut out and put before another."""
    text = FILES[STRATEGY].replace(old, "", 1)
    return {**FILES, STRATEGY: text.replace(behind, old + behind, 1)}


FIRST_PARTNERS = part(FILES[STRATEGY], "- id: first-partners\n  problem", "- id: week-one")
PRINCIPLE = part(FILES[STRATEGY], "- id: cash-over-pace", "\nalways:")
METRIC = part(FILES[STRATEGY], "- id: paying-firms\n  measures", "- id: partner-firms\n  measures")
CHOICE = part(FILES[STRATEGY], "- id: same-for-all\n  we_choose", "\nprinciples:")
GONE = "no longer ruled out: code written for one customer, hosting on a customer's own servers"
DECISION = part(FILES[INSIGHTS], "- id: insights-no-chart-builder", "- id: insights-let-analysts-go")


def test_initiatives_in_another_order() -> None:
    files = moved(FIRST_PARTNERS, "- id: daily-answer\n  problem")
    assert of(files) == [("initiatives, in order", "moved", "everyone", "")]


def test_principles_in_another_order() -> None:
    files = moved(PRINCIPLE, "- id: answer-over-options\n  prefer")
    assert of(files) == [("principles, in order", "moved", "everyone", "")]


@pytest.mark.parametrize("entry", [METRIC, CHOICE])
def test_the_order_of_other_lists_says_nothing(entry: str) -> None:
    behind = "- id: active-firms\n  measures" if entry is METRIC else "- id: ops-first\n  we_choose"
    assert of(moved(entry, behind)) == []


def test_an_initiative_parked() -> None:
    files = moved(FIRST_PARTNERS, "- id: mobile-app\n  what")
    assert of(files) == [("first-partners", "moved", "everyone", "")]


def test_an_initiative_done() -> None:
    files = moved(FIRST_PARTNERS, "- id: region-hosting\n  what")
    assert of(files) == [("first-partners", "moved", "linked", "")]


def test_a_renamed_id_is_recognised_wherever_it_is_named() -> None:
    files = {path: text.replace("ops-first", "managers-first") for path, text in FILES.items()}
    told = of(files)
    assert ("managers-first", "renamed", "wording", "") in told
    assert [each for each in told if each[2] in ("everyone", "linked")] == []


def test_a_decision_in_another_file() -> None:
    files = edited(INSIGHTS, (DECISION, ""))
    files[PARTNERS] = FILES[PARTNERS].replace("decisions:\n", f"decisions:\n{DECISION}", 1)
    assert of(files) == [("insights-no-chart-builder", "moved", "record", "")]


def test_a_superseded_decision_with_its_heir() -> None:
    heir = "- id: insights-two\n  decided: Bring it back.\n  supersedes: insights-no-chart-builder\n"
    old = DECISION.replace("status: accepted ", "status: superseded ")
    told = of(edited(INSIGHTS, (DECISION, old + "  superseded_by: insights-two\n" + heir)))
    assert {each[2] for each in told} == {"record"}


def test_a_new_team_and_an_ended_one() -> None:
    new = {**FILES, "teams/support.yaml": "id: support\nlead: Aisha Bello\n"}
    assert of(new) == [("team", "added", "linked", "")]
    assert of(FILES, new) == [("team", "removed", "linked", "")]
    ended = {**FILES, INSIGHTS: FILES[INSIGHTS] + "\nended:\n  date: 2026-11-20\n  because: merged\n"}
    assert of(ended) == [("ended", "added", "linked", "")]


def test_a_team_under_another_file_name() -> None:
    files = {path: text for path, text in FILES.items() if path != INSIGHTS}
    files["teams/answers.yaml"] = FILES[INSIGHTS].replace("id: insights ", "id: answers ", 1)
    told: list[Told] = of(files)
    assert ("id", "renamed", "wording", "") in told
    assert not {"added", "removed"} & {each[1] for each in told}


def test_a_choice_added_and_one_dropped() -> None:
    without = edited(STRATEGY, (CHOICE, ""))
    assert of(without) == [("same-for-all", "removed", "everyone", GONE)]
    assert of(FILES, without) == [("same-for-all", "added", "everyone", "")]


CLAIM = "changes:                        # newest first\n"
ENTRY = """\
- edition: 3
  date: 2026-11-20
  what: Plainer.
  because: asked twice
  touches: [{}]
  kind: {}
"""


@pytest.mark.parametrize(
    ("named", "kind", "reach"),
    [
        ("ops-first", "wording", "wording"),
        ("ops-first", "meaning", "everyone"),
        ("partners-sell", "wording", "everyone"),
    ],
)
def test_a_claim_of_wording_holds_for_what_it_names(named: str, kind: str, reach: str) -> None:
    files = edited(
        STRATEGY,
        ("over: building for analysts", "over: making it for analysts"),
        (CLAIM, CLAIM + ENTRY.format(named, kind)),
    )
    found = [
        change for change in changes(graph(), graph(files)) if change.difference.label == "ops-first.over"
    ]
    assert [(each.reach.value, each.is_recorded) for each in found] == [(reach, named == "ops-first")]


def test_no_claim_makes_a_new_choice_mere_wording() -> None:
    files = edited(STRATEGY, (CHOICE, ""), (CLAIM, CLAIM + ENTRY.format("same-for-all", "wording")))
    assert ("same-for-all", "removed", "everyone", GONE) in of(files)
