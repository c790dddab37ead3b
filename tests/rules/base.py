"""One valid workspace on which no rule fires, and fragments laid over it."""

import re

PATH_LINE = re.compile(r"^# (\S+\.ya?ml)$", re.MULTILINE)
_TOP_KEY = re.compile(r"^([a-zA-Z_]+):", re.MULTILINE)

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
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
  rules_out: [enterprise tenders, on-site pilots]

principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: a manager at nine has ten minutes

always:
- id: data-stays
  what: no personal data leaves the customer's region
  because: the law, and every contract we signed

milestone:
  text: Ready for Series B
  by: 2027-06-30
  proof: 40 firms on the daily answer, 25 paying

initiatives:
- id: daily-answer
  name: Daily answer
  problem: An operations manager cannot act on our output without an analyst.
  because: until this is solved there is nothing for partners to sell
  serves: [ops-first]
  owner: Priya Nair
  metrics: [active-firms]
- id: first-partners
  name: First partners
  problem: No logistics vendor has a reason to put us in front of its customers.
  because: our own reach ends at 60 firms
  serves: [partners-sell]
  owner: Tom Okafor
  metrics: [partner-firms]

parked:
- id: mobile-app
  what: Mobile app
  because: the morning meeting happens at a desk screen
  revisit_on: 2027-09-01

done:
- id: warehouse-links
  what: Links to warehouse systems
  date: 2026-06-30
  result: five systems connected

metrics:
- id: active-firms
  measures: firms whose operations manager opens the answer 4 days of 5
  because: opening is the nearest sign that the answer is used to decide
  from: 3
  to: 40
  guardrail: answers marked wrong stay under 5 in 100
  readings:
  - date: 2026-11-01
    value: 7
- id: partner-firms
  measures: firms connected through a vendor
  because: shows that vendors, not we, open the door
  from: 0
  to: 25
  guardrail: at least 20 of them still active after 30 days
  readings:
  - date: 2026-11-01
    value: 2

assumptions:
- id: vendors-want-answers
  must_be_true: vendors gain when their customers see an answer each morning
  we_would_see: two vendors turn the offer down after a live call
  check_on: 2027-02-01

others:
- id: carriers
  name: The carriers' council
  through: Tom Okafor

decisions:
- id: leaders-no-field-sales
  date: 2026-10-05
  decided: Close the field sales team.
  initiative: first-partners
  because: six months of field sales brought four firms
  follows: [partners-sell]
  decided_by: Dana Reyes
  told: [everyone]

changes:
- edition: 3
  date: 2026-10-05
  what: Field sales stopped; vendors carry the sale.
  because: six months of field sales brought four firms
  touches: [partners-sell, first-partners, partner-firms]
  removed: [field-sales]
"""

INSIGHTS = """\
id: insights
name: Insights squad
mission: The answer stands on the screen at nine.
lead: Priya Nair
reports_to: Dana Reyes

contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning and answer them unaided.
  so_that: partners can show a result on the first call
  moves: [active-firms]

we_will_not:
- what: take requests only an analyst could use
  follows: ops-first

needs:
- id: connectors
  from: platform
  what: connections to the five commonest warehouse systems
  by: 2027-01-31

gives:
- id: answer-stories
  to: partners
  what: three customer answers with real figures
  by: 2027-02-15

decision_rights:
- area: answers
  level: together
  granted_by: Dana Reyes
- area: pricing
  level: leader-asks
  granted_by: Dana Reyes
  because: one price list binds every partner

decisions:
- id: insights-no-chart-builder
  date: 2026-10-13
  status: accepted
  decided: Leave the chart builder out of onboarding.
  initiative: daily-answer
  because: two of three managers stopped at the chart builder
  follows: [ops-first, answer-over-options]
  area: answers
  decided_by: Priya Nair
  agreed_by: Dana Reyes
  door: two-way
  told: [partners]

backbrief:
  edition: 3
  date: 2026-10-09
  given_by: Priya Nair
  heard_by: Dana Reyes
  intent: Managers should be able to act at nine without asking anyone, and vendors must be able to show it.
  our_task: Three questions answered unaided in 40 firms, before any new chart.
  effect_on_others: Partners cannot pitch before our stories; Platform sets our pace.
  strategy_first_three: [daily-answer, first-partners]
  questions:
  - ask: May we drop the four analyst-only customers?
    answer: Yes, at renewal. Dana, 2026-10-12
"""

PARTNERS = """\
id: partners
name: Partner squad
mission: Vendors bring our answer to their customers.
lead: Tom Okafor
reports_to: Dana Reyes

contributes:
- initiative: first-partners
  our_part: Give two vendors a first call that they want to repeat.
  so_that: the answer reaches firms we never meet
  moves: [partner-firms]

we_will_not:
- what: visit a customer without the vendor
  follows: partners-sell

needs:
- id: answer-stories
  from: insights
  what: three customer answers with real figures
  by: 2027-02-15
- id: carrier-data
  from: carriers
  what: a list of the carriers that share arrival times
  by: 2027-03-15

decision_rights:
- area: vendors
  level: together
  granted_by: Dana Reyes

decisions:
- id: partners-recorded-answers
  date: 2026-11-02
  decided: Pitch with recorded answers until live ones exist.
  initiative: first-partners
  because: a vendor decides in the first ten minutes
  follows: [partners-sell]
  decided_by: Tom Okafor
  told: [insights]

backbrief:
  edition: 3
  date: 2026-10-12
  given_by: Tom Okafor
  heard_by: Dana Reyes
  intent: Vendors open the doors, and we make sure there is something to see behind them.
  our_task: Two vendors who call us back within a week.
  effect_on_others: Insights owes us stories, and our dates hang on theirs.
  strategy_first_three: [daily-answer, first-partners]
"""

PLATFORM = """\
id: platform
name: Platform squad
mission: A new firm's data is in and trusted within a week.
lead: Lena Brandt
reports_to: Dana Reyes

contributes:
- initiative: daily-answer
  our_part: Bring a new firm's figures in within five days.
  so_that: the first answer is on the screen in week one
  moves: [active-firms]

we_will_not:
- what: keep connections that only reports read
  follows: ops-first

gives:
- id: connectors
  to: insights
  what: connections to the five commonest warehouse systems
  by: 2027-01-31

decision_rights:
- area: connections
  level: together
  granted_by: Dana Reyes

decisions:
- id: platform-five-systems
  date: 2026-10-20
  decided: Connect five systems and no sixth.
  initiative: daily-answer
  because: the sixth serves two firms of sixty
  follows: [answer-over-options]
  decided_by: Lena Brandt
  told: [insights]

backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: What a manager sees at nine has to be right, and it has to be there.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""

BASE = {
    "strategy.yaml": STRATEGY,
    "teams/insights.yaml": INSIGHTS,
    "teams/partners.yaml": PARTNERS,
    "teams/platform.yaml": PLATFORM,
}


def workspace(fragment: str = "", without: tuple[str, ...] = ()) -> dict[str, bytes]:
    """The base with a fragment laid over it, as bytes by path; `without` takes whole files away.

    Each `# path` line names a file. A top-level key below it replaces that key's block of the base; an empty
    one removes it; a path that the base has not is a new file.
    """
    texts = {path: text for path, text in BASE.items() if path not in without}
    _, *parts = PATH_LINE.split(fragment)
    for path, part in zip(parts[::2], parts[1::2], strict=True):
        texts[path] = _laid_over(texts[path], part) if path in texts else part.lstrip("\n")
    return {path: text.encode() for path, text in texts.items()}


def _laid_over(base: str, part: str) -> str:
    blocks = _blocks(base)
    for key, block in _blocks(part.strip("\n") + "\n").items():
        blocks[key] = "" if block.strip() == f"{key}:" else block
    return "".join(blocks.values())


def _blocks(text: str) -> dict[str, str]:
    """The text of each top-level key, to the line before the next."""
    head, *parts = _TOP_KEY.split(text)
    blocks = {"": head}
    for key, rest in zip(parts[::2], parts[1::2], strict=True):
        blocks[key] = f"{key}:{rest}"
    return blocks
