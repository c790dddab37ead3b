"""What other repositories include: an action, hooks for pre-commit, a job for GitLab; and their page."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from strategy_cli.cli import COMMANDS
from strategy_cli.output.formats import Format
from tests.actions import ACTION, Data, data, run_step, steps
from tests.commands.faulty import folder_with
from tests.reading.repositories import repository
from tests.rules.base import workspace
from tests.running import ROOT

HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
GITLAB = (ROOT / "ci/gitlab.yml").read_text("utf-8")
PAGE = (ROOT / "docs/ci.md").read_text("utf-8")


def blocks(language: str) -> Iterator[str]:
    return iter(re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


def test_every_action_used_is_pinned_by_commit_with_its_version() -> None:
    used = re.findall(r"uses: (.*)", ACTION)
    assert len(used) == 2
    for each in used:
        assert re.fullmatch(r"[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)


def test_no_text_of_others_stands_in_a_script() -> None:
    for step in steps().values():
        assert "${{" not in step.get("run", "")
    for line in data(GITLAB.partition("\n---\n")[2])["strat-lint"]["script"]:
        assert "$[[" not in line


def lint_step(folder: Path, temporary: Path, **inputs: str) -> tuple[int, str, str]:
    """The action's lint step, as a runner starts it: exit code, stdout and the step's outputs."""
    given = {"WORKSPACE": ".", "FAIL_ON": "", "BASELINE": "", "BASE": "none", "SARIF": "false", **inputs}
    return run_step("Lint", folder, temporary, **given)[:3]


@pytest.mark.skipif(sys.platform == "win32", reason="started as on Linux")
def test_the_lint_step_annotates_and_fails_as_strat_does(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "repository/company", "insights-a").parent
    code, out, outputs = lint_step(folder, tmp_path / "a", WORKSPACE="company")
    assert (code, out.startswith("::error file="), outputs) == (1, True, "")
    assert lint_step(folder, tmp_path / "b", WORKSPACE="company", FAIL_ON="never")[0] == 0
    assert lint_step(folder, tmp_path / "c", WORKSPACE="nowhere", SARIF="true")[::2] == (2, "")
    assert lint_step(folder, tmp_path / "d", WORKSPACE="company", BASELINE="none.json")[0] == 2


@pytest.mark.skipif(sys.platform == "win32", reason="started as on Linux")
def test_the_lint_step_compares_with_the_target_and_without_it_fails(tmp_path: Path) -> None:
    folder = repository(tmp_path / "w", dict(workspace()))
    assert lint_step(folder, tmp_path / "a", BASE="main")[0] == 0
    assert lint_step(folder, tmp_path / "b", BASE="origin/main")[0] == 2


@pytest.mark.skipif(sys.platform == "win32", reason="started as on Linux")
def test_the_lint_step_hands_on_sarif_also_when_it_fails(tmp_path: Path) -> None:
    code, _, outputs = lint_step(folder_with(tmp_path / "w", "insights-a"), tmp_path / "t", SARIF="true")
    assert (code, outputs) == (1, f"sarif={tmp_path / 't/strat.sarif'}\n")
    assert (tmp_path / "t/strat.sarif").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="started as on Linux")
def test_what_is_typed_into_an_input_stays_text(tmp_path: Path) -> None:
    for number, hostile in enumerate(('"; touch x; "', "$(touch x)", "`touch x`", "a b\ntouch x")):
        code, _, _ = lint_step(folder_with(tmp_path / "w"), tmp_path / str(number), WORKSPACE=hostile)
        assert code == 2
    assert not list(tmp_path.rglob("x"))


@pytest.mark.parametrize("hook", data(HOOKS), ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_on_the_files_of_a_workspace(hook: Data) -> None:
    program, command = hook["entry"].split()
    assert (program, command in COMMANDS, hook["pass_filenames"]) == ("strat", True, "false")
    wanted = re.compile(hook["files"])
    assert all(
        map(
            wanted.search,
            ["strategy.yaml", "a/b/strategy.yml", "teams/x.yaml", "a/teams/x.yml", "strat.toml"],
        )
    )
    assert not any(
        map(wanted.search, ["x.yaml", "my-strategy.yaml", "teams/a/x.yaml", "teams/x.yaml.md", "docs/a.md"])
    )


def test_every_install_from_a_checkout_goes_by_hashes_and_every_action_by_a_commit() -> None:
    job = data(GITLAB.split("---\n", 1)[1])["strat-lint"]
    scripts = [*job["script"], *(step["run"] for step in steps().values() if "run" in step)]
    installs = [line.strip() for each in scripts for line in each.replace(";", "\n").splitlines()]
    installs = [line for line in installs if line.startswith("pip -")]
    assert {line.split()[1] for line in installs} == {"--require-hashes", "--no-build-isolation"}
    assert all("--no-deps" in line for line in installs if "--require-hashes" not in line)
    used = [step["uses"] for step in steps().values() if "uses" in step]
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each) for each in used)


def test_the_requirements_name_a_hash_for_every_package() -> None:
    for name in ("runtime", "dev", "bench"):
        text = (ROOT / f"requirements/{name}.txt").read_text("utf-8").replace("\\\n", " ")
        packages = [line for line in text.splitlines() if "==" in line and not line.lstrip().startswith("#")]
        assert packages
        assert [line for line in packages if "--hash=sha256:" not in line] == []


def test_the_gitlab_job_writes_the_reports_it_hands_on() -> None:
    inputs, job = (data(part) for part in GITLAB.split("\n---\n"))
    reports = job["strat-lint"]["artifacts"]["reports"]
    script = " ".join(job["strat-lint"]["script"])
    written = dict(pair.split("=") for pair in re.findall(r"--output (\S+)", script))
    assert written == {"gitlab": reports["codequality"], "junit": reports["junit"]}
    assert written.keys() <= set(Format)
    assert set(re.findall(r"\$\[\[ inputs\.([\w-]+) \]\]", GITLAB)) == inputs["spec"]["inputs"].keys()


def test_what_the_page_includes_exists() -> None:
    found = [data(block) for block in blocks("yaml")]
    hooks = [
        hook["id"] for block in found if "repos" in block for repo in block["repos"] for hook in repo["hooks"]
    ]
    assert set(hooks) == {hook["id"] for hook in data(HOOKS)}
    used = [step for block in found for job in block.get("jobs", {}).values() for step in job["steps"]]
    given = {name for step in used if "strat@" in step["uses"] for name in step.get("with", {})}
    assert given <= data(ACTION)["inputs"].keys()
    assert given


def test_every_input_stands_on_the_page() -> None:
    for name in (*data(ACTION)["inputs"], *data(GITLAB.split("\n---\n")[0])["spec"]["inputs"]):
        assert f"`{name}`" in PAGE


def test_no_python_of_a_job_takes_a_module_from_what_it_checks() -> None:
    for text in (ACTION, GITLAB):
        started = re.findall(r'python"? (.*?)-m (?:venv|pip)', text)
        assert started == ["-I ", "-I "]  # else a pip.py in the checkout would be run
