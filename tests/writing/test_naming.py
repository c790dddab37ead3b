"""What names a thing, in texts where every name is the same word, and the text with another one there."""

import pytest

from strategy_cli.model.entry import Entry
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.writing import naming
from strategy_cli.writing.edit import Refused
from strategy_cli.writing.lines import lines_of
from strategy_cli.writing.naming import mentions, renamed

TEAM = """\
id: x
name: x
contributes:
- {initiative: x, moves: [x], our_part: x, id: x}
we_will_not:
- {what: x, follows: [x, y]}
needs:
- {id: x, from: x, what: x, wholly_else: {from: x}}
gives:
- {id: x, to: [x, y]}
decision_rights:
- {area: x, level: x, id: x}
decisions:
- {id: x, initiative: x, follows: [x], goes_against: x, area: x, affects: [x], told: x, consulted: [x]}
- {id: x, supersedes: x, superseded_by: x, considered: [{what: x, id: x}]}
backbrief: {edition: x, strategy_first_three: [x, y]}
ended: {heirs: [x]}
wholly_else:
- {id: x, from: x, needs: {from: x}}
"""
STRATEGY = """\
id: x
approach: [{id: x, choice: x}]
principles: [{id: x}]
always: [{id: x}]
initiatives:
- {id: x, serves: [x], metrics: [x], lead: x}
parked: [{id: x, serves: x}]
done: [{id: x, metrics: x}]
metrics: [{id: x, name: x}]
assumptions: [{id: x}]
others: [{id: x}]
decisions: [{id: x, area: x}]
changes:
- {touches: [x], edition: x}
"""
_PEOPLE = "decisions[x] affects[x]|decisions[x] told|decisions[x] consulted[x]"
_TOUCHED = "changes[x] touches[x]"
BY = {  # what names a thing of each kind, in the team || in the strategy
    "team": f"id|needs[x] from|gives[x] to[x]|{_PEOPLE}|ended heirs[x]",
    "area": "decision_rights[x] area|decisions[x] area||decisions[x] area",
    "need": "needs[x] id|gives[x] id",
    "decision": "decisions[x] id|decisions[x~2] id|decisions[x~2] supersedes|decisions[x~2] superseded_by"
    "||decisions[x] id",
    "choice": "we_will_not[x] follows[x]|decisions[x] follows[x]|decisions[x] goes_against"
    f"||approach[x] id|initiatives[x] serves[x]|parked[x] serves|{_TOUCHED}",
    "principle": f"decisions[x] follows[x]|decisions[x] goes_against||principles[x] id|{_TOUCHED}",
    "always": f"decisions[x] follows[x]||always[x] id|{_TOUCHED}",
    "initiative": "contributes[x] initiative|decisions[x] initiative|backbrief strategy_first_three[x]"
    f"||initiatives[x] id|parked[x] id|done[x] id|{_TOUCHED}",
    "metric": f"contributes[x] moves[x]||initiatives[x] metrics[x]|done[x] metrics|metrics[x] id|{_TOUCHED}",
    "assumption": f"||assumptions[x] id|{_TOUCHED}",
    "other": f"needs[x] from|gives[x] to[x]|{_PEOPLE}||others[x] id|{_TOUCHED}",
}


def names(text: str, model: type[Entry], kind: str) -> set[str]:
    """The routes of what names a thing `x`."""
    return {" ".join(route) for route in mentions(text, model, naming.NAMINGS[kind], "x")}


@pytest.mark.parametrize("kind", BY)
def test_a_thing_is_named_by_its_id_and_by_the_links_of_its_kind(kind: str) -> None:
    team, _, strategy = BY[kind].partition("||")
    assert names(TEAM, Team, kind) == set(filter(None, team.split("|")))
    assert names(STRATEGY, Strategy, kind) - {"id"} == set(filter(None, strategy.split("|")))


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("needs:\n- {id: x, from: x}  # x\n", "needs:\n- {id: x, from: longer}  # x\n"),
        ("gives:\n- to: ['x', \"x\", x , x]\n", "gives:\n- to: ['longer', \"longer\", longer , longer]\n"),
        (
            "gives:\n- to: [x, y, x]\n  id: a\n- to: [y, x]\n",
            "gives:\n- to: [longer, y, longer]\n  id: a\n- to: [y, longer]\n",
        ),
        ("gives:\r\n- to:\r\n    x  \r\n", "gives:\r\n- to:\r\n    longer  \r\n"),
    ],
)
def test_the_new_id_stands_where_the_old_one_stood(text: str, new: str) -> None:
    assert renamed(text, mentions(text, Team, naming.NAMINGS["other"], "x"), "longer") == new


@pytest.mark.parametrize("text", ["to: >-\n    x", "to: |\n    x", 'to: "\n    x"'])
def test_an_id_over_several_lines_is_refused_with_what_to_write(text: str) -> None:
    text = f"gives:\n- id: a\n  {text}\n"
    told = "line 3: write the id on one line, without `>`, and run it again"
    assert renamed(text, mentions(text, Team, naming.NAMINGS["other"], "x"), "longer") == Refused(told)


def test_what_is_no_id_but_an_entry_is_refused() -> None:
    assert isinstance(renamed("backbrief: {edition: x}\n", [("backbrief",)], "y"), Refused)


def test_a_file_with_parts_that_could_not_be_read_is_refused() -> None:
    told = "line 2: the key `id` stands here a second time; repair that first"
    assert renamed("id: x\nid: y\n", [("id",)], "z") == Refused(told)


@pytest.mark.parametrize(("lost", "there"), [("# why", "# wh"), ("name: X", "name: Y")])
def test_where_anything_else_would_change_nothing_is_written(
    lost: str, there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "id: x  # why\nname: X\n"
    assert renamed(text, [("id",)], "y") == "id: y  # why\nname: X\n"
    monkeypatch.setattr(naming, "lines_of", lambda old: lines_of(old.replace(lost, there)))
    assert renamed(text, [("id",)], "y") == Refused("this layout cannot be changed without losing something")
