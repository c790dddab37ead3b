"""What `strat new` writes: for each kind its list, its questions, which may stay open, and its options."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from strategy_cli.model.decision import Considered, Decision
from strategy_cli.model.direction import Choice, Principle
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.metric import Metric, Reading
from strategy_cli.model.strategy import Initiative
from strategy_cli.model.team import Team

REJECTED = "rejected_because"  # an option of its own: why each of `considered` was not taken
_NO_OPTIONS = ("id", "stage", "superseded_by")
# Asked only where the other was left open, or was said.
ELSE = {"outside_strategy": ("initiative", "serves")}
ONLY_WITH = {"accepted_by": "goes_against"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry: its model, the list it goes to, the key its id is made of, and its questions.

    A question that ends in `?` may stay open. `name` says what the call's second word is.
    """

    model: type[Entry]
    list: str
    named_by: str
    name: str
    questions: Mapping[str, str]


_ID = "The new id; made of the first words where it is left out."

KINDS: Mapping[str, Kind] = {
    "team": Kind(
        Team,
        "",
        "",
        "The team's id, which is its file's name.",
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
        "The team that decided; without one, the leaders did.",
        {
            "decided": "What was decided, in a sentence",
            "initiative": "Which initiative does it serve?",
            "outside_strategy": "It serves none: why was it decided all the same",
            "because": "Why this, and not another option",
            "considered": "Which option was weighed and not taken?",
            "follows": "Which choices, principles or `always` led to it?",
            "goes_against": "Which choices or principles does it go against?",
            "accepted_by": "Who accepted that, one name, and not who decided?",
            "area": "In which area of your decision rights does it fall?",
            "decided_by": "Who decided",
            "door": "Is it hard to take back?",
            "affects": "Whose work does it change: which teams, or `everyone`?",
            "told": "Which teams were told?",
        },
    ),
    "initiative": Kind(
        Initiative,
        "initiatives",
        "problem",
        _ID,
        {
            "problem": "Which problem must be solved? Not the solution; in a sentence",
            "because": "Why does it matter now",
            "serves": "Which choices does it serve?",
            "outside_strategy": "It serves none: why is it done all the same?",
            "owner": "Who answers for it, one name",
            "metrics": "Which metrics show that it is solved?",
            "proof": "By which sign will you see that it is solved?",
            "by": "By which day is it solved (2027-06-30, 2027-06 or 2027-Q2)?",
        },
    ),
    "choice": Kind(
        Choice,
        "approach",
        "we_choose",
        _ID,
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
        _ID,
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
        _ID,
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
        "The metric that was read.",
        {"value": "Which number was read", "note": "What must one know to understand it?"},
    ),
}


@cache
def options_of(kind: str) -> Mapping[str, str]:
    """The keys of a kind that options give, with the help for each: what the format says of it."""
    fields = fields_of(KINDS[kind].model)
    found: dict[str, str] = {}
    for key in fields.order:
        if key == "considered":
            found[key] = "An option that was weighed and not taken; again for each."
            found[REJECTED] = "Why it was not taken; again for each, in their order."
        elif key not in _NO_OPTIONS and (key not in fields.nested or key == "rules_out"):
            found[key] = fields.descriptions[key]
    return found


def takes_several(kind: str, key: str) -> bool:
    """Whether an option may be given more than once."""
    fields = fields_of(KINDS[kind].model)
    return key in fields.lists or key in fields.many or key in fields_of(Considered).order
