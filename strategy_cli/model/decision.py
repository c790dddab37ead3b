"""A decision, of a team or of the leaders."""

from typing import Annotated, ClassVar

from strategy_cli.model.entry import Entry, Kind, link
from strategy_cli.model.values import Day, Door, Status, Text

Decisions = Annotated[tuple[Text, ...], link(Kind.DECISION)]
Told = Annotated[tuple[Text, ...], link(Kind.TEAM, Kind.OTHER, Kind.EVERYONE)]


class Considered(Entry):
    """An option that was weighed and not taken."""

    shorthand: ClassVar[str] = "what"

    what: Text = ""
    rejected_because: Text = ""


class Decision(Entry):
    """What was decided, which initiative it serves, and by which reasoning."""

    id: Text = ""
    date: Day = None
    status: Status = ""
    decided: Text = ""
    initiative: Annotated[tuple[Text, ...], link(Kind.INITIATIVE)] = ()
    outside_strategy: Text = ""
    because: Text = ""
    considered: tuple[Considered, ...] = ()
    follows: Annotated[tuple[Text, ...], link(Kind.CHOICE, Kind.PRINCIPLE, Kind.ALWAYS)] = ()
    goes_against: Annotated[tuple[Text, ...], link(Kind.CHOICE, Kind.PRINCIPLE)] = ()
    accepted_by: Text = ""
    area: Annotated[Text, link(Kind.AREA)] = ""
    decided_by: tuple[Text, ...] = ()
    door: Door = ""
    affects: Told = ()
    told: Told = ()
    consulted: Told = ()
    agreed_by: tuple[Text, ...] = ()
    supersedes: Decisions = ()
    superseded_by: Decisions = ()
    record: Text = ""

    @property
    def is_accepted(self) -> bool:
        """Accepted, also where the status is absent or could not be read."""
        return self.status in ("", "accepted")

    @property
    def is_live(self) -> bool:
        """Accepted or proposed: what a rule about decisions asks of."""
        return self.is_accepted or self.status == "proposed"
