"""What the error-level rules ask of one file alone, as JSON Schema, so that an editor says it first.

Rules that compare files, names or days cannot be said in a schema; `strat lint` alone judges those.
"""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from strategy_cli.model.decision import Decision
from strategy_cli.model.direction import Choice, Principle
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.metric import Metric
from strategy_cli.model.strategy import Initiative, Strategy
from strategy_cli.model.team import Team
from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of

Schema: TypeAlias = dict[str, Any]

# When a value says nothing, as the reader judges it; and its opposite, in words an editor shows.
DEFINITIONS: dict[str, Schema] = {
    "blank": {
        "anyOf": [
            {"type": "null"},
            {"type": "string", "pattern": r"^\s*$"},
            {"type": "array", "items": {"$ref": "#/$defs/blank"}},
            {"type": "object", "additionalProperties": {"$ref": "#/$defs/blank"}},
        ]
    },
    "said": {
        "if": {"$ref": "#/$defs/blank"},
        "then": {"const": "something", "errorMessage": "Nothing is written here yet."},
    },
}


def says(model: type[Entry], key: str, **words: str) -> Schema:
    """Fits an entry that says something under a key; `a.b` is `b` of the entry, or of each, under `a`.

    `words` stand where something is missing.
    """
    head, _, rest = key.partition(".")
    fields = fields_of(model)
    inner = fields.nested.get(head)
    if inner and rest and head in fields.many:
        return {"properties": {head: {"items": says(inner, rest, **words)}}}
    value: Schema = {"$ref": "#/$defs/said"}
    if inner and rest:
        value |= says(inner, rest, **words)
    elif inner and inner.shorthand:  # only its first key makes such an entry say something
        value["contains"] = {"$ref": "#/$defs/said", **says(inner, inner.shorthand)}
    return {"required": [head], "properties": {head: value}, **words}


def _status_but(*words: str) -> Schema:
    """Fits a decision of any status but these; an absent or unknown status counts as accepted."""
    return {"properties": {"status": {"not": {"enum": list(words)}}}}


_LIVE = _status_but("rejected", "superseded")
_ACCEPTED = _status_but("proposed", "rejected", "superseded")
_EXCEPTION: Schema = {"allOf": [_ACCEPTED, says(Decision, "goes_against")]}
_SUPERSEDED: Schema = {"properties": {"status": {"const": "superseded"}}, "required": ["status"]}
_NOT_ENDED: Schema = {"not": says(Team, "ended")}


@dataclass(frozen=True, slots=True)
class Requirement:
    """A rule asks each entry of a model that fits `when` to say something under at least one of the keys."""

    rule: str
    model: type[Entry]
    keys: tuple[str, ...]
    when: Schema = field(default_factory=dict)
    eased: bool = True  # in a draft the rule only warns, and the schema is silent

    def schema(self) -> Schema:
        """The requirement, with the rule's name beside it and what its page says as message."""
        told = _message(self.rule)
        branches = [says(self.model, key, errorMessage=told) for key in self.keys]
        asked = branches[0] if len(branches) == 1 else {"anyOf": branches}
        return {"$comment": self.rule, **({"if": self.when, "then": asked} if self.when else asked)}


REQUIREMENTS = (
    *(
        Requirement("missing-element", Strategy, (key,))
        for key in ("vision.text", "differentiator", "approach", "milestone", "initiatives")
    ),
    *(Requirement("missing-because", model, ("because",)) for model in (Choice, Principle, Initiative)),
    Requirement("missing-because", Decision, ("because", "outside_strategy"), _ACCEPTED),
    Requirement("choice-rules-nothing-out", Choice, ("over", "rules_out")),
    Requirement("initiative-serves-nothing", Initiative, ("serves", "outside_strategy")),
    Requirement("initiative-without-problem", Initiative, ("problem",)),
    Requirement("initiative-without-owner", Initiative, ("owner",)),
    Requirement("metric-without-context", Metric, ("because",)),
    Requirement("team-without-contribution", Team, ("contributes", "keeps_running"), _NOT_ENDED),
    Requirement("contribution-without-part", Team, ("contributes.initiative",), _NOT_ENDED),
    Requirement("contribution-without-part", Team, ("contributes.our_part",), _NOT_ENDED),
    Requirement(
        "self-granted-rights", Team, ("reports_to", "decision_rights.granted_by"), _NOT_ENDED, eased=False
    ),
    Requirement("decision-without-initiative", Decision, ("initiative", "outside_strategy"), _LIVE),
    Requirement("exception-not-accepted", Decision, ("accepted_by",), _EXCEPTION, eased=False),
    Requirement("supersede-broken", Decision, ("superseded_by",), _SUPERSEDED, eased=False),
)


def asked_of(model: type[Entry], eased: bool) -> list[Schema]:
    """What is asked of one kind of entry: always, or (eased) unless the file is a draft."""
    return [each.schema() for each in REQUIREMENTS if each.model is model and each.eased is eased]


def complete(model: type[Entry]) -> Schema:
    """What is asked, unless the file is a draft, of an entry and of every entry inside it; {} for nothing."""
    fields = fields_of(model)
    inside = {}
    for key, nested in fields.nested.items():
        if asked := complete(nested):
            inside[key] = {"items": asked} if key in fields.many else asked
    own = asked_of(model, eased=True)
    return ({"allOf": own} if own else {}) | ({"properties": inside} if inside else {})


def _message(rule: str) -> str:
    """What a rule asks, in the first paragraph of its page, with its name."""
    page = next(each.__doc__ or "" for each in RULES if name_of(each) == rule)
    return " ".join([*page.partition("\n\n")[0].split(), f"({rule})"])
