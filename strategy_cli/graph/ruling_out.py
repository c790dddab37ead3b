"""What the choices rule out, as phrases, and where a text has one of them without refusing it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from strategy_cli.graph.links import Graph
from strategy_cli.graph.wording import Wording
from strategy_cli.model.direction import Choice, RuledOut

_ASIDE = re.compile(r"\([^()]*\)")
_LISTED = re.compile(r"[,;\n]")
_BEFORE_THE_THING = re.compile(r"^(?: (?:a|an|the|any|all|no|not|never|more|new))+(?= )")
# Words that turn a text against the thing: up to four words before it, or close behind, in the same clause.
_REFUSING = re.compile(
    r" (?:not|no|nor|never|without|refuse|refusing|decline|declining|reject|rejecting|stop|stopping|end|ending|drop"
    r"|dropping|retire|retiring|remove|removing|cancel|cancelling|avoid|avoiding|against|instead of|rather than"
    r"|leave out|turn(?:ing)? (?:down|away|off)|say(?:ing)? no to|replace|replacing|discontinue|close|closing|cut|cutting"
    r"|cease|ceasing|phas(?:e|ing) out|don't|won't|doesn't|cannot|can't|outside)(?: [^ ]+){0,4} $"
)
_REFUSED = re.compile(
    r"^(?: [^ ]+){0,2} (?:not|never|no longer|out of|declined|refused|rejected|dropped|retired|removed|stopped|ended|cancelled"
    r"|end|stop|won't|discontinued|excluded)(?= )"
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
    """The phrases in the words of a rule-out: each part of a list where every part is several words, else the whole.

    What stands in brackets, and articles and "no" in front, are no part of a phrase.
    """
    plain = _ASIDE.sub(" ", text)
    parts = [part for part in _LISTED.split(plain) if part.strip()]
    if any(len(part.split()) < 2 for part in parts):
        parts = [plain]
    wordings = (Wording.of(_BEFORE_THE_THING.sub("", Wording.of(part).plain)) for part in parts)
    return tuple(wording for wording in wordings if wording.words)


def touched(closed: tuple[Closed, ...], text: str) -> Iterator[tuple[Closed, str]]:
    """Each closed way that a text speaks of without refusing it, with the phrase as the text has it."""
    wording = Wording.of(text)
    for way in closed:
        spans = wording.find(way.phrase)
        if found := next((span for span in spans if not _is_refused(wording, span)), None):
            yield way, " ".join(wording.quote(*found).split())


def _is_refused(wording: Wording, span: tuple[int, int]) -> bool:
    before, behind = wording.clause(*span)
    return bool(_REFUSING.search(before) or _REFUSED.search(behind))
