"""`strat lint`: read, check, show, and say by the exit code whether it is fit to merge."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from strategy_cli.checking.checker import Report, check
from strategy_cli.checking.selection import narrowed, selected
from strategy_cli.commands import surroundings
from strategy_cli.commands.comparing import base_for, beside
from strategy_cli.commands.debt import measured
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Surroundings, Today, Verbose
from strategy_cli.commands.wishes import failing, outputs, refuse_over, shown_as
from strategy_cli.commands.workspace import Opened, opened, warn_of_slow_parser
from strategy_cli.config import FAIL_ON
from strategy_cli.errors import StratError
from strategy_cli.output.formats import WITH_CLOSING, Format, Showing, rendered, summary
from strategy_cli.output.paths import files_on_github
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, note_files, write
from strategy_cli.reading.saving import append_text, write_all

_FORMATS = "|".join(Format)


def run(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="A workspace, files in one, or - for stdin."),
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="RULE", help="Only these rules or groups.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULE", help="Not these rules or groups.")
    ] = None,
    team: Annotated[
        str, typer.Option("--team", metavar="TEAM", help="Only what this team must know of.")
    ] = "",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on", metavar="|".join(FAIL_ON), help="Exit 1 from this severity on.  [default: error]"
        ),
    ] = "",
    strict: Annotated[bool, typer.Option("--strict", help="The same as --fail-on warning.")] = False,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Findings that are known and do not count."),
    ] = None,
    update_baseline: Annotated[
        bool,
        typer.Option("--update-baseline", help="Write FILE where it is absent, else remove what is mended."),
    ] = False,
    base: Annotated[
        str | None,
        typer.Option("--base", metavar="REV", help="Compare with where HEAD parted from this revision."),
    ] = None,
    only_new: Annotated[
        bool, typer.Option("--only-new", help="With --base: only the findings that it did not have.")
    ] = False,
    format_: Annotated[
        str, typer.Option("-f", "--format", metavar=_FORMATS, help="How to show findings (STRAT_FORMAT).")
    ] = "",
    output: Annotated[
        list[str] | None,
        typer.Option("-o", "--output", metavar="FORMAT=FILE", help="Also write this; repeatable."),
    ] = None,
    stdin_filename: Annotated[
        Path | None,
        typer.Option("--stdin-filename", metavar="NAME", help="With -: the file that stdin stands for."),
    ] = None,
    fix_: Annotated[
        bool, typer.Option("--fix", help="First repair misspelt keys and texts that YAML cut or bent.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --fix: show the repairs, and write nothing.")
    ] = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Say whether the strategy is complete, consistent and linked, as written.

    Exit code 0: nothing at or above --fail-on; 1: something is; 2: could not run.
    """
    world = surroundings.of(context)
    wanted = outputs(output or (), world)
    shown_as(format_, world, 0)  # a wrong name is told before anything is read
    failing(fail_on, strict, "error")
    rules = selected(select or (), ignore or (), base is not None)
    inputs = _inputs(paths or [], stdin_filename)
    work = opened(world, directory, today, *inputs)
    refuse_over(wanted.keys(), work.folder.root, work.folder.files)
    if fix_ or dry_run:
        if not fix_ or inputs[1]:
            raise StratError(
                "--dry-run goes with --fix" if not fix_ else "--fix repairs files, not what comes on stdin"
            )
        from strategy_cli.commands.fixing import fix  # noqa: PLC0415  few runs write, and writing is a tenth

        fix(work, dry_run, quiet)
        if dry_run:
            return
        work = opened(world, directory, today, *inputs)
    fails = failing(fail_on, strict, work.settings.fail_on)
    old = base_for(work, base, only_new, update_baseline)
    report = check(work.graph, work.settings, rules, old.earlier if old else None)
    debt = measured(report, work, world, baseline, update_baseline, bool(work.wanted or team))
    report = beside(debt.report, work, rules, old, only_new)
    report = narrowed(report, work.graph, work.wanted, team)
    chosen = shown_as(format_, world, len(report.findings))
    showing = Showing(work.from_here, work.from_repository, work.folder.left_aside, fails)
    result = rendered(report, chosen, showing, world.colours(color))
    write_all({**{path: rendered(report, wish, showing) for path, wish in wanted.items()}, **debt.texts})
    warn_of_slow_parser(quiet)
    write(result)
    _tell_the_rest(report, chosen, showing, world)
    if not quiet and debt.told:
        note(on_one_line(debt.told))
    if verbose:
        _tell_details(report, work)
    raise typer.Exit(int(any(finding.severity in fails for finding in report.findings)))


def _inputs(paths: Sequence[Path], stdin_filename: Path | None) -> tuple[Sequence[Path], Path | None]:
    if (Path("-") in paths) != (stdin_filename is not None) or (stdin_filename and len(paths) > 1):
        raise StratError(
            "- and --stdin-filename go together, alone: strat lint - --stdin-filename teams/a.yaml"
        )
    return ((), stdin_filename) if stdin_filename else (paths, None)


def _tell_the_rest(report: Report, chosen: Format, showing: Showing, world: Surroundings) -> None:
    """The closing lines where the result has none, and the step summary of GitHub Actions."""
    if chosen not in WITH_CLOSING:
        note(showing.closing(report))
    if chosen is Format.GITHUB and (page := world.environment.get("GITHUB_STEP_SUMMARY")):
        append_text(
            Path(page),
            summary(
                report, showing, files_on_github(world.environment, world.environment.get("GITHUB_SHA", ""))
            ),
        )


def _tell_details(report: Report, work: Opened) -> None:
    note_files(report.paths)
    if report.compared:
        note(f"compared with {on_one_line(report.compared.name)}, commit {report.compared.commit}")
    if work.folder.left_aside:
        note(on_one_line(f"left aside: {', '.join(work.folder.left_aside)}"))
    for each in report.stale:
        note(on_one_line(f"no longer found: {each.rule} at {each.path} {each.place}"))
