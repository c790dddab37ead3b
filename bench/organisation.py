"""Writes an organisation of N teams: 5 KB, 150 lines and 10 decisions each; in some a fault is planted.

Every fiftieth team, the first included, has one fault, of five kinds by turns; all else is faultless.
"""

from pathlib import Path
from typing import NamedTuple

INITIATIVES = ("daily-answer", "first-partners", "trusted-data", "calm-onboarding", "steady-cash")

STRATEGY = """\
organization: Lumen Analytics
edition: 3
owner: Dana Reyes
review_on: 2027-03-01

vision:
  text: Operations managers run the morning meeting from our answer, not from a report somebody built.
  by: 2029-12-31
  proof: 400 firms open the daily answer on four working days of five.

diagnosis: >
  We sell a dashboard kit to analysts. Analysts are few and slow to buy, and the people
  who take the daily decisions never open us. Cash lasts 14 months.

differentiator:
  for: operations managers with no analyst at hand
  we_offer: one daily answer with its reason, from their own data, live within a week
  unlike: dashboard tools, which need an analyst and a three-month project

approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
  rules_out: [SQL editor, custom dashboards]

principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes

milestone:
  text: Ready for Series B
  by: 2027-06-30
  proof: 40 firms on the daily answer, 25 paying

initiatives:
"""

INITIATIVE = """\
- id: {id}
  problem: An operations manager cannot act on our {id} output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [{id}-firms]
"""

METRIC = """\
- id: {id}-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
  readings:
  - date: 2026-11-01
    value: 7
"""

TEAM = """\
id: {id}
name: {id} squad
lead: Lead of {id}
reports_to: Dana Reyes
mission: >
  Answer the questions a manager asks every morning before the doors open.

contributes:
{parts}
we_will_not:
- what: take requests only an analyst could use
  follows: ops-first

needs:
- id: connectors
  from: {next}
  what: connections to the five commonest warehouse systems
  by: 2027-01-31
gives:
- id: connectors
  to: {previous}
  what: connections to the five commonest warehouse systems
  by: 2027-01-31

decision_rights:
- area: answers
  level: leader-asks
  granted_by: Dana Reyes
  because: one price list binds every partner

backbrief:
  edition: 3
  date: 2026-10-09
  given_by: Lead of {id}
  heard_by: Dana Reyes
  intent: Managers should be able to act at nine without asking anyone.
  our_task: Three questions answered unaided in 40 firms, before any new chart.
  effect_on_others: Partners cannot pitch before our stories are there.
  strategy_first_three: [daily-answer, first-partners, trusted-data]

decisions:
"""

PART = """\
- initiative: {initiative}
  our_part: >
    Find the three questions a manager asks in region {number}
    and answer them unaided, before any new chart is drawn for anybody.
  so_that: partners can show a result on the first call
  moves: [{initiative}-firms]
"""

DECISION = """\
- id: {team}-decision-{number}
  date: 2026-10-13
  decided: Leave chart builder number {number} out of onboarding.
  initiative: {initiative}
  because: two of three managers stopped at chart builder {number}
  considered:
  - what: a shorter chart builder
    rejected_because: half of them stopped all the same
  follows: [ops-first, answer-over-options]
  door: two-way
"""


class Slip(NamedTuple):
    """A fault to plant: what of a decision is written in which other way, and the rule that finds it."""

    right: str
    wrong: str
    rule: str


SLIPS = (
    Slip("  initiative: ", "  initiative: no-such-", "unknown-reference"),
    Slip("  because: ", "  becuase: ", "unknown-key"),
    Slip("  date: 2026-10-13", "  date: 2026-13-10", "wrong-type"),
    Slip("  because: two of three managers stopped at chart builder 5\n", "", "missing-because"),
    Slip("  door: two-way", '  door: two-way"', "wrong-type"),
)
EVERY = 50  # teams one has a fault


def write_organisation(folder: Path, teams: int) -> list[tuple[str, str]]:
    """Write the workspace of an organisation with this many teams; the faults in it, as (path, rule)."""
    (folder / "teams").mkdir(parents=True)
    (folder / "strategy.yaml").write_text(strategy_text(), "utf-8")
    planted = []
    for number in range(teams):
        text, path = team_text(number, teams), f"teams/team-{number}.yaml"
        if number % EVERY == 0:
            slip = SLIPS[number // EVERY % len(SLIPS)]
            text = _with_slip(text, slip)
            planted.append((path, slip.rule))
        (folder / path).write_text(text, "utf-8")
    return planted


def strategy_text() -> str:
    """The strategy that all teams share."""
    parts = [STRATEGY, *(INITIATIVE.format(id=each) for each in INITIATIVES), "\nmetrics:\n"]
    return "".join([*parts, *(METRIC.format(id=each) for each in INITIATIVES)])


def _with_slip(text: str, slip: Slip) -> str:
    """A team's file with a slip in its sixth decision."""
    before, id_, behind = text.partition("-decision-5\n")
    return before + id_ + behind.replace(slip.right, slip.wrong, 1)


def team_text(number: int, teams: int) -> str:
    """One team's file without faults; each needs something of the next and gives it to the one before."""
    team = f"team-{number}"
    mine = INITIATIVES[number::teams] or INITIATIVES[number % len(INITIATIVES) :][:1]
    head = TEAM.format(
        id=team,
        parts="".join(PART.format(initiative=each, number=number) for each in mine),
        next=f"team-{(number + 1) % teams}",
        previous=f"team-{(number - 1) % teams}",
    )
    decisions = (DECISION.format(team=team, number=each, initiative=mine[0]) for each in range(10))
    return head + "".join(decisions)
