"""A review in which all happens that one can say, and every text of a user can be another."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, TypeVar, cast

from strategy_cli.config import Settings
from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from strategy_cli.views.review.review import review
from strategy_cli.views.review.values import Review

Wording = Callable[[str], str]  # a text from its name, another for each name
Side = dict[str, Any]
SETTINGS = Settings(date(2026, 11, 23))


def strategy(word: Wording, side: str) -> Side:
    """The strategy of the side `old` or `new`; between them it is changed throughout."""
    is_new = side == "new"
    initiatives = [
        {
            "id": word("kept"),
            "problem": word(f"{side} problem"),
            "because": word(f"{side} reason"),
            "serves": [word("choice")],
            "metrics": [word("metric")],
        }
    ]
    parked = [{"id": word("left"), "problem": word("left problem")}]
    changes = [
        {
            "edition": 3,
            "date": "2026-11-01",
            "what": word("what"),
            "because": word("why"),
            "touches": ["vision"],
        },
        {
            "edition": 3,
            "because": word("claim"),
            "touches": [word("principle")],
            "kind": "wording",
        },
    ]
    return {
        "edition": 3 if is_new else 2,
        "vision": {"text": word(f"{side} vision"), "by": "2029-12-31" if is_new else "2028-12-31"},
        "approach": [
            {"id": word("choice"), "we_choose": word(f"{side} choice"), "rules_out": [word(f"out {side}")]},
            {"id": word(f"choice {side}"), "we_choose": word(f"{side} other"), "rules_out": [word("gone")]},
        ],
        "principles": [{"id": word("principle"), "prefer": word(f"{side} principle")}],
        "initiatives": initiatives if is_new else [*initiatives, *parked],
        "parked": parked if is_new else [],
        "metrics": [{"id": word("metric"), "from": 1, "to": 5 if is_new else 9, "guardrail": word("guard")}],
        "changes": changes if is_new else [],
    }


def team(word: Wording, side: str) -> Side:
    """A team that rests on what changes."""
    is_new = side == "new"
    needs = [{"id": word("need"), "from": "second", "what": word("needed")}]
    return {
        "name": word("team"),
        "lead": word("lead"),
        "contributes": [{"initiative": word(name), "our_part": word("part")} for name in ("kept", "left")],
        "we_will_not": [{"what": word("not"), "follows": word("choice")}],
        "needs": [] if is_new else needs,
        "gives": [{"id": word("give"), "to": ["second"], "what": word("given")}],
        "decision_rights": [
            {"area": word("area"), "level": "together", "granted_by": word("leader"), "within": word(side)}
        ],
        "decisions": [
            {
                "id": word("decision"),
                "decided": word(f"{side} decided"),
                "initiative": [word("kept")],
                "follows": [word("choice old")],
                "agreed_by": [word("friend")],
                "affects": ["second"],
            }
        ],
        "backbrief": {
            "edition": 2,
            "date": "2026-10-01",
            "given_by": word("giver"),
            "heard_by": word("hearer"),
            "intent": word("intent"),
            "our_task": word("task"),
            "effect_on_others": word("effect"),
            "questions": [{"ask": word("ask"), "answer": word(f"{side} answer")}],
        },
    }


def second(word: Wording) -> Side:
    """The team at the other end of its needs and gives."""
    gives = [{"id": word("need"), "to": ["first"], "what": word("given to it")}]
    needs = [{"id": word("give"), "from": "first", "what": word("asked of it")}]
    return {"name": word("second team"), "gives": gives, "needs": needs}


def graphs(word: Wording) -> tuple[Graph, Graph]:
    """Both sides, read from JSON, which is YAML."""
    sides = []
    for side in ("old", "new"):
        files = {"strategy.yaml": strategy(word, side), "teams/first.yaml": team(word, side)}
        files |= {"teams/second.yaml": second(word), f"teams/{word('file')}.yaml": {"name": word(side)}}
        sides.append(Graph(load({path: json.dumps(data).encode() for path, data in files.items()})))
    return sides[0], sides[1]


REVIEW = review(*graphs(lambda name: f"x {name}"), SETTINGS)


def worded(text: str) -> Review:
    """The review of the two sides, each text of a user with `text` in place of its x."""
    return _filled(REVIEW, text)


Filled = TypeVar("Filled")


def _filled(value: Filled, text: str) -> Filled:
    filled: Any = value
    if isinstance(value, str) and not isinstance(value, Enum):
        filled = value.replace("x ", f"{text} ")
    elif isinstance(value, tuple) and not isinstance(value, Place):
        filled = tuple(_filled(each, text) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        filled = replace(
            value, **{key.name: _filled(getattr(value, key.name), text) for key in fields(value)}
        )
    return cast(Filled, filled)
