"""`strat brief`: a page for a team, before planning; or one for each team."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from strategy_cli.checking.checker import check
from strategy_cli.checking.selection import selected, team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, graph_at, opened, seen_by
from strategy_cli.config import Settings
from strategy_cli.errors import StratError
from strategy_cli.finding import counted
from strategy_cli.graph.links import Graph
from strategy_cli.model.days import parse_day
from strategy_cli.output.brief import TEMPLATE, brief_markdown, index_markdown
from strategy_cli.output.markdown import addresses_of, links_to
from strategy_cli.output.painting import painted_markdown
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, note_files, write
from strategy_cli.output.templating import Renderer, Template, built_in
from strategy_cli.reading import files, saving
from strategy_cli.reading.revisions import base_of
from strategy_cli.views.alignment.ladder import ladder_of
from strategy_cli.views.briefing.page import Briefing, Terms, briefings
from strategy_cli.views.briefing.since import Since

_SEPARATOR = "\n---\n\n"
_INDEX = "README"
_MOST_DIGITS = 6  # of an edition, as the format has it


def run(
    context: typer.Context,
    team: Annotated[str, typer.Argument(metavar="TEAM", help="The team's id: its file's name.")] = "",
    all_: Annotated[bool, typer.Option("--all", help="Every team.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="With --all: a file a team, and an index.")
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FILE", help="Your own template; it is code.")
    ] = None,
    base: Annotated[
        str | None,
        typer.Option(
            "--base", metavar="EDITION|DATE|REV", help="Since when things are new.  [default: the back-brief]"
        ),
    ] = None,
    show_template: Annotated[bool, typer.Option("--show-template", help="Print our template.")] = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """A one-page briefing for a team, before planning.

    Exit code 0: a briefing was written; 2: could not run.
    """
    if show_template:
        write(built_in(TEMPLATE).text)
        return
    _refuse_odd_calls(team, all_, out)
    world = surroundings.of(context)
    renderer = Renderer(
        Template(files.read_given(template), str(template)) if template else built_in(TEMPLATE)
    )
    work = opened(world, directory, today)
    pages = _pages(work.graph, work.settings, team, _since(work, base))
    if out:
        _write_all(pages, renderer, work.folder.root, out, quiet)
    else:
        _print(pages, renderer, work.from_here, world.width, world.colours(color))
    if verbose:
        note_files(work.folder.files)


def _refuse_odd_calls(team: str, all_: bool, out: Path | None) -> None:
    if team and all_:
        raise StratError("name a team or say --all, not both")
    if not (team or all_):
        raise StratError("name a team, or say --all; strat brief --help")
    if out and not all_:
        raise StratError(f"--out goes with --all; for one team: strat brief {team} > {team}.md")


def _pages(graph: Graph, settings: Settings, team: str, since: Since | None) -> Iterator[Briefing]:
    teams = (team_named(graph, team),) if team else graph.teams
    if not teams:
        raise StratError("there is no team file yet, so there is nobody to brief")
    report = check(graph, settings, selected((), ()))
    ladder = ladder_of(settings.ladder)
    return briefings(graph, report.findings, teams, Terms(settings.today, ladder, since), report.ignored)


def _print(pages: Iterator[Briefing], renderer: Renderer, seen: SeenFrom, width: int, colour: bool) -> None:
    """To a terminal as it reads best, elsewhere as Markdown."""
    link = addresses_of(seen) if width else links_to(seen)
    text = _SEPARATOR.join(brief_markdown(page, renderer, link) for page in pages)
    write(painted_markdown(text, width, colour) if width else text)


def _write_all(pages: Iterator[Briefing], renderer: Renderer, root: Path, out: Path, quiet: bool) -> None:
    """A file a team, with links that lead from there, and an index; names are made of ids alone."""
    saving.refuse_led_out(Path.cwd() / out, Path.cwd())
    saving.make_folder(out)
    link = links_to(seen_by(root, out.resolve()))
    heads = []
    for page in pages:
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,63}", page.head.id) or page.head.id == _INDEX.lower():
            why = "that is the index's name" if page.head.id == _INDEX.lower() else "its file's name is no id"
            note(f"strat: {on_one_line(page.head.path)} gets no briefing: {why}")
            continue
        saving.write_whole(out / f"{page.head.id}.md", brief_markdown(page, renderer, link))
        heads.append(page.head)
    if not heads:
        raise StratError("no briefing was written")
    saving.write_whole(out / f"{_INDEX}.md", index_markdown(heads))
    if not quiet:
        note(f"{counted(len(heads), 'briefing')} and an index in {on_one_line(str(out))}")


def _since(work: Opened, name: str | None) -> Since | None:
    """What a briefing is measured against: a whole number is an edition, a date a day, else a revision."""
    if name is None:
        return None
    if not name:
        raise StratError("--base is empty; name an edition, a date or a revision, as in --base 2")
    graph = work.graph
    if name.isascii() and name.isdigit():
        if len(name) > _MOST_DIGITS or not 1 <= int(name) <= graph.edition:
            raise StratError(
                f"--base {name} is a whole number, and so an edition; the strategy is at edition "
                f"{graph.edition} (a date is written 2026-12-15, a commit {name}^0)"
            )
        return Since(f"edition {int(name)}", edition=int(name))
    if day := parse_day(name, work.settings.year_starts_in):
        return Since(name, day=day)
    found = base_of(work.folder.root, name)
    if found.note:
        note(f"strat: {on_one_line(found.note)}")
    return Since(name, was=graph_at(work, found))
