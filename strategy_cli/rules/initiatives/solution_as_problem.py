"""The problem of an initiative is a problem, not a thing to build, launch, implement, roll out or hire.

A narrow net: it holds what begins with such a verb (or "we will", "we need to" and one) and then an
article, a number or a name.

Why: whoever is handed the solution cannot look for a better one.

Source: Cagan (P1): assign problems, not features; OKR practice (O2): tasks set as outcomes.

Write: who cannot do what today, and what that costs; the team finds the solution.

Ignore: where the thing is asked for by law or contract, and no other would do.

For: the owner of the initiative, else of the strategy.
"""

import re
from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_initiative
from strategy_cli.graph.wording import is_english, not_in_english
from strategy_cli.model.strategy import Initiative
from strategy_cli.patterns import lazy

RULE = "solution-as-problem"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: Launch a new dashboard for operations managers.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
"""

GOOD = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]
"""

NEAR_MISS = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: Building a report takes an analyst three days, and release 4 made it worse.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
"""

DISGUISED = """
# strategy.yaml
initiatives:
- id: daily-answer
  problem: we really NEED to roll-out Atlas to all firms
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
"""

_ADVERB = r"(?:really |finally |now |also |urgently |quickly |soon |first |therefore |still |simply )?"
_DUTY = (
    rf"(?:['’]ll|(?: {_ADVERB})(?:will|must|should|shall|ha(?:ve|s) to|needs? to|wants? to|plans? to"
    rf"|(?:are|is) going to"
    r"|would like to))"
)
_LEAD = (
    rf"(?i:(?:(?:we|(?:our|the|each|every)(?: \w+){{1,2}}?){_DUTY}|need to|let['’]s|(?:the"
    rf"|our) (?:goal|aim) is to) {_ADVERB})"
)
# Verbs of making; those that are nouns as well count only before an article that no plural noun has, or
# behind a duty.
_VERB = (
    r"(?i:build|rebuild|create|develop|launch|migrate|implement|roll[ -]?out|hire|recruit|deploy"
    r"|introduce|install|buy"
    r"|purchase|acquire|replace|redesign|rewrite|deliver|set up|adopt|integrate|automate|establish"
    r"|modernise|modernize"
    r"|standardise|standardize|consolidate|construct|produce|publish|add)"
)
_NOUN_TOO = (
    r"(?i:open|design|release|ship|move|upgrade|switch|extend|expand|start|run|write|train|make"
    r"|refactor|port)"
)
_ARTICLE = r"(?i:an?|the|our|all|every|each|new|more|one|two|three|four|five|six|ten|another|own|in-house)\b"
_SOLUTION = re.compile(
    rf"\W*(?:(?:(?i:to) )?(?:{_VERB} (?:{_ARTICLE}|\d|[A-Z])|{_NOUN_TOO} (?i:an?|our|new|another)\b)"
    rf"|{_LEAD}(?:{_VERB}|{_NOUN_TOO}) [\w'’])"
)
# A duty that returns, or that has a cause, is itself the pain: "we have to rewrite each invoice by hand".
_PAIN = lazy(r"\b(?:every|each|by hand|again|twice|because|whenever|although)\b", re.IGNORECASE)
_DUTY_FIRST = lazy(rf"\W*{_LEAD}")


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A question for each initiative whose problem reads as its solution."""
    initiatives = graph.strategy.initiatives
    yield from not_in_english(RULE, graph.strategy.language, (each.problem for each in initiatives))
    if is_english(graph.strategy.language):
        yield from (_asked(graph, each) for each in initiatives if _is_solution(each.problem))


def _is_solution(problem: str) -> bool:
    text = " ".join(problem.split())
    return bool(_SOLUTION.match(text)) and not (_DUTY_FIRST.match(text) and _PAIN.search(text))


def _asked(graph: Graph, initiative: Initiative) -> Fault:
    return Fault(
        RULE,
        initiative.place.key("problem"),
        f'"{short(initiative.problem)}" reads as a solution: which problem does it solve, and whose?',
        "write who cannot do what today; leave the solution to the team",
        owner_of_initiative(graph, initiative),
        quote=initiative.problem,
        related=(Related(initiative.place.key("because"), "the reason given"),) if initiative.because else (),
    )
