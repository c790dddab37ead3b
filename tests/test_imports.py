"""What a command may import: each further module is paid for by every run of it."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = ("-C", "examples/analytics", "--today", "2026-11-23")
LISTING = """
import json, sys
from strategy_cli.cli import main
told, sys.stdout = sys.stdout, open(sys.argv[1], "w", encoding="utf-8")
main(sys.argv[2:])
json.dump(sorted(sys.modules), told)
"""
OTHERS = {"jinja2", "markupsafe", "pydantic", "pygments", "rich", "typer", "yaml"}
SLOW = {
    "asyncio",
    "dataclasses",
    "http",
    "inspect",
    "json.tool",
    "pathlib",
    "re",
    "subprocess",
    "typing",
    "xml",
}


def _imported(tmp_path: Path, *call: str) -> set[str]:
    """The modules that a call of `strat` imports, in a process of its own."""
    command = [sys.executable, "-c", LISTING, str(tmp_path / "out"), *call]
    return set(json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout))


def _ours(modules: set[str], room: str) -> set[str]:
    """The modules of one room."""
    start = f"strategy_cli.{room}."
    return {module.removeprefix(start) for module in modules if module.startswith(start)}


def test_version_imports_nothing_but_what_says_it(tmp_path: Path) -> None:
    modules = _imported(tmp_path, "--version")
    assert {module for module in modules if module.startswith("strategy_cli")} == {
        "strategy_cli",
        "strategy_cli.cli",
        "strategy_cli.errors",
        "strategy_cli.output",
        "strategy_cli.output.stream",
    }
    assert modules & (OTHERS | SLOW) <= {"re", "typing"}  # which a site's own start-up may bring


def test_lint_imports_no_writing_no_template_and_no_format_but_its_own(tmp_path: Path) -> None:
    modules = _imported(tmp_path, "lint", *EXAMPLE)
    assert modules & OTHERS == {"typer"}  # not even PyYAML, for all of these files are plain
    assert not modules & {"hashlib", "tomllib"}
    formats = {"closing", "concise", "formats", "full", "overview", "painting", "paths", "show", "stream"}
    assert _ours(modules, "output") <= formats
    assert _ours(modules, "commands") <= {
        "comparing",
        "debt",
        "group",
        "lint",
        "surroundings",
        "wishes",
        "words",
        "workspace",
    }
    assert not _ours(modules, "writing")
    assert not {module for module in modules if module.startswith("strategy_cli.views.briefing")}
    assert not modules & {"asyncio", "http", "xml"}


def test_brief_imports_templates_and_nothing_for_terminals(tmp_path: Path) -> None:
    modules = _imported(tmp_path, "brief", "insights", *EXAMPLE)
    assert modules & OTHERS <= {"jinja2", "markupsafe", "typer", "yaml"}
    assert _ours(modules, "commands") <= {"brief", "group", "surroundings", "words", "workspace"}
    assert not {module for module in modules if module.startswith("strategy_cli.views.review")}
