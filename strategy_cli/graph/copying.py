"""How much of a text stands word for word in the strategy, and where."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from strategy_cli.graph.links import Graph
from strategy_cli.graph.prose import Prose, prose_of
from strategy_cli.graph.wording import Wording, word_count

LENGTH = 4  # words in a row that are no accident
_SHARE = 0.30  # measured: own words 0.00, copies 0.31 and more (docs/rules-evidence.md)
_FEWEST_WORDS = 8  # a short phrase repeats honestly

Sequence4 = tuple[str, ...]


class Copied(NamedTuple):
    """The share of a text that is copied, its longest copied run as written, and where most of it stands."""

    share: float
    words: str
    source: Prose


@dataclass(frozen=True)
class StrategyText:
    """All prose of strategy.yaml, indexed once."""

    graph: Graph

    @cached_property
    def _sources(self) -> dict[Sequence4, Prose]:
        found: dict[Sequence4, Prose] = {}
        for prose in self._prose():
            for sequence in _sequences(Wording.of(prose.text)):
                found.setdefault(sequence, prose)
        return found

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(pair for prose in self._prose() for pair in _pairs(prose.text))

    def _prose(self) -> Iterator[Prose]:
        return prose_of(self.graph.strategy)

    def repeats(self, text: str) -> Copied | None:
        """What a text copies where that is so much that it may not have been understood; None else."""
        copied = self.copied(text)
        is_much = copied and copied.share >= _SHARE and (word_count(text) or 0) >= _FEWEST_WORDS
        return copied if is_much else None

    def copied(self, text: str) -> Copied | None:
        """What a text copies; None where that is nothing."""
        if len(self._pairs.intersection(_pairs(text))) < 2:  # most texts: a shared sequence has three
            return None
        wording = Wording.of(text)
        sequences = _sequences(wording)
        shared = [at for at, sequence in enumerate(sequences) if sequence in self._sources]
        if not shared:
            return None
        first, after = _longest_run(shared)
        whence = Counter(self._sources[sequences[at]].place for at in shared).most_common(1)[0][0]
        source = next(
            self._sources[sequences[at]] for at in shared if self._sources[sequences[at]].place == whence
        )
        return Copied(len(shared) / len(sequences), wording.quote(first, after), source)


def _sequences(wording: Wording) -> list[Sequence4]:
    keys = [word.key for word in wording.words]
    return [tuple(keys[at : at + LENGTH]) for at in range(len(keys) - LENGTH + 1)]


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Words beside each other, roughly and quickly, to leave aside what shares nothing."""
    return pairwise(text.casefold().split())


def _longest_run(shared: list[int]) -> tuple[int, int]:
    """The longest run of words that shared sequences cover, as the numbers of its first and the one after."""
    best = first = last = shared[0]
    length = LENGTH
    for at in shared[1:]:
        first = at if at > last + LENGTH else first
        last = at
        if at + LENGTH - first > length:
            best, length = first, at + LENGTH - first
    return best, best + length
