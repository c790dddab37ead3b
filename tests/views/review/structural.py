"""Edits of examples/analytics that move, rename, bring or take whole things, or cannot be read: by name."""

from tests.views.changes.compared import FILES, edited
from tests.views.review.reviewed import INSIGHTS, PARTNERS, STRATEGY, part

Files = dict[str, str]
NEWEST = "changes:                        # newest first\n"
WEEK_ONE = part(FILES[STRATEGY], "- id: week-one\n  name", "- id: restore-proof\n")
FIRST_PARTNERS = part(FILES[STRATEGY], "- id: first-partners\n  problem", "- id: week-one")
CHOICE = part(FILES[STRATEGY], "- id: same-for-all\n  we_choose", "\nprinciples:")
PRINCIPLE = part(FILES[STRATEGY], "- id: cash-over-pace", "\nalways:")
ALWAYS = part(FILES[STRATEGY], "- id: say-when-wrong", "\nmilestone:")
METRIC = part(FILES[STRATEGY], "- id: paying-firms\n  measures", "- id: partner-firms\n  measures")
MILESTONE = part(FILES[STRATEGY], "milestone:\n", "\ninitiatives:")
DECISION = part(FILES[INSIGHTS], "- id: insights-no-chart-builder", "- id: insights-let-analysts-go")
NEED = part(FILES[INSIGHTS], "- id: connectors", "- id: sample-data")
BACKBRIEF = ("edition: 3\n  date: 2026-10-09", "edition: 3\n  date: 2026-11-20")
NEW_TEAM = """\
id: support
name: Support desk
lead: Aisha Bello
contributes:
- initiative: week-one
  our_part: Answer within the hour.
needs:
- id: call-list
  from: partners
  what: who rang whom
decision_rights:
- area: hours
  level: team-decides
  granted_by: Dana Reyes
  within: five days a week
"""
ENTRY = """\
- edition: 4
  date: 2026-11-20
  what: Boards, not analysts.
  because: asked twice
  touches: [ops-first]
"""
CLAIM = ENTRY.replace("edition: 4", "edition: 3") + "  kind: wording\n"
OVER = ("over: building for analysts", "over: building for boards")


def moved(old: str, behind: str) -> Files:
    """The example with a part of the strategy put before another."""
    return edited(STRATEGY, (old, ""), (behind, old + behind))


def renamed(old: str, new: str) -> Files:
    return {path: text.replace(old, new) for path, text in FILES.items()}


def _in_partners() -> Files:
    files = edited(INSIGHTS, (DECISION, ""))
    return edited(PARTNERS, ("decisions:\n", f"decisions:\n{DECISION}"), files=files)


def _superseded() -> Files:
    heir = "- id: insights-two\n  decided: Bring it back.\n  supersedes: insights-no-chart-builder\n"
    was = DECISION.replace("status: accepted ", "status: superseded ")
    return edited(INSIGHTS, (DECISION, f"{was}  superseded_by: insights-two\n{heir}"))


def _other_file() -> Files:
    files = {path: text for path, text in FILES.items() if path != INSIGHTS}
    return {**files, "teams/answers.yaml": FILES[INSIGHTS].replace("id: insights ", "id: answers ", 1)}


STRUCTURAL: dict[str, tuple[Files, Files]] = {
    name: (FILES, new)
    for name, new in {
        "initiatives in another order": moved(FIRST_PARTNERS, "- id: daily-answer\n  problem"),
        "principles in another order": moved(PRINCIPLE, "- id: answer-over-options\n  prefer"),
        "metrics in another order": moved(METRIC, "- id: active-firms\n  measures"),
        "an initiative parked": moved(WEEK_ONE, "- id: mobile-app\n  what"),
        "an initiative done": moved(WEEK_ONE, "- id: region-hosting\n  what"),
        "an initiative dropped": edited(STRATEGY, (WEEK_ONE, "")),
        "a choice dropped": edited(STRATEGY, (CHOICE, "")),
        "a principle dropped": edited(STRATEGY, (PRINCIPLE, "")),
        "what always held dropped": edited(STRATEGY, (ALWAYS, "")),
        "a metric dropped": edited(STRATEGY, (METRIC, "")),
        "the milestone dropped": edited(STRATEGY, (MILESTONE, "")),
        "a choice renamed": renamed("ops-first", "managers-first"),
        "a rule-out narrowed": edited(STRATEGY, ("custom dashboards", "custom dashboards for analysts")),
        "what always holds narrowed": edited(
            STRATEGY, ("leaves the customer's region\n", "leaves the customer's region unasked\n")
        ),
        "a target moved": edited(STRATEGY, ("by: 2027-04-30                #", "by: 2027-05-31  #")),
        "a target lost": edited(STRATEGY, ("  from: 3\n  to: 40\n", "  from: 3\n")),
        "another figure": edited(STRATEGY, ("40 firms on the daily", "30 firms on the daily")),
        "recorded": edited(STRATEGY, ("edition: 3 ", "edition: 4 "), OVER, (NEWEST, NEWEST + ENTRY)),
        "claimed as wording": edited(STRATEGY, OVER, (NEWEST, NEWEST + CLAIM)),
        "an edition without an entry": edited(STRATEGY, ("edition: 3 ", "edition: 4 ")),
        "a decision in another file": _in_partners(),
        "a decision superseded": _superseded(),
        "a decision taken back": edited(INSIGHTS, (DECISION, DECISION.replace("accepted ", "rejected "))),
        "a decision gone": edited(INSIGHTS, (DECISION, "")),
        "a need dropped": edited(INSIGHTS, (NEED, "")),
        "a back-brief given anew": edited(INSIGHTS, BACKBRIEF),
        "a new team": {**FILES, "teams/support.yaml": NEW_TEAM},
        "a team's file gone": {path: text for path, text in FILES.items() if path != INSIGHTS},
        "an ended team": {
            **FILES,
            INSIGHTS: FILES[INSIGHTS]
            + "\nended:\n  date: 2026-11-20\n  because: merged\n  heirs: platform\n",
        },
        "a team under another name": _other_file(),
    }.items()
}
BROKEN = edited(STRATEGY, ("initiatives:  ", "initiatives: ["))
TORN = edited(INSIGHTS, ("lead:", "lead: ["))
STRUCTURAL |= {
    "a broken strategy before": (BROKEN, FILES),
    "a broken strategy now": (FILES, BROKEN),
    "a broken team before": (TORN, edited(STRATEGY, OVER)),
    "a broken team now": (FILES, {**edited(STRATEGY, OVER), INSIGHTS: TORN[INSIGHTS]}),
    "a key that cannot be read": (edited(STRATEGY, ("by: 2029-12-31", "by: someday")), FILES),
    "no strategy before": ({path: text for path, text in FILES.items() if path != STRATEGY}, FILES),
    "nothing before": ({}, FILES),
}
