"""The steps of action.yml, started as a runner starts them."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml

from tests.running import DAY, ROOT

Data: TypeAlias = Any  # what a file of YAML holds

ACTION = (ROOT / "action.yml").read_text("utf-8")


class Step(NamedTuple):
    """How a step ended: exit code, stdout, its outputs, and what it added to the job's summary."""

    code: int
    out: str
    outputs: str
    summary: str


def data(text: str) -> Data:
    return yaml.BaseLoader(text).get_single_data()


def steps() -> dict[str, Data]:
    return {step.get("name", step.get("uses", "")): step for step in data(ACTION)["runs"]["steps"]}


def program(path: Path, text: str) -> Path:
    """A shell script that can be started."""
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def run_step(name: str, folder: Path, temporary: Path, **given: str) -> Step:
    """Run a step in a folder; `given` is all of its environment, and programs in `temporary` come first."""
    temporary.mkdir(exist_ok=True)
    step = steps()[name]
    assert given.keys() == step["env"].keys()
    strat = program(temporary / "strat", f'exec {sys.executable} -m strategy_cli "$@"')
    told = {
        **given,
        "PATH": f"{temporary}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "STRAT_TODAY": DAY,
        "STRAT": str(strat),
        "RUNNER_TEMP": str(temporary),
        "GITHUB_OUTPUT": str(temporary / "outputs"),
        "GITHUB_STEP_SUMMARY": str(temporary / "summary"),
    }
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    ran = subprocess.run(script, cwd=folder, env=told, capture_output=True, text=True, check=False)
    written = [Path(told[name]) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")]
    return Step(ran.returncode, ran.stdout, *(each.read_text() if each.exists() else "" for each in written))
