"""strategy.yaml: what its leaders write."""

from typing import Annotated

from pydantic import Field

from strategy_cli.model.decision import Decision
from strategy_cli.model.direction import Always, Choice, Differentiator, Endpoint, Principle
from strategy_cli.model.entry import Entry, Kind, link
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

    date: Day = Field(None, description="The day on which this was true.")
    text: Text = Field("", description="Where it stands, in a sentence.")


class Initiative(Entry):
    """A problem to be solved on the way to the milestone; its place in the list is its priority."""

    id: Id = ""
    name: Text = Field("", description="What people call it.")
    problem: Text = Field(
        "", description="The problem to be solved, never the solution: that is the team's to find."
    )
    because: Text = Field("", description="Why this problem, and why now.")
    serves: Choices = Field((), description="The choices of `approach` that it carries out, by id.")
    outside_strategy: Text = Field("", description="Why it is done although it serves no choice.")
    owner: Text = Field("", description="The one person who answers for it.")
    metrics: Metrics = Field((), description="The metrics that show its progress, by id.")
    proof: Text = Field("", description="The sign by which one sees that the problem is solved.")
    by: Day = Field(None, description="The day by which it is solved.")
    now: Now = Field(description="Where it stands: a day and a sentence.")
    record: Record = ""


class _ParkedFirst(Entry):
    id: Id = ""
    what: Text = Field("", description="What is parked.")
    because: Text = ""
    revisit_on: Day = Field(None, description="The day to look at it again.")


class Parked(Initiative, _ParkedFirst):
    """Good, and not now; behind its own keys it keeps what it had as an initiative."""

    because: Text = Field("", description="Why not now.")


class _DoneFirst(Entry):
    id: Id = ""
    what: Text = Field("", description="What was done.")
    date: Day = Field(None, description="The day on which it was finished.")
    result: Text = Field("", description="What came of it.")


class Done(Initiative, _DoneFirst):
    """Finished: what came of it. It keeps what it had as an initiative, and links to it still hold."""


class Assumption(Entry):
    """What would make you change course."""

    id: Id = ""
    must_be_true: Text = Field("", description="What must be true for the strategy to work.")
    we_would_see: Text = Field("", description="What anyone would see first if it were not true.")
    check_on: Day = Field(None, description="The day to look again.")


class Other(Entry):
    """A team without a file, or an outsider: a council, a union, a supplier."""

    id: Id = ""
    name: Text = Field("", description="What people call them.")
    through: Text = Field("", description="Your contact there, one name.")


class Change(Entry):
    """What an edition changed, and why."""

    edition: Whole = Field(None, description="The edition that brought the change.")
    date: Day = Field(None, description="The day of the change.")
    what: Text = Field("", description="What changed, in a sentence.")
    because: Text = Field("", description="Why it changed.")
    touches: Touched = Field(
        (),
        description="What changed, by id; or `vision`, `diagnosis`, `differentiator`, `milestone`, `order` "
        "(initiatives added, taken up, parked, dropped or moved; principles moved): these touch every team.",
    )
    removed: tuple[Text, ...] = Field(
        (), description="The ids of what is gone, so that old decisions can still name it."
    )
    kind: ChangeKind = Field(
        "", description="`meaning` when left out; `wording` where only the words changed."
    )


class Strategy(Entry):
    """The strategy of a company, written by its leaders."""

    organization: Text = Field("", description="Whose strategy this is.")
    language: Text = Field(
        "", description="The language it is written in, as a code: `en` when left out, `de`, `pt-BR`."
    )
    stage: Stage = Field(
        "", description="`draft` while it is being written: what is missing only warns. Else `active`."
    )
    edition: Whole = Field(None, description="Raise it by one when the meaning changes; 1 when left out.")
    owner: Text = Field("", description="The one person who answers for the strategy.")
    review_on: Day = Field(None, description="The day to look at the strategy again.")
    vision: Endpoint = Field(
        description="The specific endpoint: where you will be, when, and how outsiders see it."
    )
    diagnosis: Text = Field(
        "", description="What stands in the way, plainly: the challenge that the strategy answers."
    )
    differentiator: Differentiator = Field(description="What you offer, to whom, and unlike what.")
    approach: tuple[Choice, ...] = Field((), description="The way there: each choice rules other ways out.")
    principles: tuple[Principle, ...] = Field(
        (),
        description="What settles it when two good things collide; the first in the list wins over the next.",
    )
    always: tuple[Always, ...] = Field((), description="What holds for everyone whatever the strategy.")
    milestone: Endpoint = Field(description="The next stop on the way to the vision.")
    initiatives: tuple[Initiative, ...] = Field(
        (), description="The problems to solve now; the order is the priority."
    )
    parked: tuple[Parked, ...] = Field((), description="What is good, and not now.")
    done: tuple[Done, ...] = Field((), description="What is finished, and what came of it.")
    metrics: tuple[Metric, ...] = Field((), description="The numbers that show whether the strategy works.")
    assumptions: tuple[Assumption, ...] = Field(
        (), description="What would make you change course, and who sees it first."
    )
    others: tuple[Other, ...] = Field(
        (), description="Teams without a file, and outsiders, whom teams need or tell."
    )
    decisions: tuple[Decision, ...] = Field((), description="The leaders' own decisions.")
    changes: tuple[Change, ...] = Field(
        (), description="What each edition changed, so that readers learn what moved."
    )
