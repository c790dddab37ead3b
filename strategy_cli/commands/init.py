"""`strat init`: the first files of a workspace, as a draft that lints."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.writes import DryRun, diff
from strategy_cli.config import STRATEGY_NAMES
from strategy_cli.errors import StratError
from strategy_cli.graph.naming import as_id, id_from
from strategy_cli.model.days import parse_day
from strategy_cli.model.ids import is_well_formed
from strategy_cli.output.schemas import file_name, schema_text
from strategy_cli.output.show import for_terminal, on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.locate import repository_of, seen_from
from strategy_cli.reading.saving import make_folder, refuse_led_out, write_all
from strategy_cli.writing.ci import CIFile, github, gitlab
from strategy_cli.writing.data import Data, Route
from strategy_cli.writing.edit import Refused
from strategy_cli.writing.start import example_strategy, example_team, first_strategy, first_team

_QUESTIONS = {
    "organization": "1. Whose strategy is it, the organization's name",
    "owner": "2. Who answers for it, one name",
    "vision": "3. Where will you be, in a sentence",
    "by": "   By which day (2029-12-31, 2029-12 or 2029-Q4)",
    "proof": "   By which sign will outsiders see that you are there",
    "diagnosis": "4. What stands in the way, in two or three sentences",
    "problem": "5. Which problem must be solved first; the problem, not the solution",
    "team": "6. What is the first team called",
    "lead": "   Who answers for that team, one name",
}
_NEEDED = ("organization", "owner", "lead")  # the draft lints without the others
_BELOW = {"by": "vision", "proof": "vision", "lead": "team"}  # asked only where that was answered


class CI(StrEnum):
    """Where the files are linted on each push."""

    GITHUB = "github"
    GITLAB = "gitlab"


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The new workspace's folder.")] = Path(),
    organization: Annotated[
        str, typer.Option("--organization", metavar="TEXT", help="Whose strategy it is.")
    ] = "",
    owner: Annotated[str, typer.Option("--owner", metavar="NAME", help="Who answers for the strategy.")] = "",
    vision: Annotated[
        str, typer.Option("--vision", metavar="TEXT", help="Where you will be, in a sentence.")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="DATE", help="When the vision is reached.")] = "",
    proof: Annotated[
        str, typer.Option("--proof", metavar="TEXT", help="The sign by which outsiders see it.")
    ] = "",
    diagnosis: Annotated[
        str, typer.Option("--diagnosis", metavar="TEXT", help="What stands in the way.")
    ] = "",
    problem: Annotated[
        str, typer.Option("--problem", metavar="TEXT", help="The problem to solve first: an initiative.")
    ] = "",
    team: Annotated[str, typer.Option("--team", metavar="NAME", help="A first team.")] = "",
    lead: Annotated[str, typer.Option("--lead", metavar="NAME", help="Who answers for that team.")] = "",
    example: Annotated[
        bool, typer.Option("--example", help="A small company to change into yours, without questions.")
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

    The files have a blank for all that a strategy needs, with an example above each. `.strat/` holds the
    schemas by which editors complete and explain the keys. Exit code 0: written; 2: nothing was written.
    """
    world = surroundings.of(context)
    asked = world.here / (directory or Path()) / folder
    refuse_led_out(asked, world.here)
    root = asked.resolve()
    for name in STRATEGY_NAMES:
        if (root / name).exists():
            raise StratError(f"{root / name} is there already; `strat new` adds to it")
    given = {key: str(context.params[key]) for key in _QUESTIONS}
    texts = _example() if example else _first(_answered(given, Asker(world.can_ask), quiet))
    texts |= {f".strat/{file_name(name)}": schema_text(name) for name in ("strategy", "team")}
    targets = {root / path: text for path, text in texts.items()}
    pipeline = _pipeline(ci, root) if ci else None
    if pipeline:
        targets[repository_of(root) / pipeline.path] = pipeline.text
    shown = {seen_from(path, world.here): text for path, text in targets.items()}
    if dry_run:
        write("".join(diff(path, None, text) for path, text in shown.items()))
        return
    for path in targets:
        refuse_led_out(path, repository_of(root))
    _write(targets)
    if not quiet:
        _tell(
            shown,
            pipeline,
            seen_from(root, world.here),
            "change it into yours" if example else "fill in its blanks",
        )


def _answered(given: Mapping[str, str], asker: Asker, quiet: bool) -> dict[str, str]:
    """What options say, and at a terminal the answers to the other questions; Enter leaves most open."""
    found: dict[str, str] = {}
    if asker.can_ask and not quiet and not all(given[key] for key in ("organization", "owner")):
        note("A first strategy in six questions. Nothing is written before the last answer.")
    for key, question in _QUESTIONS.items():
        found[key] = text = given[key]
        is_open = key not in _BELOW or bool(found[_BELOW[key]])
        if text and (wrong := _wrong(key, text)):
            raise StratError(f"--{key}: {wrong}")
        if not text and is_open and asker.can_ask and not _is_scripted(given):
            found[key] = asker.ask(
                question,
                partial(_wrong, key),
                key in _NEEDED,
                enter="leaves it open",
            )
        elif not text and key in _NEEDED and is_open:
            raise StratError(f"--{key} is missing: {question.lstrip(' 0123456789.')}; or try --example")
    return found


def _is_scripted(given: Mapping[str, str]) -> bool:
    """Whether options say all that is needed, so that nobody is asked."""
    return bool(given["organization"] and given["owner"] and (given["lead"] or not given["team"]))


def _wrong(key: str, answer: str) -> str:
    """What is wrong with an answer; "" where nothing is."""
    if key == "by" and not parse_day(answer):
        return f'"{answer}" is no date: write 2029-12-31, 2029-12 or 2029-Q4'
    if key == "team" and not is_well_formed(as_id(answer)):
        return f'no file can be named after "{answer}": begin with a letter from a to z'
    return ""


def _first(said: Mapping[str, str]) -> dict[str, str]:
    """The files of a first draft, by path."""
    name = id_from(said["problem"]) or "first-problem"
    problem: list[Data] = [{"id": name, "problem": said["problem"]}]
    answers: dict[Route, Data] = {
        ("organization",): said["organization"],
        ("owner",): said["owner"],
        ("vision", "text"): said["vision"],
        ("vision", "by"): said["by"],
        ("vision", "proof"): said["proof"],
        ("diagnosis",): said["diagnosis"],
        ("initiatives",): problem if said["problem"] else "",
    }
    texts = {"strategy.yaml": _sure(first_strategy(answers))}
    if said["team"]:
        team = as_id(said["team"])
        name = said["team"] if said["team"] != team else ""
        texts[f"teams/{team}.yaml"] = _sure(first_team(team, {("name",): name, ("lead",): said["lead"]}))
    return texts


def _example() -> dict[str, str]:
    return {
        "strategy.yaml": _sure(example_strategy()),
        "teams/insights.yaml": _sure(example_team("insights")),
    }


def _pipeline(ci: CI, root: Path) -> CIFile:
    """The file for CI; raises StratError with its text, for pasting, where there is one of that name."""
    repository = repository_of(root)
    workspace = seen_from(root, repository)
    found = github(workspace) if ci is CI.GITHUB else gitlab(workspace)
    if (repository / found.path).exists():
        note("\n" + for_terminal(found.text))
        raise StratError(
            f"{repository / found.path} is there already, so nothing was written; paste the lines above "
            "into it, and leave out --ci"
        )
    return found


def _sure(text: str | Refused) -> str:
    if isinstance(text, Refused):
        raise StratError(f"an answer cannot be written: {text.reason}")
    return text


def _write(targets: Mapping[Path, str]) -> None:
    for target in targets:
        if target.exists():
            raise StratError(f"{target} is there already; nothing was written")
    for target in targets:
        make_folder(target.parent)
    write_all(targets, dict.fromkeys(targets))


def _tell(paths: Mapping[str, str], pipeline: CIFile | None, root: str, task: str) -> None:
    """What was written, and what comes next."""
    for path in paths:
        note(on_one_line(f"wrote {path}"))
    if pipeline:
        note(on_one_line(f"In {pipeline.path} two words are for you: {pipeline.left}."))
    there = "" if root == "." else f"{root}/"
    ask = "let strat ask" if root == "." else f"go to {root} and let strat ask"
    note(on_one_line(f"Next: open {there}strategy.yaml and {task}, or {ask}: strat new choice."))
    note("strat lint says what is still missing.")
