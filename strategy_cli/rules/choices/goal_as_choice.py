"""A choice says the way, not the goal: no growth verb with a number, sum or percentage, no "number one".

Why: a goal says what we want; it tells no team which of two ways to take.

Source: Rumelt (extract R1): mistaking goals for strategy.

Write: the way in which you will get there, and the way you refuse; the figure goes to `milestone` or
`metrics`.

Ignore: where the number is the way itself (few customers, one site).

For: the owner of the strategy.
"""

import re
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.wording import is_english, not_in_english
from strategy_cli.model.direction import Choice
from strategy_cli.patterns import lazy

RULE = "goal-as-choice"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: growing revenue by 20%
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
approach:
- id: ops-first
  we_choose: growing through the 40 firms we have
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: two vendors who grow 20% a year
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""

DISGUISED = """
# strategy.yaml
approach:
- id: ops-first
  we_choose: We will become the number-one answer for managers
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
- id: partners-sell
  we_choose: "Double our sales"
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
"""

# A goal has a verb of growth in front, what grows, and by how much; or it is a rank, or a sum to reach.
_LEAD = (
    r"\W*(?:(?:we|our (?:goal|aim|ambition)|the (?:goal|aim))"
    r" (?:will|must|want to|aim to|is to|are going to) |to )?"
)
_MONEY = (
    r"(?:revenues?|sales|turnover|profits?|margins?|arr|mrr|ebitda?|growth|market share|bookings|surplus)"
)
_MEASURE = rf"(?:{_MONEY}|users|customers|members(?:hip)?|subscribers|ridership|passengers|share|costs|churn)"
# The euro stands apart: Python makes a map of 65,536 characters of each set that holds it, for each of ten.
_SUM = r"(?:[$£¥]|€|\b\d[\d.,]* ?(?:%|per ?cent\b|[$£¥]|€)|\bper ?cent\b)"
_PART = r"(?:a |one |two )?(?:half|third|quarter|fifth|tenth)s?"
_ROUND = r"\b(?:ten|twenty|fifty|hundreds?|thousands?|millions?|billions?)\b"
_NUMBER = rf"(?:{_SUM}|\b\d(?![\d.,]*-\w)|{_ROUND}|\bby {_PART}\b)"
_SPELL = r"(?:20\d\d|Q\d|(?:\w+ )?(?:years?|months?|quarters?))"
_WHEN = rf"(?:by|until|before|within|in) (?:the )?(?:end of )?{_SPELL}\b"
# Between verb and number stands what grows, never the way: no `through`, `in` or `for`.
_WAY = r"(?:through|via|with|in|inside|within|among|for|using|only|who|which|that)\b"
# A word is taken in one way only (`*+`), or a line of a thousand hyphens would be tried in all of theirs.
_THING = r"\w[\w'’&-]*+\W+"
_OBJECT = rf"(?:(?!from\b|{_WAY}){_THING}){{0,5}}?(?:\w[\w'’&-]*['’&-])?"
_ROOTS = r"(?:grow|increas|rais|boost|reach|hit|achiev|expand|improv|gain|win|attain|exceed|captur)"
_GROWING = rf"{_ROOTS}(?:e|ing|n?ing)?"
_SHRINKING = r"(?:reduc|cut|lower|shrink)(?:e|ing|ting)?"
_DOUBLING = r"(?:doubl|tripl|quadrupl|halv)(?:e|ing)(?! up)"
_RANK = r"(?:number[ -]one|no\. ?1|#1|largest|biggest|leading|best|(?:market|world|industry) leader)\b"
# What each goal holds: a figure, or a word for one. Most choices hold none, and what follows is slow to make.
_FIGURE = lazy(
    r"\d|[$£¥]|€|cent|hal[fv]|third|quarter|fifth|ten|twenty|fifty|hundred|thousand|illion|doubl|tripl|quadrupl"
    r"|twice|times as|number|largest|biggest|lead|best",
    re.IGNORECASE,
)
# One expression, for each is compiled with the lead in front.
_GOALS = lazy(
    _LEAD
    + "(?:"
    + "|".join(
        (
            rf"{_GROWING}\W+{_OBJECT}{_NUMBER}",
            rf"(?:{_GROWING}|{_SHRINKING})\b.* from {_SUM}?\d\S* to {_SUM}?\d",
            rf"{_SHRINKING}\W+{_OBJECT}(?:{_SUM}|by {_PART}\b)",
            rf"bring(?:ing)? {_OBJECT}(?:up|down) (?:by|to) (?:{_NUMBER}|{_PART}\b)",
            rf"{_DOUBLING}\W+(?:{_THING}){{0,3}}?(?:{_MEASURE}\b|{_WHEN})",
            r"(?:twice|\w+ times) as (?:many|much)\b",
            rf"(?:be|become|becoming|being)\W+(?:the )?(?:\w+'s )?{_RANK}",
            rf"{_NUMBER}(?:[\w%.,]*+\W++|\W++)(?:{_THING}){{0,2}}?{_MONEY}\b",
            rf"{_MONEY} (?:of|above|over) (?:\w+ ){{0,3}}?{_NUMBER}",
        )
    )
    + ")",
    re.IGNORECASE,
)
# A price or a rule that is set does not grow: a rival may well refuse to "raise the fare to £2".
_SET = r"(?:(?:price|fare|fee|wage|rent|rate|tariff|toll|premium|deposit|limit)s?|pay|minimum|age)"
_FRONT = (
    400  # characters: a goal says what it is in front, and the time that is needed grows with their square
)
_SETTING = lazy(rf"\W*\w+\W++(?:\w[\w-]*+\W++){{0,2}}?(?:\w[\w-]*-)?{_SET}\b", re.IGNORECASE)


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A question for each choice that reads as a goal."""
    choices = graph.strategy.approach
    yield from not_in_english(RULE, graph.strategy.language, (choice.we_choose for choice in choices))
    if is_english(graph.strategy.language):
        yield from (_asked(graph, choice) for choice in choices if _is_goal(choice.we_choose))


def _is_goal(said: str) -> bool:
    text = said[:_FRONT]
    return bool(_FIGURE.search(text) and _GOALS.match(text)) and not _SETTING.match(text)


def _asked(graph: Graph, choice: Choice) -> Fault:
    return Fault(
        RULE,
        choice.place.key("we_choose"),
        f'"{short(choice.we_choose)}" reads as a goal: by which way, and by which not?',
        "write the way you chose; a figure to reach goes to `milestone` or `metrics`",
        owner_of_strategy(graph),
        quote=choice.we_choose,
        related=(Related(choice.place.key("over"), "what it was chosen over"),) if choice.over else (),
    )
