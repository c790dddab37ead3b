"""Somebody who has read nothing but `--help` begins a strategy: no editor is opened, and lint is content."""

import re
from pathlib import Path

from tests.commands.terminal import CTRL_C, CTRL_D, at_a_terminal
from tests.running import ROOT, assert_golden, strat

PAGE = ROOT / "docs/writing.md"

INIT = [
    "Rovalta Hospitals",
    "Ida Berg",
    "Every patient is seen within two hours.",
    "end of 2028",  # asked again
    "2028-12-31",
    "The ministry's figures say so: two hours or less.",
    "Beds are full by ten, and nobody knows why.",
    "Nobody knows which beds are free",
    "Emergency Ward",
    "Jo Lind",
]
TEAM = ["Bed Desk", "It knows which bed is free.", "Mara Holm", "Ida Berg"]
DECISION = [
    "Count the beds at six: by hand, until there is a screen",
    "nobody-knows-which-beds-are",
    "by ten it is too late to move anybody",
    "",
    "Mara Holm",
    "two-way",
    "",
    "emergency-ward",
]
BACKBRIEF = [
    "the bed screen",  # from memory, and not an initiative: asked again
    "nobody-knows-which-beds-are",
    "That nobody waits at the door while a bed stands empty upstairs.",
    "We count, and we say it before seven.",
    "The ward plans by our number; cleaning sets our pace.",
    "May we count without the porters?",
    "",
    "",
    "mara holm",  # she gives it, so somebody else has to hear it
    "Ida Berg",
]


def with_transcript(page: str, command: list[str], transcript: str) -> str:
    """The page with what a person sees in the block that shows this command, if one does."""
    shown = re.compile(rf"(?<=^```console\n\$ strat {' '.join(command)}\n)(?:(?!```).*\n)*", re.MULTILINE)
    return shown.sub(lambda _: transcript, page)


def test_a_first_evening_without_an_editor_golden(tmp_path: Path) -> None:
    help_, page = strat("--help", here=tmp_path).out, PAGE.read_text("utf-8")
    for command, typed in (
        (["init"], INIT),
        (["new", "team", "bed-desk"], TEAM),
        (["new", "decision", "bed-desk"], DECISION),
        (["backbrief", "bed-desk"], BACKBRIEF),
        (["lint"], []),
    ):
        assert re.search(rf"^  {command[0]} ", help_, re.MULTILINE)
        code, transcript = at_a_terminal(tmp_path, command, typed)
        assert code == 0, transcript
        assert "Traceback" not in transcript
        page = with_transcript(page, command, transcript)
    assert_golden(PAGE, page)
    team = (tmp_path / "teams/bed-desk.yaml").read_text("utf-8")
    assert '  decided: "Count the beds at six: by hand, until there is a screen"\n' in team
    assert "  strategy_first_three: nobody-knows-which-beds-are\n" in team.replace("[", "").replace("]", "")
    assert "  heard_by: Ida Berg\n" in team
    assert strat("fmt", "--check", here=tmp_path).code == 0


def test_whoever_leaves_init_leaves_nothing(tmp_path: Path) -> None:
    for left_by, code in ((CTRL_C, 130), (CTRL_D, 2)):
        ended, transcript = at_a_terminal(tmp_path, ["init", "new"], [*INIT[:7], left_by])
        assert ended == code, transcript
        assert list(tmp_path.iterdir()) == []
