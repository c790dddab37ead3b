"""What `strat new` asks for each kind of entry: its list, the questions, and which cannot stay open."""

from collections.abc import Mapping
from dataclasses import dataclass

from strategy_cli.model.decision import Decision
from strategy_cli.model.direction import Choice, Principle
from strategy_cli.model.entry import Entry
from strategy_cli.model.metric import Metric, Reading
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Team


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry: its model, the list it goes to, the key its id is made of, and its questions.

    A question that ends in `?` may stay open.
    """

    model: type[Entry]
    list: str
    named_by: str
    questions: Mapping[str, str]


KINDS: Mapping[str, Kind] = {
    "team": Kind(
        Team,
        "",
        "",
        {
            "name": "What do people call the team",
            "mission": "What is the team there for, in a sentence",
            "lead": "Who answers for the team, one name",
            "reports_to": "Whom does the lead report to, one name",
        },
    ),
    "decision": Kind(
        Decision,
        "decisions",
        "decided",
        {
            "decided": "What was decided, in a sentence",
            "initiative": "Which initiative does it serve?",
            "outside_strategy": "It serves none: why was it decided all the same",
            "because": "Why this, and not another option",
            "follows": "Which choices, principles or `always` led to it?",
            "area": "In which area of your decision rights does it fall?",
            "decided_by": "Who decided",
            "door": "Is it hard to take back: one-way, or two-way?",
            "told": "Which teams were told?",
        },
    ),
    "initiative": Kind(
        Initiative,
        "initiatives",
        "problem",
        {
            "problem": "Which problem must be solved? Not the solution; in a sentence",
            "because": "Why does it matter now",
            "serves": "Which choices does it serve?",
            "owner": "Who answers for it, one name",
            "metrics": "Which metrics show that it is solved?",
            "proof": "By which sign will you see that it is solved?",
        },
    ),
    "choice": Kind(
        Choice,
        "approach",
        "we_choose",
        {
            "we_choose": "Which way do you choose",
            "over": "Over which good alternative",
            "because": "Why this, and not the alternative",
            "rules_out": "What does nobody do as long as it holds, with commas between",
        },
    ),
    "principle": Kind(
        Principle,
        "principles",
        "prefer",
        {
            "prefer": "Which good thing wins",
            "even_over": "Over which other good thing",
            "because": "Why does it win here",
        },
    ),
    "metric": Kind(
        Metric,
        "metrics",
        "measures",
        {
            "measures": "What is counted, so that two people count the same",
            "because": "Why does this number show that the strategy works",
            "from": "From which number (`unknown` where nobody knows)",
            "to": "To which number",
            "unit": "In which unit?",
            "guardrail": "What must not get worse meanwhile",
        },
    ),
    "reading": Kind(
        Reading,
        "readings",
        "",
        {"value": "Which number was read", "note": "What must one know to understand it?"},
    ),
}
