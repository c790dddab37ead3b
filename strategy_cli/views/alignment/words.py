"""What the lines of evidence are called, and what one that does not hold still needs."""

from collections.abc import Mapping

from strategy_cli.finding import counted
from strategy_cli.views.alignment.ladder import EARLIER
from strategy_cli.views.alignment.lines import QUESTIONS, Line

NAMES: Mapping[str, str] = {
    "contribution": "contribution linked",
    "backbrief": "back-brief",
    "decisions": "decisions linked",
    "rule-outs": "rule-outs answered",
    "metrics": "metrics tied",
    "needs": "needs answered",
    "told": "affected told",
    "exceptions": "exceptions accepted",
    QUESTIONS: "questions answered",
    EARLIER: "earlier back-brief",
}


def needs_line(line: Line) -> str:
    """What a line that does not hold still needs, as a sentence lists it."""
    if line.name == "backbrief" and not line.unread:
        return "a current back-brief that somebody else heard"
    if line.name == EARLIER:
        return f"a back-brief on an earlier edition too{f' ({line.unread})' if line.unread else ''}"
    return f"{NAMES[line.name]}{_how(line)}"


def _how(line: Line) -> str:
    if line.unread:
        return f" ({line.unread})"
    return f" ({counted(len(line.missing), 'is', 'are')} missing)" if line.missing else " (at least one)"
