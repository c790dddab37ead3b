"""A small company's strategy and one of its teams: what the first files show, and what `--example` writes."""

from collections.abc import Mapping

from strategy_cli.writing.data import Data

STRATEGY: Mapping[str, Data] = {
    "organization": "Lumen Analytics",
    "owner": "Dana Reyes",
    "vision": {
        "text": "Operations managers run the morning meeting from our answer, not from a report.",
        "by": "2029-12-31",
        "proof": "400 firms open the daily answer on four working days of five.",
    },
    "diagnosis": "We sell a dashboard kit to analysts. Analysts are few and slow to buy, and the people who "
    "take the daily decisions never open us. Cash lasts 14 months.",
    "differentiator": {
        "for": "operations managers with no analyst at hand",
        "we_offer": "one daily answer with its reason, from their own data, live within a week",
        "unlike": "dashboard tools, which need an analyst and a three-month project",
    },
    "approach": [
        {
            "id": "ops-first",
            "we_choose": "building for operations managers",
            "over": "building for analysts",
            "because": "managers decide every day and buy in weeks, analysts buy in quarters",
            "rules_out": ["SQL editor", "custom dashboards"],
        }
    ],
    "principles": [
        {
            "id": "answer-over-options",
            "prefer": "one clear answer",
            "even_over": "more ways to slice the data",
            "because": "a manager at nine has ten minutes",
        }
    ],
    "milestone": {
        "text": "Forty firms start their day with us",
        "by": "2027-06-30",
        "proof": "40 firms on the daily answer, 25 paying",
    },
    "initiatives": [
        {
            "id": "daily-answer",
            "problem": "An operations manager cannot act on our output without an analyst.",
            "because": "until this is solved there is nothing to sell",
            "serves": ["ops-first"],
            "owner": "Priya Nair",
            "metrics": ["active-firms"],
        }
    ],
    "metrics": [
        {
            "id": "active-firms",
            "measures": "firms whose operations manager opens the answer four days of five",
            "because": "opening is the nearest sign that the answer is used to decide",
            "from": "3",
            "to": "40",
            "guardrail": "answers marked wrong stay under 5 in 100",
        }
    ],
}

TEAM: Mapping[str, Data] = {
    "name": "Insights squad",
    "mission": "We find what a manager must know at nine, and say it in one sentence.",
    "lead": "Priya Nair",
    "reports_to": "Dana Reyes",
    "contributes": [
        {
            "initiative": "daily-answer",
            "our_part": "Find the three questions that come up every morning, and answer them unaided.",
            "so_that": "sales can show a result on the first call",
            "moves": ["active-firms"],
        }
    ],
    "we_will_not": [{"what": "take requests that only an analyst could use", "follows": "ops-first"}],
    "needs": [
        {
            "id": "connectors",
            "from": "platform",
            "what": "connections to the five commonest warehouse systems",
            "by": "2027-01-31",
        }
    ],
    "decision_rights": [
        {
            "area": "answers",
            "level": "team-reports",
            "granted_by": "Dana Reyes",
            "within": "no personal data leaves the customer's region",
        }
    ],
}
