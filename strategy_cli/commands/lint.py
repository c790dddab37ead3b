"""`strat lint`: read, check, show, and say by the exit code whether it is fit to merge."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from strategy_cli.checking.baseline import Known, baseline_text, known_of, read_baseline
from strategy_cli.checking.checker import Report, check
from strategy_cli.checking.selection import narrowed, selected
from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Surroundings, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened, warn_of_slow_parser
from strategy_cli.config import FAIL_ON
from strategy_cli.errors import StratError
from strategy_cli.finding import Severity
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.formats import WITH_CLOSING, Format, Showing, rendered
from strategy_cli.output.stream import note, write
from strategy_cli.reading.files import append_text, read_text, write_whole

_MOST_IN_FULL = 30  # findings; more are shown a line each
_FORMATS = "|".join(Format)


def run(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH...", help="A workspace, files in one, or - for stdin.")
    ] = None,
    select: Annotated[list[str] | None, typer.Option("--select", metavar="RULE", help="Only these rules or groups.")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE", help="Not these rules or groups.")] = None,
    team: Annotated[str, typer.Option("--team", metavar="TEAM", help="Only what this team must know of.")] = "",
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="|".join(FAIL_ON), help="Exit 1 from this severity on.  [default: error]")
    ] = "",
    strict: Annotated[bool, typer.Option("--strict", help="The same as --fail-on warning.")] = False,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", metavar="FILE", help="Findings that are known and do not count.")
    ] = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write FILE where it is absent, else remove what is mended.")
    ] = False,
    format_: Annotated[
        str, typer.Option("-f", "--format", metavar=_FORMATS, help="How to show findings (STRAT_FORMAT).")
    ] = "",
    output: Annotated[
        list[str] | None, typer.Option("-o", "--output", metavar="FORMAT=FILE", help="Also write this; repeatable.")
    ] = None,
    stdin_filename: Annotated[
        Path | None, typer.Option("--stdin-filename", metavar="NAME", help="With -: the file that stdin stands for.")
    ] = None,
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
    wishes = [_wish(word) for word in output or ()]
    work = opened(world, directory, today, *_inputs(paths or [], stdin_filename))
    failing = _failing("warning" if strict else fail_on or work.settings.fail_on)
    known = _known(work, world, baseline, update_baseline)
    report = check(work.graph, work.settings, selected(select or (), ignore or ()), known)
    if update_baseline:
        _update_baseline(_baseline_file(work, world, baseline), report, known)
    report = narrowed(report, work.graph, work.wanted, team)
    showing = Showing(work.from_here, work.from_repository, work.folder.left_aside, failing)
    warn_of_slow_parser(quiet)
    for wish, path in wishes:
        write_whole(world.here / path, rendered(report, wish, showing))
    _show(report, _format(format_, world, report), showing, world, world.colours(color))
    if verbose:
        note("read: " + ", ".join(report.paths))
    raise typer.Exit(int(any(finding.severity in failing for finding in report.findings)))


def _inputs(paths: list[Path], stdin_filename: Path | None) -> tuple[list[Path], Path | None]:
    if (paths == [Path("-")]) != (stdin_filename is not None):
        raise StratError("- and --stdin-filename go together: strat lint - --stdin-filename teams/a.yaml")
    return ([], stdin_filename) if stdin_filename else (paths, None)


def _named(name: str, origin: str) -> Format:
    if name not in list(Format):
        raise StratError(f"{origin} names no format: {name}{did_you_mean(name, Format) or '; one of ' + ', '.join(Format)}")
    return Format(name)


def _wish(word: str) -> tuple[Format, str]:
    name, equals, path = word.partition("=")
    if not equals or not path:
        raise StratError(f"--output takes FORMAT=FILE, as in sarif=strat.sarif; this is {word}")
    return _named(name, "--output"), path


def _format(wish: str, world: Surroundings, report: Report) -> Format:
    """As asked, else as the environment says, else full for few findings and concise for many."""
    if wish:
        return _named(wish, "--format")
    if name := world.environment.get("STRAT_FORMAT"):
        return _named(name, "STRAT_FORMAT")
    if world.environment.get("GITHUB_ACTIONS") == "true":
        return Format.GITHUB
    return Format.FULL if len(report.findings) <= _MOST_IN_FULL else Format.CONCISE


def _failing(fail_on: str) -> tuple[Severity, ...]:
    if fail_on not in FAIL_ON:
        raise StratError(f"--fail-on takes {', '.join(FAIL_ON)}{did_you_mean(fail_on, FAIL_ON)}")
    return tuple(Severity)[: FAIL_ON.index(fail_on) + 1] if fail_on != "never" else ()


def _baseline_file(work: Opened, world: Surroundings, asked: Path | None) -> Path:
    if asked:
        return world.here / asked
    if not work.settings.baseline:
        raise StratError("--update-baseline needs --baseline FILE, or the setting `baseline`")
    return work.folder.root / work.settings.baseline


def _known(work: Opened, world: Surroundings, asked: Path | None, may_be_absent: bool) -> tuple[Known, ...]:
    if not asked and not work.settings.baseline and not may_be_absent:
        return ()
    path = _baseline_file(work, world, asked)
    if may_be_absent and not path.exists():
        return ()
    return read_baseline(read_text(path), path.name)


def _update_baseline(path: Path, report: Report, known: Sequence[Known]) -> None:
    """Write all that was found into a new file; an old one only loses what is mended."""
    if not path.exists():
        found = known_of(report.findings)
        write_whole(path, baseline_text(found))
        note(f"{path.name}: {len(found)} findings are known from now on, and do not count until they change")
        return
    stale = {each.fingerprint for each in report.stale}
    write_whole(path, baseline_text([each for each in known if each.fingerprint not in stale]))
    note(f"{path.name}: {len(stale)} removed, {len(known) - len(stale)} left")


def _show(report: Report, chosen: Format, showing: Showing, world: Surroundings, colour: bool) -> None:
    write(rendered(report, chosen, showing, colour))
    if chosen not in WITH_CLOSING:
        note(showing.closing(report))
    summary = world.environment.get("GITHUB_STEP_SUMMARY")
    if chosen is Format.GITHUB and summary:
        append_text(Path(summary), rendered(report, Format.MARKDOWN, showing))
