"""The entries of all files, each kind side by side: what is asked of thousands is asked of one kind in a row.

A walk from entry to entry costs more than most questions do. So who looks for the few entries with a fault
asks here which may have one, and walks the files of those alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any, cast

from strategy_cli.model.entry import Entry, fields_of

Gathered = dict[type[Entry], list[Entry]]


def gathered(roots: Iterable[Entry]) -> Gathered:
    """Every entry of some files by its kind, those of a kind in the order of the files."""
    found: Gathered = {}
    level = _by_kind(roots)
    while level:
        found |= level  # no kind stands at two depths
        level = _inside(level)
    return found


class Columns:
    """What stands under one key of every entry of a kind, in the order of the files."""

    def __init__(self, by_kind: Gathered) -> None:
        self._values = {model: [*map(vars, entries)] for model, entries in by_kind.items()}

    def of(self, model: type[Entry], key: str) -> Iterator[Any]:
        """The values under a key of the format, written or not, each once for each entry."""
        return map(itemgetter(fields_of(model).names[key]), self._values.get(model, ()))


def by_name(names: Sequence[str], entries: Sequence[Entry]) -> dict[str, Entry]:
    """The entries by their names, in the order of these; of those that share one the first."""
    found = dict.fromkeys(names)
    # From the last to the first, so that the first stays.
    found.update(zip(reversed(names), reversed(entries), strict=True))
    return cast(dict[str, Entry], found)


def _by_kind(roots: Iterable[Entry]) -> Gathered:
    found: Gathered = defaultdict(list)
    for root in roots:
        found[type(root)].append(root)
    return found


def _inside(level: Gathered) -> Gathered:
    """What stands one step deeper."""
    found: Gathered = defaultdict(list)
    for model, entries in level.items():
        fields = fields_of(model)
        for key, inner in fields.nested.items():
            values = map(attrgetter(fields.names[key]), entries)
            found[inner] += chain.from_iterable(values) if key in fields.many else values
    return found
