"""The first files of a workspace: forms with blanks to fill in and comments that teach, or an example."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from strategy_cli.model.entry import Entry
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.writing import samples
from strategy_cli.writing.data import Data, Put, Route
from strategy_cli.writing.edit import Refused, clean, edited_all
from strategy_cli.writing.forms import Layout, item_lines

Answers = Mapping[Route, Data]


class _Part(NamedTuple):
    """A key of a form: the words above it, the keys below it that stay blank."""

    key: str
    says: str
    blanks: Sequence[str] = ()


_STRATEGY_HEAD = """\
# yaml-language-server: $schema=.strat/strategy.schema.json
#
# The strategy, written by its leaders. Lines that begin with # are notes to you:
# delete them when they have served. Write behind the colons and, where an example
# stands, like the example without its #. Or let strat ask you: strat new choice,
# strat new initiative, strat new metric. strat lint says what is still missing.
organization:
stage: draft                    # delete this line when the first edition is agreed
edition: 1                      # one more each time the meaning changes: strat change does it
owner:
"""

_STRATEGY_PARTS = (
    _Part(
        "vision",
        "Where will you be, by which day (2029-12-31, 2029-12 or 2029-Q4),\n"
        "and by which sign will outsiders see that you are there?",
        ("text", "by", "proof"),
    ),
    _Part("diagnosis", "What stands in the way, and for whom? Two or three sentences."),
    _Part("differentiator", "What do you offer, for whom, and unlike what?", ("for", "we_offer", "unlike")),
    _Part(
        "approach",
        "The way there: each choice gives up a good alternative, and says what nobody\n"
        "does any more. strat new choice asks for one.",
    ),
    _Part("principles", "When two good things collide, which wins? strat new principle asks for one."),
    _Part("milestone", "The next stop on the way to the vision.", ("text", "by", "proof")),
    _Part(
        "initiatives",
        "The problems to solve now, never the solutions; their order is the priority.\n"
        "strat new initiative asks for one.",
    ),
    _Part("metrics", "The numbers that show whether it works. strat new metric asks for one."),
)

_TEAM_HEAD = """\
# One team's piece of the strategy, written by the team. Lines that begin with # are
# notes to you: delete them when they have served. Write behind the colons and, where
# an example stands, like the example without its #. strat lint says what is missing.
id:
name:
mission:
lead:
reports_to:
stage: draft                    # delete this line when the file is complete
"""

_TEAM_PARTS = (
    _Part("contributes", "Your piece of each initiative that you work on, in your own words."),
    _Part(
        "we_will_not",
        "What the company's choices cost you: what you will not do, and which choice\nsays so.",
    ),
    _Part(
        "needs",
        "What you need from another team, and by when. It answers under gives, with the\nsame id.",
    ),
    _Part(
        "decision_rights",
        "Who decides what. The levels are leader-decides, leader-explains, leader-asks,\n"
        "together, team-asks, team-reports and team-decides.",
    ),
    _Part("decisions", "strat new decision {team} writes one here."),
    _Part("backbrief", "strat backbrief {team} asks five questions, and writes the answers here."),
)


def first_strategy(answers: Answers) -> str | Refused:
    """strategy.yaml as a draft: what is answered, and blanks for the rest."""
    return _filled(_STRATEGY_HEAD + _form(_STRATEGY_PARTS, samples.STRATEGY), Strategy, answers)


def first_team(team: str, answers: Answers, schema: str = "../.strat/team.schema.json") -> str | Refused:
    """A team's file as a draft; `schema` is the way from it to its schema, "" where there is none."""
    return _filled(_team_form(team, schema, samples.TEAM), Team, {("id",): team, **answers})


def example_strategy() -> str | Refused:
    """The same, filled in: a company to change into one's own."""
    answers: Answers = {(key,): value for key, value in samples.STRATEGY.items()}
    return _filled(_STRATEGY_HEAD + _form(_STRATEGY_PARTS, {}), Strategy, answers)


def example_team(team: str) -> str | Refused:
    """The same for a team of that company; what it needs of teams that are not there stays blank."""
    answers: Answers = {(key,): value for key, value in samples.TEAM.items() if key != "needs"}
    form = _team_form(team, "../.strat/team.schema.json", {})
    return _filled(form, Team, {("id",): team, **answers})


def _team_form(team: str, schema: str, shown: Mapping[str, Data]) -> str:
    head = f"# yaml-language-server: $schema={schema}\n#\n" if schema else ""
    return head + _TEAM_HEAD + _form(_TEAM_PARTS, shown).replace("{team}", team)


def _form(parts: Sequence[_Part], shown: Mapping[str, Data]) -> str:
    """Each key with what it is for above it, and an entry as it may look."""
    lines: list[str] = []
    for part in parts:
        lines += ["", *(f"# {line}" for line in part.says.split("\n"))]
        entries = shown.get(part.key)
        if isinstance(entries, list):
            lines += ["# For example:", *(f"#   {line}" for line in item_lines(entries[0], 0, Layout()))]
        lines += [f"{part.key}:", *(f"  {key}:" for key in part.blanks)]
    return "\n".join(lines) + "\n"


def _filled(text: str, model: type[Entry], answers: Answers) -> str | Refused:
    return edited_all(text, model, [Put(route, value) for route, value in answers.items() if clean(value)])
