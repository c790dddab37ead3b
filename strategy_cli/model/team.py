"""teams/<id>.yaml: what a team writes about its piece of the strategy."""

from typing import Annotated, ClassVar

from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry, Kind, link
from strategy_cli.model.keys import key
from strategy_cli.model.strategy import Metrics
from strategy_cli.model.values import Day, Id, LevelName, Stage, Text, Whole


class Contribution(Entry):
    """The team's piece of one initiative, in its own words."""

    initiative: Annotated[Text, link(Kind.INITIATIVE)] = key("", description="The initiative, by id.")
    our_part: Text = key("", description="Your piece of it, in your own words: not a copy of the problem.")
    so_that: Text = key("", description="What others can do once you have done it.")
    moves: Metrics = key((), description="The metrics that your part moves, by id.")
    proof: Text = key("", description="Your own sign that it works, where no metric shows it.")
    by: Day = key(None, description="The day by which your part is done.")


class WillNot(Entry):
    """What a choice costs this team; a text alone is its `what`."""

    shorthand: ClassVar[str] = "what"

    what: Text = key("", description="What you will not do; leave it out where the choice costs you nothing.")
    follows: Annotated[tuple[Text, ...], link(Kind.CHOICE)] = key(
        (), description="The choice it follows from, by id."
    )
    because: Text = key("", description="Why; without `what`, why the choice costs you nothing.")
    until: Day = key(None, description="The day until which it holds; leave it out where it is for good.")


class Need(Entry):
    """What the team needs from another team, or from one of the strategy's `others`."""

    id: Id = ""
    from_: Annotated[Text, link(Kind.TEAM, Kind.OTHER)] = key(
        "", alias="from", description="Who has it: a team, or one of the strategy's `others`, by id."
    )
    what: Text = key("", description="What you need.")
    by: Day = key(None, description="The day by which you need it.")
    escalated_to: Text = key("", description="Who was asked to settle it; then the next move is theirs.")


class Give(Entry):
    """The answer to a need, under the need's id; a no is an answer."""

    id: Id = ""
    to: Annotated[tuple[Text, ...], link(Kind.TEAM, Kind.OTHER)] = key(
        (), description="Who gets it: teams, by id."
    )
    what: Text = key("", description="What they get.")
    by: Day = key(None, description="The day by which they get it.")
    date: Day = key(None, description="The day on which it was delivered.")
    cannot: Text = key("", description="Why you cannot give it.")


class Right(Entry):
    """Who decides in an area, and within which bounds."""

    area: Id = key("", description="The area, as a short name that decisions can use: `pricing`.")
    level: LevelName = key(
        "",
        description="Who decides; X is whoever granted the right. leader-decides: X decides and tells you. "
        "leader-explains: X decides and explains. leader-asks: X asks you, then decides. "
        "together: you and X decide together. team-asks: you decide after hearing X. "
        "team-reports: you decide, then tell X why. team-decides: you decide. "
        "(The words of Management 3.0 are read too.)",
    )
    granted_by: Text = key("", description="Who granted it, one name; `reports_to` when left out.")
    within: Text = key("", description="The bounds within which the team decides.")
    because: Text = key("", description="Why the level is what it is.")
    until: Day = key(None, description="The day until which it holds.")
    one_way: Text = key("", description="Why even decisions that are hard to take back are the team's.")


class Question(Entry):
    """What the team asked when it handed the strategy back; a text alone is its `ask`."""

    shorthand: ClassVar[str] = "ask"

    ask: Text = key("", description="The question.")
    answer: Text = key("", description="The leader's answer.")


class Backbrief(Entry):
    """The strategy handed back in the team's words, heard by somebody else."""

    edition: Whole = key(None, description="The edition of the strategy that was handed back.")
    date: Day = key(None, description="The day on which it was.")
    given_by: Text = key("", description="Who gave it.")
    heard_by: Text = key("", description="Who heard it: somebody other than who gave it.")
    intent: Text = key("", description="What the leaders want to be true, and why, in your words.")
    our_task: Text = key("", description="What that asks of you.")
    effect_on_others: Text = key("", description="Whom your work affects, and whose work affects yours.")
    strategy_first_three: Annotated[tuple[Text, ...], link(Kind.INITIATIVE)] = key(
        (),
        description="The three initiatives that come first for the company, by id, in order and from memory.",
    )
    questions: tuple[Question, ...] = key((), description="What you asked, and what was answered.")


class Ended(Entry):
    """A team that is no more: its history stays valid."""

    date: Day = key(None, description="The day on which it ended.")
    because: Text = key("", description="Why it ended.")
    heirs: Annotated[tuple[Text, ...], link(Kind.TEAM)] = key(
        (), description="The teams that took its work over, by id."
    )


class Team(Entry):
    """A team's piece of the strategy, written by the team."""

    id: Id = ""
    name: Text = key("", description="What people call the team.")
    mission: Text = key("", description="What the team is there for.")
    lead: Text = key("", description="The one person who answers for the team.")
    reports_to: Text = key("", description="The person whom the lead reports to, one name.")
    stage: Stage = key(
        "", description="`draft` while this file is being written: what is missing only warns."
    )
    contributes: tuple[Contribution, ...] = key(
        (), description="Your piece of each initiative that you work on."
    )
    keeps_running: Text = key("", description="For a team that serves no initiative: what stops without it.")
    we_will_not: tuple[WillNot, ...] = key((), description="What the company's choices cost you.")
    needs: tuple[Need, ...] = key((), description="What you need from others.")
    gives: tuple[Give, ...] = key((), description="Your answers to what others need from you.")
    decision_rights: tuple[Right, ...] = key((), description="Who decides what, area by area.")
    decisions: tuple[Decision, ...] = key((), description="What the team decided.")
    backbrief: Backbrief = key(
        description="The strategy handed back in your words, and heard by somebody else."
    )
    ended: Ended = key(description="For a team that is no more: when, why, and who took its work over.")
