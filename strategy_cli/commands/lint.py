"""`strat lint`: read, check, show, and say by the exit code whether it is fit to merge."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from strategy_cli.checking.checker import Report, check
from strategy_cli.checking.selection import narrowed, selected
from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.output.closing import closing_lines
from strategy_cli.output.concise import concise_lines
from strategy_cli.output.full import full_lines
from strategy_cli.output.json_report import json_report
from strategy_cli.output.painting import painted
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.stream import note, write
from strategy_cli.reading import files
from strategy_cli.reading.events import HAS_LIBYAML
from strategy_cli.reading.load import load

_MOST_IN_FULL = 30  # findings; more are shown a line each


class Format(StrEnum):
    """How findings are shown."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


def run(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH...", help="A workspace, or files in one.")] = None,
    select: Annotated[list[str] | None, typer.Option("--select", metavar="RULE", help="Only these rules or groups.")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE", help="Not these rules or groups.")] = None,
    team: Annotated[str, typer.Option("--team", metavar="TEAM", help="Only what this team must know of.")] = "",
    fail_on: Annotated[FailOn, typer.Option("--fail-on", metavar="error|warning|info|never", help="Exit 1 from this severity on.")] = FailOn.ERROR,
    strict: Annotated[bool, typer.Option("--strict", help="The same as --fail-on warning.")] = False,
    format_: Annotated[Format | None, typer.Option("-f", "--format", metavar="full|concise|json", help="How to show findings (STRAT_FORMAT).")] = None,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Is the strategy complete, consistent and linked, as written?

    Exit code 0: nothing at or above --fail-on; 1: something is; 2: could not run.
    """
    world = surroundings.of(context)
    settings = world.settings(today)
    root, wanted = files.find_workspace(directory, paths or (), world.here)
    folder = files.read_folder(root)
    graph = Graph(load(folder.files, settings.year_starts_in))
    rules = selected(select or (), ignore or ())
    report = narrowed(check(graph, settings, rules), graph, wanted, team)
    seen = SeenFrom(files.seen_from(root, world.here))
    _warn_of_slow_parser(quiet)
    chosen = format_ or _format_by_environment(world.environment.get("STRAT_FORMAT", "")) or _by_length(report)
    _show(report, chosen, seen, folder.left_aside, colour=world.colours(color))
    if verbose:
        note("read: " + ", ".join(folder.files))
    raise typer.Exit(_exit_code(report, FailOn.WARNING if strict else fail_on))


def _format_by_environment(name: str) -> Format | None:
    if name and name not in list(Format):
        raise StratError(f"STRAT_FORMAT names no format: {name}; one of {', '.join(Format)}")
    return Format(name) if name else None


def _by_length(report: Report) -> Format:
    return Format.FULL if len(report.findings) <= _MOST_IN_FULL else Format.CONCISE


def _show(report: Report, chosen: Format, seen: SeenFrom, left_aside: tuple[str, ...], colour: bool) -> None:
    closing = "\n".join(closing_lines(report, left_aside)) + "\n"
    if chosen is Format.JSON:
        write(json_report(report, seen))
        note(closing)
        return
    lines = full_lines if chosen is Format.FULL else concise_lines
    write(painted(lines(report.findings, seen), colour) + closing)


def _warn_of_slow_parser(quiet: bool) -> None:
    if not HAS_LIBYAML and not quiet:
        note("strat: PyYAML came without libyaml, so reading is many times slower; reinstall PyYAML from a wheel")


def _exit_code(report: Report, fail_on: FailOn) -> int:
    heaviest_first = list(FailOn)[:-1]
    failing = heaviest_first[: heaviest_first.index(fail_on) + 1] if fail_on is not FailOn.NEVER else []
    return int(any(finding.severity.value in failing for finding in report.findings))
