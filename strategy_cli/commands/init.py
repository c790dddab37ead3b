"""`strat init`: the first files of a workspace, as a draft that lints."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.asking import Asker, Check
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Surroundings, Today, Verbose
from strategy_cli.commands.writes import DryRun, diff
from strategy_cli.config import STRATEGY_NAMES
from strategy_cli.errors import StratError
from strategy_cli.graph.naming import as_id
from strategy_cli.model.days import parse_day
from strategy_cli.model.ids import is_well_formed
from strategy_cli.output.schemas import file_name, schema_text
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.saving import make_folder, write_all
from strategy_cli.writing.edit import Refused
from strategy_cli.writing.start import (
    GITHUB,
    GITLAB,
    QUESTIONS,
    example_strategy,
    first_strategy,
    first_team,
)

Text = Annotated[str, typer.Option(metavar="TEXT")]
_NEEDED = ("organization", "owner")  # without a terminal; the draft lints without the others


class CI(StrEnum):
    """Where the files are linted on each push."""

    GITHUB = "github"
    GITLAB = "gitlab"


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The new workspace's folder.")] = Path(),
    organization: Text = "",
    owner: Text = "",
    vision: Text = "",
    by: Annotated[str, typer.Option("--by", metavar="DATE", help="When the vision is reached.")] = "",
    proof: Annotated[
        str, typer.Option("--proof", metavar="TEXT", help="The sign by which outsiders see it.")
    ] = "",
    diagnosis: Text = "",
    team: Annotated[str, typer.Option("--team", metavar="ID", help="A first team, by id.")] = "",
    lead: Annotated[str, typer.Option("--lead", metavar="NAME", help="Who answers for that team.")] = "",
    example: Annotated[
        bool, typer.Option("--example", help="An example to change, without questions.")
    ] = False,
    ci: Annotated[
        CI | None, typer.Option("--ci", metavar="github|gitlab", help="Also a file that lints each push.")
    ] = None,
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Begin a strategy: a few plain questions, and files that lint as a draft. Nothing is ever overwritten.

    Exit code 0: written; 2: nothing was written.
    """
    world = surroundings.of(context)
    root = world.here / (directory or Path()) / folder
    for name in STRATEGY_NAMES:
        if (root / name).exists():
            raise StratError(f"{root / name} is there already; `strat new` adds to it")
    said = (organization, owner, vision, by, proof, diagnosis)
    given = dict(zip(QUESTIONS, said, strict=True))
    texts = {
        "strategy.yaml": _sure(example_strategy() if example else first_strategy(_answers(given, world)))
    }
    if world.can_ask and not example and not team:
        team = Asker(True).ask("The first team's id, as a short name", _wrong_id, needed=False)
    texts |= _others(
        "insights" if example and not team else team, "Priya Nair" if example else lead, world, ci
    )
    if dry_run:
        write("".join(diff(path, None, text) for path, text in texts.items()))
        return
    _write(root, texts)
    if not quiet:
        note(on_one_line(f"wrote {', '.join(texts)}; next: strat lint says what the draft still lacks"))


def _answers(given: dict[tuple[str, ...], str], world: Surroundings) -> dict[tuple[str, ...], str]:
    """What options say, and at a terminal the answers to the other questions."""
    for route, question in QUESTIONS.items():
        needed = route[-1] in _NEEDED
        check: Check = _wrong_day if route[-1] == "by" else lambda _: ""
        if given[route]:
            if wrong := check(given[route]):
                raise StratError(f"--{route[-1]}: {wrong}")
        elif world.can_ask:
            given[route] = Asker(True).ask(question, check, needed)
        elif needed:
            raise StratError(f"--{route[-1]} is missing: {question}; or try --example")
    return given


def _wrong_day(text: str) -> str:
    return "" if parse_day(text) else f'"{text}" is no date: write 2029-12-31, 2029-12 or 2029-Q4'


def _wrong_id(text: str) -> str:
    if is_well_formed(text):
        return ""
    near = f"; write `{as_id(text)}`" if as_id(text) else ""
    return f"`{text}` is no id: small letters, digits and hyphens, a letter first{near}"


def _others(team: str, lead: str, world: Surroundings, ci: CI | None) -> dict[str, str]:
    """The files beside the strategy, by path."""
    texts = {f".strat/{file_name(name)}": schema_text(name) for name in ("strategy", "team")}
    if team:
        if wrong := _wrong_id(team):
            raise StratError(f"--team: {wrong}")
        if not lead and world.can_ask:
            lead = Asker(True).ask(f"Who answers for the team {team}, one name")
        if not lead:
            raise StratError("--lead is missing: who answers for the team, one name")
        texts[f"teams/{team}.yaml"] = _sure(first_team(team, lead))
    if ci:
        path, text = (
            (".github/workflows/strategy.yaml", GITHUB) if ci is CI.GITHUB else (".gitlab-ci.yml", GITLAB)
        )
        texts[path] = text
    return texts


def _sure(text: str | Refused) -> str:
    if isinstance(text, Refused):
        raise StratError(f"an answer cannot be written: {text.reason}")
    return text


def _write(root: Path, texts: dict[str, str]) -> None:
    targets = {root / path: text for path, text in texts.items()}
    for target in targets:
        if target.exists():
            raise StratError(f"{target} is there already; nothing was written")
    for target in targets:
        make_folder(target.parent)
    write_all(targets, dict.fromkeys(targets))
