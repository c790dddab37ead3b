"""Line ends, marks and blanks at a line's end, which no page shows: an edit leaves each as it was."""

import pytest

from strategy_cli.model.team import Team
from strategy_cli.writing.data import Add, Change, Put, Remove
from strategy_cli.writing.edit import Refused, edited, edited_all, unfit

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


def test_changes_are_made_one_upon_the_other_or_not_at_all() -> None:
    below = Put(("decisions[n]", "because"), "not so")
    assert edited_all("", Team, [ENTRY, below]) == "decisions:\n- id: n\n  because: not so\n"
    refused = edited_all("", Team, [below, ENTRY])
    assert isinstance(refused, Refused)
    assert refused.reason == "there is no such place in this file"
    assert edited_all("a: b", Team, []) == "a: b"
    assert unfit("name: Old") == ""
