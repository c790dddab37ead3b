"""No buzzword stands where a text carries weight: vision, choices, problems, offer, measures, a team's part.

The list is published below, `[words]` in the settings adds to it and takes away. Not counted: a listed word
in its plain sense, by what follows it (`leading to`, `seamless tube`, `leverage ratio`).

Why: a word that everybody uses of everything tells no team what to do differently.

Source: Rumelt (extract R3): fluff; Sull (SU4): vague words make objectives toothless.

Write: what an outsider would see, with a number, a name or a day.

Ignore: where the word is a term of your trade; better, take it off the list (`fluff-off`).

For: whoever the text belongs to.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Place, Severity
from strategy_cli.graph.glance import glance
from strategy_cli.graph.links import Graph
from strategy_cli.graph.prose import Prose, owner_of_text
from strategy_cli.graph.wording import Wording, is_english, not_in_english

RULE = "fluff-words"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
differentiator:
  for: operations managers with no analyst at hand
  we_offer: a world-class, seamless answer
  unlike: dashboard tools, which need an analyst
"""

GOOD = """
# strategy.yaml
differentiator:
  for: operations managers with no analyst at hand
  we_offer: one daily answer with its reason, live within a week
  unlike: dashboard tools, which need an analyst
"""

NEAR_MISS = """
# strategy.yaml
differentiator:
  for: operations managers with no analyst at hand
  we_offer: one daily answer, leading to fewer calls, and the leading cause of each delay
  unlike: dashboard tools that are sold as world-class
"""

DISGUISED = """
# strategy.yaml
differentiator:
  for: operations managers with no analyst at hand
  we_offer: one answer that LEVERAGES cutting edge  insight
  unlike: dashboard tools, which need an analyst
"""

FLUFF = (
    "world class", "best in class", "best of breed", "cutting edge", "bleeding edge",
    "state of the art", "next generation", "next gen", "industry leading", "market leading", "leading",
    "premier", "synergy", "synergistic", "leverage", "leveraging", "leveraged", "holistic",
    "holistically", "seamless", "seamlessly", "frictionless", "innovative", "game changer",
    "game changing", "paradigm", "thought leader", "thought leadership", "value added", "value add",
    "mission critical", "empower", "empowering", "transformational", "transformative",
    "digital transformation", "customer centric", "customer centricity", "revolutionary",
    "revolutionize", "revolutionise", "unparalleled", "unrivalled", "unrivaled", "excellence",
    "future proof", "turnkey", "move the needle", "low hanging fruit", "win win", "core competency",
    "impactful", "delight", "delightful", "delighting", "exceed expectations", "one stop shop",
    "reimagine", "supercharge", "visionary", "world leader", "unlock value", "unlock the potential",
    "trusted partner", "partner of choice", "provider of choice", "disruptive innovation", "robust",
)  # fmt: skip
# What follows a listed word and gives it a plain meaning: a thing it is the name of, or what it does.
_HONEST = {
    "leading": r"(?:to|from|up|with|into|by|edge|zero|(?:cause|indicator|reason|question|role)s?) ",
    "cutting edge": r"of (?!(?:\w+ )?(?:technology|innovation|science|research|design|industry) )",
    "next generation": r"of (?!(?:\w+ )?(?:technology|technologies|solutions|platforms|services) )",
    "seamless": r"(?:steel|tubing|flooring|stockings|underwear|(?:tube|pipe|gutter|sock|garment|rail)s?) ",
    "leverage": r"(?:ratio|limit|requirement|buyout|point)s? ",
    "robust": r"(?:to|against|statistics|regression) ",
    "premier": r"(?:league|of) ",
}


def check(graph: Graph, settings: Settings) -> Iterator[Fault | NotJudged]:
    """A question for each listed word in each text that carries weight."""
    texts = [prose for prose in _weighty(graph) if prose.text]
    yield from not_in_english(RULE, graph.strategy.language, (prose.text for prose in texts))
    if is_english(graph.strategy.language):
        off = {Wording.of(word).line for word in settings.fluff_off}
        listed = {Wording.of(word).line: Wording.of(word) for word in (*FLUFF, *sorted(settings.fluff))}
        phrases = [phrase for line, phrase in listed.items() if line not in off]
        doubtful = {*glance([prose.text for prose in texts], phrases)}
        by_first: dict[str, list[Wording]] = defaultdict(list)
        for phrase in phrases:
            if phrase.keys:
                by_first[phrase.keys[0]].append(phrase)
        for prose in texts:
            if prose.text in doubtful:
                yield from (_asked(graph, prose.place, quote) for quote in _quotes(prose.text, by_first))


def _weighty(graph: Graph) -> Iterator[Prose]:
    strategy = graph.strategy
    yield Prose(strategy.vision, "text", strategy.vision.text)
    yield Prose(strategy.differentiator, "we_offer", strategy.differentiator.we_offer)
    for choice in strategy.approach:
        yield Prose(choice, "we_choose", choice.we_choose)
        yield Prose(choice, "over", choice.over)
    yield from (Prose(each, "problem", each.problem) for each in strategy.initiatives)
    yield from (Prose(metric, "measures", metric.measures) for metric in strategy.metrics)
    for team in graph.active_teams:
        yield from (Prose(part, "our_part", part.our_part) for part in team.contributes)


def _quotes(text: str, phrases: Mapping[str, list[Wording]]) -> list[str]:
    """The listed words in a text, as written, each once; a longer one hides what is inside it."""
    wording = Wording.of(text)
    found = {
        span
        for key in wording.vocabulary & phrases.keys()
        for phrase in phrases[key]
        for span in wording.find(phrase)
        if not _is_honest(wording, phrase, span[1])
    }
    widest: list[tuple[int, int]] = []
    for first, after in sorted(found, key=lambda span: (span[0], -span[1])):
        if not widest or after > widest[-1][1]:
            widest.append((first, after))
    quotes = (" ".join(wording.quote(*span).split()) for span in widest)
    return list({quote.casefold(): quote for quote in quotes}.values())


def _is_honest(wording: Wording, phrase: Wording, after: int) -> bool:
    honest = _HONEST.get(phrase.plain.strip())
    behind = "".join(f"{word.plain} " for word in wording.words[after : after + 4])
    return bool(honest and re.match(honest, behind))


def _asked(graph: Graph, place: Place, quote: str) -> Fault:
    message = f'"{quote}" could be said of anything: what would an outsider see here?'
    help_ = "write a number, a name or a day in its place"
    return Fault(RULE, place, message, help_, owner_of_text(graph, place), quote=quote)
