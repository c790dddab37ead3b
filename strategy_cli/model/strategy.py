"""strategy.yaml: what its leaders write."""

from typing import Annotated, ClassVar

from pydantic import Field

from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry, Kind, link
from strategy_cli.model.values import Amount, ChangeKind, Day, Stage, Text, Whole

RESERVED = ("vision", "diagnosis", "differentiator", "milestone", "order")  # what `touches` may name besides ids

Choices = Annotated[tuple[Text, ...], link(Kind.CHOICE)]
Metrics = Annotated[tuple[Text, ...], link(Kind.METRIC)]
Touched = Annotated[
    tuple[Text, ...],
    link(
        Kind.ELEMENT, Kind.CHOICE, Kind.PRINCIPLE, Kind.ALWAYS, Kind.INITIATIVE, Kind.METRIC, Kind.ASSUMPTION, Kind.OTHER
    ),
]


class Endpoint(Entry):
    """The vision, or the next milestone: what, when, and the sign by which outsiders see it was reached."""

    text: Text = ""
    by: Day = None
    proof: Text = ""


class Differentiator(Entry):
    """The unique value proposition."""

    for_: Text = Field(default="", alias="for")
    we_offer: Text = ""
    unlike: Text = ""


class RuledOut(Entry):
    """A way out that a choice closes."""

    shorthand: ClassVar[str] = "what"

    what: Text = ""
    because: Text = ""
    until: Day = None


class Choice(Entry):
    """One choice of the approach, and what it rules out."""

    id: Text = ""
    we_choose: Text = ""
    over: Text = ""
    because: Text = ""
    rules_out: tuple[RuledOut, ...] = ()


class Principle(Entry):
    """What settles it when two good things collide."""

    id: Text = ""
    prefer: Text = ""
    even_over: Text = ""
    because: Text = ""


class Always(Entry):
    """What holds for everyone whatever the strategy: law, safety, money, values."""

    id: Text = ""
    what: Text = ""
    because: Text = ""


class Now(Entry):
    """Where an initiative stands."""

    date: Day = None
    text: Text = ""


class Initiative(Entry):
    """A problem to be solved on the way to the milestone; its place in the list is its priority."""

    id: Text = ""
    name: Text = ""
    problem: Text = ""
    because: Text = ""
    serves: Choices = ()
    outside_strategy: Text = ""
    owner: Text = ""
    metrics: Metrics = ()
    proof: Text = ""
    by: Day = None
    now: Now
    record: Text = ""


class Parked(Initiative):
    """Good, and not now."""

    what: Text = ""
    revisit_on: Day = None


class Done(Initiative):
    """Finished: what came of it; links to it still hold."""

    what: Text = ""
    date: Day = None
    result: Text = ""


class Reading(Entry):
    """A metric's value on a day."""

    date: Day = None
    value: Amount = None
    note: Text = ""


class Metric(Entry):
    """A number that emerges from the strategy, says its reason, and has a counterweight."""

    id: Text = ""
    measures: Text = ""
    because: Text = ""
    from_: Amount = Field(default=None, alias="from")
    to: Amount = None
    by: Day = None
    unit: Text = ""
    guardrail: Text = ""
    readings: tuple[Reading, ...] = ()


class Assumption(Entry):
    """What must be true, and what we would see if it were not."""

    id: Text = ""
    must_be_true: Text = ""
    we_would_see: Text = ""
    check_on: Day = None


class Other(Entry):
    """A team without a file, or an outsider, and our contact there."""

    id: Text = ""
    name: Text = ""
    through: Text = ""


class Change(Entry):
    """What an edition changed, and why; `removed` keeps the ids of what is gone."""

    edition: Whole = None
    date: Day = None
    what: Text = ""
    because: Text = ""
    touches: Touched = ()
    removed: tuple[Text, ...] = ()
    kind: ChangeKind = ""


class Strategy(Entry):
    """The whole of strategy.yaml."""

    organization: Text = ""
    language: Text = ""
    stage: Stage = ""
    edition: Whole = None
    owner: Text = ""
    review_on: Day = None
    vision: Endpoint
    diagnosis: Text = ""
    differentiator: Differentiator
    approach: tuple[Choice, ...] = ()
    principles: tuple[Principle, ...] = ()
    always: tuple[Always, ...] = ()
    milestone: Endpoint
    initiatives: tuple[Initiative, ...] = ()
    parked: tuple[Parked, ...] = ()
    done: tuple[Done, ...] = ()
    metrics: tuple[Metric, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    others: tuple[Other, ...] = ()
    decisions: tuple[Decision, ...] = ()
    changes: tuple[Change, ...] = ()
