"""The entries of all files, each kind side by side: what is asked of thousands is asked of one kind in a row.

A walk from entry to entry costs more than most questions do. So who looks for the few entries with a fault
asks here which may have one, and walks the files of those alone.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from operator import attrgetter

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
