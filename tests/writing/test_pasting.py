"""What cannot be written is printed for pasting, indented for the place that is named."""

import pytest

from strategy_cli.model.team import Team
from strategy_cli.writing.data import Add, Change, Data, Put
from strategy_cli.writing.edit import Refused, edited

TORN = "name: a: b\n"  # whatever is wrong elsewhere in the file
ENTRY: Data = {"id": "new", "decided": "so: and not otherwise"}


@pytest.mark.parametrize(
    ("text", "change", "entry", "where"),
    [
        (
            "decisions:\n  - id: old\n" + TORN,
            Add(("decisions",), ENTRY),
            '  - id: new\n    decided: "so: and not otherwise"\n',
            "paste it into the list `decisions` of line 1, behind its last entry",
        ),
        (
            "decisions:\n- id: old\n" + TORN,
            Add(("decisions",), ENTRY, 0),
            '- id: new\n  decided: "so: and not otherwise"\n',
            "paste it into the list `decisions` of line 1, in front of its first entry",
        ),
        (
            TORN,
            Add(("decisions",), ENTRY),
            'decisions:\n- id: new\n  decided: "so: and not otherwise"\n',
            "paste it at the end of the file, `decisions:` at the beginning of its line",
        ),
        (
            "decisions:\n- id: old\n  because: why\n" + TORN,
            Put(("decisions[old]", "because"), "so"),
            "  because: so\n",
            "paste it in place of `because` of line 3",
        ),
        (
            "decisions:\n- id: old\n" + TORN,
            Put(("decisions[old]", "because"), "so"),
            "  because: so\n",
            "paste it into the entry that begins on line 2",
        ),
        (
            "decisions:\n  -\n     id: old\n  - id: older\n" + TORN,
            Add(("decisions",), ENTRY),
            '  - id: new\n    decided: "so: and not otherwise"\n',
            "paste it into the list `decisions` of line 1, behind its last entry",
        ),
        (
            "decisions: [{id: old},\n  {id: older}]\n" + TORN,
            Add(("decisions",), ENTRY),
            '{id: new, decided: "so: and not otherwise"}\n',
            "paste it into the list `decisions` of line 1, behind its last entry with a comma between them",
        ),
        (
            "decisions:\n  - id: older\n  - id: old\n" + TORN,
            Put(("decisions[old]",), ENTRY),
            '  - id: new\n    decided: "so: and not otherwise"\n',
            "paste it in place of the entry of `decisions` that begins at line 3, column 5",
        ),
        (
            "decisions: [{id: older}, {id: old}]\n" + TORN,
            Put(("decisions[old]",), ENTRY),
            '{id: new, decided: "so: and not otherwise"}\n',
            "paste it in place of the entry of `decisions` that begins at line 1, column 26",
        ),
        (
            "decisions:\n- old\n" + TORN,
            Add(("decisions[old]",), "older"),
            "- [older]\n",
            "paste it in place of the entry of `decisions` that begins at line 2, column 3",
        ),
        (
            "decisions: []\n" + TORN,
            Add(("decisions",), ENTRY),
            'decisions:\n- id: new\n  decided: "so: and not otherwise"\n',
            "paste it in place of `decisions` of line 1",
        ),
        (
            "decisions:\n- id: old\n  because:\n    when: now\n" + TORN,
            Put(("decisions[old]", "because", "when"), "so"),
            "    when: so\n",
            "paste it in place of `when` of line 4",
        ),
        (
            "we_will_not:\n- wait\n" + TORN,
            Put(("we_will_not[wait]", "because"), "so"),
            "  because: so\n",
            "paste it into the entry that begins on line 2",
        ),
        (
            "  id: x\n  " + TORN,
            Put(("lead",), "Ida"),
            "  lead: Ida\n",
            "paste it at the end of the file, `lead:` indented like the other keys",
        ),
    ],
)
def test_a_refused_change_says_what_to_paste_and_where(
    text: str, change: Change, entry: str, where: str
) -> None:
    refused = edited(text, Team, change)
    assert isinstance(refused, Refused)
    assert (refused.entry, refused.where) == (entry, where)
    assert "repair that first" in refused.reason
