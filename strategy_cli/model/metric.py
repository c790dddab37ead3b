"""Metrics: what is counted, why, from where to where, and the counterweight."""

from datetime import date

from strategy_cli.model.entry import Entry
from strategy_cli.model.keys import key
from strategy_cli.model.values import Amount, Day, Id, Text


class Reading(Entry):
    """A metric's value on a day."""

    date: Day = key(None, description="The day on which it was read.")
    value: Amount = key(None, description="The number that was read.")
    note: Text = key("", description="What one needs to know to understand the number.")


class Metric(Entry):
    """A number that emerges from the strategy, says its reason, and has a counterweight."""

    id: Id = ""
    measures: Text = key("", description="What is counted, so that two people count the same.")
    because: Text = key(
        "", description="Why this number shows that the strategy works; a bare number gets gamed."
    )
    from_: Amount = key(None, alias="from", description="The number at the start, or `unknown`.")
    to: Amount = key(None, description="The number to reach.")
    by: Day = key(None, description="The day by which it is reached; the milestone's when left out.")
    unit: Text = key("", description="What the number counts in: EUR, days, percent.")
    guardrail: Text = key("", description="What must not get worse while this number gets better.")
    readings: tuple[Reading, ...] = key((), description="The values read so far, one entry a day.")

    @property
    def latest(self) -> Reading | None:
        """The last reading that has a value."""
        read = (reading for reading in self.readings if reading.value is not None)
        return max(read, key=lambda reading: reading.date or date.min, default=None)
