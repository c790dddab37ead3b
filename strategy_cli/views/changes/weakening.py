"""Where intent got weaker: a date or figure lost, a rule-out narrowed, a target lowered or moved.

What two texts prove is said; where only people can tell, it is asked.
"""

from decimal import Decimal, InvalidOperation

from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph
from strategy_cli.model.direction import Choice
from strategy_cli.model.entry import Kind
from strategy_cli.model.metric import Metric
from strategy_cli.views.changes.texts import adds_words_only, figures_fewer, figures_moved, lost, plain
from strategy_cli.views.changes.values import Difference, Event

_INTENT = (
    "text",
    "proof",
    "measures",
    "guardrail",
    "problem",
    "diagnosis",
    "for",
    "we_offer",
    "unlike",
    "what",
)
_ASKED = ("text", "proof", "guardrail", "what")
_NOUNS = ("proof", "guardrail", "problem", "diagnosis")
_ELEMENTS = ("vision", "milestone", "differentiator")
# What holds against others, by its list: the words where it is gone, and where it covers less.
_REFUSALS = {
    "rules_out": ("no longer ruled out", "ruled out more narrowly"),
    "we_will_not": ("no longer refused", "refused more narrowly"),
    "always": ("no longer holds for everyone", "holds more narrowly"),
}


def weaker(old: Graph, difference: Difference) -> str:
    """How the new side asks less than the old one, in words; "" where it does not, or nothing shows it."""
    return next(filter(None, (look(old, difference) for look in _LOOKS)), "")


def doubt(difference: Difference) -> str:
    """What only people can tell: whether another figure asks less; "" where there is nothing to ask."""
    if difference.event is not Event.REWORDED or difference.key not in _ASKED:
        return ""
    if figures_fewer(difference.old, difference.new):
        return ""
    moved = figures_moved(difference.old, difference.new)
    said = listed([f"“{was}” is now “{is_}”" for was, is_ in moved])
    return f"{said}: is less asked than before?" if moved else ""


def _of_refusal(_: Graph, difference: Difference) -> str:
    key = next((key for key in difference.trail if key in _REFUSALS), "")
    if not key:
        return ""
    gone, narrower = _REFUSALS[key]
    if difference.key == key and difference.event is Event.REMOVED:
        return gone
    sooner = not difference.old or difference.new < difference.old
    if difference.key == "until" and difference.new and sooner:
        return f"holds only until {difference.new}"
    narrowed = difference.key == "what" and adds_words_only(difference.old, difference.new)
    return narrower if narrowed else ""


def _of_removed(old: Graph, difference: Difference) -> str:
    if len(difference.trail) != 1 or difference.event is not Event.REMOVED:
        return ""
    if difference.key in _ELEMENTS:
        return f"the {difference.key} is gone"
    entry = old.find(difference.owner, Kind.CHOICE, Kind.METRIC)
    if difference.key == "approach" and isinstance(entry, Choice) and entry.rules_out:
        return f"no longer ruled out: {plain(entry.rules_out)}"
    if difference.key == "metrics" and isinstance(entry, Metric):
        gone = [word for word, value in (("target", entry.to), ("guardrail", entry.guardrail)) if value]
        return f"its {listed(gone)} {'is' if len(gone) == 1 else 'are'} gone" if gone else ""
    return ""


def _of_text(_: Graph, difference: Difference) -> str:
    """A text of intent that is gone, or has fewer figures."""
    if difference.key not in _INTENT or not difference.old or difference.event is Event.REMOVED:
        return ""
    if not difference.new:
        return f"the {difference.key} is gone" if difference.key in _NOUNS else f"`{difference.key}` is gone"
    gone = lost(difference.old, difference.new)
    if gone and figures_fewer(difference.old, difference.new):
        return (
            f"lost the {'figure' if len(gone) == 1 else 'figures'} {listed([f'“{each}”' for each in gone])}"
        )
    return ""


def _of_date(_: Graph, difference: Difference) -> str:
    if difference.key != "by" or len(difference.trail) == 1:
        return ""
    if not difference.new:
        return f"lost its date, {difference.old}"
    return f"moved from {difference.old}" if "" < difference.old < difference.new else ""


def _of_measures(_: Graph, difference: Difference) -> str:
    if difference.trail != ("initiatives", "metrics"):
        return ""
    left = difference.new.split(", ")
    gone = [f"`{name}`" for name in difference.old.split(", ") if name and name not in left]
    return f"no longer measured by {listed(gone)}" if gone else ""


def _of_target(old: Graph, difference: Difference) -> str:
    if difference.trail != ("metrics", "to"):
        return ""
    metric = old.find(difference.owner, Kind.METRIC)
    try:
        before = Decimal(difference.old)
    except InvalidOperation:
        return ""
    try:
        after = Decimal(difference.new)
    except InvalidOperation:
        return "lost its target"
    if not isinstance(metric, Metric):
        return ""
    falling = isinstance(metric.from_, Decimal) and metric.from_ > before
    return "the target is lower" if (after > before if falling else after < before) else ""


_LOOKS = (_of_refusal, _of_removed, _of_text, _of_date, _of_target, _of_measures)
