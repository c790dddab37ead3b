"""`strat backbrief`: the strategy handed back in a team's own words, and the leader's answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Annotated

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.handing_back import Talk
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.commands.writes import DryRun, Plan, carried_out
from strategy_cli.errors import StratError
from strategy_cli.finding import counted
from strategy_cli.model.entry import fields_of
from strategy_cli.model.team import Backbrief, Question, Team
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.writing.data import Add, Change, Data, Put, Remove


def run(
    context: typer.Context,
    team: Annotated[str, typer.Argument(metavar="TEAM", help="The team's id: its file's name.")],
    answers: Annotated[
        list[str] | None,
        typer.Argument(metavar="TEXT", help="With --answer: one for each open question, in order."),
    ] = None,
    intent: Annotated[
        str, typer.Option("--intent", metavar="TEXT", help="What the leaders want to be true, and why.")
    ] = "",
    our_task: Annotated[
        str, typer.Option("--our-task", metavar="TEXT", help="What that asks of the team.")
    ] = "",
    effect_on_others: Annotated[
        str, typer.Option("--effect-on-others", metavar="TEXT", help="Who affects whom by their work.")
    ] = "",
    strategy_first_three: Annotated[
        str,
        typer.Option("--first-three", metavar="ID,ID,ID", help="The initiatives that come first, in order."),
    ] = "",
    ask: Annotated[
        list[str] | None, typer.Option("--ask", metavar="TEXT", help="A question to the leader; repeatable.")
    ] = None,
    given_by: Annotated[
        str, typer.Option("--given-by", metavar="NAME", help="Who gives it.  [default: the team's lead]")
    ] = "",
    heard_by: Annotated[
        str, typer.Option("--heard-by", metavar="NAME", help="Who heard it: somebody else.")
    ] = "",
    answer: Annotated[
        bool, typer.Option("--answer", help="For the leader: answer the team's open questions.")
    ] = False,
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Hand the strategy back in the team's own words: five questions, at a terminal or by options.

    Edition and day are recorded with it. A leader answers what the team asked with --answer, which asks for
    each answer, or takes them behind the team. Exit code 0: written; 2: nothing was written.
    """
    world = surroundings.of(context)
    work = opened(world, directory, today)
    found = team_named(work.graph, team)
    path = found.place.path
    if answers and not answer:
        raise StratError(f"{path}: a text behind the team is an answer; say --answer with it")
    Plan(work).refuse_unfit(path)  # sooner than after ten answers
    changes: Callable[[Team], Iterator[Change]]
    if answer:
        told = _answers(found, answers or (), Asker(world.can_ask))
        done = f"{counted(len(told), 'question')} answered, {len(_open(found)) - len(told)} still open"
        if not told:
            note(done)
            return
        changes = partial(_answered, told=told)
    else:
        said = {"intent": intent, "our_task": our_task, "effect_on_others": effect_on_others}
        said |= {"strategy_first_three": strategy_first_three}
        asker = Asker(world.can_ask and not all(said.values()))
        given = {**said, "given_by": given_by or ("" if asker.can_ask else found.lead), "heard_by": heard_by}
        entry, questions = Talk(work, found, asker, quiet).held(given, ask or [])
        changes = partial(_changes, entry=entry, questions=questions)
        done = f"the back-brief of edition {work.graph.edition} is recorded"

    def planned(now: Opened) -> tuple[Plan, str]:
        plan, there = Plan(now), team_named(now.graph, team)
        plan.change(there.place.path, list(changes(there)))
        return plan, done

    carried_out(work, lambda: opened(world, directory, today), planned, dry_run, quiet)


def _open(team: Team) -> list[Question]:
    return [question for question in team.backbrief.questions if not question.answer]


def _answers(team: Team, texts: Sequence[str], asker: Asker) -> dict[str, str]:
    """The leader's answers by question, of those that have one."""
    still_open = _open(team)
    if len(texts) > len(still_open):
        many = counted(len(still_open), "open question")
        raise StratError(f"{counted(len(texts), 'answer')}, and {many} in {team.place.path}")
    if not texts and not asker.can_ask and still_open:
        raise StratError("the answers are missing: write them behind --answer, one for each open question")
    given = texts or [_asked(asker, question, team) for question in still_open]
    return {each.ask: text for each, text in zip(still_open, given, strict=False) if text.strip()}


def _answered(team: Team, told: Mapping[str, str]) -> Iterator[Change]:
    for question in _open(team):
        if question.ask in told:
            yield Put(question.place.route, {"ask": question.ask, "answer": told[question.ask]})


def _asked(asker: Asker, question: Question, team: Team) -> str:
    note(on_one_line(f"{team.backbrief.given_by or team.place.path} asks: {question.ask}"))
    return asker.ask("Your answer", needed=False, enter="leaves it open")


def _changes(team: Team, entry: Mapping[str, Data], questions: Sequence[str]) -> Iterator[Change]:
    """Each key on its own, so that comments beside them stay; what only the old one said goes."""
    old = team.backbrief
    asked: list[Data] = [{"ask": each} for each in questions]
    if not old.is_written:
        yield Put(("backbrief",), {**entry, **({"questions": asked} if asked else {})})
        return
    for key, value in entry.items():
        yield Put(("backbrief", key), value)
    for key in fields_of(Backbrief).order:
        if key != "questions" and key not in entry and not old.lacks(key):
            yield Remove(("backbrief", key))
    for each in asked:
        yield Add(("backbrief", "questions"), each)
