"""`make bench`: times whole processes in turn, A B A B …, and prints medians and the ratio pair by pair."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.monorepo import RENAMED, write_monorepo
from bench.organisation import write_organisation

RUNS = 7
ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
STRAT = (str(BIN / "strat"),)
PYTHON = (sys.executable, "-c", "pass")
# What any such tool pays: Python, Typer and pydantic imported, each file read and scanned once by libyaml.
FLOOR = (
    "import typer, pydantic, yaml, pathlib, sys\n"
    "class Model(pydantic.BaseModel): id: str\n"
    "for path in pathlib.Path(sys.argv[1]).rglob('*.yaml'):\n"
    "    for _ in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader): pass\n"
)


def cpu_seconds(command: Sequence[str]) -> float:
    """User and system seconds of one run of a whole process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if sys.platform == "win32":
        raise SystemExit("the benchmarks need a system that accounts for processes: Linux or macOS")
    else:  # noqa: RET506 - a checker of types knows by `else` that this is no Windows
        _, _, usage = os.wait4(process.pid, 0)
        return usage.ru_utime + usage.ru_stime


def compare(title: str, ours: Sequence[str], theirs: Sequence[str], most: float, runs: int = RUNS) -> None:
    """Print the ratio of two commands, run in turn, beside the most it should be."""
    for command in (ours, theirs):
        cpu_seconds(command)  # warm caches
    pairs = [(cpu_seconds(ours), cpu_seconds(theirs)) for _ in range(runs)]
    ratio = statistics.median(mine / other for mine, other in pairs)
    mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    timed = f"{mine * 1000:8.0f} ms {other * 1000:8.0f} ms"
    print(f"{title:<58} {timed}   ratio {ratio:6.3f}   target {most:g}")


def main() -> None:
    """Run the benchmarks that the tools at hand allow."""
    print(f"{'cpu of the whole process, median of ' + str(RUNS):<58} {'ours':>11} {'other':>11}")
    compare("strat --version : python -c pass", (*STRAT, "--version"), PYTHON, 2)
    compare("strat --help : python -c pass", (*STRAT, "--help"), PYTHON, 7)
    example = str(ROOT / "examples" / "analytics")
    yamllint = (str(BIN / "yamllint"), "-d", "relaxed")
    lint = (*STRAT, "lint", "--today", "2026-11-23", "-f", "concise")
    has_yamllint = shutil.which(yamllint[0])
    if has_yamllint:
        compare("lint of the example : yamllint", (*lint, example), (*yamllint, example), 1.3)
    with tempfile.TemporaryDirectory() as folder:
        teams = Path(folder) / "thousand"
        write_organisation(teams, 1000)
        many = (*lint, str(teams))
        compare("lint of 1,000 teams : floor", many, (sys.executable, "-c", FLOOR, str(teams)), 3)
        if has_yamllint:
            compare("lint of 1,000 teams : yamllint", many, (*yamllint, str(teams)), 0.05, runs=1)
        if schema := shutil.which(str(BIN / "check-jsonschema")):
            files = sorted(str(path) for path in (teams / "teams").iterdir())
            other = (schema, "--schemafile", str(ROOT / "schemas" / "team.schema.json"), *files)
            compare("lint of 1,000 teams : check-jsonschema", many, other, 0.3, runs=1)
        brief = (*STRAT, "brief", "--today", "2026-11-23", "-C", str(teams), "team-7")
        compare("brief of one of 1,000 teams : lint", brief, many, 1.5, runs=3)
    with tempfile.TemporaryDirectory() as folder:
        _history(write_monorepo(Path(folder) / "monorepo"), lint)


def _history(company: Path, lint: Sequence[str]) -> None:
    """What looks into 5,000 commits of 1,000 teams, beside a lint of the files alone."""
    here = ("-C", str(company))
    whole = (*lint, *here)
    compare("lint --base of 200 commits ago : lint", (*whole, "--base", "HEAD~200"), whole, 1.5, runs=3)
    compare(
        "the same with --only-new : lint", (*whole, "--base", "HEAD~200", "--only-new"), whole, 2.5, runs=3
    )
    compare("diff of 200 commits : lint", (*STRAT, "diff", "HEAD~200..HEAD", *here), whole, 2.5, runs=3)
    for name in ("daily-answer", f"team-{RENAMED}", "team-11-decision-3"):
        log = (*STRAT, "log", name, "--all", *here)
        spent = statistics.median(cpu_seconds(log) for _ in range(3))
        print(f"{f'log {name}, in 5,000 commits':<58} {spent * 1000:8.0f} ms {'':>11}   target {5:g} s")


main()
