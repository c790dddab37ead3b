"""Partial runs: everything is read, and only what was asked for is reported."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.commands.faulty import concise, folder_with, found, unlinked
from tests.rules.base import BASE, workspace
from tests.running import Ran, strat, write_files

BROKEN = BASE["teams/insights.yaml"].replace("because: two of", "becuase: two of")


def piped(folder: Path, text: str | bytes, name: str, *arguments: str, here: Path | None = None) -> Ran:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return strat("lint", "-f", "concise", "-", "--stdin-filename", name, *arguments, here=here or folder)


def test_stdin_stands_in_place_of_its_file(tmp_path: Path) -> None:
    ran = piped(folder_with(tmp_path), BROKEN, "teams/insights.yaml")
    assert (ran.code, found(ran)) == (1, ["unknown-key unknown key `becuase`; did you mean `because`?"])
    assert (tmp_path / "teams/insights.yaml").read_text() == BASE["teams/insights.yaml"]


def test_the_fault_on_disk_does_not_show_when_the_buffer_mended_it(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    ran = piped(folder, BASE["teams/insights.yaml"], "teams/insights.yaml")
    assert (ran.code, found(ran)) == (0, [])


def test_only_the_buffers_findings_are_reported(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    assert found(piped(folder, BASE["teams/partners.yaml"], "teams/partners.yaml")) == []


def test_a_buffer_may_be_a_file_that_is_not_saved_yet(tmp_path: Path) -> None:
    ran = piped(folder_with(tmp_path), "id: sales\nname: Sales\n", "teams/sales.yaml")
    assert found(ran) == ["team-without-contribution team `sales` contributes to no initiative"]
    assert "5 files, 4 teams" in ran.out


def test_the_name_is_seen_from_the_current_folder(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    ran = piped(folder, BROKEN, "insights.yaml", here=folder / "teams")
    assert ran.out.startswith("insights.yaml:")
    assert piped(folder, BROKEN, "company/teams/x.yaml", here=tmp_path).code == 2


def test_a_buffer_of_bytes_that_are_no_text_is_a_finding(tmp_path: Path) -> None:
    ran = piped(folder_with(tmp_path), b"\xff\xfe", "teams/insights.yaml")
    assert (ran.code, found(ran)[0].startswith("unreadable-file")) == (1, True)


@pytest.mark.parametrize(
    "name", ["notes.yaml", "teams/deep/x.yaml", "teams/x.txt", "strat.toml", "../x.yaml"]
)
def test_a_buffer_that_stands_for_no_file_of_the_workspace_cannot_run(tmp_path: Path, name: str) -> None:
    folder = folder_with(tmp_path / "inner")
    (folder / "teams/deep").mkdir()
    assert piped(folder, "x", name).code == 2


@pytest.mark.parametrize(
    "arguments", [["-"], ["--stdin-filename", "x"], ["-", "teams", "--stdin-filename", "x"]]
)
def test_the_dash_and_the_name_go_together_alone(tmp_path: Path, arguments: list[str]) -> None:
    ran = concise(folder_with(tmp_path), *arguments)
    assert (ran.code, "go together" in ran.err) == (2, True)


def test_a_path_reads_all_and_reports_its_own(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    assert found(concise(folder, "teams/partners.yaml")) == []
    assert len(found(concise(folder, "strategy.yaml", "teams/insights.yaml"))) == 1
    assert "4 files, 3 teams" in concise(folder, "teams/partners.yaml").out


def test_a_partial_green_claims_no_more_than_it_saw(tmp_path: Path) -> None:
    assert "no more is claimed" in concise(folder_with(tmp_path), "teams/partners.yaml").out


def test_one_unreadable_one_unparsable_and_one_good_file(tmp_path: Path) -> None:
    folder = write_files(tmp_path, dict(workspace(unlinked("insights-a"))))
    (folder / "teams/partners.yaml").write_bytes(b"lead: \xff\n")
    (folder / "teams/platform.yaml").write_bytes(b"name: [\n" + b"x: {\n" * 12)
    ran = concise(folder)
    assert ran.code == 1
    rules = {line.split()[0] for line in found(ran)}
    assert {"unreadable-file", "yaml-syntax", "decision-without-initiative"} <= rules
    assert "not checked: initiative-without-team: " in ran.out
    assert "partners.yaml could not be read" in ran.out


def test_what_could_not_be_judged_is_counted_in_the_json(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "teams/platform.yaml").write_bytes(b"\xff")
    report = json.loads(strat("lint", "-f", "json", here=folder).out)
    told = {each["rule"]: (each["because"], each["count"]) for each in report["not_checked"]}
    because, count = told["need-not-answered"]
    assert ("teams/platform.yaml could not be read in full" in because, count) == (True, 1)
