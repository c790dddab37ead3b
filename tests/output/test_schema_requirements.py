"""What an error-level rule asks of one file, the schema asks too: shown by the rules' own examples."""

import pytest

from strategy_cli.output.requirements import REQUIREMENTS, Requirement
from strategy_cli.rules import RULES
from strategy_cli.rules.page import RuleModule, name_of
from tests.output.editor import complaints, schema_of
from tests.rules.base import workspace

RULES_BY_NAME = {name_of(rule): rule for rule in RULES}
ASKED = sorted(
    {each.rule for each in REQUIREMENTS} & set(RULES_BY_NAME) | {"bad-id", "unknown-key", "wrong-type"}
)
every_asked_rule = pytest.mark.parametrize("name", ASKED)

# Disguised faults that an entry alone does not show: an id taken twice, unknown or parked, the other side.
NEED_OTHER_ENTRIES = {"bad-id", "initiative-serves-nothing", "team-without-contribution", "supersede-broken"}


def underlined(fragment: str, stage: str = "") -> list[str]:
    """What editors underline in the base with a fragment laid over it, in all files."""
    files = {path: text.decode() for path, text in workspace(fragment).items()}
    texts = {path: f"stage: {stage}\n{text}" if stage else text for path, text in files.items()}
    return [f"{path} {each}" for path, text in texts.items() for each in complaints(schema_of(path), text)]


@every_asked_rule
def test_the_bad_example_is_underlined_and_the_good_one_is_not(name: str) -> None:
    rule = RULES_BY_NAME[name]
    assert underlined(rule.BAD) != []
    assert underlined(rule.GOOD) == []


@every_asked_rule
def test_the_near_miss_is_not_underlined(name: str) -> None:
    assert underlined(RULES_BY_NAME[name].NEAR_MISS) == []


@pytest.mark.parametrize("name", [name for name in ASKED if name not in NEED_OTHER_ENTRIES])
def test_the_disguised_fault_is_underlined(name: str) -> None:
    assert underlined(RULES_BY_NAME[name].DISGUISED) != []


@every_asked_rule
def test_a_draft_is_asked_no_more_than_its_errors(name: str) -> None:
    rule = RULES_BY_NAME[name]
    assert bool(underlined(rule.BAD, stage="draft")) is not rule.EASED_IN_DRAFT
    assert bool(underlined(rule.BAD, stage="active")) is True


@pytest.mark.parametrize("asked", REQUIREMENTS, ids=lambda each: f"{each.rule}-{each.keys[0]}")
def test_a_requirement_is_eased_as_its_rule_is(asked: Requirement) -> None:
    rule: RuleModule | None = RULES_BY_NAME.get(asked.rule)
    assert rule is None or (rule.EASED_IN_DRAFT is asked.eased and rule.SEVERITY == "error")


TEAM = "id: insights\nlead: Priya Nair\nkeeps_running: payroll\n"
DECISION = TEAM + "decisions:\n- id: d\n  initiative: i\n  because: of the reason we have\n"
RIGHT = TEAM + "decision_rights:\n- area: prices\n"

# Faults of rules that stand in the catalogue and not yet in code, and ways out that no example shows.
OWN = [
    (DECISION + "  goes_against: [c]\n", "goes_against without accepted_by", False),
    (DECISION + "  goes_against: [c]\n  accepted_by: Dana Reyes\n", "goes_against, accepted", True),
    (DECISION + "  goes_against: [c]\n  status: proposed\n", "goes_against, proposed", True),
    (DECISION + "  goes_against: []\n", "goes_against nothing", True),
    (RIGHT, "a right that nobody granted", False),
    (RIGHT + "  granted_by: Dana Reyes\n", "a right that somebody granted", True),
    (RIGHT + "reports_to: Dana Reyes\n", "a right that the one reported to granted", True),
    (RIGHT + "- granted_by: Dana Reyes\n  area: people\n", "only the second right granted", False),
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
