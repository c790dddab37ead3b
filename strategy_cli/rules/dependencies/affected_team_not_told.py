"""Whoever a proposed or accepted decision affects was told of it, or consulted.

The leaders' own decisions are included. `told: everyone` reaches all teams. Nobody has to tell their own
team, or one that has ended.

Why: who learns of a decision from its effects stops trusting the next one.

Source: Laloux, advice process (AP): ask all who are affected; Amie Devero, "Alignment for Autonomy".

Write: `told: [<team>]`, once it is true; better before the decision: `consulted: [<team>]`.

Ignore: never to get green; telling them takes a minute.

For: the lead of the team that decided; for the leaders' own, the owner of the strategy.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Severity
from strategy_cli.graph.evidence import untold
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import called, some
from strategy_cli.graph.people import lead_of

RULE = "affected-team-not-told"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/platform.yaml
decisions:
- id: platform-five-systems
  date: 2026-10-20
  decided: Connect five systems and no sixth.
  initiative: daily-answer
  because: the sixth serves two firms of sixty
  follows: [answer-over-options]
  affects: [insights, partners]
  told: [insights]
"""

GOOD = """
# teams/platform.yaml
decisions:
- id: platform-five-systems
  date: 2026-10-20
  decided: Connect five systems and no sixth.
  initiative: daily-answer
  because: the sixth serves two firms of sixty
  follows: [answer-over-options]
  affects: [insights, partners]
  told: [insights, partners]
"""

NEAR_MISS = """
# teams/platform.yaml
decisions:
- id: platform-five-systems
  date: 2026-10-20
  decided: Connect five systems and no sixth.
  initiative: daily-answer
  because: the sixth serves two firms of sixty
  follows: [answer-over-options]
  affects: everyone
  consulted: insights
  told: partners
"""

DISGUISED = """
# strategy.yaml
decisions:
- id: leaders-no-field-sales
  date: 2026-10-05
  decided: Close the field sales team.
  initiative: first-partners
  because: six months of field sales brought four firms
  follows: [partners-sell]
  decided_by: Dana Reyes
  affects: everyone
  told: [partners, insights]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault]:
    """A fault for each decision that leaves out somebody it affects."""
    for owned in graph.live_decisions:
        if owned.decision.affects and (names := untold(graph, owned)):
            yield Fault(
                RULE,
                owned.decision.place.key("affects"),
                f"{called('decision', owned.decision)} affects {some(names)}, neither told nor asked",
                f"tell {'them' if len(names) > 1 else 'it'}, and add to `told`: {some(names)}",
                lead_of(graph, owned.team),
                quote=names[0],
            )
