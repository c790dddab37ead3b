"""Safe repairs: what was meant is certain, all else stays, and twice changes nothing more."""

from pathlib import Path

import pytest
from hypothesis import given

from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.writing.repair import repaired
from tests.running import ROOT, strat, write_files
from tests.writing.layouts import teams

HEAD = "id: x\ndecisions:\n- id: a\n"
CASES = {
    "  becuase: it is so  # why\n": "  because: it is so  # why\n",
    "  because: we are the #1 choice\n": '  because: "we are the #1 choice"\n',
    "  because: one thing: two things\n": '  because: "one thing: two things"\n',
    "  because: %5 of all\n": '  because: "%5 of all"\n',
    "  because: @all of them\n": '  because: "@all of them"\n',
}


@pytest.mark.parametrize("slip", CASES)
@pytest.mark.parametrize("below", ["", "  area: b # c\n", "- id: b\n"])
def test_a_slip_is_repaired_and_nothing_else(slip: str, below: str) -> None:
    new, told = repaired(HEAD + slip + below, Team)
    assert new == HEAD + CASES[slip] + below
    assert len(told) == 1
    assert repaired(new, Team) == (new, ())


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  because: it is so\n  becuase: or so\n",
        HEAD + "  because: it is so  # why\n",
        HEAD + "  wholly_else: x\n",
        HEAD + "  because: 'open\n",
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert repaired(text, Team) == (text, ())


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
