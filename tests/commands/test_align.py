"""`strat align` as a person calls it: all teams, one team, each format, and what it never says."""

import json
import re
from pathlib import Path

import pytest

from tests.rules.base import workspace
from tests.running import ROOT, strat, write_files

ANALYTICS = ROOT / "examples" / "analytics"
FORMATS = ("text", "list", "markdown", "json")
NEVER = re.compile(
    r"\d ?%|percent|\bscore|\brank(ed|ing)|\baverage|\bbest\b|\bworst|\bred\b|\bgreen\b|\bamber"
    r"|excellent|well done|\bpoor|\bgood\b|\bbad\b|\bfail|\bgreat\b|\bweak|behind the other|\bgrant\b",
    re.IGNORECASE,
)


def test_the_overview_fits_in_80_columns_also_with_long_names(tmp_path: Path) -> None:
    files = workspace(f"# teams/insights.yaml\nname: {'A very long name ' * 5}\n")
    ran = strat("-C", write_files(tmp_path, dict(files)), "align")
    assert ran.code == 0
    table = ran.out.split("\n\n")[0].splitlines()
    assert len(table) == 4
    assert all(len(line) <= 80 for line in table)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("team", ["", "customer-success", "hookup"])
def test_it_never_scores_ranks_praises_or_blames(format_: str, team: str) -> None:
    ran = strat("-C", ANALYTICS, "align", *([team] if team else []), "-f", format_, "--color", "always")
    assert ran.code == 0
    assert not NEVER.search(ran.out), NEVER.search(ran.out)
    assert "\x1b" not in ran.out


def test_the_overviews_counts_equal_the_teams_addresses() -> None:
    for team in json.loads(strat("-C", ANALYTICS, "align", "-f", "json").out)["teams"]:
        page = strat("-C", ANALYTICS, "align", team["id"]).out
        for line in team["lines"]:
            assert line["there"] + len(line["missing"]) == line["of"]
            for missing in line["missing"]:
                assert f"{missing['path']}:{missing['line']}" in page
                assert missing["what"] in page


def test_the_ladder_in_force_is_printed_where_settings_move_it(tmp_path: Path) -> None:
    folder = write_files(tmp_path, {**workspace(), "strat.toml": '[ladder]\nbackbrief = "team-reports"\n'})
    assert "team-reports: back-brief, metrics tied" in strat("-C", folder, "align").out
    assert "ladder in force" not in strat("-C", ANALYTICS, "align").out


def test_a_fall_after_a_change_of_meaning_reads_kindly(tmp_path: Path) -> None:
    change = "edition: 4\nchanges:\n- edition: 4\n  what: a\n  because: b\n  touches: [vision]\n"
    ran = strat(
        "-C", write_files(tmp_path, dict(workspace(f"# strategy.yaml\n{change}"))), "align", "insights"
    )
    assert "Nothing is taken away." in ran.out


def test_an_ignore_a_baseline_or_a_severity_changes_no_evidence(tmp_path: Path) -> None:
    plain = workspace("# teams/insights.yaml\nbackbrief:\n")
    ignored: dict[str, str | bytes] = {**plain, "strat.toml": '[severity]\nno-backbrief = "off"\n'}
    before = strat("-C", write_files(tmp_path / "a", dict(plain)), "align", "-f", "json").out
    after = strat("-C", write_files(tmp_path / "b", ignored), "align", "-f", "json").out
    assert json.loads(before)["teams"] == json.loads(after)["teams"]


def test_a_team_that_ended_and_one_that_is_not_there_are_refused() -> None:
    assert strat("-C", ANALYTICS, "align", "field").code == 2
    ran = strat("-C", ANALYTICS, "align", "insigths")
    assert (ran.code, "insights" in ran.err) == (2, True)
