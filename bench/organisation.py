"""Writes an organisation of N teams: a team file has 3.7 KB, 114 lines and 10 decisions, all faultless."""

from pathlib import Path

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
mission: Answer the questions a manager asks every morning before the doors open.

contributes:
- initiative: {initiative}
  our_part: Find the three questions a manager asks in region {number} and answer them unaided.
  so_that: partners can show a result on the first call
  moves: [{initiative}-firms]

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

DECISION = """\
- id: {team}-decision-{number}
  date: 2026-10-13
  decided: Leave chart builder number {number} out of onboarding.
  initiative: {initiative}
  because: two of three managers stopped at chart builder {number}
  follows: [ops-first, answer-over-options]
  door: two-way
"""


def write_organisation(folder: Path, teams: int) -> None:
    """Write the workspace of an organisation with this many teams."""
    (folder / "teams").mkdir(parents=True)
    (folder / "strategy.yaml").write_text(strategy_text(), "utf-8")
    for number in range(teams):
        (folder / "teams" / f"team-{number}.yaml").write_text(team_text(number, teams), "utf-8")


def strategy_text() -> str:
    """The strategy's file."""
    parts = [STRATEGY, *(INITIATIVE.format(id=each) for each in INITIATIVES), "\nmetrics:\n"]
    parts += (METRIC.format(id=each) for each in INITIATIVES)
    return "".join(parts)


def team_text(number: int, teams: int) -> str:
    """One team's file; each needs something of the next and gives it to the one before."""
    team, initiative = f"team-{number}", INITIATIVES[number % len(INITIATIVES)]
    head = TEAM.format(
        id=team,
        initiative=initiative,
        number=number,
        next=f"team-{(number + 1) % teams}",
        previous=f"team-{(number - 1) % teams}",
    )
    decisions = (DECISION.format(team=team, number=each, initiative=initiative) for each in range(10))
    return head + "".join(decisions)
