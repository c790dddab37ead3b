"""`strat schema`: list, print, write."""

import json
from pathlib import Path

import pytest

from strategy_cli.output.schemas import SCHEMAS, schema_text
from tests.running import ROOT, strat

FILES = sorted(f"{name}.schema.json" for name in SCHEMAS)


def test_without_a_name_all_are_listed() -> None:
    ran = strat("schema")
    assert ran.code == 0
    assert [line.split(" ")[0] for line in ran.out.split("\n")[: len(SCHEMAS)]] == list(SCHEMAS)
    assert "strat schema --out DIR" in ran.out


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_name_prints_that_schema_and_nothing_else(name: str) -> None:
    ran = strat("schema", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == schema_text(name)
    assert json.loads(ran.out)["$id"] == f"{name}.schema.json"


def test_out_writes_all_and_says_so_on_stderr(tmp_path: Path) -> None:
    ran = strat("schema", "--out", "new/folder", here=tmp_path)
    assert (ran.code, ran.out) == (0, "")
    written = tmp_path / "new" / "folder"
    assert sorted(path.name for path in written.iterdir()) == FILES
    for name in FILES:
        assert (written / name).read_bytes() == (ROOT / "schemas" / name).read_bytes()
        assert f"new/folder/{name}" in ran.err


def test_quiet_says_nothing(tmp_path: Path) -> None:
    assert strat("-q", "schema", "--out", tmp_path) == (0, "", "")


def test_a_name_with_out_writes_that_one(tmp_path: Path) -> None:
    strat("schema", "team", "--out", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["team.schema.json"]


def test_the_directory_option_changes_no_other_path(tmp_path: Path) -> None:
    strat("-C", ROOT / "examples" / "analytics", "schema", "--out", "here", here=tmp_path)
    assert (tmp_path / "here" / "team.schema.json").is_file()


def test_an_unknown_name_is_a_wrong_call_that_names_the_nearest() -> None:
    ran = strat("schema", "strategie")
    assert (ran.code, ran.out) == (2, "")
    there = ", ".join(SCHEMAS)
    assert ran.err == f"strat: no schema `strategie`; did you mean `strategy`? there are {there}\n"
    assert strat("schema", "xyz").err == f"strat: no schema `xyz`; there are {there}\n"


def test_a_folder_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ran = strat("schema", "--out", tmp_path / "file" / "inner")
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err


def test_a_link_in_place_of_a_schema_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("kept")
    (tmp_path / "team.schema.json").symlink_to(tmp_path / "elsewhere")
    assert strat("schema", "--out", tmp_path).code == 2
    assert (tmp_path / "elsewhere").read_text() == "kept"
