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
from strategy_cli.graph.prose import Prose, all_prose, owner_of_text
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
    limits, strategy = settings.limits, graph.strategy
    uncounted, page = 0, 0
    for prose in all_prose(graph):
        words = word_count(prose.text)
        most = _limit(prose, settings)
        if words is None:
            uncounted += most > 0
            continue
        if 0 < most < words:
            yield _fault(graph, prose.place, f"`{_called(prose)}` is {words} words long", most)
        page += words if _is_on_the_page(prose) else 0
    if page > limits.words_strategy:
        what = f"the strategy is {page} words long, its initiatives, metrics and records not counted"
        yield _fault(graph, strategy.place, what, limits.words_strategy)
    if uncounted:
        because = "a script without blanks between words has none to count"
        yield NotJudged(RULE, because, uncounted)


def _limit(prose: Prose, settings: Settings) -> int:
    """The most words for a text; 0 where there is no limit."""
    address = prose.place.address
    if prose.key == "because":
        return settings.limits.words_because
    named = {"vision.text": settings.limits.words_vision, "diagnosis": settings.limits.words_diagnosis}
    return named.get(address, 0)


def _called(prose: Prose) -> str:
    return prose.key if prose.key == "because" else prose.place.route[0]


def _is_on_the_page(prose: Prose) -> bool:
    top = prose.place.route[0].partition("[")[0]
    return not prose.place.path.startswith("teams/") and top not in _RECORDS


def _fault(graph: Graph, place: Place, what: str, most: int) -> Fault:
    owner = owner_of_text(graph, place) if place.route else owner_of_strategy(graph)
    message = f"{what}; more than {most} are hard to keep in mind"
    return Fault(RULE, place, message, "keep what you would say aloud; link the rest with `record`", owner)
