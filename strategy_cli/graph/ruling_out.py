"""What the choices rule out, as phrases, and where a text has one of them without refusing it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from strategy_cli.graph.links import Graph
from strategy_cli.graph.wording import Wording
from strategy_cli.model.direction import Choice, RuledOut
from strategy_cli.patterns import lazy

_ASIDE = re.compile(r"\([^()]*\)")
_LISTED = re.compile(r"[,;\n]")
_BEFORE_THE_THING = re.compile(r"^(?: (?:an?|the|any|no|not|never))+(?= )")
# Words that turn a text against the thing: up to four words before it, or behind it in the same clause.
_REFUSING = lazy(
    r" (?:not(?! only)|no|nor|never|without|refus(?:e|ing)|declin(?:e|ing)|reject(?:ing)?"
    r"|stop(?:ping)?|end(?:ing)?"
    r"|drop(?:ping)?|retir(?:e|ing)|remov(?:e|ing)|cancel(?:ling)?|avoid(?:ing)?|against|instead of"
    r"|rather than"
    r"|leav(?:e|ing) out|turn(?:ing)? (?:down|away|off)|replac(?:e|ing)|discontinu(?:e|ing)|clos(?:e"
    r"|ing)"
    r"|cut(?:ting)?|ceas(?:e|ing)|phas(?:e|ing) out|don't|won't|doesn't|cannot|can't"
    r"|outside)(?: [^ ]+){0,4} $"
)
_REFUSED = lazy(
    r"^(?: [^ ]+){0,2} (?:not|never|no longer|out of|declined|refused|rejected|dropped|retired"
    r"|removed|stopped|ended"
    r"|cancelled|end|stop|won't|discontinued|excluded)(?= )"
)
_WOUND_DOWN = lazy(
    r" (?:before|until|till|when|by the time)(?: [^ ]+){1,4} (?:taken (?:out|away|down)|removed"
    r"|withdrawn|closed|retired"
    r"|abolished|scrapped|phased out|switched off|shut|ends|closes|stops)(?= )"
)
_DETERMINER = re.compile(r"^ (?:an?|the|our|their|his|her|its|this|these|each|every) ")
# What may stand behind a noun that is no part of another: "a new school in May", and not "a new school bus".
_NO_NOUN = lazy(
    r"^ (?:$|(?:an?|the|and|or|but|nor|of|for|to|in|on|at|by|from|with|without|into|onto|over|under"
    r"|after|before|until"
    r"|during|per|as|than|that|which|who|where|when|while|if|so|because|is|are|was|were|be|will|would"
    r"|can|could|may"
    r"|might|must|shall|should|has|have|had|do|does|did|it|we|they|not|no|each|every|this|these|next"
    r"|now|again|only"
    r"|also|too|like|through|via|within|instead|\w+(?:ly|ed)|\d\S*) )"
)


class Closed(NamedTuple):
    """A way out that a choice closes, and a phrase that names it."""

    choice: Choice
    rule_out: RuledOut
    phrase: Wording


def closed_ways(graph: Graph, today: date) -> tuple[Closed, ...]:
    """Every phrase that a choice rules out today, in the order of the files."""
    return tuple(
        Closed(choice, rule_out, phrase)
        for choice in graph.strategy.approach
        for rule_out in choice.rules_out
        if not rule_out.until or rule_out.until >= today
        for phrase in phrases_of(rule_out.what)
    )


def phrases_of(text: str) -> tuple[Wording, ...]:
    """The phrases in a rule-out: each part of a list where every part is several words, else the whole.

    What stands in brackets, and articles and "no" in front, are no part of a phrase.
    """
    plain = _ASIDE.sub(" ", text)
    parts = [part for part in _LISTED.split(plain) if part.strip()]
    if any(len(part.split()) < 2 for part in parts):
        parts = [plain]
    wordings = (Wording.of(_BEFORE_THE_THING.sub("", Wording.of(part).plain)) for part in parts)
    return tuple(wording for wording in wordings if wording.words)


def by_first_word(closed: Iterable[Closed]) -> dict[str, list[tuple[int, Closed]]]:
    """The closed ways, numbered, by the first word of the phrase that names each."""
    found: dict[str, list[tuple[int, Closed]]] = defaultdict(list)
    for number, way in enumerate(closed):
        found[way.phrase.keys[0]].append((number, way))
    return found


def touched(closed: Iterable[Closed], text: str) -> Iterator[tuple[Closed, str]]:
    """Each closed way that a text speaks of without refusing it, with the phrase as the text has it."""
    return touching(by_first_word(closed), text)


def touching(closed: Mapping[str, list[tuple[int, Closed]]], text: str) -> Iterator[tuple[Closed, str]]:
    """The same for one of many texts."""
    wording = Wording.of(text)
    near = [each for key in wording.vocabulary & closed.keys() for each in closed[key]]
    for _, way in sorted(near, key=itemgetter(0)):
        spans = wording.find(way.phrase, between=1)
        if found := next((span for span in spans if _is_meant(wording, span, way.phrase)), None):
            yield way, " ".join(wording.quote(*found).split())


def _is_meant(wording: Wording, span: tuple[int, int], phrase: Wording) -> bool:
    """Whether the words stand for the thing, and for doing it."""
    before, behind = wording.clause(*span)
    last, ruled_out = wording.words[span[1] - 1], phrase.words[-1]
    if len(phrase.words) == 1 and last.plain.endswith("ing") and _DETERMINER.match(behind):
        return False  # "advertising the post" does something to the post; "advertising" is the trade
    if last.plain == last.key != ruled_out.plain and not _NO_NOUN.match(behind):
        return False
    return not is_refused(before, behind)


def is_refused(before: str, behind: str) -> bool:
    """Whether the words around a thing, in its clause, turn the text against it."""
    return bool(_REFUSING.search(before) or _REFUSED.search(behind) or _WOUND_DOWN.search(behind))
