"""Which ruled-out ways, rejected options and past decisions a text speaks of, by whole words in any form."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import prod
from typing import NamedTuple

from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.ruling_out import closed_ways, is_refused
from strategy_cli.graph.stems import in_one, stems_of, telling
from strategy_cli.graph.wording import Wording
from strategy_cli.model.decision import Considered
from strategy_cli.model.direction import Choice, RuledOut

_APART = 6  # words that may stand between those of a phrase, all together
_FEWEST = 2  # telling words that an option, or a like decision, has in common with the text
_MOST = 3  # like decisions that are quoted


class Against(NamedTuple):
    """A way that a choice rules out, and the words of the text that speak of it."""

    choice: Choice
    rule_out: RuledOut
    said: str


class TurnedDown(NamedTuple):
    """An option that an accepted decision weighed and rejected."""

    owned: OwnedDecision
    option: Considered
    said: str


class Like(NamedTuple):
    """A past decision, or an option it weighed, with the words it shares with the text, the rarest first."""

    owned: OwnedDecision
    option: Considered | None
    shared: tuple[str, ...]


class Asked:
    """What is asked, as words: made once, compared with each thing written."""

    def __init__(self, text: str) -> None:
        self.wording = Wording.of(text)
        self.telling = telling(self.wording)
        self.words = {stem: self.wording.words[at].plain for at, stem in self.telling}
        told = [(at, at, stem) for at, stem in self.telling]
        self._places = sorted(told + [(at, at + 1, stem) for at, stem in in_one(self.wording)])
        self._stems = frozenset(stem for _, _, stem in self._places)

    def says(self, phrase: Wording) -> str:
        """The words of the text from the first to the last of a phrase, if all stand near; "" else."""
        length = len(phrase.words)
        said = (self._says(wanted, length) for wanted in dict.fromkeys(self._wanted(phrase)))
        return next((each for each in said if each), "")

    def _wanted(self, phrase: Wording) -> Iterator[frozenset[str]]:
        """What says a phrase: the stems of its words, and those with two words in a row as one."""
        stems = dict(telling(phrase))
        whole, times = frozenset(stems.values()), Counter(stems.values())
        yield whole
        for first, stem in in_one(phrase):
            if stem in self._stems:
                two = Counter(stems[at] for at in (first, first + 1) if at in stems)
                yield whole - {each for each in two if two[each] == times[each]} | {stem}

    def _says(self, wanted: frozenset[str], length: int) -> str:
        if not wanted <= self._stems:
            return ""
        places = [place for place in self._places if place[2] in wanted]
        inside = Counter[str]()  # the stems from one place to the nearest behind which none is missing
        after = 0
        for first, _, stem in places:
            while len(inside) < len(wanted) and after < len(places):
                inside[places[after][2]] += 1
                after += 1
            if len(inside) < len(wanted):
                break
            span = (first, places[after - 1][1] + 1)
            if span[1] - first <= length + _APART and self._is_meant(*span):
                return " ".join(self.wording.quote(*span).split())
            inside[stem] -= 1
            if not inside[stem]:
                del inside[stem]
        return ""

    def _is_meant(self, first: int, after: int) -> bool:
        """Whether the words stand in one clause that does not refuse them."""
        wording = self.wording
        return wording.is_one_clause(first, after) and not is_refused(*wording.clause(first, after))


def against(graph: Graph, asked: Asked, today: date) -> Iterator[Against]:
    """Each ruled-out way of which the text has every telling word in one clause, once a way."""
    seen: set[int] = set()
    for way in closed_ways(graph, today):
        said = asked.says(way.phrase)
        if said and id(way.rule_out) not in seen:
            seen.add(id(way.rule_out))
            yield Against(way.choice, way.rule_out, said)


def turned_down(graph: Graph, asked: Asked) -> Iterator[TurnedDown]:
    """Each option that a decision in force rejected, of which the text has every telling word."""
    for owned in graph.decisions:
        if owned.decision.is_accepted:
            for option in owned.decision.considered:
                said = asked.says(Wording.of(option.what))
                if said and len(stems_of(option.what)) >= _FEWEST:
                    yield TurnedDown(owned, option, said)


def like(graph: Graph, asked: Asked) -> tuple[Like, ...]:
    """The decisions, and options they weighed, that share most with the text: rare words weigh more.

    Superseded ones are left out; of one decision the likest line is quoted. Whole fractions are compared, so
    that every machine has the same order.
    """
    lines = [
        (owned, option, stems_of(option.what if option else owned.decision.decided))
        for owned in graph.decisions
        if owned.decision.status != "superseded"
        for option in (None, *owned.decision.considered)
    ]
    common = Counter(stem for _, _, stems in lines for stem in stems if stem in asked.words)
    found: dict[int, tuple[Fraction, Like]] = {}
    for owned, option, stems in lines:
        shared = sorted(stems & asked.words.keys(), key=lambda stem: (common[stem], stem))
        if len(shared) >= _FEWEST:
            rareness = prod((Fraction(1 + len(lines), common[stem]) for stem in shared), start=Fraction(1))
            key = id(owned.decision)
            if key not in found or found[key][0] < rareness:
                found[key] = rareness, Like(owned, option, tuple(asked.words[stem] for stem in shared))
    ranked = sorted(found.values(), key=lambda each: (-each[0], each[1].owned.decision.id))
    return tuple(each for _, each in ranked[:_MOST])
