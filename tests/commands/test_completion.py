"""Shell completion: real ids, quickly, and nothing that a shell would obey."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import get_type_hints

import pytest
from typer.models import ArgumentInfo, OptionInfo

from strategy_cli.cli import COMMANDS
from strategy_cli.commands.completion import (
    ELEMENTS,
    ID_WORD,
    KIND_WORD,
    RULE_OPTIONS,
    RULE_WORD,
    TEAM_OPTIONS,
    TEAM_WORD,
    offered,
)
from strategy_cli.commands.kinds import KINDS
from strategy_cli.model.strategy import RESERVED
from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of, page_of
from strategy_cli.writing.naming import NAMINGS
from tests.commands.faulty import folder_with
from tests.running import ROOT, strat

TEAMS = ["insights", "partners", "platform"]


def completed(folder: Path, line: str, shell: str = "bash") -> list[str]:
    """What is offered behind a line that somebody has typed so far."""
    words = line.split(" ")
    told = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1), "_TYPER_COMPLETE_ARGS": line}
    ran = strat(
        here=folder, _STRAT_COMPLETE=f"complete_{shell}", _TYPER_COMPLETE_FISH_ACTION="get-args", **told
    )
    assert (ran.code, ran.err) == (0, "")
    return ran.out.split()


@pytest.mark.parametrize(
    "line",
    [
        "strat brief ",
        "strat backbrief ",
        "strat align ",
        "strat ask ",
        "strat lint --team ",
        "strat lint -q --team ",
        "strat ask insights text --affects ",
    ],
)
def test_a_team_is_completed_by_the_files_there_are(tmp_path: Path, line: str) -> None:
    folder = folder_with(tmp_path)
    assert completed(folder, line) == TEAMS
    assert completed(folder, f"{line}pa") == ["partners"]


def test_the_workspace_is_the_one_that_is_named(tmp_path: Path) -> None:
    folder_with(tmp_path / "company", settings='teams = "squads"\n')
    (tmp_path / "company/teams").rename(tmp_path / "company/squads")
    assert completed(tmp_path, "strat -C company brief ") == TEAMS
    assert completed(tmp_path, "strat brief -C company ") == TEAMS
    assert completed(tmp_path, "strat brief ") == []


def test_a_rule_is_completed_by_the_catalogue() -> None:
    assert sorted(completed(ROOT, "strat rule ")) == sorted(name_of(rule) for rule in RULES)
    assert completed(ROOT, "strat rule decision-without-i") == ["decision-without-initiative"]


def test_an_id_is_completed_by_what_the_files_give() -> None:
    assert completed(ROOT, "strat -C examples/analytics trace insights-n") == ["insights-no-chart-builder"]
    assert completed(ROOT, "strat -C examples/analytics trace vi") == ["vision"]
    assert completed(ROOT, "strat trace -C examples/analytics daily-answer ") == []
    assert ELEMENTS == RESERVED


def test_select_takes_groups_as_well_and_several_with_commas() -> None:
    names = {name_of(rule) for rule in RULES} | {page_of(rule).group for rule in RULES}
    assert set(completed(ROOT, "strat lint --select ")) == names
    assert completed(ROOT, "strat lint --ignore files,metrics,too-m") == ["files,metrics,too-many"]


@pytest.mark.parametrize(
    ("option", "names"),
    [
        ("--initiative", ["daily-answer", "first-partners"]),
        ("--area", ["answers", "pricing"]),
        ("--door", ["one-way", "two-way"]),
    ],
)
def test_what_a_decision_names_is_completed_from_the_files(
    tmp_path: Path, option: str, names: list[str]
) -> None:
    folder = folder_with(tmp_path)
    assert completed(folder, f"strat ask insights text {option} ") == names
    assert completed(folder, f"strat ask insights text {option} {names[0][:2]}") == names[:1]
    assert completed(tmp_path / "..", f"strat ask insights text {option} ") == names * (option == "--door")


def test_commands_and_options_are_completed() -> None:
    assert completed(ROOT, "strat ") == list(COMMANDS)
    assert completed(ROOT, "strat brief --show-t") == ["--show-template"]


@pytest.mark.parametrize("line", ["strat nonsense ", "strat nonsense --x", "strat brief insights "])
def test_where_nothing_is_known_nothing_is_offered(line: str) -> None:
    assert completed(ROOT, line) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_nothing_that_a_shell_obeys_is_offered(tmp_path: Path, shell: str) -> None:
    folder = folder_with(tmp_path)
    for name in ("$(touch x)", "`touch x`", "a b", "*", "';touch x'", "A"):
        (folder / "teams" / f"{name}.yaml").write_text("")
    shown = " ".join(completed(folder, "strat brief ", shell))
    assert "touch" not in shown
    assert all(team in shown for team in TEAMS)


def test_names_are_completed_without_the_checker() -> None:
    heavy = (
        "import sys; from strategy_cli.commands.completion import completed; print('pydantic' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", heavy], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


def parameters(command: str) -> Mapping[str, OptionInfo | ArgumentInfo]:
    hints = get_type_hints(import_module(f"strategy_cli.commands.{command}").run, include_extras=True)
    known = {name: hint.__metadata__[0] for name, hint in hints.items() if hasattr(hint, "__metadata__")}
    return {name: told for name, told in known.items() if isinstance(told, OptionInfo | ArgumentInfo)}


def test_what_is_completed_is_what_the_commands_take() -> None:
    for command in COMMANDS:
        for number, told in enumerate(parameters(command).values()):
            if told.metavar in ("TEAM", "[TEAM]"):
                assert command in TEAM_WORD if number == 0 else set(told.param_decls or ()) <= {*TEAM_OPTIONS}
            if told.metavar in ("RULE", "[RULE]"):
                assert command in RULE_WORD if number == 0 else set(told.param_decls or ()) <= {*RULE_OPTIONS}
            if number == 0 and told.metavar in ("ID", "[ID]"):
                assert command in ID_WORD


def test_kinds_are_offered_and_where_a_team_follows_the_teams(tmp_path: Path) -> None:
    assert {kind: set(names) for kind, names in KIND_WORD.items()} == {
        "new": {*KINDS},
        "rename": {*NAMINGS, "give"},
    }
    folder = folder_with(tmp_path)
    assert completed(folder, "strat rename a") == ["area", "always", "assumption"]
    for call in ("new decision", "rename team"):
        assert completed(folder, f"strat {call} pa") == ["partners"]
    assert completed(folder, "strat rename initiative daily") == ["daily-answer"]
    assert completed(folder, "strat new choice pa") == []


def test_teams_are_offered_wherever_a_team_is_named(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    calls = ("align", "ask", "backbrief", "todo", "diff --for", "ask insights x --affects", "lint --team")
    for call in calls:
        assert completed(folder, f"strat {call} pa") == ["partners"], call


def test_bash_completes_by_the_script_that_is_shown(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if not bash:
        pytest.skip("there is no bash here")
    program = tmp_path / "strat"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m strategy_cli "$@"\n')
    program.chmod(0o755)
    typed = 'COMP_WORDS=(strat brief pa); COMP_CWORD=2; _strat_completion strat; echo "${COMPREPLY[@]}"'
    told = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    words = [bash, "-c", f"source <(strat --show-completion; :); {typed}"]
    ran = subprocess.run(
        words, cwd=folder_with(tmp_path / "w"), env=told, capture_output=True, text=True, check=True
    )
    assert (ran.stdout, ran.stderr) == ("partners\n", "")


def test_offered_knows_no_more_than_typer_behind_other_options() -> None:
    assert offered(["lint", "-C"], "x", COMMANDS) is None
    assert offered(["lint"], "", COMMANDS) is None
