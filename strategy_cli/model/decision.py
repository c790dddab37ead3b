"""A decision, of a team or of the leaders."""

from typing import Annotated, ClassVar

from pydantic import Field

from strategy_cli.model.entry import Entry, Kind, link
from strategy_cli.model.values import Day, Door, Id, Record, Status, Text

Decisions = Annotated[tuple[Text, ...], link(Kind.DECISION)]
Told = Annotated[tuple[Text, ...], link(Kind.TEAM, Kind.OTHER, Kind.EVERYONE)]


LIVE = ("", "accepted", "proposed")  # each status of what a rule about decisions asks of


class Considered(Entry):
    """An option that was weighed and not taken; a text alone is its `what`."""

    shorthand: ClassVar[str] = "what"

    what: Text = Field("", description="The option.")
    rejected_because: Text = Field("", description="Why it was not taken.")


class Decision(Entry):
    """What was decided, which initiative it serves, and by which reasoning."""

    id: Id = ""
    date: Day = Field(None, description="The day of the decision.")
    status: Status = Field("", description="Accepted when left out.")
    decided: Text = Field("", description="What was decided, in a sentence.")
    initiative: Annotated[tuple[Text, ...], link(Kind.INITIATIVE)] = Field(
        (),
        description="The initiative it serves, by id, or several. If none: say why in `outside_strategy`.",
    )
    outside_strategy: Text = Field("", description="Why it was decided although it serves no initiative.")
    because: Text = Field("", description="Why this and not another option.")
    considered: tuple[Considered, ...] = Field((), description="The options that were weighed and not taken.")
    follows: Annotated[tuple[Text, ...], link(Kind.CHOICE, Kind.PRINCIPLE, Kind.ALWAYS)] = Field(
        (), description="The choices, principles and `always` that led to it, by id."
    )
    goes_against: Annotated[tuple[Text, ...], link(Kind.CHOICE, Kind.PRINCIPLE)] = Field(
        (),
        description="The choices or principles that it departs from, by id; `accepted_by` says who agreed.",
    )
    accepted_by: Text = Field(
        "", description="Who accepted that it goes against the strategy: not who decided it."
    )
    area: Annotated[Text, link(Kind.AREA)] = Field(
        "", description="The area of `decision_rights` that it falls in."
    )
    decided_by: tuple[Text, ...] = Field((), description="Who decided: one name, or several.")
    door: Door = Field("", description="`one-way` where it is hard to take back, else `two-way`.")
    affects: Told = Field((), description="The teams whose work it changes, by id; or `everyone`.")
    told: Told = Field(
        (), description="The teams that were told, by id; they need not stand in `affects` too."
    )
    consulted: Told = Field(
        (), description="The teams that were asked before, by id; they need not stand in `affects` too."
    )
    agreed_by: tuple[Text, ...] = Field((), description="Who agreed to it: one name, or several.")
    supersedes: Decisions = Field((), description="The decisions that it replaces, by id.")
    superseded_by: Decisions = Field((), description="The decision that replaced it, by id.")
    record: Record = ""

    @property
    def is_accepted(self) -> bool:
        """Accepted, also where the status is absent or could not be read."""
        return self.status in ("", "accepted")

    @property
    def is_live(self) -> bool:
        """Accepted or proposed: what a rule about decisions asks of."""
        return self.status in LIVE
