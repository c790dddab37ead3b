"""A choice or principle is made over a way somebody could take, not over the same again or its negation.

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
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.wording import Wording, is_english, not_in_english
from strategy_cli.model.entry import Entry

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
    r" (?:not|no|non|never|without|instead of|ignoring|neglecting|overlooking|avoiding|lacking"
    r"|failing to"
    r"|(?:a )?lack of|(?:do|does|did|will|is|are|can)n't|won't|cannot)(?= )"
)
_NEGLECT = re.compile(r" (?:ignoring|neglecting|overlooking|disregarding) ")
_PREFIX = re.compile(r"(?:un|in|im|ir|dis|non)(?=\w{3})")
_UNWEIGHTY = re.compile(r" (?:an?|the|our|any|we|do|does|will|be|being|have|having|of|on|to|[a-z]+ly)(?= )")
_EMPTY_TAIL = re.compile(
    r" (?:as (?:before|today|now|usual)|like (?:before|today)|at all|any ?more|any longer|so far) $"
)
_ENDING = re.compile(r"(?<=\w{3})(?:ing|e)$")


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A question for each choice or principle whose other side says the same, with or without a "not"."""
    strategy = graph.strategy
    sides: list[tuple[Entry, str, str]] = [(choice, "we_choose", "over") for choice in strategy.approach]
    sides += [(principle, "prefer", "even_over") for principle in strategy.principles]
    yield from not_in_english(RULE, strategy.language, (str(entry.get(key)) for entry, _, key in sides))
    if is_english(strategy.language):
        for entry, key, other_key in sides:
            chosen, other = str(entry.get(key)), str(entry.get(other_key))
            if _is_hollow(Wording.of(chosen).line, Wording.of(other).line):
                yield Fault(
                    RULE,
                    entry.place.key(other_key),
                    f'"{short(other)}" is "{short(chosen)}" again, or only denies it: who would choose it?',
                    "write the way that a sensible rival takes; where there is none, is this a choice?",
                    owner_of_strategy(graph),
                    quote=other,
                    related=(Related(entry.place.key(key), "what is chosen"),),
                )


def _is_hollow(chosen: str, other: str) -> bool:
    """Whether the other side is the same words, or a run of them with only a negation put to it."""
    mine = _stems(chosen)
    if not mine or not other.strip():
        return False
    bare = _EMPTY_TAIL.sub(" ", other)
    turned = _NEGATING.sub("", bare)
    theirs, prefixed = _without_prefix(_stems(turned), mine)
    if theirs == mine or _stems(bare.replace(" without ", " with ")) == mine:
        return True
    least = 1 if _NEGLECT.match(bare) else 2
    return (turned != bare or prefixed) and len(theirs) >= least and _holds(mine, theirs)


def _stems(line: str) -> list[str]:
    """The words that carry meaning, `investing` as `invest`; a text without any stands for itself."""
    return [_ENDING.sub("", word) for word in _UNWEIGHTY.sub("", line).split() or line.split()]


def _without_prefix(words: list[str], mine: list[str]) -> tuple[list[str], bool]:
    """The words with `unreliable` as `reliable` where the choice has that, and whether there was one."""
    turned = [
        bare if (bare := _PREFIX.sub("", word, 1)) in mine and word not in mine else word for word in words
    ]
    return turned, turned != words


def _holds(words: list[str], part: list[str]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))
