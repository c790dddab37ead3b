"""`strat brief` as a person and a script meet it: words, files, exit codes."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import ModuleType

import pytest

from strategy_cli.output.phrases import PHRASES
from strategy_cli.views.briefing import (
    aims,
    bounds,
    grounds,
    head,
    measures,
    news,
    others,
    piece,
    rights,
    waiting,
)
from tests.rules.base import workspace
from tests.running import ROOT, strat, write_files

SECTIONS = (aims, bounds, grounds, head, measures, news, others, piece, rights, waiting)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path / "company", dict(workspace()))


def test_one_team_is_briefed_on_stdout(folder: Path) -> None:
    ran = strat("brief", "insights", here=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Insights squad\n\nLead Priya Nair, reports to Dana Reyes · ")


def test_the_same_call_gives_the_same_bytes(folder: Path) -> None:
    assert strat("brief", "insights", here=folder) == strat("brief", "insights", here=folder)


def test_an_unknown_team_names_the_nearest_and_the_list(folder: Path) -> None:
    ran = strat("brief", "insight", here=folder)
    assert (ran.code, ran.out) == (2, "")
    assert (
        "no team `insight`; did you mean `insights`? the teams are: insights, partners, platform" in ran.err
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "name a team, or say --all"),
        (["insights", "--all"], "name a team or say --all, not both"),
        (
            ["insights", "--out", "x"],
            "--out goes with --all; for one team: strat brief insights > insights.md",
        ),
        (["insights", "--template", "missing.j2"], "missing.j2: no such file"),
        (["insights", "--template", "teams"], "teams: is no regular file"),
    ],
)
def test_an_odd_call_is_told_and_ends_with_2(folder: Path, words: list[str], told: str) -> None:
    ran = strat("brief", *words, here=folder)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_a_workspace_without_teams_has_nobody_to_brief(tmp_path: Path) -> None:
    ran = strat("brief", "--all", here=write_files(tmp_path, {"strategy.yaml": "edition: 1\n"}))
    assert ran.code == 2
    assert "there is no team file yet, so there is nobody to brief" in ran.err


def test_all_teams_are_printed_one_after_the_other(folder: Path) -> None:
    out = strat("brief", "--all", here=folder).out
    assert re.findall(r"^# (.*)$", out, re.MULTILINE) == ["Insights squad", "Partner squad", "Platform squad"]
    assert out.count("\n---\n") == 2


def test_out_takes_a_file_a_team_and_an_index(folder: Path) -> None:
    ran = strat("brief", "--all", "--out", "made/briefs", here=folder)
    made = folder / "made" / "briefs"
    assert (ran.code, ran.out, ran.err) == (0, "", "3 briefings and an index in made/briefs\n")
    assert sorted(path.name for path in made.iterdir()) == [
        "README.md",
        "insights.md",
        "partners.md",
        "platform.md",
    ]
    entry = "- [Insights squad](insights.md): lead Priya Nair; back-brief current (edition 3)\n"
    assert entry in (made / "README.md").read_text()


def test_links_in_a_written_briefing_lead_from_its_folder(folder: Path) -> None:
    strat("brief", "--all", "--out", "made/briefs", here=folder)
    made = folder / "made" / "briefs"
    (target, *_) = re.findall(r"\]\((.*?)#L", (made / "insights.md").read_text())
    assert (made / target).resolve().is_relative_to(folder.resolve())
    assert (made / target).is_file()


def test_a_file_name_that_is_no_id_is_refused_aloud(folder: Path) -> None:
    write_files(folder, {"teams/My Team.yaml": "name: Mine\n", "teams/readme.yaml": "name: Read me\n"})
    ran = strat("brief", "--all", "--out", "made", here=folder)
    assert ran.code == 0
    assert "teams/My Team.yaml gets no briefing: its file's name is no id" in ran.err
    assert "teams/readme.yaml gets no briefing: that is the index's name" in ran.err
    assert len(list((folder / "made").iterdir())) == 4


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    ran = strat("brief", "--all", "--out", "strategy.yaml", here=folder)
    assert (ran.code, ran.err) == (2, "strat: strategy.yaml cannot be made: a file of that name is there\n")


def test_a_team_whose_file_has_errors_is_briefed(folder: Path) -> None:
    write_files(folder, {"teams/torn.yaml": "name: Torn\nmission: [a\nlead: Ada\n"})
    ran = strat("brief", "torn", here=folder)
    assert ran.code == 0
    assert "**Could not be read,**" in ran.out


def test_paths_lead_from_the_current_folder(folder: Path) -> None:
    out = strat("-C", "company", "brief", "insights", here=folder.parent).out
    assert "(company/teams/partners.yaml#L33)" in out


def test_our_template_is_shown_and_gives_the_same_page(folder: Path) -> None:
    shown = strat("brief", "--show-template", here=folder)
    write_files(folder, {"own.j2": shown.out})
    own = strat("brief", "insights", "--template", "own.j2", here=folder)
    assert own == strat("brief", "insights", here=folder)


def test_a_fault_in_a_template_is_one_line_and_exit_2(folder: Path) -> None:
    write_files(folder, {"own.j2": "# {{ head.name }}\n{{ head.nme }}\n"})
    ran = strat("brief", "insights", "--template", "own.j2", here=folder)
    told = "strat: own.j2:2: there is no `nme`; docs/brief.md lists the names a template may use\n"
    assert (ran.code, ran.out, ran.err) == (2, "", told)


def names_of(module: ModuleType) -> set[str]:
    own = (
        each for each in vars(module).values() if is_dataclass(each) and each.__module__ == module.__name__
    )
    return {field.name for each in own for field in fields(each)}


def test_the_docs_name_every_value_and_filter_a_template_may_use() -> None:
    docs = (ROOT / "docs" / "brief.md").read_text("utf-8")
    told = set(re.findall(r"`(\w+)`", docs))
    assert set().union(*map(names_of, SECTIONS)) | set(PHRASES) <= told
