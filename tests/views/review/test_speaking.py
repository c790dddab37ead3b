"""What a change writes in another's name is named with the person, wherever it comes in."""

import pytest

from tests.views.changes.compared import FILES, edited
from tests.views.review.reviewed import INSIGHTS, PARTNERS, STRATEGY, reviewed

BACKBRIEF = """\
backbrief:
  edition: 3
  date: 2026-11-20
  given_by: Jonas Lindqvist
  heard_by: Mei Tanaka
  intent: Nobody waits for us.
  our_task: Ring each firm.
  effect_on_others: Platform hears of each wait.
  questions:
  - ask: May we say no?
    answer: Yes.
"""
NEW_TEAM = """\
id: support
lead: Aisha Bello
reports_to: Dana Reyes
decision_rights:
- area: hours
  level: team-decides
  granted_by: Dana Reyes
  within: five days a week
decisions:
- id: support-no-nights
  decided: Nobody is rung at night.
  agreed_by: [Dana Reyes, Mei Tanaka]
"""
DECISION = """\
- id: insights-slides
  decided: Make slides for the board.
  goes_against: ops-first
  accepted_by: Dana Reyes
  agreed_by: Tom Okafor
"""
RIGHT = "- area: slides\n  level: team-asks\n  granted_by: Dana Reyes\n  within: two a year\n"
BEFORE_BACKBRIEF = "\nbackbrief:\n"

Told = tuple[str, str]


def told(files: dict[str, str], old: dict[str, str] = FILES) -> list[Told]:
    return [(each.person, f"{each.of}.{each.key}") for each in reviewed(files, old=old).spoken]


def in_insights(old: str, new: str) -> dict[str, str]:
    return edited(INSIGHTS, (old, new))


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            in_insights(BEFORE_BACKBRIEF, f"\n{DECISION}{BEFORE_BACKBRIEF}"),
            [("Dana Reyes", "insights-slides.accepted_by"), ("Tom Okafor", "insights-slides.agreed_by")],
            id="a new decision",
        ),
        pytest.param(
            in_insights("decision_rights:\n", f"decision_rights:\n{RIGHT}"),
            [("Dana Reyes", "slides.granted_by")],
            id="a new right",
        ),
        pytest.param(
            {**FILES, "teams/hookup.yaml": FILES["teams/hookup.yaml"] + BACKBRIEF},
            [("Mei Tanaka", "backbrief.heard_by"), ("Mei Tanaka", "backbrief.questions.answer")],
            id="a first back-brief",
        ),
        pytest.param(
            {**FILES, "teams/support.yaml": NEW_TEAM},
            [
                ("Dana Reyes", "hours.granted_by"),
                ("Dana Reyes", "support-no-nights.agreed_by"),
                ("Mei Tanaka", "support-no-nights.agreed_by"),
            ],
            id="a new team",
        ),
        pytest.param(
            in_insights("edition: 3\n  date: 2026-10-09", "edition: 3\n  date: 2026-11-20"),
            [("Dana Reyes", "backbrief.heard_by")],
            id="a back-brief given anew, heard by the same person",
        ),
        pytest.param(
            in_insights("level: leader-asks", "level: team-decides"),
            [("Dana Reyes", "pricing.granted_by")],
            id="another level under the same name",
        ),
        pytest.param(
            in_insights(
                "Let the four analyst-only customers leave at their renewal.",
                "Let the four analyst-only customers leave at once.",
            ),
            [("Dana Reyes", "insights-let-analysts-go.agreed_by")],
            id="another decision under the same consent",
        ),
        pytest.param(
            in_insights("answer: Yes, at renewal. Dana, 2026-10-12", "answer: No. Dana, 2026-10-12"),
            [("Dana Reyes", "backbrief.questions.answer")],
            id="another answer",
        ),
        pytest.param(
            edited(STRATEGY, ("agreed_by: Ingrid Solberg", "agreed_by: [Ingrid Solberg, Mei Tanaka]")),
            [("Mei Tanaka", "stop-field-sales.agreed_by")],
            id="one name more",
        ),
    ],
)
def test_what_is_new_in_anothers_name_is_asked_of_that_person(
    files: dict[str, str], expected: list[Told]
) -> None:
    assert told(files) == expected


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(in_insights("lead: Priya Nair", "lead: Aisha Bello"), id="another lead"),
        pytest.param(
            in_insights("granted_by: Dana Reyes\n  within", "granted_by: dana  reyes\n  within"), id="case"
        ),
        pytest.param(in_insights("  agreed_by: Dana Reyes\n", ""), id="a consent taken back"),
        pytest.param(
            in_insights("renewal. Dana, 2026-10-12", "renewal! Dana, 2026-10-12"), id="another mark"
        ),
        pytest.param(
            in_insights("because: one price list binds every partner", "because: one price"),
            id="another reason",
        ),
    ],
)
def test_what_was_said_before_is_not_asked_again(files: dict[str, str]) -> None:
    assert told(files) == []


def test_a_team_under_another_name_says_nothing_anew() -> None:
    files = {path: text for path, text in FILES.items() if path != INSIGHTS}
    files["teams/answers.yaml"] = FILES[INSIGHTS].replace("id: insights ", "id: answers ", 1)
    assert told(files) == []


def test_a_right_copied_from_another_team_is_asked() -> None:
    right = "- area: answers\n  level: team-reports\n  granted_by: Dana Reyes\n"
    right += "  within: no personal data leaves the customer's region\n"
    files = edited(PARTNERS, ("decision_rights:\n", f"decision_rights:\n{right}"))
    assert told(files) == [("Dana Reyes", "answers.granted_by")]


def test_nothing_is_said_of_a_file_that_could_not_be_read_before() -> None:
    broken = {**FILES, INSIGHTS: FILES[INSIGHTS].replace("lead:", "lead: [", 1)}
    assert told(FILES, old=broken) == []


def test_for_a_team_only_what_stands_in_its_file() -> None:
    files = in_insights("level: leader-asks", "level: team-decides")
    assert len(reviewed(files, "insights").spoken) == 1
    assert reviewed(files, "partners").spoken == ()
