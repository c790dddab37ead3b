"""Safe repairs: what was meant is certain, all else stays, and twice changes nothing more."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.reading.source import read
from strategy_cli.writing import repair
from strategy_cli.writing.data import Data, data_of, same
from strategy_cli.writing.repair import repaired
from tests.running import ROOT, strat, write_files
from tests.writing.layouts import TEXTS, teams

HEAD = "id: x\ndecisions:\n- id: a\n"
CASES = {
    "  becuase: it is so  # why\n": "  because: it is so  # why\n",
    "  because: we are the #1 choice\n": '  because: "we are the #1 choice"\n',
    "  because: one thing: two things\n": '  because: "one thing: two things"\n',
    "  because: it is: so  # as we said\n": '  because: "it is: so"  # as we said\n',
    "  because: it ends so:\n": '  because: "it ends so:"\n',
    "  because: %5 of all\n": '  because: "%5 of all"\n',
    "  because: @all of them\n": '  because: "@all of them"\n',
    "  because: *all* of them\n": '  because: "*all* of them"\n',
    "  because: [draft] not yet\n": '  because: "[draft] not yet"\n',
    "  considered:\n  - one: two things\n  - b\n": '  considered:\n  - "one: two things"\n  - b\n',
    "  considered:\n  - Acme: two: three\n": '  considered:\n  - "Acme: two: three"\n',
    "  considered:\n  - the #1 of all  # why\n": '  considered:\n  - "the #1 of all"  # why\n',
    "  considered:\n  - the %\n  - % of all\n": '  considered:\n  - the %\n  - "% of all"\n',
    "  considered: [b, one thing: two]\n": '  considered: [b, "one thing: two"]\n',
    "  because: one thing: and\n    then another\n": "  because: >\n    one thing: and\n    then another\n",
    "  because: we are\n    the #1 choice\n": "  because: >\n    we are\n    the #1 choice\n",
    "  because: the #1\n    choice\n    of all\n": "  because: >\n    the #1\n    choice\n    of all\n",
    "  because:\n    one thing: two things\n": "  because: >\n    one thing: two things\n",
    "  because:\n      # 1\n      is it\n": "",
    "  considered:\n  - one: two\n    things: all\n": "",
    "  because: one thing\n    area: two\n": "",
    "  because: one thing: two  \n    - of all\n": "",
    "  considered:\n  - waht: it\n": "  considered:\n  - what: it\n",
    "  because: area: two\n": '  because: "area: two"\n',
    "  because: !soon we go\n": '  because: "!soon we go"\n',
    "  because: &all of them\n": '  because: "&all of them"\n',
    "  because: one: two\n    three # c\n    four\n": "",
    "  because: one thing: two\n\n    three\n": "  because: >\n    one thing: two\n\n    three\n",
    "  because: one: two\n      three\n    four\n": "  because: >\n    one: two\n    three\n    four\n",
    "  because:\n    one thing: two\n\n      three\n": "  because: >\n    one thing: two\n\n    three\n",
    "  considered: [ one thing: two , b]\n": '  considered: [ "one thing: two" , b]\n',
    "  considered: [b,\n    one thing: two]\n": '  considered: [b,\n    "one thing: two"]\n',
    "  considered: [one thing:\n    two, b]\n": "",
    "  considered: [what: it, b]\n": "",
    '  considered: [b, "one thing": two]\n': "  considered: [b, '\"one thing\": two']\n",
    '  "because": one thing: two\n': "",
    "  area: one thing: two\n": "",
    "  because: | one: two\n": "",
    '  because: "one" thing: two\n': "",
    "  because: 'one' thing: two\n": "",
    "  because: > one: two\n": "",
    "  because: one thing: two\n    aera: three\n": "",
    "  because: one thing: two\n    because : three\n": "",
    "  because: one: two\n    some more: three\n": "  because: >\n    one: two\n    some more: three\n",
    "  because: one thing: two\n    more: three\n": "  because: >\n    one thing: two\n    more: three\n",
    "  considered:\n  - what: two: three\n": '  considered:\n  - what: "two: three"\n',
    "  considered:\n  - waht two: three\n": '  considered:\n  - "waht two: three"\n',
    "  considered:\n  - one: two\n    and more\n": "  considered:\n  - >\n    one: two\n    and more\n",
    "  considered:\n  -   one: two\n  -\n    a: b\n": '  considered:\n  - "one: two"\n  -\n    a: b\n',
    "  because: one:two  three: four   # why\n": '  because: "one:two  three: four"   # why\n',
    "  because:  two  blanks: here\n": '  because: "two  blanks: here"\n',
    "  becuase : it is so\n": "  because : it is so\n",
    "  'becuase': it is so\n": "",
    "  ? becuase\n  : it is so\n": "  ? because\n  : it is so\n",
    "  follows:\n  - one: two\n": "",
    "  because: one thing: two # 5 of them #6 and\n": '  because: "one thing: two" # 5 of them #6 and\n',
    "  because: #1 of all\n": '  because: "#1 of all"\n',
    "  because: the #1 of all # why\n": '  because: "the #1 of all" # why\n',
    "  considered: [the #1 of all]\n": "",
    "  considered:\n  - - one thing: two\n": "",
    "  because: one thing: two\n# at the edge\n": '  because: "one thing: two"\n# at the edge\n',
    "  because: one thing: two\n  # below it\n": '  because: "one thing: two"\n  # below it\n',
    "  because: one thing: two\n    # deeper\n": "",
    "  because: %\n": '  because: "%"\n',
    "  because: {a: b\n": '  because: "{a: b"\n',
    "  because: a: b: c\n  decided_by: d: e\n": '  because: "a: b: c"\n  decided_by: d: e\n',
    "  because: one thing: two\n\n\n": '  because: "one thing: two"\n\n\n',
    "  because: one thing:\ttwo\n": '  because: "one thing:\\ttwo"\n',
    "  because: \tone thing: two\n": '  because: "one thing: two"\n',
    "  considered:\n  - {waht: it}\n": "",
    "  because:\u00a0it is so\n": '  because: "it is so"\n',
    "-\u00a0because: it is so\n": "",
    "- id: c\n  because: one: two\n": '- id: c\n  because: "one: two"\n',
    "  because: @\u3000all\n": '  because: "@\u3000all"\n',
}
CASES = {slip: mended or slip for slip, mended in CASES.items()}


@pytest.mark.parametrize("slip", CASES)
@pytest.mark.parametrize("below", ["", "  area: b # c\n", "- id: b\n"])
def test_a_slip_is_repaired_and_nothing_else(slip: str, below: str) -> None:
    new, told = repaired(HEAD + slip + below, Team)
    assert new == HEAD + CASES[slip] + below
    assert len(told) == (CASES[slip] != slip)
    assert repaired(new, Team) == (new, ())


@pytest.mark.parametrize(
    ("slip", "mended"),
    [
        ("  becuase: one: two\n", '  because: "one: two"\n'),
        ("  considered: [one: two, more: of it]\n", '  considered: ["one: two", "more: of it"]\n'),
        ("  becuase: so\n  aera: x\n", "  because: so\n  area: x\n"),
    ],
)
def test_two_slips_take_two_repairs(slip: str, mended: str) -> None:
    new, told = repaired(HEAD + slip, Team)
    assert new == HEAD + mended
    assert len(told) == 2


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["  because: it is so", "  area: y"], ""),
        (["  because: it is so", "  area: x", "  area: x"], ""),
        (["  because: it was so", "  area: x"], "it is so"),
        (["  because: it was so", "  area: x"], ""),
        (["  because: it is so", "  area: x"], ""),
    ],
    ids=["another text", "a key twice", "not what was meant", "not what was there", "only what was meant"],
)
def test_a_repair_that_would_change_anything_else_is_not_made(
    lines: list[str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, whole = HEAD + "  becuase: it is so\n  area: x\n", HEAD + "  because: it is so\n  area: x\n"
    proposed = repair.Repair(3, 5, lines, "it", says)
    monkeypatch.setattr(
        repair, "_repairs", lambda source, *_: [proposed] if b"becuase" in source.data else []
    )
    new, _ = repaired(text, Team)
    assert new == (whole if lines == whole.splitlines()[3:] else text)


def test_a_repair_that_would_take_a_comment_for_text_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + "  because: it is\n      # why\n"
    proposed = repair.Repair(3, 4, ["  because: >", "      it is"], "it", "it is # why")
    monkeypatch.setattr(repair, "_repairs", lambda *_: [proposed])
    assert repaired(text, Team) == (text, ())


def test_a_file_gets_so_many_repairs_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair, "_MOST", 2)
    text = "nmae: X\nmision: Y\nlaed: Z\n"
    once, told = repaired(text, Team)
    assert (once, len(told)) == ("name: X\nmission: Y\nlaed: Z\n", 2)
    assert repaired(once, Team)[0] == "name: X\nmission: Y\nlead: Z\n"


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        ("  becuase: it is so\n", "line 4: `becuase` is now `because`"),
        ("  because: a: b\n", "line 4: YAML cut or bent the text of `because`; it stands in quotes now"),
        (
            "  because:\n    a: b\n    c\n",
            "line 4: YAML cut or bent the text of `because`; it stands below `>` now",
        ),
        (
            "  considered:\n  - a: b\n",
            "line 5: YAML cut or bent the text of `considered`; it stands in quotes now",
        ),
        (
            "  considered:\n  - what: a: b\n",
            "line 5: YAML cut or bent the text of `what`; it stands in quotes now",
        ),
        (
            "  considered: [a: b]\n",
            "line 4: YAML cut or bent the text of `considered`; it stands in quotes now",
        ),
    ],
)
def test_each_repair_is_told(slip: str, told: str) -> None:
    assert repaired(HEAD + slip, Team)[1] == (told,)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  because: it is so\n  becuase: or so\n",
        HEAD + "  because: it is so  # why\n",
        HEAD + "  wholly_else: x\n",
        HEAD + "  because: 'open\n",
        "name: Insights\nmission",
        "? mission\n: one thing: another\n",
        "assumptions: &a\n- one thing: another\n",
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert repaired(text, Team) == (text, ())


@st.composite
def careless(draw: st.DrawFn) -> tuple[list[str], str]:
    """Texts as they were meant, in a decision by somebody who never quotes and breaks lines anywhere."""
    because, options = draw(TEXTS), draw(st.lists(TEXTS, min_size=1, max_size=3))
    words = because.split(" ")
    at = draw(st.integers(0, len(words)))
    lines = [f"  because: {' '.join(words[:at])}".rstrip()]
    lines += [f"    {' '.join(words[at:])}"] if words[at:] else []
    lines += ["  considered:", *(f"  - {option}" for option in options), "- id: b", ""]
    return [because, *options], HEAD + "\n".join(lines)


def values_in(text: str) -> list[Data]:
    """All that stands under `because` and in `considered`."""
    data: Any = data_of(read("", text.encode()).tree)
    told = [each for each in data.get("decisions", []) if isinstance(each, dict)]
    options = [option for each in told for option in each.get("considered") or []]
    return [*(each.get("because", "") for each in told), *options]


@given(careless())
def test_a_text_is_left_as_it_was_read_or_becomes_what_was_meant(written: tuple[list[str], str]) -> None:
    meant, text = written
    new, told = repaired(text, Team)
    assert repaired(new, Team) == (new, ())
    assert (new == text) == (not told)
    for value in values_in(new):
        assert any(same(value, each) for each in (*values_in(text), *meant))


@given(teams())
def test_files_without_a_slip_keep_every_byte(team: tuple[dict[str, object], str]) -> None:
    once, _ = repaired(team[1], Team)
    assert repaired(once, Team) == (once, ())


@pytest.mark.parametrize(
    "path", sorted((ROOT / "examples/analytics").rglob("*.yaml")), ids=lambda path: path.name
)
def test_the_faultless_example_is_left_alone(path: Path) -> None:
    text = path.read_text("utf-8")
    assert repaired(text, Strategy if path.name == "strategy.yaml" else Team) == (text, ())


def test_lint_repairs_before_it_lints(tmp_path: Path) -> None:
    slip = "  becuase: it is so and not otherwise\n"
    folder = write_files(tmp_path, {"strategy.yaml": "stage: draft\n", "teams/x.yaml": HEAD + slip})
    shown = strat("lint", "--fix", "--dry-run", "-C", folder)
    assert shown.code == 0
    assert "-  becuase: it is so and not otherwise\n+  because: it is so" in shown.out
    assert (folder / "teams/x.yaml").read_text() == HEAD + slip
    strat("lint", "--fix", "-C", folder)
    assert (folder / "teams/x.yaml").read_text() == HEAD + slip.replace("becuase", "because")
    assert strat("lint", "--dry-run", "-C", folder).code == 2
