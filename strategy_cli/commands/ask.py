"""`strat ask`: what the written strategy says about a decision, before it is made."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.adding import Request
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.commands.writes import DryRun, Plan
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.model.entry import Kind
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Team
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.ask_json import ask_json
from strategy_cli.output.documents.markdown import markdown_of
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.stream import note_files, write
from strategy_cli.views.asking.answer import Answer, Question, Result, answer_to
from strategy_cli.views.asking.page import AskPage, ask_page, document_of, ruling_choices
from strategy_cli.writing.data import Data
from strategy_cli.writing.forms import Layout, item_lines

_DOORS = ("one-way", "two-way")
EXIT_CODES = {Result.CLEAR: 0, Result.AGAINST: 1, Result.ASK: 3, Result.UNSAID: 3}


class Format(StrEnum):
    """How the answer is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def run(
    context: typer.Context,
    team: Annotated[str, typer.Argument(metavar="TEAM", help="Who asks: the team's id.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you think of deciding, in a sentence.")],
    initiative: Annotated[
        str, typer.Option("--initiative", metavar="ID", help="The initiative it would serve.")
    ] = "",
    area: Annotated[str, typer.Option("--area", metavar="AREA", help="The decision right it falls in.")] = "",
    door: Annotated[
        str, typer.Option("--door", metavar="one-way|two-way", help="Can it be taken back?")
    ] = "",
    affects: Annotated[
        list[str] | None, typer.Option("--affects", metavar="TEAM", help="Whom it touches; may be repeated.")
    ] = None,
    record: Annotated[
        bool, typer.Option("--record", help="Write it into the team's file, as proposed.")
    ] = False,
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|markdown|json", help="How to show it.")
    ] = Format.TEXT,
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """What the written strategy says about a decision, before it is made.

    Exit code 0: nothing written speaks against it; 1: the files speak against it; 3: a person must be asked,
    or the files do not say; 2: could not run.
    """
    world = surroundings.of(context)
    if not text.strip():
        raise StratError("say what you think of deciding, in a sentence")
    if dry_run and not record:
        raise StratError("--dry-run shows what --record would write; without it nothing is written")
    work = opened(world, directory, today)
    asking = _team(work.graph, team)
    question = _question(work.graph, text, initiative, area, door, affects or ())
    answer = answer_to(work.graph, asking, question, work.settings.today)
    asker = Asker(world.can_ask)
    request = Request(work, asker, "decision", team_id(asking), _given(question, answer))
    plan = _planned(request, asker, question) if record else None
    page = ask_page(work.graph, asking, question, answer, "" if plan else _to_paste(request, answer))
    write(_shown(work, page, format_, world.width))
    if plan:
        plan.finish(dry_run, quiet, "the proposed decision is written")
    if verbose:
        note_files(work.folder.files)
    raise typer.Exit(EXIT_CODES[answer.result])


def _team(graph: Graph, name: str) -> Team:
    team = team_named(graph, name)
    if team.ended.is_written:
        raise StratError(
            f"team `{name}` has ended; ask for one of {', '.join(team.ended.heirs) or 'the others'}"
        )
    return team


def _question(
    graph: Graph, text: str, initiative: str, area: str, door: str, affects: Sequence[str]
) -> Question:
    """What is asked, every name in it known; raises StratError with the nearest where one is not."""
    if door not in ("", *_DOORS):
        near = did_you_mean(door, _DOORS) or f"; there are: {', '.join(_DOORS)}"
        raise StratError(f"--door: there is no door `{door}`{near}")
    teams = tuple(name for each in affects for name in each.split(",") if name)
    for name in teams:
        _refuse_unknown(graph, "--affects", "team", name.strip(), Kind.TEAM, Kind.OTHER, Kind.EVERYONE)
    found = _initiative(graph, initiative) if initiative else None
    return Question(" ".join(text.split()), found, area, door, tuple(name.strip() for name in teams))


def _initiative(graph: Graph, name: str) -> Initiative:
    if name in graph.retired:
        raise StratError(f"--initiative: `{name}` is {graph.retired[name].how}; name one that is in force")
    _refuse_unknown(graph, "--initiative", "initiative", name, Kind.INITIATIVE)
    found = graph.initiative(name)
    if found is None:
        raise TypeError("an initiative that is known is there")
    return found


def _refuse_unknown(graph: Graph, flag: str, noun: str, name: str, *kinds: Kind) -> None:
    if not graph.find(name, *kinds):
        known = graph.ids(*kinds)
        hint = did_you_mean(name, known) or f"; there are: {', '.join(known) or 'none'}"
        raise StratError(f"{flag}: no {noun} is called `{name}`{hint}")


def _given(question: Question, answer: Answer) -> dict[str, str | list[str]]:
    """What is asked, as options of `strat new decision`."""
    given: dict[str, str | list[str]] = {
        "status": "proposed",
        "decided": question.text,
        "initiative": [question.initiative.id] if question.initiative else [],
        "goes_against": [*ruling_choices(answer)],
        "area": question.area if answer.right else "",
        "door": question.door,
        "affects": [*question.affects],
    }
    return {key: value[0] if len(value) == 1 else value for key, value in given.items() if value}


def _planned(request: Request, asker: Asker, question: Question) -> Plan:
    """The decision to write, through what `strat new decision` does."""
    if not (question.initiative or asker.can_ask):
        raise StratError(
            "--record needs --initiative, for a decision that names none is a finding; "
            "`strat new decision` takes --outside-strategy, with the reason"
        )
    plan, _ = request.asked().planned(request.work)
    return plan


def _to_paste(request: Request, answer: Answer) -> str:
    """The same entry as text, with the keys that are still to be filled in."""
    entry: dict[str, Data] = {"initiative": "", "because": ""}
    entry |= {"accepted_by": ""} if answer.against else {"follows": ""}
    for key, value in request.given.items():
        entry[key] = [*value] if isinstance(value, list) else value
    return "\n".join(item_lines(request.drafted(entry), 0, Layout()))


def _shown(work: Opened, page: AskPage, format_: Format, wide: int) -> str:
    if format_ is Format.JSON:
        return ask_json(page, EXIT_CODES[page.answer.result], work.from_here)
    document = document_of(page, work.from_here.path(page.team.place.path))
    if format_ is Format.MARKDOWN:
        return markdown_of(document, work.from_here)
    return text_of(document, work.from_here, wide)
