"""`strat align` as a person calls it: all teams, one team, each format, and what it never says."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.rules.base import workspace
from tests.running import ROOT, strat, write_files

ANALYTICS = ROOT / "examples" / "analytics"
FORMATS = ("text", "list", "markdown", "json")
IN_OVERVIEW = ("contribution", "decisions", "rule-outs", "metrics", "needs", "told")
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
    folder = write_files(tmp_path, dict(workspace("# teams/insights.yaml\nbackbrief:\nwe_will_not:\n")))

    def teams() -> object:
        return json.loads(strat("-C", folder, "align", "-f", "json").out)["teams"]

    before = teams()
    assert strat("lint", "--baseline", "debt.json", "--update-baseline", here=folder).code == 0
    off = 'baseline = "debt.json"\n[severity]\nno-backbrief = "off"\nrule-out-not-acknowledged = "error"\n'
    (folder / "strat.toml").write_text(off)
    with (folder / "teams/insights.yaml").open("a") as file:
        file.write("\n# strat: ignore-file[rule-out-not-acknowledged] we know\n")
    assert "1 ignored" in strat("lint", here=folder).out
    assert teams() == before


FIGURE = re.compile(r"(\d+)(?:/| of )(\d+)")


def test_every_figure_of_an_overview_is_one_line_of_one_team() -> None:
    for folder in (ANALYTICS, ROOT / "examples" / "first-draft"):
        teams = json.loads(strat("-C", folder, "align", "-f", "json").out)["teams"]
        for format_ in FORMATS[:3]:
            out = strat("-C", folder, "align", "-f", format_).out
            shown = FIGURE.findall(out)
            counted = [
                (str(line["there"]), str(line["of"]))
                for team in teams
                for line in team["lines"]
                if line["name"] in IN_OVERVIEW and line["of"]
            ]
            assert shown == counted, (folder, format_)
            rest = re.sub(r"\S+\.yaml[:#]L?\d+|L\d+", "", FIGURE.sub("", out))
            assert not re.search(r"(?<![-\w\"])\d+\b", re.sub(r'"[^"]*"', "", rest)), (format_, rest)


def test_nothing_is_ranked_the_teams_stand_in_the_order_of_their_files() -> None:
    teams = json.loads(strat("-C", ANALYTICS, "align", "-f", "json").out)["teams"]
    assert [team["id"] for team in teams] == sorted(team["id"] for team in teams)


@pytest.mark.parametrize("folder", ["analytics", "first-draft"])
def test_no_page_for_teams_scores_ranks_praises_or_blames(folder: str) -> None:
    """In our words: what people quote of themselves is theirs."""
    here = ROOT / "examples" / folder
    pages = ("align", "align insights", "trace vision", "trace insights", "matrix", "matrix --gaps", "todo")
    for page in (*pages, "ask insights 'send the slides again'"):
        ran = strat(*shlex.split(page), here=here)
        ours = re.sub(r'"[^"]*"|`[^`]*`|\bgrant\b', "", ran.out)  # whoever grants a right is no verdict
        assert ran.code != 2
        assert not NEVER.search(ours), (page, NEVER.search(ours))
        assert "\x1b" not in ran.out


def test_a_team_that_ended_and_one_that_is_not_there_are_refused() -> None:
    assert strat("-C", ANALYTICS, "align", "field").code == 2
    ran = strat("-C", ANALYTICS, "align", "insigths")
    assert (ran.code, "insights" in ran.err) == (2, True)
