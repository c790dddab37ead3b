"""How far a difference reaches: the classes of a change, and the words `changes` has for it."""

from strategy_cli.model.strategy import RESERVED
from strategy_cli.views.changes.texts import same_but_for_marks
from strategy_cli.views.changes.values import Difference, Event, Reach

_REASONS = ("because", "so_that", "rejected_because")
_FOR_ALL = ("vision", "milestone", "differentiator", "diagnosis", "approach", "principles", "always")
_DECISION_RECORD = ("superseded_by", "supersedes", "record", "told", "agreed_by", "accepted_by")
_INITIATIVE_RECORD = ("now", "record", "name")


def reach_of(difference: Difference) -> Reach:
    """Who is told."""
    if difference.event is Event.RENAMED:
        return Reach.WORDING
    reach = _of_team(difference) if difference.team else _of_strategy(difference)
    if reach is Reach.RECORD:
        return reach
    proven = difference.old and same_but_for_marks(difference.old, difference.new)
    return Reach.WORDING if proven and difference.event is Event.REWORDED else reach


def _of_strategy(difference: Difference) -> Reach:
    top = difference.trail[0]
    if top == "decisions":
        return _of_decision(difference)
    if difference.key in _REASONS and top not in ("changes", "parked", "done"):
        return Reach.REASON
    if top in _FOR_ALL:
        return Reach.EVERYONE
    if top == "metrics":
        return Reach.RECORD if "readings" in difference.trail else Reach.LINKED
    if top in ("initiatives", "parked", "done"):
        return _of_initiative(difference)
    return Reach.RECORD


def _of_initiative(difference: Difference) -> Reach:
    if len(difference.trail) == 1 or difference.key == "order":
        if difference.event is Event.MOVED:
            return Reach.LINKED if difference.new == "done" else Reach.EVERYONE
        return Reach.EVERYONE if difference.trail[0] == "initiatives" else Reach.RECORD
    if difference.trail[0] != "initiatives" or not {*_INITIATIVE_RECORD}.isdisjoint(difference.trail):
        return Reach.RECORD
    return Reach.LINKED


def _of_team(difference: Difference) -> Reach:
    top = difference.trail[0]
    if top == "backbrief":
        return Reach.RECORD
    if top == "decisions":
        return _of_decision(difference)
    return Reach.REASON if difference.key in _REASONS else Reach.LINKED


def _of_decision(difference: Difference) -> Reach:
    """Of leaders as of a team: one that came is for the record, one that reads otherwise is not."""
    if len(difference.trail) == 1:
        return Reach.LINKED if difference.event is Event.REMOVED else Reach.RECORD
    if difference.key == "status":
        taken_back = difference.old in ("", "accepted") and difference.new in ("proposed", "rejected")
        return Reach.LINKED if taken_back else Reach.RECORD
    if difference.key in _DECISION_RECORD:
        return Reach.RECORD
    return Reach.REASON if difference.key in _REASONS else Reach.LINKED


def touches_of(difference: Difference) -> tuple[str, ...]:
    """The words an entry of `changes` has to name in `touches`; () for what `changes` does not speak of."""
    top = difference.trail[0]
    if difference.team or top == "decisions" or difference.event is Event.RENAMED:
        return ()
    if top in RESERVED:
        return (top,)
    if difference.owner == "order":
        return ("order",)
    if top in ("initiatives", "parked", "done") and len(difference.trail) == 1:
        return (difference.owner,) if difference.new == "done" else ("order",)
    return () if len(difference.trail) == 1 and difference.event is Event.REMOVED else (difference.owner,)


def removed_of(difference: Difference) -> tuple[str, ...]:
    """The id that `removed` has to keep, where a thing of the strategy is gone."""
    gone = difference.event is Event.REMOVED and len(difference.trail) == 1
    named = difference.owner and not difference.team and difference.trail[0] != "decisions"
    return (difference.owner,) if gone and named else ()
