"""A choice or principle is more than a virtue from a short list, and is not made over something plainly bad.

The list: customer-centric, quality, excellence, innovation, talent, efficiency, trust, great service; and
for `over` and `even_over`, what begins with bad, poor, low quality, slow, ignoring, waste, unhappy or
dishonest. A principle may prefer a virtue where it says what gives way: quality, even over the launch date.

Why: what nobody would refuse rules nothing out, so it helps nobody to decide.

Source: Martin (M1): if the opposite is stupid on its face, it is no choice; Hinchley (E1): "honesty even
over deception" is useless.

Write: what you do that a sensible rival refuses to do, and the good thing that you give up for it.

Ignore: where in your trade the opposite is a real way to win, and say who takes it.

For: the owner of the strategy.
"""

import re
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.wording import Wording, is_english, not_in_english
from strategy_cli.model.entry import Entry
from strategy_cli.patterns import lazy

RULE = "choice-nobody-would-refuse"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: the highest quality
  over: building for analysts
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
principles:
- id: answer-over-options
  prefer: quality
  even_over: the launch date
  because: a manager at 9:00 has ten minutes
"""

DISGUISED = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: Poor-quality answers
  because: a manager at 9:00 has ten minutes
"""

# Virtues, in the words of `Wording.plain`.
_VIRTUES = re.compile(
    r" (?:(?:customer|client) (?:centric|centricity|focus|focused|first|obsession|satisfaction)"
    r"|quality|excellence|excellent|innovation|innovative|innovating|talent|talented|efficiency"
    r"|efficient"
    r"|trust|trusted|trustworthy|(?:great|excellent|good|best|outstanding) service)(?= )"
)
# Words that add nothing to a virtue: "focusing on the highest quality in everything we do".
_EMPTY = lazy(
    r" (?:an?|the|our|we|be(?:ing|com(?:e|ing))?|to|of|in|for|with|and|or|on|at|all|always"
    r"|every(?:thing|where)?|do"
    r"|hav(?:e|ing)|deliver(?:ing)?|provid(?:e|ing)|offer(?:ing)?|ensur(?:e|ing)|pursu(?:e|ing)"
    r"|foster(?:ing)?"
    r"|focus(?:ing|ed)?|high(?:est)?|great(?:est)?|good|best|top|more|most|very|true|real|operational"
    r"|level)(?= )"
)
# Bad in any trade; and words that are bad only where little stands behind them: "slow trains that stop
# everywhere"
# is a way to run a railway, poor relief a policy, bad debt a term and waste a business.
_PLAINLY_BAD = lazy(
    r" (?:badly|poorly|low quality|ignoring|wast(?:ing|eful)|waste of|unhappy|dishonest(?:y|ly)?"
    r"|waste $|(?:bad|poor|slow)(?: (?!debt|relief|law|countr|people|famil|household|district|area"
    r"|region)[^ ]+){0,2} $"
    r"|(?:bad|poor|slow) (?:and )?(?:bad|poor|slow|low|wast|unhappy|dishonest|unsafe|late))"
)


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A question for each choice and principle, at the side that nobody would refuse or nobody would take."""
    strategy = graph.strategy
    sides: list[tuple[Entry, str, str]] = [(choice, "we_choose", "over") for choice in strategy.approach]
    sides += [(principle, "prefer", "even_over") for principle in strategy.principles]
    yield from not_in_english(RULE, strategy.language, (str(entry.get(key)) for entry, key, _ in sides))
    if is_english(strategy.language):
        for entry, chosen, other in sides:
            yield from _asked(graph, entry, chosen, other)


def _asked(graph: Graph, entry: Entry, chosen: str, other: str) -> Iterator[Fault]:
    virtue, refused = str(entry.get(chosen)), str(entry.get(other))
    plainly_bad = _PLAINLY_BAD.match(Wording.of(refused).plain)
    if _is_virtue(virtue) and (chosen == "we_choose" or not refused or plainly_bad):
        key, text, question = chosen, virtue, "which sensible rival would choose the opposite?"
        near = (Related(entry.place.key(other), "what it was chosen over"),) if refused else ()
    elif plainly_bad:
        key, text, question = other, refused, "who would take that way?"
        near = (Related(entry.place.key(chosen), "what was chosen instead"),) if virtue else ()
    else:
        return
    help_ = (
        f"write what you do that others refuse to do, and under `{other}` the good thing you give up for it"
    )
    owner = owner_of_strategy(graph)
    yield Fault(
        RULE, entry.place.key(key), f'"{short(text)}": {question}', help_, owner, quote=text, related=near
    )


def _is_virtue(text: str) -> bool:
    line = Wording.of(text).plain
    rest = _VIRTUES.sub("", line)
    return rest != line and not _EMPTY.sub("", rest).strip()
