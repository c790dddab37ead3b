"""`strat backbrief`: the strategy handed back in a team's own words, and the leader's answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.asking import Asker, refuse_unknown, split, unknown_id
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.commands.writes import DryRun, Plan
from strategy_cli.errors import StratError
from strategy_cli.graph.copying import StrategyText
from strategy_cli.graph.wording import word_count
from strategy_cli.graph.work import changes_since
from strategy_cli.model.entry import fields_of
from strategy_cli.model.team import Backbrief, Team
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.writing.data import Change, Data, Put, Remove

_FIRST_THREE = "strategy_first_three"
_QUESTIONS = {
    "intent": "1. What do the leaders want to be true, and why? In your words",
    "our_task": "2. What does that ask of you",
    "effect_on_others": "3. Whom does your work affect, and whose work affects yours",
    _FIRST_THREE: "4. Which three initiatives come first for the company? Ids in order, from memory",
}
_SHARE, _FEWEST_WORDS = 0.30, 8  # as in the rule copied-not-translated
Text = Annotated[str, typer.Option(metavar="TEXT")]


def run(
    context: typer.Context,
    team: Annotated[str, typer.Argument(metavar="TEAM", help="The team's id: its file's name.")],
    intent: Text = "",
    our_task: Text = "",
    effect_on_others: Text = "",
    strategy_first_three: Annotated[
        str,
        typer.Option("--first-three", metavar="ID,ID,ID", help="The initiatives that come first, in order."),
    ] = "",
    ask: Annotated[
        list[str] | None, typer.Option("--ask", metavar="TEXT", help="A question to the leader.")
    ] = None,
    given_by: Text = "",
    heard_by: Text = "",
    answer: Annotated[
        list[str] | None,
        typer.Option(
            "--answer", metavar="TEXT", help="For the leader: answers to the open questions, in their order."
        ),
    ] = None,
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Hand the strategy back in the team's words: five questions, at a terminal or by options.

    Exit code 0: written; 2: nothing was written.
    """
    world = surroundings.of(context)
    work = opened(world, directory, today)
    found = team_named(work.graph, team)
    plan = Plan(work)
    if answer:
        plan.change(found.place.path, list(_answers(found, answer)))
        plan.finish(dry_run, quiet, "answered")
        return
    said = {"intent": intent, "our_task": our_task, "effect_on_others": effect_on_others}
    given = {**said, _FIRST_THREE: strategy_first_three, "given_by": given_by, "heard_by": heard_by}
    talk = _Talk(work, found, Asker(world.can_ask), quiet)
    entry = talk.entry(given, ask or [])
    plan.change(found.place.path, list(_changes(found, entry)))
    plan.finish(dry_run, quiet, "the back-brief is recorded")


def _answers(team: Team, answers: list[str]) -> Iterator[Change]:
    """An answer for each open question, in their order."""
    open_ones = [question for question in team.backbrief.questions if not question.answer]
    if len(answers) > len(open_ones):
        raise StratError(f"{len(answers)} answers, and {len(open_ones)} open questions in {team.place.path}")
    for question, text in zip(open_ones, answers, strict=False):
        yield Put(question.place.route, {"ask": question.ask, "answer": text})


def _changes(team: Team, entry: Mapping[str, Data]) -> Iterator[Change]:
    """Each key on its own, so that comments beside them stay; answered questions go, git remembers them."""
    old = team.backbrief
    if not old.is_written:
        yield Put(("backbrief",), {**entry})
        return
    still_open: list[Data] = [question.ask for question in old.questions if not question.answer]
    new = entry.get("questions")
    for key, value in entry.items():
        if key != "questions":
            yield Put(("backbrief", key), value)
    if isinstance(new, list):
        yield Put(("backbrief", "questions"), [*still_open, *new])
    elif old.questions and not still_open:
        yield Remove(("backbrief", "questions"))


@dataclass(frozen=True, slots=True)
class _Talk:
    """The conversation with one team."""

    work: Opened
    team: Team
    asker: Asker
    quiet: bool

    def entry(self, given: Mapping[str, str], asked: list[str]) -> dict[str, Data]:
        """The back-brief, from options and answers, in the order of the format."""
        graph = self.work.graph
        self._show_changes()
        said: dict[str, Data] = {
            "edition": str(graph.edition),
            "date": self.work.settings.today.isoformat(),
            "given_by": given["given_by"]
            or self.team.lead
            or self._asked("given_by", "Who gives it, one name"),
        }
        for key, question in _QUESTIONS.items():
            text = given[key] or self._asked(key, question)
            self._say_if_copied(key, text)
            said[key] = [*self._checked(text)] if key == _FIRST_THREE else text
        self._show_order()
        questions = asked or self._open_questions()
        said |= {"questions": [{"ask": each} for each in questions]} if questions else {}
        heard = given["heard_by"]
        if not heard and self.asker.can_ask:
            heard = self.asker.ask("Who heard it, one name, not who gave it", needed=False)
        said |= {"heard_by": heard} if heard else {}
        order = fields_of(Backbrief).order
        return dict(sorted(said.items(), key=lambda pair: order.index(pair[0])))

    def _asked(self, key: str, question: str) -> str:
        flag = "--first-three" if key == _FIRST_THREE else f"--{key.replace('_', '-')}"
        if not self.asker.can_ask:
            raise StratError(f"{flag} is missing: {question.removeprefix('1. ')}")
        link = fields_of(Backbrief).links.get(key)
        return self.asker.ask(
            question, lambda text: unknown_id(self.work.graph, link, split(text)) if link else ""
        )

    def _checked(self, text: str) -> list[str]:
        refuse_unknown(
            self.work.graph, "--first-three", fields_of(Backbrief).links[_FIRST_THREE], split(text)
        )
        return split(text)

    def _open_questions(self) -> list[str]:
        found: list[str] = []
        while self.asker.can_ask:
            text = self.asker.ask("5. What do you ask the leader? One question a line", needed=False)
            if not text:
                break
            found.append(text)
        return found

    def _show_changes(self) -> None:
        old = self.team.backbrief
        if self.quiet or not old.edition:
            return
        news = list(changes_since(self.work.graph, old.edition, old.date))
        note(f"Since your back-brief of edition {old.edition}: " + ("" if news else "no change of meaning."))
        for change in news:
            note(on_one_line(f"- edition {change.edition or '?'}: {change.what} Why: {change.because}"))

    def _show_order(self) -> None:
        if not self.quiet and self.asker.can_ask:
            note(
                on_one_line(
                    "The strategy's order: "
                    + ", ".join(each.id for each in self.work.graph.strategy.initiatives[:3])
                )
            )

    def _say_if_copied(self, key: str, text: str) -> None:
        copied = StrategyText(self.work.graph).copied(text) if key != _FIRST_THREE else None
        if copied and copied.share >= _SHARE and (word_count(text) or 0) >= _FEWEST_WORDS:
            words = (
                f'`{key}` has the strategy\'s own words: "{copied.words}". What does it mean for your team?'
            )
            note(on_one_line(words))
