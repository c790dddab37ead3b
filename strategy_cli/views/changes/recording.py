"""The entry of `changes` that a change asks for; what changed and why is for its author to say."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph
from strategy_cli.graph.work import meaning_changes
from strategy_cli.model.strategy import Change as Entry
from strategy_cli.views.changes.changes import changes, covers, entries_of
from strategy_cli.views.changes.pairing import paired
from strategy_cli.views.changes.values import Change, Event

if TYPE_CHECKING:
    from strategy_cli.writing.data import Data

_CLAIMABLE = (Event.REWORDED, Event.RETARGETED)
# Their coming and going is no change of meaning, yet decisions and needs may still name them.
_MENTIONED_WHEN_GONE = ("parked", "done", "assumptions", "others")


class Proposal(NamedTuple):
    """What an entry has to name, and the edition and day it carries."""

    edition: int
    day: date
    touches: tuple[str, ...]
    removed: tuple[str, ...]
    is_wording: bool = False

    def entry(self, what: str, because: str) -> "dict[str, Data]":
        """The entry as data, in the order of the format."""
        return {
            "edition": str(self.edition),
            "date": self.day.isoformat(),
            "what": what,
            "because": because,
            "touches": [*self.touches],
            "removed": [*self.removed],
            "kind": "wording" if self.is_wording else "",
        }

    @property
    def text(self) -> str:
        """The entry as YAML to paste, with blanks where only its author knows the words."""
        from strategy_cli.writing.forms import Layout, mapping_lines  # noqa: PLC0415  only where one is proposed

        whole = self.entry("<what changed, in a sentence>", "<why it changed>")
        said = {key: each for key, each in whole.items() if each}
        return "\n".join(mapping_lines({"changes": [said]}, 0, Layout()))


def unrecorded(old: Graph, new: Graph) -> tuple[Change, ...]:
    """The strategy's changes of meaning that no new entry of `changes` names with what and because."""
    return _unrecorded(old, new, tuple(strategy_changes(old, new)))


def _unrecorded(old: Graph, new: Graph, found: Iterable[Change]) -> tuple[Change, ...]:
    complete = [
        each
        for each in entries_of(old, new)
        if each.kind != "wording" and each.what.strip() and each.because.strip()
    ]
    return tuple(
        change
        for change in found
        if change.reach.is_meaning
        and is_nameable(change)
        and not any(covers(change, entry) for entry in complete)
    )


def is_nameable(change: Change) -> bool:
    """Whether an entry of `changes` can name what a change touches: a thing without an id it cannot."""
    names = (*change.touches, *change.removed)
    return bool(names) and all(names)


def strategy_changes(old: Graph, new: Graph) -> Iterator[Change]:
    """The changes of the strategy's own file; a thousand teams need not be compared for them."""
    return changes(*(Graph(side.workspace._replace(teams=())) for side in (old, new)))


def next_edition(old: Graph, new: Graph, taken: int = 0) -> int:
    """The edition a change belongs to: the new side's where it is free, else the one after all that are not.

    `taken` is the edition that others have brought meanwhile.
    """
    last = max(old.edition, taken)
    return new.edition if new.edition > last else last + 1


def proposed(old: Graph, new: Graph, today: date, taken: int = 0) -> Proposal | None:
    """The entry for all that is not recorded yet; None where nothing is left to record."""
    every = tuple(strategy_changes(old, new))
    found = _unrecorded(old, new, every)
    if not found:
        return None
    gone = [each for each in every if each in found or each.difference.trail[0] in _MENTIONED_WHEN_GONE]
    return Proposal(
        next_edition(old, new, taken),
        today,
        tuple(dict.fromkeys(name for change in found for name in change.touches)),
        tuple(dict.fromkeys(name for change in gone for name in change.removed)),
    )


def overtaken(base: Graph, new: Graph, main: Graph) -> tuple[Entry, ...]:
    """The entries that this side adds to `base` under an edition that the main branch has taken meanwhile.

    The last in the list comes first: each keeps its place while those behind it get another edition.
    """
    known = (*base.strategy.changes, *main.strategy.changes)
    fresh = [each for each in new.strategy.changes if not any(each.same_words(one) for one in known)]
    kept = [each for each in new.strategy.changes if each not in fresh]
    lost = [each for each in base.strategy.changes if not any(each.same_words(one) for one in kept)]
    added = [pair.new for pair in paired(lost, fresh) if pair.old is None]
    explained = {each.edition for each in meaning_changes(main)}
    return tuple(
        each
        for each in reversed(added)
        if isinstance(each, Entry) and each.kind != "wording" and (each.edition or 0) <= main.edition
        if each.edition in explained or (each.edition or 0) > base.edition
    )


def place_now(change: Change, strategy: Place) -> Place:
    """Where a change of the strategy shows on the new side: what is gone, at the list it is gone from."""
    return change.difference.new_place or strategy.key(change.difference.trail[0])


def more_than_words(found: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that no author can claim as wording: a thing came, went or moved."""
    return tuple(change for change in found if change.difference.event not in _CLAIMABLE)
