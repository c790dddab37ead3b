"""strategy.yaml: what its leaders write."""

from typing import Annotated

from strategy_cli.model.decision import Decision
from strategy_cli.model.direction import Always, Choice, Differentiator, Endpoint, Principle
from strategy_cli.model.entry import Entry, Kind, link
from strategy_cli.model.keys import key
from strategy_cli.model.metric import Metric
from strategy_cli.model.values import ChangeKind, Day, Id, Record, Stage, Text, Whole

RESERVED = (
    "vision",
    "diagnosis",
    "differentiator",
    "milestone",
    "order",
)  # what `touches` may name besides ids

Choices = Annotated[tuple[Text, ...], link(Kind.CHOICE)]
Metrics = Annotated[tuple[Text, ...], link(Kind.METRIC)]
Touched = Annotated[
    tuple[Text, ...],
    link(
        Kind.ELEMENT,
        Kind.CHOICE,
        Kind.PRINCIPLE,
        Kind.ALWAYS,
        Kind.INITIATIVE,
        Kind.METRIC,
        Kind.ASSUMPTION,
        Kind.OTHER,
    ),
]


class Now(Entry):
    """Where an initiative stands."""

    date: Day = key(None, description="The day on which this was true.")
    text: Text = key("", description="Where it stands, in a sentence.")


class Initiative(Entry):
    """A problem to be solved on the way to the milestone; its place in the list is its priority."""

    id: Id = ""
    name: Text = key("", description="What people call it.")
    problem: Text = key(
        "", description="The problem to be solved, never the solution: that is the team's to find."
    )
    because: Text = key("", description="Why this problem, and why now.")
    serves: Choices = key((), description="The choices of `approach` that it carries out, by id.")
    outside_strategy: Text = key("", description="Why it is done although it serves no choice.")
    owner: Text = key("", description="The one person who answers for it.")
    metrics: Metrics = key((), description="The metrics that show its progress, by id.")
    proof: Text = key("", description="The sign by which one sees that the problem is solved.")
    by: Day = key(None, description="The day by which it is solved.")
    now: Now = key(description="Where it stands: a day and a sentence.")
    record: Record = ""


class _ParkedFirst(Entry):
    id: Id = ""
    what: Text = key("", description="What is parked.")
    because: Text = ""
    revisit_on: Day = key(None, description="The day to look at it again.")


class Parked(Initiative, _ParkedFirst):
    """Good, and not now; behind its own keys it keeps what it had as an initiative."""

    because: Text = key("", description="Why not now.")


class _DoneFirst(Entry):
    id: Id = ""
    what: Text = key("", description="What was done.")
    date: Day = key(None, description="The day on which it was finished.")
    result: Text = key("", description="What came of it.")


class Done(Initiative, _DoneFirst):
    """Finished: what came of it. It keeps what it had as an initiative, and links to it still hold."""


class Assumption(Entry):
    """What would make you change course."""

    id: Id = ""
    must_be_true: Text = key("", description="What must be true for the strategy to work.")
    we_would_see: Text = key("", description="What anyone would see first if it were not true.")
    check_on: Day = key(None, description="The day to look again.")


class Other(Entry):
    """A team without a file, or an outsider: a council, a union, a supplier."""

    id: Id = ""
    name: Text = key("", description="What people call them.")
    through: Text = key("", description="Your contact there, one name.")


class Change(Entry):
    """What an edition changed, and why."""

    edition: Whole = key(None, description="The edition that brought the change.")
    date: Day = key(None, description="The day of the change.")
    what: Text = key("", description="What changed, in a sentence.")
    because: Text = key("", description="Why it changed.")
    touches: Touched = key(
        (),
        description="What changed, by id; or `vision`, `diagnosis`, `differentiator`, `milestone`, `order` "
        "(initiatives added, taken up, parked, dropped or moved; principles moved): these touch every team.",
    )
    removed: tuple[Text, ...] = key(
        (), description="The ids of what is gone, so that old decisions can still name it."
    )
    kind: ChangeKind = key("", description="`meaning` when left out; `wording` where only the words changed.")


class Strategy(Entry):
    """The strategy of a company, written by its leaders."""

    organization: Text = key("", description="Whose strategy this is.")
    language: Text = key(
        "", description="The language it is written in, as a code: `en` when left out, `de`, `pt-BR`."
    )
    stage: Stage = key(
        "", description="`draft` while it is being written: what is missing only warns. Else `active`."
    )
    edition: Whole = key(None, description="Raise it by one when the meaning changes; 1 when left out.")
    owner: Text = key("", description="The one person who answers for the strategy.")
    review_on: Day = key(None, description="The day to look at the strategy again.")
    vision: Endpoint = key(
        description="The specific endpoint: where you will be, when, and how outsiders see it."
    )
    diagnosis: Text = key(
        "", description="What stands in the way, plainly: the challenge that the strategy answers."
    )
    differentiator: Differentiator = key(description="What you offer, to whom, and unlike what.")
    approach: tuple[Choice, ...] = key((), description="The way there: each choice rules other ways out.")
    principles: tuple[Principle, ...] = key(
        (),
        description="What settles it when two good things collide; the first in the list wins over the next.",
    )
    always: tuple[Always, ...] = key((), description="What holds for everyone whatever the strategy.")
    milestone: Endpoint = key(description="The next stop on the way to the vision.")
    initiatives: tuple[Initiative, ...] = key(
        (), description="The problems to solve now; the order is the priority."
    )
    parked: tuple[Parked, ...] = key((), description="What is good, and not now.")
    done: tuple[Done, ...] = key((), description="What is finished, and what came of it.")
    metrics: tuple[Metric, ...] = key((), description="The numbers that show whether the strategy works.")
    assumptions: tuple[Assumption, ...] = key(
        (), description="What would make you change course, and who sees it first."
    )
    others: tuple[Other, ...] = key(
        (), description="Teams without a file, and outsiders, whom teams need or tell."
    )
    decisions: tuple[Decision, ...] = key((), description="The leaders' own decisions.")
    changes: tuple[Change, ...] = key(
        (), description="What each edition changed, so that readers learn what moved."
    )
