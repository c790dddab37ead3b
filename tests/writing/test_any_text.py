"""Whatever a text is, it is repaired, tidied and changed, or left with the reason: none of it fails."""

from hypothesis import example, given
from hypothesis import strategies as st

from strategy_cli.model.team import Team
from strategy_cli.reading.source import read
from strategy_cli.writing.data import Add, Put, Remove, spots_of
from strategy_cli.writing.edit import Refused, edited
from strategy_cli.writing.repair import repaired
from strategy_cli.writing.tidy import tidied
from tests.reading.test_promises import TEXTS

SIGNS = [
    "- ",
    "? ",
    ": ",
    "a",
    "id",
    "follows",
    "decisions",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ", ",
]
SIGNS += [
    "# c",
    " #",
    " ",
    "'q'",
    '"',
    "|\n  ",
    ">-",
    "&a ",
    "*a",
    "!t ",
    "---\n",
    "...\n",
    "\t",
    "\r\n",
    "é: ",
    "\u200b",
]
ANY = TEXTS | st.lists(st.sampled_from(SIGNS), max_size=20).map("".join)


@given(ANY)
@example("- a: b\n- ? c: d\n  : e: f\n")
@example("a: [? {b: c} : d]\n")
@example("decisions:\n-\u200b {date: d, id: a}\n- date: d\n  id: b\n")
def test_any_text_is_repaired_and_tidied_or_left(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    new, told = repaired(text, Team)
    assert (new == text) is (told == ())
    tidy = tidied(text, Team)
    assert isinstance(tidy, Refused) or tidied(tidy, Team) == tidy


@given(ANY, st.data())
@example("? backbrief\n: later\n", None)
@example("\u200bwe_will_not: [v]\n", None)
def test_any_text_is_changed_or_not_with_the_reason(text: str, data: st.DataObject | None) -> None:
    text = text.encode("utf-8", "replace").decode()
    routes = [route for route in spots_of(read("", text.encode()).tree) if route] + [("decisions",)]
    chosen = data.draw(st.sampled_from(routes)) if data else routes[0]
    for change in (
        Remove(chosen),
        Put(chosen, ["x", "y: z"]),
        Put((*chosen, "k"), "v"),
        Add(chosen, {"k": "v"}),
    ):
        new = edited(text, Team, change)
        assert new.reason if isinstance(new, Refused) else new != text or isinstance(change, Put)
