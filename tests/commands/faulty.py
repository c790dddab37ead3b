"""Workspaces with one or many faults, for the commands to meet."""

from pathlib import Path

from tests.rules.base import workspace
from tests.running import Ran, strat, write_files


def unlinked(*ids: str) -> str:
    """A fragment: decisions of the team insights that serve no initiative, one error each."""
    entries = "".join(
        f"- id: {name}\n  date: 2026-10-20\n  decided: Stop doing {name}.\n"
        f"  because: nobody used {name} a second time\n  follows: [ops-first]\n"
        for name in ids
    )
    return f"# teams/insights.yaml\ndecisions:\n{entries}"


def folder_with(folder: Path, *ids: str, settings: str = "") -> Path:
    """A workspace on disk with these faulty decisions; `settings` is its strat.toml."""
    files: dict[str, str | bytes] = dict(workspace(unlinked(*ids) if ids else ""))
    return write_files(folder, files | ({"strat.toml": settings} if settings else {}))


def concise(folder: Path, *arguments: str) -> Ran:
    """A run in that folder with a line a finding."""
    return strat("lint", "-f", "concise", *arguments, here=folder)


def found(ran: Ran) -> list[str]:
    """The findings of a concise run, as `rule message`."""
    return [
        line.split("[", 1)[1].replace("] ", " ", 1) for line in ran.out.splitlines() if ": error[" in line
    ]
