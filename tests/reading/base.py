"""A small complete workspace without any fault, to lay one fault over."""

STRATEGY = "strategy.yaml"
TEAM = "teams/insights.yaml"

BASE = {
    STRATEGY: """\
organization: Lumen Analytics
edition: 2
owner: Dana Reyes
review_on: 2027-03-01

vision:
  text: Operations managers run the morning meeting from our answer.
  by: 2029-12-31
  proof: 400 firms open the daily answer on four working days of five.

diagnosis: >
  We sell a dashboard kit to analysts. Analysts are few and slow to buy, and the people
  who take the daily decisions never open us. Cash lasts 14 months.

differentiator:
  for: operations managers with no analyst at hand
  we_offer: one daily answer with its reason
  unlike: dashboard tools, which need an analyst

approach:
- id: ops-first
  we_choose: building for operations managers
  over: building for analysts
  because: managers decide every day and buy in weeks
  rules_out: [SQL editor, custom dashboards]

principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes

milestone:
  text: Ready for Series B
  by: 2027-06-30
  proof: 40 firms on the daily answer

initiatives:
- id: daily-answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]

metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer four days of five
  because: opening is the nearest sign that the answer is used
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
  readings:
  - date: 2026-11-01
    value: 7

others:
- id: carriers
  name: The carriers
  through: Tom Okafor
""",
    TEAM: """\
id: insights
name: Insights squad
mission: The answer stands on the screen at nine.
lead: Priya Nair
reports_to: Dana Reyes

contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning.
  so_that: the meeting starts from the answer
  moves: [active-firms]

we_will_not:
- what: take requests only an analyst could use
  follows: ops-first

needs:
- id: connectors
  from: carriers
  what: connections to the five commonest systems
  by: 2027-01-31

decision_rights:
- area: answers
  level: team-reports
  granted_by: Dana Reyes
  within: no personal data leaves the region

decisions:
- id: insights-no-chart-builder
  date: 2026-10-13
  status: accepted
  decided: Leave the chart builder out of onboarding.
  initiative: daily-answer
  because: two of three managers stopped at the chart builder
  considered:
  - what: a shorter chart builder
    rejected_because: nobody asked for a second one
  follows: [ops-first, answer-over-options]
  area: answers
  decided_by: Priya Nair
  door: two-way
- id: insights-three-questions
  date: 2026-10-20
  decided: Answer three questions and no more.
  initiative: daily-answer
  because: a fourth question was opened by nobody
  follows: [ops-first]
  area: answers
  decided_by: Priya Nair

backbrief:
  edition: 2
  date: 2026-10-09
  given_by: Priya Nair
  heard_by: Dana Reyes
  intent: Managers should be able to act at nine without asking anyone.
  our_task: Three questions answered unaided.
  effect_on_others: Carriers set our pace.
  strategy_first_three: [daily-answer]
  questions:
  - ask: May we drop the four analyst-only customers?
    answer: Yes, at renewal.
""",
}


def base(**changed: str | bytes) -> dict[str, bytes]:
    """The workspace as bytes by path; `strategy` or `insights` replaces that file."""
    files = {path: text.encode() for path, text in BASE.items()}
    for name, text in changed.items():
        path = STRATEGY if name == "strategy" else f"teams/{name}.yaml"
        files[path] = text.encode() if isinstance(text, str) else text
    return files
