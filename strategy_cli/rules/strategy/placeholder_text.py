"""No text is a placeholder (TODO, TBD, FIXME, XXX, lorem ipsum, `...`, one `<…>`) or begins with one.

Only whole texts and beginnings count; `<…>` inside a text is often a mail address.

Why: a template half filled in looks complete to every other rule, and to a reader in a hurry.

Source: Rumelt (extract R1): filling in templates is itself a root of bad strategy.

Write: the sentence; or delete the key, so that the gap is seen and counted as one.

Ignore: where the word is a name (a firm called TBD).

For: whoever the text belongs to.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.glance import unfinished
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.prose import Prose, owner_of_text, prose_among

RULE = "placeholder-text"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
milestone:
  text: Ready for Series B
  by: 2027-06-30
  proof: TBD
"""

GOOD = """
# strategy.yaml
milestone:
  text: Ready for Series B
  by: 2027-06-30
  proof: 40 firms on the daily answer, 25 paying
"""

NEAR_MISS = """
# strategy.yaml
milestone:
  text: The to-do list of Priya Nair <priya@lumen.example> is empty ...
  by: 2027-06-30
  proof: no TODO is left in forty onboarding lists
"""

DISGUISED = """
# strategy.yaml
milestone:
  text: Ready for Series B
  by: 2027-06-30
  proof: "[tbd]"
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each free text that was never written."""
    for prose in prose_among(graph, unfinished):
        yield _fault(graph, prose)


def _fault(graph: Graph, prose: Prose) -> Fault:
    return Fault(
        RULE,
        prose.place,
        f'`{prose.key}` is not written yet: "{short(prose.text)}"',
        f"write it, or delete `{prose.key}` so that the gap is counted as one",
        owner_of_text(graph, prose.place),
        quote=prose.text,
    )
