"""`make bench`: measures each of our targets beside other tools, and writes the tables of docs/speed.md.

`make bench` takes some minutes; `make bench SIZES="10000 100000"` measures the large ones, in an hour.
Besides numbers of teams, `start` and `history` can be named there.
"""

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from bench.monorepo import COMMITS, RENAMED, write_monorepo
from bench.organisation import write_organisation
from bench.timing import Pair, compared

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "speed.md"
BIN = Path(sys.executable).parent
STRAT = (
    (str(BIN / "strat"),)
    if (BIN / "strat").exists()
    else (sys.executable, "-c", "from strategy_cli.cli import run; run()")
)
TODAY = ("--today", "2026-11-23")
LINT = (*STRAT, "lint", *TODAY, "-f", "concise")
PASS = (sys.executable, "-c", "pass")
FLOOR = (sys.executable, str(ROOT / "bench" / "floor.py"))
YAMLLINT = (str(BIN / "yamllint"), "-d", "relaxed")
CHECK_JSONSCHEMA = (str(BIN / "check-jsonschema"), "--schemafile", str(ROOT / "schemas" / "team.schema.json"))
START, HISTORY = "start", "history"
SIZES = ("1", "100", "1000")
MOST_FOR_OTHERS = 10_000  # teams; with more, the others would take half an hour a run
HEAD = "| | ours, CPU | memory | other, CPU | ratio | least to most | target |\n" + "|---" * 7 + "|\n"
# What people wait for before a decision or a planning, each beside the lint of the same workspace.
PAGES = (
    ("brief", "team-0"),
    ("align",),
    ("ask", "team-0", "Build a custom dashboard for Acme", "--area", "answers"),
    ("trace", "team-0"),
    ("matrix",),
    ("todo",),
)


class Row(NamedTuple):
    """One line of a table: what was compared, and the most that the ratio should be; 0 where nothing is."""

    what: str
    pair: Pair
    most: float = 0

    def __str__(self) -> str:
        ours, theirs = self.pair.ours, self.pair.theirs
        target = f"≤ {self.most:g}" if self.most else ""
        return (
            f"| {self.what} | {seconds(ours.cpu)} | {ours.mib:.0f} MiB | {seconds(theirs.cpu)} "
            f"| {self.pair.ratio:.3g} | {self.pair.spread} | {target} |"
        )


def seconds(time: float) -> str:
    """A time as people read it."""
    return f"{time * 1000:.0f} ms" if time < 1 else f"{time:.1f} s"


def start() -> Iterator[Row]:
    """What a run costs before it reads anything of size."""
    example = str(ROOT / "examples" / "analytics")
    yield Row("`strat --version` : `python -c pass`", compared((*STRAT, "--version"), PASS, 15), 2)
    yield Row("`strat --help` : `python -c pass`", compared((*STRAT, "--help"), PASS, 15), 7)
    lint, other = (*LINT, example), (*YAMLLINT, example)
    yield Row("lint of the example : yamllint", compared(lint, other, 15), 1.3)


def with_teams(teams: int, folder: Path) -> Iterator[Row]:
    """What linting an organisation costs, beside others that read the same files."""
    runs = 15 if teams <= 100 else 5 if teams <= 1000 else 3
    targets = {1000: (3, 0.05, 0.3), 10_000: (0, 0.04, 0)}.get(teams, (0, 0, 0))
    lint = (*LINT, str(folder))
    yield Row("lint : the floor", compared(lint, (*FLOOR, str(folder)), runs), targets[0])
    if teams > MOST_FOR_OTHERS:
        tenth = folder.with_name("tenth")
        write_organisation(tenth, teams // 10)
        yield Row("lint : lint of a tenth", compared(lint, (*LINT, str(tenth)), 1), 11)
        return
    runs = 3 if teams <= 1000 else 1
    yield Row("lint : yamllint", compared(lint, (*YAMLLINT, str(folder)), runs), targets[1])
    if teams <= 1000:
        files = sorted(str(path) for path in (folder / "teams").iterdir())
        yield Row("lint : check-jsonschema", compared(lint, (*CHECK_JSONSCHEMA, *files), runs), targets[2])
    for words in PAGES:
        page = (*STRAT, *words, *TODAY, "-C", str(folder))
        yield Row(f"{words[0]} : lint", compared(page, lint, runs), 1.5 if teams == 1000 else 0)


def history(company: Path) -> Iterator[Row]:
    """What looks into a long history of 1,000 teams, beside a lint of the files alone."""
    here = ("-C", str(company))
    lint = (*LINT, *here)
    beside = (*lint, "--base", "HEAD~200")
    yield Row("lint --base of 200 commits ago : lint", compared(beside, lint, 3), 1.5)
    yield Row("the same with --only-new : lint", compared((*beside, "--only-new"), lint, 3), 2.5)
    yield Row("diff of 200 commits : lint", compared((*STRAT, "diff", "HEAD~200..HEAD", *here), lint, 3), 2.5)
    for name in ("daily-answer", f"team-{RENAMED}", "team-11-decision-3"):
        log = (*STRAT, "log", name, "--all", *here)
        yield Row(f"`log {name}` in {COMMITS:,} commits : lint", compared(log, lint, 3))


def found(folder: Path) -> list[tuple[str, str]]:
    """What lint finds, as (path, rule)."""
    command = (*STRAT, "lint", *TODAY, "-f", "json", "-C", str(folder))
    report = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    return [(each["path"].partition("teams/")[2], each["rule"]) for each in report["findings"]]


def rows_of(name: str, folder: Path) -> Iterator[Row]:
    """The rows of one table; stops where the faults found are not those planted."""
    if name == START:
        yield from start()
    elif name == HISTORY:
        yield from history(write_monorepo(folder))
    else:
        teams = int(name.split(maxsplit=1)[0].replace(",", ""))
        planted = write_organisation(folder, teams)
        if sorted(found(folder)) != sorted((path.partition("teams/")[2], rule) for path, rule in planted):
            raise SystemExit(f"{name}: what was found is not what was planted")
        yield from with_teams(teams, folder)


def machine() -> str:
    """What it was measured on, and with what."""
    names = ("typer", "pydantic", "PyYAML", "yamllint", "check-jsonschema")
    tools = ", ".join(f"{name} {version(name)}" for name in names)
    kind = f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}"
    return f"{kind}; Python {platform.python_version()}; {tools}"


def written(page: str, name: str, text: str) -> str:
    """The page with the part between two marks replaced."""
    marks = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    pattern = re.escape(marks[0]) + ".*?" + re.escape(marks[1])
    return re.sub(pattern, lambda _: marks[0] + text + marks[1], page, flags=re.DOTALL)


def main() -> None:
    """Measure what is asked for, by default what takes minutes, and write each table once it is there."""
    os.chdir(ROOT)
    asked = sys.argv[1:] or [START, *SIZES, HISTORY]
    for name in (f"{int(word):,} teams" if word.isdigit() else word for word in asked):
        with tempfile.TemporaryDirectory() as folder:
            rows = [*rows_of(name, Path(folder) / "organisation")]
        text = f"Measured on {machine()}.\n\n{HEAD}" + "".join(f"{row}\n" for row in rows)
        print(f"{name}\n\n{text}", flush=True)
        PAGE.write_text(written(PAGE.read_text("utf-8"), name, text), "utf-8")


main()
