"""`strat log`: how the strategy, or one thing of it, came to be what it is."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.graph.links import Graph
from strategy_cli.graph.typed import the_thing
from strategy_cli.output.documents.markdown import markdown_of
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.history import History, Step, history_of, texts_of
from strategy_cli.reading.load import load
from strategy_cli.reading.text import Refusal
from strategy_cli.views.history.moments import Sides, about, told
from strategy_cli.views.history.page import history_page

_MOST = 20  # commits shown unless all are asked for


def run(
    context: typer.Context,
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="One thing: ops-first, insights/answers, team:pricing.")
    ] = "",
    all_: Annotated[bool, typer.Option("--all", help=f"Also what is older than the last {_MOST}.")] = False,
    format_: Annotated[
        Literal["text", "markdown"],
        typer.Option("-f", "--format", metavar="text|markdown", help="How to show it."),
    ] = "text",
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """How the strategy, or one thing of it, came to be what it is: `changes`, joined with git's history.

    Exit code 0: it was shown; 2: could not run.
    """
    work = opened(surroundings.of(context), directory, today)
    thing = the_thing(work.graph, id_) if id_ else None
    path = (thing or work.graph.strategy).place.path
    history, asked = history_of(work.folder.root, path), about(thing)
    found = told(_sides(work, path, history), asked, None if all_ else _MOST, history.gap)
    page = history_page(work.graph, thing, asked, found)
    write((markdown_of if format_ == "markdown" else text_of)(page, work.from_here))
    if verbose:
        note(f"read: {on_one_line(path)} at {len(history.steps)} commits")


def _sides(work: Opened, path: str, history: History) -> Iterator[Sides]:
    """What is not committed yet, then each commit, newest first; a file is read when its turn comes."""
    texts = texts_of(work.folder.root, history.steps)
    now, here = work.folder.files.get(path), _alone(work, path, work.folder.files)
    if history.steps:
        last = history.steps[0]
        if texts.get(last.after) != now:
            yield Sides(None, (_at(work, path, last.path, last.after, texts),), here)
    elif not history.gap:
        yield Sides(None, (_alone(work, path, {}),), here)
    for step in history.steps:
        yield _side(work, path, step, texts)


def _side(work: Opened, path: str, step: Step, texts: Mapping[str, bytes | Refusal]) -> Sides:
    before = tuple(_at(work, path, step.was, name, texts) for name in step.before)
    renamed = (step.was, step.path) if step.was != step.path else ("", "")
    return Sides(step.commit, before, _at(work, path, step.path, step.after, texts), renamed)


def _at(work: Opened, path: str, then: str, blob: str, texts: Mapping[str, bytes | Refusal]) -> Graph:
    """The file alone as a commit had it: a team under the name it had then, the strategy under today's."""
    is_team = path != work.graph.strategy.place.path
    name = f"{work.settings.teams}/{then.rpartition('/')[2]}" if is_team else path
    return _alone(work, name, {name: texts[blob]} if blob in texts else {})


def _alone(work: Opened, path: str, files: Mapping[str, bytes | Refusal]) -> Graph:
    only = {path: files[path]} if path in files else {}
    return Graph(load(only, work.settings.year_starts_in, strategy_path=work.settings.strategy))
