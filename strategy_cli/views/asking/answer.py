"""Who may decide what is asked: the first that holds, from "the files speak against it" on."""

from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import granter_of
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Right, Team
from strategy_cli.model.values import Level
from strategy_cli.views.alignment.answers import unheard_because
from strategy_cli.views.alignment.ladder import is_above
from strategy_cli.views.asking.matching import Against, Like, TurnedDown, against, like, turned_down

CLEAR, SPEAKS_AGAINST, ASK = 0, 1, 3  # exit codes, as the design has them


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what the person who asks says of it; "" and () where nothing is said."""

    text: str
    initiative: Initiative | None
    area: str
    door: str
    affects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the files say: the exit code, the first thing that holds, and all that was found."""

    code: int
    verdict: str
    against: tuple[Against, ...]
    turned_down: tuple[TurnedDown, ...]
    like: tuple[Like, ...]
    right: Right | None
    standing: str  # why the back-brief does not hold, "" when it does


def answer_to(graph: Graph, team: Team, question: Question, today: date) -> Answer:
    """What the files say to a question of a team on a day; nothing is judged beyond them."""
    ways = tuple(against(graph, question.text, today))
    options = tuple(turned_down(graph, question.text))
    right = next((each for each in team.decision_rights if each.area and each.area == question.area), None)
    because = unheard_because(graph, team)
    code, verdict = _verdict(graph, team, question, right, because, today)
    if places := len(ways) + len(options):
        where = "one place" if places == 1 else f"{places} places"
        code, verdict = SPEAKS_AGAINST, f"The files speak against it in {where}."
    return Answer(code, verdict, ways, options, like(graph, question.text), right, because)


def _verdict(
    graph: Graph, team: Team, question: Question, right: Right | None, because: str, today: date
) -> tuple[int, str]:
    who = granter_of(graph, team, right)[0]
    if why := _must_ask(question, right, because, today):
        return ASK, f"A person must be asked, {who}: {why}."
    if not question.initiative:
        return ASK, "The files do not say: no `--initiative` says what it serves."
    return CLEAR, "Nothing written speaks against it."


def _must_ask(question: Question, right: Right | None, because: str, today: date) -> str:
    """Why the team cannot decide alone, in words; "" when it can."""
    if not question.area:
        return "no `--area` says in which right it falls"
    if right is None:
        return f"no right is written for {question.area}"
    if not right.level or is_above(Level.TEAM_REPORTS, Level(right.level)):
        return f"the right on {right.area} is {right.level or 'without a level'}"
    if right.until and right.until < today:
        return f"the right on {right.area} ended on {right.until}"
    if question.door == "one-way" and not right.one_way.strip():
        return f"it cannot be undone, and the right on {right.area} has no `one_way`"
    return f"the back-brief of the team does not hold ({because})" if because else ""
