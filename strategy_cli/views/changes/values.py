"""A change as a value: what happened to what, how far it reaches, and what was said of it."""

from dataclasses import dataclass
from enum import StrEnum

from strategy_cli.finding import Place


class Reach(StrEnum):
    """Who is told of a change, widest first."""

    EVERYONE = "everyone"
    LINKED = "linked"
    REASON = "reason"
    WORDING = "wording"
    RECORD = "record"

    @property
    def is_meaning(self) -> bool:
        """Whether the meaning changed, and not only a reason, the words or the record."""
        return self in (Reach.EVERYONE, Reach.LINKED)


class Event(StrEnum):
    """What happened."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RETARGETED = "retargeted"  # an id, date, number or name of a few words
    REWORDED = "reworded"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sides that differ, before anyone asked what that means.

    `trail` are the keys from the file's top (`initiatives`, `problem`); `owner` is the id of the thing;
    `team` is whose file it is, "" for the strategy.
    """

    event: Event
    team: str
    trail: tuple[str, ...]
    owner: str
    label: str
    old: str = ""
    new: str = ""
    old_place: Place | None = None
    new_place: Place | None = None

    @property
    def key(self) -> str:
        """The innermost key."""
        return self.trail[-1]

    @property
    def place(self) -> Place:
        """Where it stands now, else where it stood."""
        found = self.new_place or self.old_place
        return found or Place("")


@dataclass(frozen=True, slots=True)
class Change:
    """A difference with its meaning. `touches` are the words an entry of `changes` uses for it."""

    difference: Difference
    reach: Reach
    touches: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    because: str = ""
    weaker: str = ""
    doubt: str = ""  # whether it got weaker, as a question
    is_claimed: bool = False  # of `wording`: the author says so, nothing proves it
    is_recorded: bool = False

    @property
    def is_unrecorded(self) -> bool:
        """Whether `changes` has a word for it, and no new entry uses it; a team's file asks for none."""
        return self.reach.is_meaning and not self.is_recorded and bool(self.touches or self.removed)
