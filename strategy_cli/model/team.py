"""teams/<id>.yaml: what a team writes about its piece of the strategy."""

from typing import Annotated, ClassVar

from pydantic import Field

from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry, Kind, link
from strategy_cli.model.strategy import Metrics
from strategy_cli.model.values import Day, LevelName, Stage, Text, Whole


class Contribution(Entry):
    """The team's piece of one initiative, in its own words."""

    initiative: Annotated[Text, link(Kind.INITIATIVE)] = ""
    our_part: Text = ""
    so_that: Text = ""
    moves: Metrics = ()
    proof: Text = ""
    by: Day = None


class WillNot(Entry):
    """What a choice costs this team; without `what` it costs nothing, and `because` says why."""

    shorthand: ClassVar[str] = "what"

    what: Text = ""
    follows: Annotated[tuple[Text, ...], link(Kind.CHOICE)] = ()
    because: Text = ""
    until: Day = None


class Need(Entry):
    """What the team needs from another team, or from one of `others`."""

    id: Text = ""
    from_: Annotated[Text, link(Kind.TEAM, Kind.OTHER)] = Field(default="", alias="from")
    what: Text = ""
    by: Day = None
    escalated_to: Text = ""


class Give(Entry):
    """The answer to a need, under the same id; a no (`cannot`) is an answer."""

    id: Text = ""
    to: Annotated[tuple[Text, ...], link(Kind.TEAM, Kind.OTHER)] = ()
    what: Text = ""
    by: Day = None
    date: Day = None
    cannot: Text = ""


class Right(Entry):
    """Who decides in an area, and within which bounds."""

    area: Text = ""
    level: LevelName = ""
    granted_by: Text = ""
    within: Text = ""
    because: Text = ""
    until: Day = None
    one_way: Text = ""


class Question(Entry):
    """What the team asked when it handed the strategy back, and the leader's answer."""

    shorthand: ClassVar[str] = "ask"

    ask: Text = ""
    answer: Text = ""


class Backbrief(Entry):
    """The strategy handed back in the team's words, heard by somebody else."""

    edition: Whole = None
    date: Day = None
    given_by: Text = ""
    heard_by: Text = ""
    intent: Text = ""
    our_task: Text = ""
    effect_on_others: Text = ""
    strategy_first_three: Annotated[tuple[Text, ...], link(Kind.INITIATIVE)] = ()
    questions: tuple[Question, ...] = ()


class Ended(Entry):
    """A team that is no more: its history stays valid."""

    date: Day = None
    because: Text = ""
    heirs: Annotated[tuple[Text, ...], link(Kind.TEAM)] = ()


class Team(Entry):
    """The whole of one team's file."""

    id: Text = ""
    name: Text = ""
    mission: Text = ""
    lead: Text = ""
    reports_to: Text = ""
    stage: Stage = ""
    contributes: tuple[Contribution, ...] = ()
    keeps_running: Text = ""
    we_will_not: tuple[WillNot, ...] = ()
    needs: tuple[Need, ...] = ()
    gives: tuple[Give, ...] = ()
    decision_rights: tuple[Right, ...] = ()
    decisions: tuple[Decision, ...] = ()
    backbrief: Backbrief
    ended: Ended
