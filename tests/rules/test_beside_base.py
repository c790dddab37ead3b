"""Rules beside an earlier version: changes nobody recorded, decisions rewritten, back-briefs made old."""

import pytest

from strategy_cli.checking.checker import Report
from tests.rules.base import workspace
from tests.rules.running import report

CHANGE, STALE, SUPERSEDE = "change-not-recorded", "stale-backbrief", "supersede-broken"
STRATEGY, INSIGHTS = "# strategy.yaml\n", "# teams/insights.yaml\n"
CHOICES = """\
approach:
- id: ops-first
  we_choose: {}
  over: building for analysts
  because: managers decide every day and buy in weeks, analysts buy in quarters
  rules_out: [SQL editor, custom dashboards]
- id: partners-sell
  we_choose: selling through logistics software vendors
  over: growing our own field sales team
  because: vendors already hold the data connection and the trust
  rules_out: [enterprise tenders, on-site pilots]
"""
PIVOT = CHOICES.format("building for cold-chain operations")
OLD_ENTRY = """\
- edition: 3
  date: 2026-10-05
  what: Field sales stopped; vendors carry the sale.
  because: six months of field sales brought four firms
  touches: [partners-sell, first-partners, partner-firms]
  removed: [field-sales]
"""
ENTRY = "- edition: 4\n  date: 2026-11-20\n  what: Cold chains only.\n  because: 21 of 25 payers freeze\n"
DECISION = """\
decisions:
- id: insights-no-chart-builder
  date: 2026-10-13
  status: {status}
  decided: {decided}
  initiative: daily-answer
  because: two of three managers stopped at the chart builder
  follows: [ops-first]
  decided_by: Priya Nair
  {more}
"""


def beside(new: str, *rules: str, old: str = "") -> Report:
    """What rules say of the base with a fragment, beside the base with another."""
    return report(workspace(new), *rules, base=workspace(old))


def messages(new: str, *rules: str, old: str = "") -> list[str]:
    return [finding.message for finding in beside(new, *rules, old=old).findings]


def changed(entry: str = "", edition: int = 4) -> str:
    """The strategy with another choice, an edition, and an entry about it."""
    return f"{STRATEGY}edition: {edition}\n{PIVOT}changes:\n{entry}{OLD_ENTRY}"


def test_the_finding_stands_at_the_change_says_what_was_and_brings_the_entry() -> None:
    (finding,) = beside(STRATEGY + PIVOT, CHANGE).findings
    assert finding.message == "the meaning of `ops-first` changed, and no entry of `changes` says so"
    assert finding.place.address == "approach[ops-first].we_choose"
    assert finding.excerpt.note == "it was: building for operations managers"
    assert finding.owner == ("Dana Reyes",)
    assert finding.help.startswith("raise `edition` to 4, and add an entry to `changes`")
    assert (
        finding.paste
        == (
            '- edition: 4\n  date: 2026-11-23\n  what: "<what changed, in a sentence>"\n'
            '  because: "<why it changed>"\n  touches: ops-first'
        )
        or "touches: [ops-first]" in finding.paste
    )


def test_the_entry_as_printed_with_the_words_filled_in_is_all_that_is_asked() -> None:
    (finding,) = beside(STRATEGY + PIVOT, CHANGE).findings
    entry = finding.paste.replace("<", "").replace(">", "") + "\n"
    assert messages(changed(entry), CHANGE) == []


@pytest.mark.parametrize(
    ("entry", "edition", "said"),
    [
        (f"{ENTRY}  touches: ops-first\n", 4, []),
        (f"{ENTRY}  touches: ops-first\n", 3, ["the meaning changed, and the edition is still 3"]),
        (f"{ENTRY}  touches: active-firms\n", 4, ["the meaning of `ops-first` changed"]),
        (f"{ENTRY}  kind: wording\n  touches: ops-first\n".replace("edition: 4", "edition: 3"), 3, []),
        (
            "- edition: 4\n  date: 2026-11-20\n  what: Cold chains only.\n  touches: ops-first\n",
            4,
            ["the entry of `changes` about `ops-first` lacks `because`"],
        ),
        (
            f"{ENTRY}  touches: ops-first\n".replace("edition: 4", "edition: 3"),
            4,
            ["this entry of `changes` is of edition 3, and what it tells came with edition 4"],
        ),
    ],
)
def test_an_entry_names_what_changed_why_and_the_new_edition(
    entry: str, edition: int, said: list[str]
) -> None:
    found = messages(changed(entry, edition), CHANGE)
    assert len(found) == len(said)
    assert all(message.startswith(start) for message, start in zip(found, said, strict=True))


@pytest.mark.parametrize(
    "fragment",
    [
        STRATEGY + CHOICES.format("Building for operations managers."),
        STRATEGY + CHOICES.format("building for operations managers").replace("buy in weeks", "buy at once"),
        f"{STRATEGY}review_on: 2027-04-01\n",
        f"{INSIGHTS}mission: Answers before nine.\n",
    ],
)
def test_what_changes_no_meaning_of_the_strategy_needs_no_entry(fragment: str) -> None:
    assert messages(fragment, CHANGE) == []


def test_a_draft_changes_freely_and_a_strategy_that_was_not_there_is_no_change() -> None:
    assert messages(STRATEGY + PIVOT, CHANGE, old=f"{STRATEGY}stage: draft\n") == []
    teams_only = {path: text for path, text in workspace().items() if path.startswith("teams/")}
    assert report(workspace(STRATEGY + PIVOT), CHANGE, base=teams_only).findings == ()


@pytest.mark.parametrize("broken_first", [True, False])
def test_a_side_that_could_not_be_read_is_not_judged_and_says_so(broken_first: bool) -> None:
    broken = {**workspace(), "strategy.yaml": b"edition: [\n"}
    sides = (broken, workspace(STRATEGY + PIVOT)) if broken_first else (workspace(STRATEGY + PIVOT), broken)
    done = report(sides[1], CHANGE, base=sides[0])
    when = "there" if broken_first else "now"
    assert [each.because for each in done.not_judged] == [f"strategy.yaml could not be read {when}"]
    assert CHANGE not in {finding.rule for finding in done.findings}


def test_a_change_in_a_thing_without_an_id_is_said_not_to_be_judged() -> None:
    now = (
        nameless()
        .replace(STRATEGY, f"{STRATEGY}edition: 4\n")
        .replace("building for op", "building for other op")
    )
    done = beside(now, CHANGE, old=nameless())
    assert done.findings == ()
    assert [(each.because, each.count) for each in done.not_judged] == [
        ("1 change of meaning in entries without an id, which `changes` cannot name", 1)
    ]


def nameless() -> str:
    return (STRATEGY + CHOICES.format("building for operations managers")).replace("id: ops-first\n  ", "")


def test_what_is_gone_shows_at_its_list_and_is_kept_under_removed() -> None:
    gone = CHOICES.format("building for operations managers").partition("- id: partners-sell")[0]
    (finding,) = beside(STRATEGY + gone, CHANGE).findings
    assert finding.excerpt.text == "approach:"
    assert finding.excerpt.note.startswith("removed: ")
    assert finding.paste.endswith("\n  removed: [partners-sell]")
    assert "wording" not in finding.help


def test_those_who_must_back_brief_again_by_this_change_stand_together_at_it() -> None:
    (finding,) = beside(changed(f"{ENTRY}  touches: ops-first\n"), STALE).findings
    assert finding.message == "2 teams will have to back-brief again: `insights`, `platform`"
    assert finding.place.address.startswith("changes[")
    assert finding.excerpt.note == "they rest on `ops-first`"
    assert finding.owner == ("Priya Nair", "Lena Brandt")


def test_a_change_that_nobody_recorded_yet_is_seen_as_if_it_were() -> None:
    assert messages(STRATEGY + PIVOT, STALE) == messages(changed(f"{ENTRY}  touches: ops-first\n"), STALE)


def test_a_claim_of_mere_wording_makes_no_back_brief_old() -> None:
    entry = f"{ENTRY}  kind: wording\n  touches: ops-first\n".replace("edition: 4", "edition: 3")
    assert messages(changed(entry, 3), STALE) == []


def test_a_back_brief_that_was_old_before_has_its_own_finding() -> None:
    old = "# teams/platform.yaml\nbackbrief:\n  edition: 2\n  intent: Be there.\n"
    touching = "- edition: 3\n  date: 2026-10-05\n  what: x\n  because: y\n  touches: ops-first\n"
    before = f"{STRATEGY}changes:\n{touching}{old}"
    now = f"{STRATEGY}edition: 4\n{PIVOT}changes:\n{ENTRY}  touches: ops-first\n{touching}{old}"
    found = messages(now, STALE, old=before)
    assert [message.split(":")[0] for message in found] == [
        "`insights` will have to back-brief again",
        "the back-brief of `platform` is of edition 2",
    ]


def test_a_team_that_handed_back_the_new_edition_here_is_not_asked_again() -> None:
    brief = "backbrief:\n  edition: 4\n  date: 2026-11-21\n  intent: Cold chains.\n"
    now = changed(f"{ENTRY}  touches: ops-first\n") + INSIGHTS + brief
    assert messages(now, STALE) == ["`platform` will have to back-brief again"]


def decision(decided: str = "Leave the chart builder out of onboarding.", **more: str) -> str:
    told = {"status": "accepted", "more": "told: [partners]", **more}
    return INSIGHTS + DECISION.format(decided=decided, **told)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (decision("leave the chart-builder out of onbaording!"), []),
        (decision(more="told: [partners, platform]"), []),
        (decision(more="consulted: [partners]"), []),
        (decision(status="proposed", decided="Keep it."), []),
        (
            decision("Leave the chart builder in onboarding."),
            ["says something else now; it said “Leave the chart builder out of onboarding.”"],
        ),
        (decision(more="door: two-way"), ["lost what it named in `told`: “partners”"]),
    ],
)
def test_a_decision_that_stays_accepted_keeps_what_it_says_and_names(new: str, said: list[str]) -> None:
    found = messages(new, SUPERSEDE, old=decision())
    head = "decision `insights-no-chart-builder` is accepted and "
    assert found == [head + each for each in said]


def test_a_link_to_a_thing_that_was_renamed_is_kept() -> None:
    now = STRATEGY + CHOICES.format("building for operations managers").replace("ops-first", "managers-first")
    renamed = decision().replace("ops-first", "managers-first")
    assert messages(now + renamed, SUPERSEDE, old=decision()) == []


@pytest.mark.parametrize(("old", "new"), [("40 firms", "41 firms"), ("now ship", "not ship"), ("a b", "a")])
def test_a_figure_a_not_and_a_word_more_are_no_slips(old: str, new: str) -> None:
    assert len(messages(decision(new), SUPERSEDE, old=decision(old))) == 1
