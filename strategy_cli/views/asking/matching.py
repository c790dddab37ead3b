"""Which ruled-out ways, rejected options and past decisions a text speaks of, by whole words in any form."""

import math
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from strategy_cli.graph.links import Graph, OwnedDecision
from strategy_cli.graph.ruling_out import closed_ways, is_refused
from strategy_cli.graph.stems import telling
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
    """A past decision with the words it shares with the text, the rarest first."""

    owned: OwnedDecision
    shared: tuple[str, ...]


def against(graph: Graph, text: str, today: date) -> Iterator[Against]:
    """Each ruled-out way of which the text has every telling word in one clause, once a way."""
    asked = Wording.of(text)
    seen: set[int] = set()
    for way in closed_ways(graph, today):
        said = _said(asked, way.phrase)
        if said and id(way.rule_out) not in seen:
            seen.add(id(way.rule_out))
            yield Against(way.choice, way.rule_out, said)


def turned_down(graph: Graph, text: str) -> Iterator[TurnedDown]:
    """Each option that a decision in force rejected, of which the text has every telling word."""
    asked = Wording.of(text)
    stems = {stem for _, stem in telling(asked)}
    for owned in graph.decisions:
        if owned.decision.is_accepted:
            for option in owned.decision.considered:
                phrase = Wording.of(option.what)
                wanted = {stem for _, stem in telling(phrase)}
                if len(wanted) >= _FEWEST and wanted <= stems and (said := _said(asked, phrase)):
                    yield TurnedDown(owned, option, said)


def _said(asked: Wording, phrase: Wording) -> str:
    """The words of the text from the first to the last of a phrase, if all stand near; "" else."""
    wanted = {stem for _, stem in telling(phrase)}
    places = [(at, stem) for at, stem in telling(asked) if stem in wanted]
    for number, (first, _) in enumerate(places):
        left = set(wanted)
        for last, stem in places[number:]:
            left.discard(stem)
            if not left:
                span = (first, last + 1)
                near = last - first < len(phrase.words) + _APART
                if near and asked.is_one_clause(*span) and not is_refused(*asked.clause(*span)):
                    return " ".join(asked.quote(*span).split())
                break
    return ""


def like(graph: Graph, text: str) -> tuple[Like, ...]:
    """The decisions that share most with the text, superseded ones left out: rare words weigh more."""
    asked = {stem: asked_word for asked_word, stem in _words(text)}
    owned = [each for each in graph.decisions if each.decision.status != "superseded"]
    said = [frozenset(stem for _, stem in telling(Wording.of(each.decision.decided))) for each in owned]
    common = Counter(stem for each in said for stem in each if stem in asked)
    found = []
    for each, stems in zip(owned, said, strict=True):
        shared = sorted(stems & asked.keys(), key=lambda stem: (common[stem], stem))
        if len(shared) >= _FEWEST:
            weight = sum(math.log((1 + len(owned)) / common[stem]) for stem in shared)
            found.append((-weight, each.decision.id, Like(each, tuple(asked[stem] for stem in shared))))
    return tuple(entry for _, _, entry in sorted(found, key=lambda each: each[:2])[:_MOST])


def _words(text: str) -> Iterator[tuple[str, str]]:
    wording = Wording.of(text)
    for at, stem in telling(wording):
        yield wording.words[at].plain, stem
