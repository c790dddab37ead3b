"""A review as values, in the order in which a reviewer reads them."""

from dataclasses import dataclass

from strategy_cli.views.changes.values import Change, Reach
from strategy_cli.views.document import Address


@dataclass(frozen=True, slots=True)
class Shown:
    """A change with its address on the side where it stands; `is_old` where that is the old one."""

    change: Change
    at: Address
    is_old: bool


@dataclass(frozen=True, slots=True)
class Way:
    """What reaches a team, by its id, and by which way: a clause that follows the id, or ""."""

    name: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Reached:
    """A team that a change reaches, and by what."""

    team: str
    name: str
    at: Address
    by: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Resting:
    """An accepted decision that names something which changed, or is gone; `team` is "" for the leaders'."""

    id: str
    team: str
    name: str
    at: Address
    on: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A need or give, and where it stands."""

    noun: str
    id: str
    other: str  # `from insights`, `to partners`
    at: Address


@dataclass(frozen=True, slots=True)
class Orphaned:
    """Needs and gives of a team whose reason is gone: nobody asks any more, or the team's work is `lost`.

    Where it has other work left (not `is_sure`), only people can say which of them were for what is lost.
    """

    team: str
    name: str
    things: tuple[Thing, ...]
    lost: tuple[str, ...] = ()
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Waiting:
    """A right that the evidence covered, and covers no more until the team has handed the strategy back."""

    team: str
    name: str
    area: str
    at: Address


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something written in a person's name, under a key; `of` is the thing that says it."""

    person: str
    of: str
    key: str
    at: Address


@dataclass(frozen=True, slots=True)
class Review:
    """All that `strat diff` says; an edition is 0 where none could be read.

    `is_first` where there was nothing at all before, so that nothing is compared.
    """

    editions: tuple[int, int]
    changes: tuple[Shown, ...]
    again: tuple[Reached, ...]
    told: tuple[Reached, ...]
    resting: tuple[Resting, ...]
    orphaned: tuple[Orphaned, ...]
    waiting: tuple[Waiting, ...]
    spoken: tuple[Spoken, ...]
    not_judged: tuple[str, ...]
    is_first: bool

    def of(self, reach: Reach) -> tuple[Shown, ...]:
        """The changes of a class."""
        return tuple(each for each in self.changes if each.change.reach is reach)

    @property
    def meaning(self) -> int:
        """How many changes of meaning there are."""
        return sum(each.change.reach.is_meaning for each in self.changes)
