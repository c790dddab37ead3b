"""Who may decide what is asked: the first that holds, from "the files speak against it" on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import granter_of
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Right, Team
from strategy_cli.model.values import Level
from strategy_cli.nearest import did_you_mean
from strategy_cli.views.alignment.answers import unheard_because
from strategy_cli.views.alignment.ladder import is_above
from strategy_cli.views.asking.matching import Against, Asked, Like, TurnedDown, against, like, turned_down
from strategy_cli.views.rights import in_words


class Result(StrEnum):
    """What the files come to: the first of these that holds."""

    AGAINST = "the files speak against it"
    ASK = "a person must be asked"
    UNSAID = "the files do not say"
    CLEAR = "nothing written speaks against it"


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
    """What the files say: what it comes to and why, and all that was found."""

    result: Result
    because: str
    ask: str  # who must be asked, "" where nobody must
    against: tuple[Against, ...]
    turned_down: tuple[TurnedDown, ...]
    like: tuple[Like, ...]
    right: Right | None
    standing: str  # why the back-brief does not hold, "" when it does


def answer_to(graph: Graph, team: Team, question: Question, today: date) -> Answer:
    """What the files say to a question of a team on a day; nothing is judged beyond them."""
    asked = Asked(question.text)
    ways, options = tuple(against(graph, asked, today)), tuple(turned_down(graph, asked))
    right = next((each for each in team.decision_rights if each.area and each.area == question.area), None)
    standing = unheard_because(graph, team)
    who = granter_of(graph, team, right)[0]
    result, because = Result.CLEAR, ""
    if places := len(ways) + len(options):
        result, because = Result.AGAINST, "in one place" if places == 1 else f"in {places} places"
    elif because := _must_ask(team, question, right, who, today):
        result = Result.ASK
    elif standing:
        result, because = Result.ASK, f"the back-brief of the team does not hold ({standing})"
    elif because := _unsaid(graph, question):
        result = Result.UNSAID
    ask = who if result is Result.ASK else ""
    return Answer(result, because, ask, ways, options, like(graph, asked), right, standing)


def _must_ask(team: Team, question: Question, right: Right | None, who: str, today: date) -> str:
    """Why the team cannot decide alone, in words; "" when it can."""
    if not question.area:
        return "no `--area` says in which right it falls"
    if right is None:
        near = did_you_mean(question.area, [each.area for each in team.decision_rights if each.area])
        return f"no right is written for `{question.area}`{near}"
    return next(_limits(question, right, who, today), "")


def _limits(question: Question, right: Right, who: str, today: date) -> Iterator[str]:
    """What keeps a team from deciding alone under a right, in words."""
    if not right.level:
        yield f"the right on {right.area} says no level"
    elif is_above(Level.TEAM_REPORTS, Level(right.level)):
        yield f"on {right.area}, {in_words(right, who)}"
    if right.until and right.until < today:
        yield f"the right on {right.area} ended on {right.until}"
    if question.door == "one-way" and not right.one_way.strip():
        yield f"it cannot be undone, and the right on {right.area} has no `one_way`"


def _unsaid(graph: Graph, question: Question) -> str:
    """Why the files do not say, in words; "" when they do."""
    if unread := graph.workspace.unread:
        return f"{listed(list(unread))} could not be read"
    if not question.initiative:
        known = listed([each.id for each in graph.strategy.initiatives if each.id], "or") or "none is written"
        return f"no `--initiative` says what it serves: {known}"
    return ""
