"""What an error-level rule asks of one file, the schema asks too: shown by the rules' own examples."""

import pytest

from strategy_cli.output.requirements import REQUIREMENTS, Requirement
from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of
from tests.output.editor import complaints, schema_of
from tests.rules.base import workspace

RULES_BY_NAME = {name_of(rule): rule for rule in RULES}
BY_SHAPE = {"bad-id", "unknown-key", "wrong-type"}  # asked by the shape of the values
ASKED = sorted({each.rule for each in REQUIREMENTS} | BY_SHAPE)
every_asked_rule = pytest.mark.parametrize("name", ASKED)

# Errors that no schema can see, and why.
UNSEEN = {
    "unreadable-file": "an editor shows no such file",
    "yaml-syntax": "an editor's parser says it",
    "yaml-feature": "an editor resolves anchors and tags before it looks at the schema",
    "duplicate-key": "an editor's parser says it",
    "lost-text": "an editor hands on what YAML left of the text",
    "hidden-characters": "they stand in comments too; lint names them",
    "unknown-reference": "compares entries and files",
    "ignore-without-reason": "a schema sees no comments",
    "unknown-rule-in-ignore": "a schema sees no comments",
    "placeholder-text": "looks into every text",
    "principles-contradict": "compares entries",
    "change-not-recorded": "compares with an earlier version",
    "decision-beyond-rights": "compares a decision with a right",
}
# Examples whose fault is more than something missing: an id taken or unknown, one person twice.
COMPARING_BAD = {"self-granted-rights"}
COMPARING_DISGUISED = COMPARING_BAD | {
    *("bad-id", "exception-not-accepted", "initiative-serves-nothing"),
    *("supersede-broken", "team-without-contribution"),
}


def underlined(fragment: str, stage: str = "") -> list[str]:
    """What editors underline in the base with a fragment laid over it, in all files."""
    files = {path: text.decode() for path, text in workspace(fragment).items()}
    texts = {path: f"stage: {stage}\n{text}" if stage else text for path, text in files.items()}
    return [f"{path} {each}" for path, text in texts.items() for each in complaints(schema_of(path), text)]


def test_each_rule_that_gives_an_error_is_asked_or_cannot_be() -> None:
    errors = {name for name, rule in RULES_BY_NAME.items() if rule.SEVERITY == "error"}
    assert errors == set(ASKED) | UNSEEN.keys()


@pytest.mark.parametrize("name", sorted(set(ASKED) - COMPARING_BAD))
def test_the_bad_example_is_underlined(name: str) -> None:
    assert underlined(RULES_BY_NAME[name].BAD) != []


@every_asked_rule
def test_the_good_example_is_not_underlined(name: str) -> None:
    assert underlined(RULES_BY_NAME[name].GOOD) == []


@every_asked_rule
def test_the_near_miss_is_not_underlined(name: str) -> None:
    assert underlined(RULES_BY_NAME[name].NEAR_MISS) == []


@pytest.mark.parametrize("name", sorted(set(ASKED) - COMPARING_DISGUISED))
def test_the_disguised_fault_is_underlined(name: str) -> None:
    assert underlined(RULES_BY_NAME[name].DISGUISED) != []


@pytest.mark.parametrize("name", sorted(set(ASKED) - COMPARING_BAD))
def test_a_draft_is_asked_no_more_than_its_errors(name: str) -> None:
    rule = RULES_BY_NAME[name]
    assert bool(underlined(rule.BAD, stage="draft")) is not rule.EASED_IN_DRAFT
    assert bool(underlined(rule.BAD, stage="active")) is True


@pytest.mark.parametrize("asked", REQUIREMENTS, ids=lambda each: f"{each.rule}-{each.keys[0]}")
def test_a_requirement_is_eased_as_its_rule_is(asked: Requirement) -> None:
    rule = RULES_BY_NAME[asked.rule]
    assert asked.eased is rule.EASED_IN_DRAFT
    assert rule.SEVERITY == "error"


TEAM = "id: insights\nlead: Priya Nair\nkeeps_running: payroll\n"
DECISION = TEAM + "decisions:\n- id: d\n  initiative: i\n  because: of the reason we have\n"
RIGHT = TEAM + "decision_rights:\n- area: prices\n"

# Ways in and out that no example shows.
OWN = [
    (DECISION + "  goes_against: [c]\n", "goes_against without accepted_by", False),
    (DECISION + "  goes_against: [c]\n  accepted_by: Dana Reyes\n", "goes_against, accepted", True),
    (DECISION + "  goes_against: [c]\n  status: proposed\n", "goes_against, proposed", True),
    (DECISION + "  goes_against: []\n", "goes_against nothing", True),
    (RIGHT, "a right that nobody granted", False),
    (RIGHT + "  granted_by: Dana Reyes\n", "a right that somebody granted", True),
    (RIGHT + "reports_to: Dana Reyes\n", "a right that the one reported to granted", True),
    (RIGHT + "- granted_by: Dana Reyes\n  area: people\n", "only the second right granted", False),
    (RIGHT + "ended: {because: merged}\n", "a right in a team that ended", True),
    (DECISION + "  status: superseded\n", "superseded by nothing", False),
    (DECISION + "- id: e\n  status: rejected\n", "a rejected decision says nothing", True),
    (TEAM + "decisions:\n- id: d\n  status: acepted\n", "an unknown status is judged as accepted", False),
    ("id: insights\nended: {because: merged}\n", "a team that ended", True),
    ("id: insights\nended: {because: }\n", "a team that did not really end", False),
    ("id: insights\nended: {because: merged}\ncontributes: [{initiative: i}]\n", "ended, without part", True),
    ("lead: Priya Nair\nkeeps_running: payroll\n", "a team without id", False),
    (TEAM + "needs:\n- from: platform\n", "a need without id", False),
    (TEAM + "decision_rights:\n- granted_by: Dana Reyes\n", "a right without area", False),
]


@pytest.mark.parametrize(
    ("text", "fits"), [(text, fits) for text, _, fits in OWN], ids=[name for _, name, _ in OWN]
)
def test_a_team_alone(text: str, fits: bool) -> None:
    assert (complaints("team", text) == []) is fits


@pytest.mark.parametrize("key", ["vision", "differentiator", "approach", "milestone", "initiatives"])
def test_each_element_is_asked_for(key: str) -> None:
    assert underlined(f"# strategy.yaml\n{key}:\n") == ["strategy.yaml $"]
    assert underlined(f"# strategy.yaml\n{key}: \n# blank\n", stage="draft") == []
