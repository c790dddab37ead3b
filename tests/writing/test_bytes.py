"""Line ends, marks, blanks at a line's end and signs without a width, which no page shows: each stays."""

import pytest

from strategy_cli.model.team import Team
from strategy_cli.writing.data import Add, Change, Put, Remove
from strategy_cli.writing.edit import Refused, edited, edited_all, unfit
from strategy_cli.writing.naming import renamed
from strategy_cli.writing.tidy import tidied

NAME = Put(("name",), "New")
ENTRY = Add(("decisions",), {"id": "n", "because": "so"})


@pytest.mark.parametrize(
    ("old", "change", "new"),
    [
        ("name: Old\r\nlead: Ida\r\n", NAME, "name: New\r\nlead: Ida\r\n"),
        ("name: Old\r\nlead: Ida\n", NAME, "name: New\r\nlead: Ida\n"),
        ("name: Old\nlead: Ida\r\n", Put(("mission",), "M"), "name: Old\nmission: M\nlead: Ida\r\n"),
        ("name: Old\r\nlead: Ida\n", Put(("mission",), "M"), "name: Old\r\nmission: M\r\nlead: Ida\n"),
        ("name: Old\rlead: Ida\r", NAME, "name: New\rlead: Ida\r"),
        ("name: Old", NAME, "name: New"),
        ("name: Old", Put(("mission",), "M"), "name: Old\nmission: M"),
        ("name: Old\r\nlead: I", ENTRY, "name: Old\r\nlead: I\r\n\r\ndecisions:\r\n- id: n\r\n  because: so"),
        ("name: Old\n\n\n", Put(("mission",), "M"), "name: Old\nmission: M\n\n\n"),
        ("\ufeffname: Old\n", NAME, "\ufeffname: New\n"),
        ("", NAME, "name: New\n"),
        ("# nothing yet", NAME, "# nothing yet\nname: New"),
        ("\n", NAME, "\nname: New\n"),
        ("\ufeff", NAME, "\ufeffname: New\n"),
        ("name: Old  \nlead: Ida\t\n", NAME, "name: New  \nlead: Ida\t\n"),
        ("mission: Old  \n  x  \nlead: Ida \n", Put(("mission",), "M"), "mission: M\nlead: Ida \n"),
        ("name: Old\nlead: Ida\n\n", Remove(("lead",)), "name: Old\n\n"),
        ("name: Old\n\nlead: Ida\n", Remove(("lead",)), "name: Old\n"),
        ("name: Old\n\nlead: Ida", Remove(("lead",)), "name: Old"),
        ("name: Old\nlead: Ida", Remove(("lead",)), "name: Old"),
        ("name: Old\n", Remove(("name",)), ""),
        ("name: Old", Remove(("name",)), ""),
        ("name: Old\nlead: Ida\n", Put(("name",), " a\r\nb\rc\n"), "name: |\n  a\n  b\n  c\nlead: Ida\n"),
    ],
)
def test_an_edit_keeps_how_lines_end(old: str, change: Change, new: str) -> None:
    assert edited(old, Team, change) == new


@pytest.mark.parametrize(
    "torn", ["name: a\0\n", "name: \ud800\n", "name: 'open\n", "name: *a\n", "a: 1\na: 2\n"]
)
def test_a_text_that_could_not_be_read_whole_is_left_alone(torn: str) -> None:
    refused = edited(torn, Team, NAME)
    assert isinstance(refused, Refused)
    assert refused.reason == unfit(torn) != ""
    assert refused.entry == "name: New\n"


@pytest.mark.parametrize(
    ("old", "change", "new"),
    [
        ("name: Old\nlead: I\u200bda\n", NAME, "name: New\nlead: I\u200bda\n"),
        ("name: Old  # \u200bwhy\n", NAME, "name: New  # \u200bwhy\n"),
        ("name: O\u200bld\n", NAME, "name: New\n"),
        ("i\u200bd: x\nname: Old\n", NAME, "i\u200bd: x\nname: New\n"),
        ("name: Old\nmission: >\n  ?\u200bx\n", NAME, "name: New\nmission: >\n  ?\u200bx\n"),
        ('name: Old\nlead: "\\u200bIda"\n', NAME, 'name: New\nlead: "\\u200bIda"\n'),
        ('name: Old\nlead:\n  "\\u200bIda"\n', NAME, 'name: New\nlead:\n  "\\u200bIda"\n'),
        (
            "decisions: [{id: \u200bc}, {id: d, area: a}]\n",
            Remove(("decisions[d]", "area")),
            "decisions: [{id: \u200bc}, {id: d}]\n",
        ),
        ("we_will_not: [\u200b[v], w]\n", Add(("we_will_not",), "x"), "we_will_not: [\u200b[v], w, x]\n"),
    ],
)
def test_a_sign_that_nobody_sees_stays_in_its_text(old: str, change: Change, new: str) -> None:
    assert edited(old, Team, change) == new


@pytest.mark.parametrize(
    "moved",
    [
        "\u200bname: X\nid: x\n",
        "decisions:\n- id: a\n  \u200barea: b\n",
        "id: x\n\u200bdecisions: [a]\n",
        "decisions:\n-\u200b {date: d, id: a}\n- id: b\n",
    ],
)
def test_a_line_that_such_a_sign_moves_is_repaired_by_a_person_first(moved: str) -> None:
    line = 1 + moved[: moved.index("\u200b")].count("\n")
    told = f"line {line}: an invisible character stands here: U+200B ZERO WIDTH SPACE; repair that first"
    assert edited(moved, Team, Remove(("decisions",))) == Refused(told)
    assert tidied(moved, Team) == Refused(told)
    assert unfit(moved) == told
    assert renamed(moved, [], "y") == moved  # it moves nothing


@pytest.mark.parametrize("old", ["name: Old\n", "name: Old\nlead: I\u200bda\n"])
def test_such_a_sign_is_not_written(old: str) -> None:
    new = edited(old, Team, Put(("name",), "N\u200bew"))
    assert isinstance(new, Refused)
    assert new.reason == "this layout cannot be changed without losing something"


def test_changes_are_made_one_upon_the_other_or_not_at_all() -> None:
    below = Put(("decisions[n]", "because"), "not so")
    assert edited_all("", Team, [ENTRY, below]) == "decisions:\n- id: n\n  because: not so\n"
    refused = edited_all("", Team, [below, ENTRY])
    assert isinstance(refused, Refused)
    assert refused.reason == "there is no such place in this file"
    assert edited_all("a: b", Team, []) == "a: b"
    assert unfit("name: Old") == ""
