"""What a choice rules out stands in no problem, no team's part and no decision that does not say so.

Looked for: a phrase of `rules_out`, whole words, singular or plural, in an initiative's `problem`, a
contribution's `our_part`, or the `decided` of a proposed or accepted decision that names the choice neither
in `follows` nor in `goes_against`. A text that refuses the thing close by ("no", "stop", "instead of") is
not asked.

Why: people are not sure what is consistent with the strategy; both lines side by side let them judge.

Source: Amie Devero, "Alignment for Autonomy": people are not sure what is consistent with the strategy.

Write: where it goes against the choice, `goes_against: [<id>]` and `accepted_by`; where it refuses the
thing, `follows: [<id>]`, or under `we_will_not`.

Ignore: where the same words mean something else.

For: the owner of the strategy.
"""

from collections.abc import Collection, Iterator, Mapping

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Place, Related, Severity
from strategy_cli.graph.glance import glance
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.graph.ruling_out import Closed, by_first_word, closed_ways, touching
from strategy_cli.model.decision import Decision
from strategy_cli.model.team import Contribution

RULE = "touches-ruled-out"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
decisions:
- id: insights-acme
  date: 2026-10-20
  decided: Build custom dashboards for Acme.
  initiative: daily-answer
  because: Acme pays for two of us
  follows: [answer-over-options]
"""

GOOD = """
# teams/insights.yaml
decisions:
- id: insights-acme
  date: 2026-10-20
  decided: Refuse the custom dashboards that Acme asked for.
  initiative: daily-answer
  because: Acme pays for two of us
  follows: [answer-over-options]
"""

NEAR_MISS = """
# teams/insights.yaml
decisions:
- id: insights-acme
  date: 2026-10-20
  decided: Build custom dashboards for Acme.
  initiative: daily-answer
  because: Acme pays for two of us
  goes_against: [ops-first]
  accepted_by: Dana Reyes
- id: insights-mysql
  date: 2026-10-20
  decided: Write a MySQL editorial guide, and a dashboard of custom rules.
  initiative: daily-answer
  because: a manager asked for it
  follows: [answer-over-options]
"""

DISGUISED = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Do not touch the report. Build each firm a CUSTOM
    Dashboard before its first week is over.
  moves: [active-firms]
"""


def check(graph: Graph, settings: Settings) -> Iterator[Fault]:
    """A question for each phrase that a text shares with a rule-out."""
    closed = closed_ways(graph, settings.today)
    texts = [*graph.columns.of(Decision, "decided"), *graph.columns.of(Contribution, "our_part")]
    doubtful = {*glance(texts, (way.phrase for way in closed))}
    by_word = by_first_word(closed)
    for initiative in graph.strategy.initiatives:
        yield from _asked(graph, by_word, initiative.problem, initiative.place.key("problem"))
    for _, decision in graph.live_decisions:
        if decision.decided in doubtful and decision.unread.isdisjoint(("follows", "goes_against")):
            named = (*decision.follows, *decision.goes_against)
            yield from _asked(graph, by_word, decision.decided, decision.place.key("decided"), named)
    for team in graph.active_teams:
        for part in team.contributes:
            if part.our_part in doubtful:
                yield from _asked(graph, by_word, part.our_part, part.place.key("our_part"))


def _asked(
    graph: Graph,
    closed: Mapping[str, list[tuple[int, Closed]]],
    text: str,
    place: Place,
    named: Collection[str] = (),
) -> Iterator[Fault]:
    for way, quote in touching(closed, text):
        if way.choice.id in named:
            continue
        choice = f"`{way.choice.id}`" if way.choice.id else f'"{short(way.choice.we_choose)}"'
        yield Fault(
            RULE,
            place,
            f'"{quote}" is among what {choice} rules out: does this go against it, or is it refused here?',
            "where it goes against it, add `goes_against` and `accepted_by`; where it refuses it, `follows`",
            owner_of_strategy(graph),
            label=short(text),
            quote=quote,
            related=(Related(way.rule_out.place, f"ruled out: {short(way.rule_out.what)}"),),
        )
