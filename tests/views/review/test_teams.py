"""Who must back-brief again, and who should be told: by name, with the path that reaches them."""

import pytest

from strategy_cli.checking.checker import check
from strategy_cli.checking.selection import selected
from strategy_cli.views.changes.changes import changes
from tests.views.changes.compared import FILES, edited, graph
from tests.views.changes.edits import EDITS, Edit
from tests.views.review.reviewed import INSIGHTS, SETTINGS, STRATEGY, reviewed

NEWEST = "changes:                        # newest first\n"
RULE = "stale-backbrief"


def recorded(files: dict[str, str]) -> dict[str, str]:
    """The files with the edition raised, and all that changed its meaning named in `changes`."""
    found = [each for each in changes(graph(), graph(files)) if each.is_unrecorded]
    if not found:
        return files
    touches = dict.fromkeys(name for each in found for name in each.touches)
    removed = dict.fromkeys(name for each in found for name in each.removed)
    entry = f"- edition: 4\n  date: 2026-11-23\n  what: x\n  because: y\n  touches: [{', '.join(touches)}]\n"
    entry += f"  removed: [{', '.join(removed)}]\n"
    return edited(STRATEGY, ("edition: 3 ", "edition: 4 "), (NEWEST, NEWEST + entry), files=files)


def stale(files: dict[str, str]) -> set[str]:
    """The teams that the rule names."""
    report = check(graph(files), SETTINGS, selected((RULE,), ()))
    return {finding.place.path.removeprefix("teams/").removesuffix(".yaml") for finding in report.findings}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_exactly_the_teams_that_the_rule_will_name(edit: Edit) -> None:
    files = edited(edit.path, *edit.replaced)
    assert {each.team for each in reviewed(files).again} == stale(recorded(files))
    assert {each.team for each in reviewed(recorded(files)).again} == stale(recorded(files))


def paths(files: dict[str, str], team: str) -> list[str]:
    found = reviewed(files)
    rows = {each.team: each for each in (*found.told, *found.again)}
    return [f"{way.name}, {way.clause}" for way in rows[team].by] if team in rows else []


@pytest.mark.parametrize(
    ("edit", "team", "way"),
    [
        (("Cash lasts 14", "Cash lasts 9"), "platform", "diagnosis, on which every team rests"),
        (("waits six weeks", "waits ten weeks"), "hookup", "week-one, to which the team contributes"),
        (("from: 3\n  to: 40", "from: 3\n  to: 50"), "insights", "active-firms, by which `daily-answer` is"),
        (("over: building for analysts", "over: toys"), "insights", "ops-first, which `daily-answer` serves"),
        (("over: building for analysts", "over: toys"), "partners", "ops-first, told to everyone"),
        (
            ("even_over: moving faster", "even_over: moving"),
            "finance-and-people",
            "cash-over-pace, which decision",
        ),
    ],
)
def test_a_team_is_told_by_which_path_it_is_reached(edit: tuple[str, str], team: str, way: str) -> None:
    (found,) = paths(edited(STRATEGY, edit), team)
    assert found.startswith(way)


def test_only_those_who_rest_on_it_hand_the_strategy_back_the_others_are_told() -> None:
    found = reviewed(edited(STRATEGY, ("over: building for analysts", "over: toys")))
    assert {each.team for each in found.again} == {"customer-success", "insights", "platform"}
    assert {each.team for each in found.told} == {"finance-and-people", "hookup", "partners"}


def test_who_handed_it_back_on_the_new_edition_is_only_told() -> None:
    files = edited(STRATEGY, ("edition: 3 ", "edition: 4 "), ("over: building for analysts", "over: boards"))
    files = edited(
        INSIGHTS, ("edition: 3\n  date: 2026-10-09", "edition: 4\n  date: 2026-11-23"), files=files
    )
    found = reviewed(files)
    assert "insights" not in {each.team for each in found.again}
    assert "insights" in {each.team for each in found.told}


def test_an_edition_that_nothing_explains_makes_every_back_brief_old() -> None:
    found = reviewed(edited(STRATEGY, ("edition: 3 ", "edition: 4 ")))
    assert {each.team for each in found.again} == stale(edited(STRATEGY, ("edition: 3 ", "edition: 4 ")))
    assert {way.name for each in found.again for way in each.by} == {"edition 4"}


def test_of_a_need_the_team_asked_is_told() -> None:
    files = edited(INSIGHTS, ("by: 2027-01-31", "by: 2027-02-28"))
    assert paths(files, "platform") == ["connectors, which `insights` needs from it"]


def test_of_a_team_that_ends_all_are_told_who_wait_for_it() -> None:
    ended = "\nended:\n  date: 2026-11-20\n  because: merged\n  heirs: platform\n"
    found = reviewed({**FILES, INSIGHTS: FILES[INSIGHTS] + ended})
    assert {"partners", "platform", "customer-success"} <= {each.team for each in found.told}


def test_of_a_decision_that_is_bent_those_hear_whom_it_reaches() -> None:
    files = edited(INSIGHTS, ("show no answer and say why", "show the old answer"))
    assert {each.team for each in reviewed(files).told} == {"platform", "customer-success"}


def test_for_one_team_only_what_reaches_it() -> None:
    files = edited(STRATEGY, ("from: 41\n  to: 7", "from: 41\n  to: 14"))
    found = reviewed(files, "hookup")
    assert [each.change.difference.label for each in found.changes] == ["days-to-answer.to"]
    assert {each.team for each in (*found.again, *found.told)} == {"hookup"}
    assert reviewed(files, "insights").changes == ()
