"""The strategy says what stands in the way (`diagnosis`), in at least twelve words.

Words are counted where a language writes blanks between them.

Why: a way forward that does not name the obstacle cannot be judged by whether it gets past it.

Source: Rumelt (extract R1): failure to face the challenge is the first mark of bad strategy. A warning,
because Devero's list of elements does not ask for it.

Write: `diagnosis: >` and two or three sentences: what is hard, for whom, and what follows if nothing
changes.

Ignore: where the obstacle is confidential; say where it is written.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import FEWEST_WORDS_DIAGNOSIS, Settings
from strategy_cli.finding import Fault, NotJudged, Severity, counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.wording import is_unfinished, word_count

RULE = "missing-diagnosis"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
diagnosis:
"""

GOOD = """
# strategy.yaml
diagnosis: >
  We sell to analysts, who are few and slow to buy,
  and those who take the daily decisions never open us.
"""

NEAR_MISS = """
# strategy.yaml
diagnosis: We sell to analysts, and those who decide daily never open us.
"""

DISGUISED = """
# strategy.yaml
diagnosis: "Growth is too slow."
"""

_HELP = "write `diagnosis: >` and, below it, what stands in the way and for whom"


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault where there is no diagnosis, or one too short to name an obstacle."""
    strategy = graph.strategy
    place, owner = strategy.place.key("diagnosis"), owner_of_strategy(graph)
    if strategy.lacks("diagnosis"):
        yield Fault(RULE, place, "the strategy does not say what stands in the way", _HELP, owner)
        return
    words = word_count(strategy.diagnosis)
    if words is None:
        yield NotJudged(RULE, "the diagnosis is in a script without blanks, so its words cannot be counted")
    elif 0 < words < FEWEST_WORDS_DIAGNOSIS and not is_unfinished(strategy.diagnosis):
        message = f'the diagnosis is {counted(words, "word")} long: "{strategy.diagnosis}"'
        yield Fault(RULE, place, message, _HELP, owner)
