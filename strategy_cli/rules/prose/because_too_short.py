"""Each `because` has at least four words, in languages that write blanks between them.

Why: a reason of three words seldom lets somebody else decide the next case.

Source: belief.

Write: the reason as a sentence: `managers decide every day, analysts quarterly`.

Ignore: where three words are all there is to it (the law).

For: whoever the text belongs to.
"""

from collections.abc import Iterable, Iterator

from strategy_cli.config import FEWEST_WORDS_BECAUSE, Settings
from strategy_cli.finding import Fault, NotJudged, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.prose import owner_of_text, prose_among
from strategy_cli.graph.wording import is_unfinished, word_count

RULE = "because-too-short"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: growth
"""

GOOD = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at 9:00 has ten minutes
"""

NEAR_MISS = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: nobody has an hour
"""

DISGUISED = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: " growth – always – growth "
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each reason that is hardly one; scripts without blanks are not counted, and said so."""
    uncounted = 0
    for prose in prose_among(graph, _short_ones, "because"):
        words = word_count(prose.text)
        if words is None:
            uncounted += 1
        elif not is_unfinished(prose.text):
            message = f'"{prose.text}" is a short reason: would somebody else decide the next case by it?'
            help_ = "write it as a sentence, with what follows from it"
            yield Fault(
                RULE, prose.place, message, help_, owner_of_text(graph, prose.place), quote=prose.text
            )
    if uncounted:
        yield NotJudged(RULE, "a script without blanks between words has none to count", uncounted)


def _short_ones(texts: Iterable[str]) -> list[str]:
    """Those of many reasons that have too few words, or none that can be counted."""
    return [text for text in texts if not _has_enough(text)]


def _has_enough(text: str) -> bool:
    first = text.split(None, FEWEST_WORDS_BECAUSE)[:FEWEST_WORDS_BECAUSE]
    if len(first) == FEWEST_WORDS_BECAUSE and "".join(first).isalnum() and text.isascii():
        return True  # nearly all: plain words, and enough
    words = word_count(text)
    return words is not None and words >= FEWEST_WORDS_BECAUSE
