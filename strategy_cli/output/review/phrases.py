"""What a change is called: the thing and its key, or what happened to a thing as a whole."""

from collections.abc import Mapping

from strategy_cli.output.review.marks import Marks
from strategy_cli.views.changes.values import Difference, Event
from strategy_cli.views.review.values import Shown

# One thing of each list, as a sentence has it.
_NOUNS: Mapping[str, str] = {
    "approach": "choice",
    "principles": "principle",
    "always": "what always holds,",
    "initiatives": "initiative",
    "parked": "initiative",
    "done": "initiative",
    "metrics": "metric",
    "contributes": "contribution to",
    "we_will_not": "refusal",
    "needs": "need",
    "gives": "give",
    "decision_rights": "right on",
    "decisions": "decision",
    "team": "team",
    "ended": "team",
    "backbrief": "back-brief",
}
_OF_TEAM = ("team", "ended")  # the keys that speak of a team as a whole
_MOVES: Mapping[tuple[str, str], str] = {
    ("parked", "initiatives"): "taken up",
    ("done", "initiatives"): "taken up again",
    ("initiatives", "parked"): "parked",
    ("done", "parked"): "parked again",
    ("initiatives", "done"): "done",
    ("parked", "done"): "done",
}


def named(each: Shown, marks: Marks) -> str:
    """A change by name, with its address: `initiative `daily-answer` parked (strategy.yaml:70)`."""
    difference = each.change.difference
    whole = _whole(difference, marks)
    team = (
        f"{marks.id(difference.team)}: "
        if difference.team and difference.key not in ("team", "ended")
        else ""
    )
    when = ", as it was" if each.is_old else ""
    return f"{team}{whole or marks.id(difference.label)} ({marks.at(each.at, each.is_old)}{when})"


def _whole(difference: Difference, marks: Marks) -> str:
    """What happened to a thing as a whole; "" where only a key of it says something else."""
    if difference.key == "order":
        return f"{difference.trail[0]} in another order"
    noun = _NOUNS.get(difference.key, "") if len(difference.trail) == 1 else ""
    name = marks.id(difference.team if difference.key in _OF_TEAM else difference.owner)
    if difference.event is Event.MOVED:
        return f"{noun} {name} {_MOVES.get((difference.old, difference.new), 'moved to another file')}"
    if difference.event not in (Event.ADDED, Event.REMOVED):
        return ""
    verb = _verb(difference)
    return f"{noun} {name} {verb}".strip() if noun else f"{marks.id(difference.label)} {verb}"


def _verb(difference: Difference) -> str:
    if difference.key == "ended":
        return "ended" if difference.event is Event.ADDED else "is at work again"
    if difference.event is Event.ADDED:
        return "added"
    return "dropped" if difference.trail[0] in ("initiatives", "approach", "principles") else "removed"
