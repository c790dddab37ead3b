"""The strategy has a vision, a differentiator, a choice, a milestone and an initiative, at least one of each.

What depends on a missing element is not judged, and said to be so once.

Why: these are the strategy's own elements, and without any one of them nobody can decide alone.

Source: Amie Devero, "Alignment for Autonomy": vision or endpoint, differentiator, the specific way,
initiatives to the next milestone.

Write: the missing key in `strategy.yaml`, in a sentence or two; `stage: draft` while it is being written.

Ignore: never; a draft says `stage: draft`, and this becomes a warning.

For: the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Place, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import owner_of_strategy

RULE = "missing-element"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = True

BAD = """
# strategy.yaml
differentiator:
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
  we_offer: one daily answer with its reason, live within a week
"""

DISGUISED = """
# strategy.yaml
vision:
  text: "  "
  by: 2029-12-31
  proof: 400 firms open the daily answer on four working days of five
"""

# Each element: what it is, and what to write.
_ELEMENTS = {
    "vision": ("vision", "`vision:` with `text`, the endpoint in one sentence; `by` and `proof` beside it"),
    "differentiator": ("differentiator", "`differentiator:` with `for`, `we_offer` and `unlike`"),
    "approach": (
        "choice",
        "at least one choice under `approach:`, with `id`, `we_choose`, `over` and `because`",
    ),
    "milestone": ("milestone", "`milestone:` with `text`, `by` and `proof`: what is reached next, and when"),
    "initiatives": (
        "initiative",
        "at least one under `initiatives:`, with `id`, `problem`, `serves` and `owner`",
    ),
}


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each element that is not there; a single one where there is no strategy at all."""
    owner = owner_of_strategy(graph)
    place = graph.strategy.place
    if not graph.workspace.has_strategy:
        help_ = f"write it beside the folder `teams`, with {', '.join(f'`{key}`' for key in _ELEMENTS)}"
        yield Fault(RULE, Place(place.path), f"there is no `{place.path}`", help_, owner)
        return
    for key, (noun, help_) in _ELEMENTS.items():
        if graph.strategy.lacks(key):
            yield Fault(RULE, place.key(key), f"the strategy has no {noun}", f"write {help_}", owner)
    vision = graph.strategy.vision
    if vision.is_written and vision.lacks("text"):
        message = "the vision does not say where the strategy leads: it has no `text`"
        yield Fault(
            RULE, vision.place.key("text"), message, "write `text:`, the endpoint in one sentence", owner
        )
