"""Vision and each `because` have at most 40 words, the diagnosis 80, and the strategy itself fits on a page.

The page is 700 words without initiatives, metrics, changes and decisions. The limits stand in the settings.

Why: what does not fit on a page is not remembered, and what is not remembered guides nobody.

Source: Martin (notes M4): strategy fits on a single page; Sull (SU4): complexity kills when executing.

Write: the sentence that you would say aloud; the rest goes to a record, linked with `record`.

Ignore: where the law prescribes the wording.

For: whoever the text belongs to.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Place, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.prose import Prose, owner_of_text, prose_among, prose_of
from strategy_cli.graph.wording import word_count

RULE = "too-long-to-brief"
SEVERITY = Severity.INFO
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
vision:
  text: >
    Operations managers run the morning meeting from our answer, not from a report
    somebody built the evening before, and they do so in every site that we serve, in
    their own language, on a screen that they already have, without a course, a manual,
    an analyst or a call to us, whatever the day brings.
  by: 2029-12-31
  proof: 400 firms open the daily answer on four working days of five
"""

GOOD = """
# strategy.yaml
vision:
  text: >
    Operations managers run the morning meeting from our answer, not from a report
    somebody built.
  by: 2029-12-31
  proof: 400 firms open the daily answer on four working days of five
"""

NEAR_MISS = """
# strategy.yaml
vision:
  text: >
    Operations managers run the morning meeting from our answer – not from a report –
    in every site that we serve, in their own language, on a screen they already have,
    without an analyst or a call.
  by: 2029-12-31
  proof: 400 firms open the daily answer on four working days of five
"""

DISGUISED = """
# strategy.yaml
always:
- id: data-stays
  what: no personal data leaves the customer's region
  because: >
    the law says so, every contract we signed says so, and beyond the law a customer who
    finds out that a table with names went abroad will never again believe anything that
    we say about their figures, which is the one thing that we sell
"""

_RECORDS = ("initiatives", "parked", "done", "metrics", "changes", "decisions")  # they grow with the work


def check(graph: Graph, settings: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each text over its limit; scripts without blanks are not counted, and said so."""
    uncounted = 0
    for prose, called, most in _limited(graph, settings):
        words = word_count(prose.text) if _may_be_over(prose.text, most) else 0
        if words is None:
            uncounted += 1
        elif words > most:
            yield _fault(graph, prose.place, f"`{called}` is {words} words long", most)
    page, most = _page(graph), settings.limits.words_strategy
    if page > most:
        what = f"the strategy is {page} words long, its initiatives, metrics and records not counted"
        yield _fault(graph, graph.strategy.place, what, most)
    if uncounted:
        yield NotJudged(RULE, "a script without blanks between words has none to count", uncounted)


def _limited(graph: Graph, settings: Settings) -> Iterator[tuple[Prose, str, int]]:
    """Each text that has a limit, what it is called, and the most words."""
    strategy, limits = graph.strategy, settings.limits
    yield Prose(strategy.vision, "text", strategy.vision.text), "vision", limits.words_vision
    yield Prose(strategy, "diagnosis", strategy.diagnosis), "diagnosis", limits.words_diagnosis
    most = limits.words_because
    for prose in prose_among(
        graph, lambda texts: [each for each in texts if _may_be_over(each, most)], "because"
    ):
        yield prose, "because", most


def _may_be_over(text: str, most: int) -> bool:
    """Whether a text is long enough to have more words: a word and its blank are two signs."""
    return len(text) >= 2 * most


def _page(graph: Graph) -> int:
    """The words of the strategy itself."""
    texts = prose_of(graph.strategy)
    own = (prose.text for prose in texts if prose.place.route[0].partition("[")[0] not in _RECORDS)
    return sum(word_count(text) or 0 for text in own)


def _fault(graph: Graph, place: Place, what: str, most: int) -> Fault:
    owner = owner_of_text(graph, place) if place.route else owner_of_strategy(graph)
    message = f"{what}; more than {most} are hard to keep in mind"
    return Fault(RULE, place, message, "keep what you would say aloud; link the rest with `record`", owner)
