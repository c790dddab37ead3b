"""Where intent got weaker: a date or figure lost, a rule-out narrowed, a target lowered or moved."""

from decimal import Decimal, InvalidOperation

from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph
from strategy_cli.model.entry import Kind
from strategy_cli.model.metric import Metric
from strategy_cli.views.changes.texts import adds_words_only, figures_fewer, lost
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


def weaker(old: Graph, difference: Difference) -> str:
    """How the new side asks less than the old one, in words; "" where it does not, or nothing shows it."""
    if "rules_out" in difference.trail:
        return _of_rule_out(difference)
    if difference.key in ("proof", "guardrail") and difference.old and not difference.new:
        return f"the {difference.key} is gone"
    if difference.key == "by" and len(difference.trail) > 1:
        return _of_date(difference)
    if difference.key == "to" and difference.trail[0] == "metrics":
        return _of_target(old, difference)
    if difference.event is Event.REWORDED and difference.key in _INTENT:
        gone = lost(difference.old, difference.new)
        if gone and figures_fewer(difference.old, difference.new):
            return f"lost the figure {listed([f'“{each}”' for each in gone])}"
    return ""


def _of_date(difference: Difference) -> str:
    if not difference.new:
        return f"lost its date, {difference.old}"
    return f"moved from {difference.old}" if "" < difference.old < difference.new else ""


def _of_rule_out(difference: Difference) -> str:
    if difference.key == "rules_out" and difference.event is Event.REMOVED:
        return "no longer ruled out"
    if difference.key == "until" and difference.new and not difference.old:
        return f"ruled out only until {difference.new}"
    if difference.key == "what" and adds_words_only(difference.old, difference.new):
        return "ruled out more narrowly"
    return ""


def _of_target(old: Graph, difference: Difference) -> str:
    metric = old.find(difference.owner, Kind.METRIC)
    try:
        before, after = Decimal(difference.old), Decimal(difference.new)
    except InvalidOperation:
        return "lost its target" if not difference.new else ""
    if not isinstance(metric, Metric):
        return ""
    falling = isinstance(metric.from_, Decimal) and metric.from_ > before
    return "the target is lower" if (after > before if falling else after < before) else ""
