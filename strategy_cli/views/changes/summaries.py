"""What a thing says as a whole, in a line: for what came, or went."""

from collections.abc import Mapping

from strategy_cli.graph.links import team_name
from strategy_cli.model.decision import Decision
from strategy_cli.model.direction import Choice, Differentiator, Endpoint, Principle
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.metric import Metric, Reading
from strategy_cli.model.strategy import Change, Done, Initiative, Now, Parked
from strategy_cli.model.team import Backbrief, Contribution, Ended, Give, Need, Right, Team, WillNot
from strategy_cli.views.changes.texts import plain

_Parts = tuple[tuple[str, str], ...]  # a key, and what stands before its words
_WORDS: Mapping[type[Entry], _Parts] = {
    Choice: (("we_choose", ""), ("over", ", over "), ("rules_out", "; rules out ")),
    Principle: (("prefer", ""), ("even_over", ", even over ")),
    Metric: (("measures", ""), ("from", "; from "), ("to", " to "), ("unit", " "), ("by", " by ")),
    Reading: (("date", ""), ("value", ": ")),
    Now: (("date", ""), ("text", ": ")),
    Endpoint: (("text", ""), ("by", ", by "), ("proof", "; proof: ")),
    Differentiator: (("for", "for "), ("we_offer", ": "), ("unlike", "; unlike ")),
    Initiative: (("problem", ""), ("by", ", by ")),
    Parked: (("what", ""), ("revisit_on", ", to be looked at on ")),
    Done: (("what", ""), ("result", "; ")),
    Change: (("what", ""),),
    Contribution: (("our_part", ""), ("moves", "; moves "), ("by", ", by ")),
    WillNot: (("what", ""), ("until", ", until ")),
    Need: (("what", ""), ("from", ", from "), ("by", ", by ")),
    Give: (("what", ""), ("cannot", "cannot: "), ("to", ", to "), ("by", ", by ")),
    Right: (("level", ""), ("within", ", within: "), ("until", ", until ")),
    Decision: (("decided", ""),),
    Backbrief: (
        ("edition", "edition "),
        ("date", ", "),
        ("given_by", ", given by "),
        ("heard_by", ", heard by "),
    ),
    Ended: (("date", ""), ("because", ": "), ("heirs", "; taken over by ")),
    Team: (
        ("name", ""),
        ("lead", ", led by "),
        ("contributes", "; works on "),
        ("needs", "; needs "),
        ("gives", "; gives "),
        ("decision_rights", "; rights on "),
    ),
}


def summary(entry: Entry) -> str:
    """An entry in a line: what somebody who did not know it has to hear."""
    said = ""
    for key, before in _WORDS.get(type(entry), ()):
        if words := _named(entry, key):
            said = f"{said.rstrip('.')}{before}{words}" if said else f"{before.lstrip(',; ')}{words}"
    return said or _first_text(entry)


def _named(entry: Entry, key: str) -> str:
    """The words under a key; of a team's lists, the names alone."""
    if not isinstance(entry, Team):
        return plain(entry.get(key))
    names = {
        "name": [team_name(entry)],
        "lead": [entry.lead],
        "contributes": [each.initiative for each in entry.contributes],
        "needs": [each.id for each in entry.needs],
        "gives": [each.id for each in entry.gives],
        "decision_rights": [each.area for each in entry.decision_rights],
    }
    return ", ".join(filter(None, names[key]))


def _first_text(entry: Entry) -> str:
    fields = fields_of(type(entry))
    texts = (plain(entry.get(key)) for key in fields.order if key in fields.prose and key != "name")
    return next((text for text in texts if text), "")
