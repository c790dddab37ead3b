"""`strat backbrief`: the strategy handed back in a team's own words, and the leader's answers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.handing_back import Talk
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import opened
from strategy_cli.commands.writes import DryRun, Plan
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
    plan = Plan(work)
    if answers and not answer:
        raise StratError(f"{found.place.path}: a text behind the team is an answer; say --answer with it")
    if answer:
        done = _answer(found, answers or (), Asker(world.can_ask), plan)
    else:
        said = {"intent": intent, "our_task": our_task, "effect_on_others": effect_on_others}
        said |= {"strategy_first_three": strategy_first_three}
        asker = Asker(world.can_ask and not all(said.values()))
        given = {**said, "given_by": given_by or ("" if asker.can_ask else found.lead), "heard_by": heard_by}
        entry, questions = Talk(work, found, asker, quiet).held(given, ask or [])
        plan.change(found.place.path, list(_changes(found, entry, questions)))
        done = f"the back-brief of edition {work.graph.edition} is recorded"
    if plan.texts:
        plan.finish(dry_run, quiet, done)
    elif not quiet:
        note(done)


def _answer(team: Team, texts: Sequence[str], asker: Asker, plan: Plan) -> str:
    """Plan the leader's answers; what was done, in words."""
    still_open = [question for question in team.backbrief.questions if not question.answer]
    if len(texts) > len(still_open):
        many = counted(len(still_open), "open question")
        raise StratError(f"{counted(len(texts), 'answer')}, and {many} in {team.place.path}")
    if not texts and not asker.can_ask and still_open:
        raise StratError("the answers are missing: write them behind --answer, one for each open question")
    if not texts:
        texts = [_asked(asker, question, team) for question in still_open]
    told = [(question, text) for question, text in zip(still_open, texts, strict=False) if text.strip()]
    if told:
        changes = [
            Put(question.place.route, {"ask": question.ask, "answer": text}) for question, text in told
        ]
        plan.change(team.place.path, changes)
    left = len(still_open) - len(told)
    return f"{counted(len(told), 'question')} answered, {left} still open"


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
