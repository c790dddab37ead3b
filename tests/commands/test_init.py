"""A first strategy: files that lint as a draft, and nothing overwritten."""

import re
from pathlib import Path

import pytest

from tests.output.editor import complaints
from tests.running import ROOT, strat

SAID = ("--organization", "Acme: tools #1", "--owner", "Dana Reyes")


@pytest.mark.parametrize(
    "extra",
    [
        (),
        ("--vision", "All use it.", "--by", "2029-Q4", "--proof", "400: all of them", "--diagnosis", "# no"),
        ("--team", "Night Shift", "--lead", "Ida", "--problem", "Nobody knows: who is free?"),
    ],
)
def test_the_first_files_lint_as_a_draft_and_no_editor_underlines_anything(
    tmp_path: Path, extra: tuple[str, ...]
) -> None:
    ran = strat("init", *SAID, *extra, here=tmp_path)
    assert ran.code == 0, ran.err
    assert strat("lint", here=tmp_path).code == 0
    for path in tmp_path.rglob("*.yaml"):
        assert (
            complaints("team" if path.parent.name == "teams" else "strategy", path.read_text("utf-8")) == []
        )


def test_what_was_said_fills_the_blanks_and_the_rest_stays_to_be_filled_in(tmp_path: Path) -> None:
    said = ("--problem", "Nobody knows who is free.", "--team", "Night Shift", "--lead", "Ida")
    ran = strat("init", "new", *SAID, *said, "--vision", "All use it.", here=tmp_path)
    assert ran.err.startswith("wrote new/strategy.yaml\nwrote new/teams/night-shift.yaml\nwrote new/.strat/")
    text = (tmp_path / "new/strategy.yaml").read_text("utf-8")
    assert '\norganization: "Acme: tools #1"\nstage: draft ' in text
    assert "\nvision:\n  text: All use it.\n  by:\n  proof:\n" in text
    assert "\ninitiatives:\n- id: nobody-knows-who-is-free\n  problem: Nobody knows who is free.\n" in text
    assert "\n# For example:\n#   - id: ops-first\n" in text
    team = (tmp_path / "new/teams/night-shift.yaml").read_text("utf-8")
    assert "\nid: night-shift\nname: Night Shift\nmission:\nlead: Ida\n" in team


def test_the_next_entries_go_to_their_blanks(tmp_path: Path) -> None:
    strat("init", *SAID, "--team", "ops", "--lead", "Ida", here=tmp_path)
    choice = ("--we-choose", "one", "--over", "two", "--because", "it is so", "--rules-out", "three")
    assert strat("new", "choice", "one-way", *choice, here=tmp_path).code == 0
    text = (tmp_path / "strategy.yaml").read_text("utf-8")
    assert "\napproach:\n- id: one-way\n  we_choose: one\n" in text
    problem = (
        "--problem",
        "Nobody knows.",
        "--because",
        "we were told",
        "--serves",
        "one-way",
        "--owner",
        "Ida",
    )
    assert strat("new", "initiative", *problem, here=tmp_path).code == 0
    said = (
        "--intent",
        "That all know.",
        "--our-task",
        "Telling.",
        "--effect-on-others",
        "None: we are alone.",
    )
    assert strat("backbrief", "ops", *said, "--first-three", "nobody-knows", here=tmp_path).code == 0
    assert "\nbackbrief:\n  edition: 1\n" in (tmp_path / "teams/ops.yaml").read_text("utf-8")
    assert strat("fmt", "--check", here=tmp_path).code == 0
    assert strat("lint", here=tmp_path).code == 0


def test_a_new_team_names_its_schema_where_there_is_one(tmp_path: Path) -> None:
    strat("init", *SAID, here=tmp_path)
    team = ("--name", "Ops", "--mission", "It runs.", "--lead", "Ida", "--reports-to", "Dana Reyes")
    line = "# yaml-language-server: $schema=../.strat/team.schema.json\n"
    assert strat("new", "team", "ops", *team, here=tmp_path).code == 0
    assert (tmp_path / "teams/ops.yaml").read_text("utf-8").startswith(line)
    (tmp_path / ".strat/team.schema.json").unlink()
    assert strat("new", "team", "two", *team, here=tmp_path).code == 0
    assert (tmp_path / "teams/two.yaml").read_text("utf-8").startswith("# One team's piece")


def test_the_example_lints_without_an_error_and_fits_the_schemas(tmp_path: Path) -> None:
    assert strat("init", "new", "--example", here=tmp_path).code == 0
    ran = strat("lint", "-C", "new", "-f", "concise", here=tmp_path)
    assert ran.code == 0, ran.out
    assert "ops-first" in (tmp_path / "new/strategy.yaml").read_text("utf-8")
    assert {line.partition("[")[2].partition("]")[0] for line in ran.out.splitlines()[:-2]} <= {
        "no-backbrief"
    }


def block_of_the_page(word: str) -> str:
    """What docs/ci.md says to write, for a workspace in the folder `company`."""
    page = (ROOT / "docs/ci.md").read_text("utf-8")
    found: list[str] = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    return next(block for block in found if word in block)


@pytest.mark.parametrize(
    ("name", "path", "word"),
    [("github", ".github/workflows/strategy.yaml", "uses:"), ("gitlab", ".gitlab-ci.yml", "include:")],
)
def test_the_file_for_ci_is_the_one_of_the_page_at_the_repositorys_root(
    tmp_path: Path, name: str, path: str, word: str
) -> None:
    (tmp_path / ".git").mkdir()
    assert strat("init", "company", *SAID, "--ci", name, here=tmp_path).code == 0
    lines = (tmp_path / path).read_text("utf-8").splitlines(keepends=True)
    assert "".join(line for line in lines if not line.startswith("#")) == block_of_the_page(word)
    ran = strat("init", "other", *SAID, "--ci", name, here=tmp_path)
    assert (ran.code, "OWNER/strat" in ran.err, (tmp_path / "other").exists()) == (2, True, False)


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        ("company", "company"),
        ("plans/2027", "plans/2027"),
        ("off", '"off"'),
        ("2027", '"2027"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("strategy\n    evil: true", '"strategy\\n    evil: true"'),
        ("größe und mehr", '"größe und mehr"'),
    ],
)
def test_the_file_for_ci_names_the_folder_as_a_text(tmp_path: Path, folder: str, written: str) -> None:
    (tmp_path / ".git").mkdir()
    assert strat("init", folder, *SAID, "--ci", "github", here=tmp_path).code == 0
    text = (tmp_path / ".github/workflows/strategy.yaml").read_text("utf-8")
    assert text.endswith(f"        workspace: {written}\n")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    assert strat("init", *SAID, here=tmp_path).code == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert strat("init", *SAID, here=tmp_path).code == 2
    (tmp_path / "strategy.yaml").unlink()
    ran = strat("init", *SAID, here=tmp_path)
    assert "is there already" in ran.err
    before.pop(tmp_path / "strategy.yaml")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--owner", "x"), "--organization is missing"),
        ((*SAID, "--by", "soon"), "is no date"),
        ((*SAID, "--team", "A b"), "--lead is missing"),
        ((*SAID, "--team", "42", "--lead", "Ida"), "no file can be named after"),
    ],
)
def test_a_wrong_call_writes_nothing(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = strat("init", *arguments, here=tmp_path)
    assert ran.code == 2
    assert words in ran.err
    assert list(tmp_path.iterdir()) == []
