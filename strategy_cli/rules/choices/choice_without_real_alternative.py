"""What a choice was made over is a way that somebody could take, not the choice itself, and not its mere negation.

Why: a choice against its own negation decides nothing; teams learn no way that is now closed.

Source: "even over" statements need two good things (E1); Martin (M1): a choice whose opposite is stupid on
its face is none.

Write: `over: <the way a sensible rival would take>`.

Ignore: where doing nothing is the real alternative, and was weighed.

For: the owner of the strategy.
"""

import re
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.wording import Wording, is_english, not_in_english

RULE = "choice-without-real-alternative"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: not building for operations managers
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""

GOOD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""

NEAR_MISS = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts, not for operations managers
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: selling without vendors
  because: vendors already hold the data connection and the trust
"""

DISGUISED = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: We build for the operations manager.
  over: we do NOT build for operations managers
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""

_NEGATING = re.compile(
    r" (?:not|no|non|never|without|instead of|ignoring|neglecting|avoiding|lacking|(?:a )?lack of"
    r"|(?:do|does|did|will|is|are|can)n't|won't|cannot)(?= )"
)
_UNWEIGHTY = frozenset(
    {"a", "an", "the", "our", "any", "we", "do", "will", "be", "being", "having", "of", "to"}
)


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each choice whose other side says the same, with or without a "not" put to it."""
    choices = graph.strategy.approach
    yield from not_in_english(RULE, graph.strategy.language, (choice.over for choice in choices))
    if not is_english(graph.strategy.language):
        return
    for choice in choices:
        chosen, other = Wording.of(choice.we_choose).line, Wording.of(choice.over).line
        if _weighty(chosen) and _weighty(_NEGATING.sub("", other)) == _weighty(chosen):
            yield Fault(
                RULE,
                choice.place.key("over"),
                f'"{choice.over}" is "{choice.we_choose}" again, or its mere negation: who would choose it?',
                "write the way that a sensible rival takes; where there is none, is this a choice?",
                owner_of_strategy(graph),
                quote=choice.over,
                related=(Related(choice.place.key("we_choose"), "what is chosen"),),
            )


def _weighty(line: str) -> tuple[str, ...]:
    """The words that carry meaning; a text without any stands for itself."""
    return tuple(word for word in line.split() if word not in _UNWEIGHTY) or tuple(line.split())
