"""How much of one kind is told: a file may hold a million of the same fault, and nobody reads them all."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from strategy_cli.finding import Fault
from strategy_cli.reading.trouble import Trouble

Told = TypeVar("Told", Trouble, Fault)

MOST_OF_A_RULE = 1_000  # in one file; below it a baseline sees each fault, wherever its entry is moved
MOST_SLIPS = 50  # of what no baseline may hold
_SLIPS = ("yaml-syntax", "yaml-feature")


def bounded(faults: Iterable[Told]) -> Iterator[Told]:
    """The first faults of each rule; the last of them says how many more there are."""
    every: Sequence[Told] = tuple(faults)
    counts = Counter(fault.rule for fault in every)
    seen: Counter[str] = Counter()
    for fault in every:
        seen[fault.rule] += 1
        most = MOST_SLIPS if fault.rule in _SLIPS else MOST_OF_A_RULE
        more = counts[fault.rule] - most
        if seen[fault.rule] == most and more > 0:
            yield fault._replace(message=f"{fault.message}; and {more:,} more like it in this file")
        elif seen[fault.rule] <= most:
            yield fault
