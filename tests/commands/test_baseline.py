"""A baseline: what is known no longer counts, and nothing new hides behind it."""

import json
from pathlib import Path

import pytest

from strategy_cli.commands import debt
from tests.commands.faulty import concise, folder_with, found, unlinked
from tests.rules.base import workspace
from tests.running import Ran, write_files

FILE = ("--baseline", "debt.json")


def adopted(folder: Path, *ids: str) -> Ran:
    return concise(folder_with(folder, *ids), *FILE, "--update-baseline")


def known(folder: Path) -> list[str]:
    return [entry["place"] for entry in json.loads((folder / "debt.json").read_text())["findings"]]


def test_the_first_run_writes_it_and_is_green_with_the_count_said_aloud(tmp_path: Path) -> None:
    ran = adopted(tmp_path, "insights-a", "insights-b")
    assert (ran.code, found(ran)) == (0, [])
    assert (
        "nothing new; 2 known from the baseline\nNo new error; what the baseline knows still stands"
        in ran.out
    )
    assert ran.err == "debt.json: 2 findings known from now on; only others count\n"
    assert known(tmp_path) == ["decisions[insights-a]", "decisions[insights-b]"]


def test_the_second_run_is_green_and_writes_nothing(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a")
    before = (tmp_path / "debt.json").stat().st_mtime_ns
    assert concise(tmp_path, *FILE).code == 0
    assert concise(tmp_path, *FILE, "--update-baseline").code == 0
    assert (tmp_path / "debt.json").stat().st_mtime_ns == before


def test_a_new_fault_is_red(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a")
    ran = concise(folder_with(tmp_path, "insights-a", "insights-b"), *FILE)
    assert (ran.code, found(ran)) == (
        1,
        ["decision-without-initiative decision `insights-b` serves no initiative"],
    )


def test_moving_and_reordering_change_nothing(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a", "insights-b")
    moved = unlinked("insights-b", "insights-a").replace("decisions:", "# one\n# two\n\ndecisions:")
    assert concise(write_files(tmp_path, dict(workspace(moved))), *FILE).code == 0


def test_moving_changes_nothing_either_where_one_fault_stands_a_hundred_times(tmp_path: Path) -> None:
    entries = [f"- id: insights-{number}\n  status: in force\n" for number in range(100)]
    for order in (entries, entries[::-1]):
        fragment = "# teams/insights.yaml\ndecisions:\n" + "".join(order)
        ran = concise(write_files(tmp_path, dict(workspace(fragment))), *FILE, "--update-baseline")
        assert (ran.code, "nothing new" in ran.out, "no longer found" in ran.out) == (0, True, False)


def test_mending_one_and_adding_another_like_it_is_caught(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a", "insights-b")
    ran = concise(folder_with(tmp_path, "insights-a", "insights-c"), *FILE)
    assert (ran.code, found(ran)) == (
        1,
        ["decision-without-initiative decision `insights-c` serves no initiative"],
    )
    assert "1 of the baseline no longer found, --update-baseline removes them" in ran.out


def test_what_is_mended_is_stale_and_named_when_asked(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a", "insights-b")
    ran = concise(folder_with(tmp_path, "insights-a"), *FILE, "-v")
    assert ran.code == 0
    assert (
        "no longer found: decision-without-initiative at teams/insights.yaml decisions[insights-b]" in ran.err
    )


def test_an_update_only_shrinks(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a", "insights-b")
    ran = concise(folder_with(tmp_path, "insights-a", "insights-c"), *FILE, "--update-baseline")
    assert (ran.code, len(found(ran))) == (1, 1)
    assert ran.err == "debt.json: 1 removed, 1 left\n"
    assert known(tmp_path) == ["decisions[insights-a]"]


def test_an_unread_file_makes_nothing_of_it_stale(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a")
    (tmp_path / "teams/insights.yaml").write_bytes(b"\xff")
    ran = concise(tmp_path, *FILE, "--update-baseline")
    assert (ran.code, known(tmp_path)) == (1, ["decisions[insights-a]"])


def test_an_unread_strategy_makes_nothing_of_the_teams_stale(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a")
    (tmp_path / "strategy.yaml").write_bytes(b"\xff")
    concise(tmp_path, *FILE, "--update-baseline")
    assert known(tmp_path) == ["decisions[insights-a]"]


def test_a_rule_that_did_not_run_makes_nothing_stale(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a")
    assert "no longer found" not in concise(tmp_path, *FILE, "--select", "missing-because").out


def test_an_entry_of_a_rule_that_is_no_more_is_stale(tmp_path: Path) -> None:
    adopted(tmp_path, "insights-a")
    text = (tmp_path / "debt.json").read_text()
    (tmp_path / "debt.json").write_text(text.replace("decision-without-initiative", "gone-rule"))
    concise(folder_with(tmp_path), *FILE, "--update-baseline")
    assert known(tmp_path) == []


def test_what_could_not_be_read_is_never_covered(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "teams/x.yaml").mkdir()
    for _ in range(2):
        ran = concise(folder, *FILE, "--update-baseline")
        assert (ran.code, len(found(ran)), known(folder)) == (1, 1, [])


def test_nor_when_somebody_writes_it_into_the_file(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "teams/x.yaml").mkdir()
    report = json.loads(concise(folder, "-f", "json").out)["findings"]
    row = {key: report[0][key] for key in ("fingerprint", "rule", "path", "place")}
    (folder / "debt.json").write_text(json.dumps({"version": 1, "findings": [row]}))
    assert concise(folder, *FILE).code == 1


def test_ignored_findings_do_not_enter_it(tmp_path: Path) -> None:
    text = unlinked("insights-a").replace(
        "insights-a\n", "insights-a  # strat: ignore[decision-without-initiative] x\n", 1
    )
    concise(write_files(tmp_path, dict(workspace(text))), *FILE, "--update-baseline")
    assert known(tmp_path) == []


def test_the_setting_names_it_and_the_flag_wins(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a", settings='baseline = "known.json"\n')
    assert concise(folder, "--update-baseline").code == 0
    assert concise(folder).code == 0
    assert (folder / "known.json").exists()
    (folder / "none.json").write_text('{"version": 1, "findings": []}')
    assert concise(folder, "--baseline", "none.json").code == 1


def refused(folder: Path, *arguments: str) -> str:
    ran = concise(folder, *arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    return ran.err


def test_a_baseline_that_is_not_there_is_told_with_the_way_to_write_it(tmp_path: Path) -> None:
    assert "--update-baseline writes it" in refused(folder_with(tmp_path), *FILE)


def test_one_that_no_run_would_read_again_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_with(tmp_path, *(f"insights-{number}" for number in range(9)))
    monkeypatch.setattr(debt, "MOST_BYTES", 1024)
    ran = concise(folder, *FILE, "--update-baseline")
    assert ran.code == 2
    assert "debt.json would hold 9 findings and over 1 KiB, which no run reads again" in ran.err
    assert not (tmp_path / "debt.json").exists()


def test_an_update_needs_a_file_and_the_whole_workspace(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    assert "needs --baseline FILE" in refused(folder, "--update-baseline")
    assert "whole workspace" in refused(folder, *FILE, "--update-baseline", "--team", "insights")
    assert "whole workspace" in refused(folder, *FILE, "--update-baseline", "teams")
    assert not (folder / "debt.json").exists()


def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    for text in (
        "",
        "[]",
        "{}",
        '{"version": 1}',
        '{"version": 1, "findings": [1]}',
        "[" * 100_000,
        "<<<<<<< HEAD",
    ):
        (folder / "debt.json").write_text(text)
        assert "debt.json is no baseline" in refused(folder, *FILE)
    (folder / "debt.json").write_text('{"version": 2, "entries": []}')
    assert "version 2; this strat reads version 1" in refused(folder, *FILE)
