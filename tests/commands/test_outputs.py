"""What a run writes and where: `-o`, the environment's formats, the step summary, exit codes."""

import json
import os
from pathlib import Path

import pytest

from strategy_cli.output.formats import Format
from tests.commands.faulty import folder_with
from tests.running import Ran, strat

EVERY = [each.value for each in Format]


def lint(folder: Path, *arguments: str | Path, **environment: str) -> Ran:
    return strat("lint", *arguments, here=folder, **environment)


def test_every_format_goes_to_a_file_as_it_goes_to_stdout(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    wishes = [word for name in EVERY for word in ("-o", f"{name}={name}.out")]
    assert lint(folder, *wishes).code == 1
    for name in EVERY:
        assert (folder / f"{name}.out").read_bytes().decode() == lint(folder, "-f", name).out


def test_a_file_is_named_from_the_current_folder_and_replaced_whole(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "company", "insights-a")
    (tmp_path / "out.json").write_text("old and long" * 9999)
    assert strat("lint", "-C", folder, "-o", "json=out.json", here=tmp_path).code == 1
    assert json.loads((tmp_path / "out.json").read_text())["workspace"] == "company"


@pytest.mark.parametrize("target", ["no/such/folder.json", "teams", "link.json", "strategy.yaml/x"])
def test_a_file_that_cannot_be_written_leaves_all_as_they_were(tmp_path: Path, target: str) -> None:
    folder = folder_with(tmp_path, "insights-a")
    (folder / "link.json").symlink_to(folder / "elsewhere")
    (folder / "a.json").write_text("old")
    before = sorted(path.name for path in folder.rglob("*"))
    ran = lint(folder, "-o", "json=a.json", "-o", f"sarif={target}")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert (folder / "a.json").read_text() == "old"
    assert sorted(path.name for path in folder.rglob("*")) == before


def test_a_full_disk_leaves_the_old_files_and_the_old_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_with(tmp_path, "insights-a")
    lint(folder, "-o", "json=a.json", "--baseline", "debt.json", "--update-baseline")
    before = {path: path.read_bytes() for path in folder.rglob("*.json")}
    folder_with(tmp_path)
    syncs = iter([None, None])

    def fails_at_the_third(_: int) -> None:
        if next(syncs, "full") == "full":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails_at_the_third)
    ran = lint(
        folder, "-o", "json=a.json", "-o", "sarif=b.sarif", "--baseline", "debt.json", "--update-baseline"
    )
    assert (ran.code, "the disk is full" in ran.err) == (2, True)
    assert {path: path.read_bytes() for path in folder.rglob("*.json")} == before
    assert not (folder / "b.sarif").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "json"], "--output takes FORMAT=FILE"),
        (["-o", "json="], "--output takes FORMAT=FILE"),
        (["-o", "sarrif=x"], "did you mean `sarif`?"),
        (["-o", "json=x", "-o", "sarif=x"], "--output names x twice"),
        (["-f", "jsn"], "did you mean `json`?"),
        (["--fail-on", "eror"], "did you mean `error`?"),
        (["--strict", "--fail-on", "never"], "say one of them"),
    ],
)
def test_a_wrong_wish_cannot_run_and_writes_nothing(tmp_path: Path, arguments: list[str], said: str) -> None:
    ran = lint(folder_with(tmp_path), *arguments)
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)
    assert not (tmp_path / "x").exists()


def test_the_environment_chooses_a_format_and_the_flag_wins(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    assert lint(folder, STRAT_FORMAT="sarif").out == lint(folder, "-f", "sarif").out
    assert lint(folder, "-f", "json", STRAT_FORMAT="sarif").out == lint(folder, "-f", "json").out
    ran = lint(folder, STRAT_FORMAT="sarrif")
    assert (ran.code, "STRAT_FORMAT names no format" in ran.err) == (2, True)


def test_github_is_chosen_by_itself_in_actions(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    ran = lint(folder, GITHUB_ACTIONS="true")
    assert ran.out.startswith("::error file=teams/insights.yaml,")
    assert "1 error" in ran.err
    assert lint(folder, GITHUB_ACTIONS="true", STRAT_FORMAT="concise").out.startswith("teams/insights.yaml:")
    assert not lint(folder, GITHUB_ACTIONS="false").out.startswith("::")


def test_the_step_summary_is_added_to_with_links_to_the_commit(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "company", "insights-a")
    (tmp_path / ".git").mkdir()
    page = tmp_path / "summary.md"
    page.write_text("before\n")
    told = {
        "GITHUB_SERVER_URL": "https://git.example",
        "GITHUB_REPOSITORY": "lumen/plan",
        "GITHUB_SHA": "ab12",
    }
    lint(folder, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(page), **told)
    assert page.read_text().startswith("before\n## Strategy lint\n")
    assert "(https://git.example/lumen/plan/blob/ab12/company/teams/insights.yaml#L" in page.read_text()


def test_a_summary_that_cannot_be_written_is_2(tmp_path: Path) -> None:
    ran = lint(folder_with(tmp_path), GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(tmp_path))
    assert (ran.code, ran.err.count("Traceback")) == (2, 0)


def test_2_beats_1(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    assert lint(folder).code == 1
    assert lint(folder, "-o", "json=no/such.json").code == 2
    assert lint(folder, "--baseline", "none.json").code == 2
    assert lint(folder, "--team", "nobody").code == 2


def test_quiet_says_the_closing_line_and_no_more(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    ran = lint(folder, "-q", "--baseline", "debt.json", "--update-baseline")
    assert (ran.err, ran.out.count("\n")) == ("", 2)


def test_verbose_names_the_files_read_and_left_aside(tmp_path: Path) -> None:
    (folder_with(tmp_path) / "teams/notes.md").write_text("x")
    err = lint(tmp_path, "-v").err
    assert "read: strategy.yaml, teams/insights.yaml" in err
    assert "left aside: teams/notes.md" in err


LED_OUT = {
    "a report": ("lint", "-o", "json=out/report.json"),
    "a baseline": ("lint", "--baseline", "out/known.json", "--update-baseline"),
    "briefings": ("brief", "--all", "--out", "out"),
    "schemas": ("schema", "--out", "out"),
    "a beginning": ("init", "out/new", "--organization", "Acme", "--owner", "Dana Reyes"),
    "a job": ("init", "new", "--ci", "github", "--organization", "Acme", "--owner", "Dana Reyes"),
}


@pytest.mark.parametrize("what", LED_OUT)
def test_nothing_is_written_through_a_folder_that_is_a_link_out(tmp_path: Path, what: str) -> None:
    folder = folder_with(tmp_path / "w")
    (tmp_path / "elsewhere").mkdir()
    (folder / ".git").mkdir()
    for name in ("out", ".github"):
        (folder / name).symlink_to(tmp_path / "elsewhere")
    ran = strat(*LED_OUT[what], here=folder)
    assert (ran.code, "through a link, so nothing was written" in ran.err) == (2, True)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("path", ["strategy.yaml", "teams/insights.yaml", "strat.toml"])
def test_no_report_is_written_over_what_it_is_about(tmp_path: Path, path: str) -> None:
    folder = folder_with(tmp_path)
    (folder / "strat.toml").write_text("fail-on = 'error'\n")
    before = (folder / path).read_bytes()
    ran = lint(folder, "-o", f"json={path}")
    assert (ran.code, "would write over" in ran.err) == (2, True)
    assert (folder / path).read_bytes() == before
