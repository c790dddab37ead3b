"""A decision, of a team or of the leaders."""

from typing import Annotated, ClassVar

from strategy_cli.model.entry import Entry, Kind, link
from strategy_cli.model.keys import key
from strategy_cli.model.values import Day, Door, Id, Record, Status, Text

Decisions = Annotated[tuple[Text, ...], link(Kind.DECISION)]
Told = Annotated[tuple[Text, ...], link(Kind.TEAM, Kind.OTHER, Kind.EVERYONE)]
LIVE = ("", "accepted", "proposed")  # the status of a decision that stands or may; "" means accepted


class Considered(Entry):
    """An option that was weighed and not taken; a text alone is its `what`."""

    shorthand: ClassVar[str] = "what"

    what: Text = key("", description="The option.")
    rejected_because: Text = key("", description="Why it was not taken.")


class Decision(Entry):
    """What was decided, which initiative it serves, and by which reasoning."""

    id: Id = ""
    date: Day = key(None, description="The day of the decision.")
    status: Status = key("", description="Accepted when left out.")
    decided: Text = key("", description="What was decided, in a sentence.")
    initiative: Annotated[tuple[Text, ...], link(Kind.INITIATIVE)] = key(
        (),
        description="The initiative it serves, by id, or several. If none: say why in `outside_strategy`.",
    )
    outside_strategy: Text = key("", description="Why it was decided although it serves no initiative.")
    because: Text = key("", description="Why this and not another option.")
    considered: tuple[Considered, ...] = key((), description="The options that were weighed and not taken.")
    follows: Annotated[tuple[Text, ...], link(Kind.CHOICE, Kind.PRINCIPLE, Kind.ALWAYS)] = key(
        (), description="The choices, principles and `always` that led to it, by id."
    )
    goes_against: Annotated[tuple[Text, ...], link(Kind.CHOICE, Kind.PRINCIPLE)] = key(
        (),
        description="The choices or principles that it departs from, by id; `accepted_by` says who agreed.",
    )
    accepted_by: Text = key(
        "", description="Who accepted that it goes against the strategy: not who decided it."
    )
    area: Annotated[Text, link(Kind.AREA)] = key(
        "", description="The area of `decision_rights` that it falls in."
    )
    decided_by: tuple[Text, ...] = key((), description="Who decided: one name, or several.")
    door: Door = key("", description="`one-way` where it is hard to take back, else `two-way`.")
    affects: Told = key((), description="The teams whose work it changes, by id; or `everyone`.")
    told: Told = key((), description="The teams that were told, by id; they need not stand in `affects` too.")
    consulted: Told = key(
        (), description="The teams that were asked before, by id; they need not stand in `affects` too."
    )
    agreed_by: tuple[Text, ...] = key((), description="Who agreed to it: one name, or several.")
    supersedes: Decisions = key((), description="The decisions that it replaces, by id.")
    superseded_by: Decisions = key((), description="The decision that replaced it, by id.")
    record: Record = ""

    @property
    def is_accepted(self) -> bool:
        """Accepted, also where the status is absent or could not be read."""
        return self.status in ("", "accepted")

    @property
    def is_live(self) -> bool:
        """Accepted or proposed: what a rule about decisions asks of."""
        return self.status in LIVE
