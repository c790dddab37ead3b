"""Ignore comments: what each covers, and what is said when one is wrong."""

import pytest

from strategy_cli.checking.checker import Report
from tests.rules.base import workspace
from tests.rules.running import report

UNLINKED = "decision-without-initiative"
REST = """\
  date: 2026-10-20
  decided: Stop making slides.
  because: nobody opened them a second time
  follows: [ops-first]
"""


def decision(*, above: str = "", behind: str = "", rest: str = REST, line_end: str = "\n") -> Report:
    """The report where one decision serves nothing, with a comment above or behind its id."""
    text = f"# teams/insights.yaml\ndecisions:\n{above}- id: insights-no-slides{behind}\n{rest}"
    files = workspace(text)
    return report({path: data.replace(b"\n", line_end.encode()) for path, data in files.items()})


def rules(found: Report) -> list[str]:
    return [finding.rule for finding in found.findings]


def messages(found: Report) -> list[str]:
    return [finding.message for finding in found.findings]


def reasons(found: Report) -> list[tuple[str, str]]:
    return [(each.finding.rule, each.reason) for each in found.ignored]


def test_a_comment_at_the_lines_end_covers_that_line() -> None:
    found = decision(behind=f"  # strat: ignore[{UNLINKED}] asked in March")
    assert (rules(found), reasons(found)) == ([], [(UNLINKED, "asked in March")])


def test_a_comment_on_its_own_line_covers_the_next() -> None:
    found = decision(above=f"# strat: ignore[{UNLINKED}] asked in March\n")
    assert (rules(found), reasons(found)) == ([], [(UNLINKED, "asked in March")])


def test_other_comments_and_blank_lines_may_stand_between() -> None:
    found = decision(above=f"  # strat: ignore[{UNLINKED}] asked in March\n  # a note\n\n")
    assert rules(found) == []


def test_several_comments_above_cover_the_same_line() -> None:
    above = (
        f"# strat: ignore[{UNLINKED}] asked in March\n# strat: ignore[decision-follows-nothing] the same\n"
    )
    found = decision(above=above, rest=REST.replace("  follows: [ops-first]\n", ""))
    assert sorted(rule for rule, _ in reasons(found)) == ["decision-follows-nothing", UNLINKED]
    assert rules(found) == []


def test_one_comment_may_name_several_rules() -> None:
    both = f"  # strat: ignore[ {UNLINKED},decision-follows-nothing ] asked in March"
    assert rules(decision(behind=both, rest=REST.replace("  follows: [ops-first]\n", ""))) == []


def test_a_comment_two_lines_above_the_wrong_entry_covers_nothing() -> None:
    found = decision(
        behind="", rest=REST.replace("  because", f"  # strat: ignore[{UNLINKED}] too late\n  because")
    )
    assert sorted(rules(found)) == [UNLINKED, "unused-ignore"]


def test_a_file_wide_comment_covers_the_whole_file_from_anywhere() -> None:
    found = decision(rest=REST + f"# strat: ignore-file[{UNLINKED}] all of them are old\n")
    assert reasons(found) == [(UNLINKED, "all of them are old")]


def test_a_file_wide_comment_covers_no_other_file() -> None:
    fragment = f"# teams/insights.yaml\ndecisions:\n- id: insights-no-slides\n{REST}# teams/partners.yaml\n"
    found = report(workspace(fragment + f"# strat: ignore-file[{UNLINKED}] not here\nlead: Tom Okafor\n"))
    assert UNLINKED in rules(found)


def test_line_ends_of_windows_change_nothing() -> None:
    found = decision(behind=f"  # strat: ignore[{UNLINKED}] until=2027-03-31 asked in March", line_end="\r\n")
    assert (rules(found), reasons(found)) == ([], [(UNLINKED, "asked in March")])


def test_until_may_stand_behind_the_reason() -> None:
    assert reasons(decision(behind=f" # strat: ignore[{UNLINKED}] asked in March until=2027-03-31")) == [
        (UNLINKED, "asked in March")
    ]


def test_past_its_day_it_still_ignores_and_warns() -> None:
    found = decision(behind=f"  # strat: ignore[{UNLINKED}] until=2026-11-22 asked in March")
    assert messages(found) == ["this ignore was meant to hold until 2026-11-22, and still ignores"]
    assert [finding.severity for finding in found.findings] == ["warning"]


def test_on_its_day_it_is_silent() -> None:
    assert rules(decision(behind=f"  # strat: ignore[{UNLINKED}] until=2026-11-23 asked in March")) == []


def test_a_day_that_is_none_is_said_and_it_still_ignores() -> None:
    found = decision(behind=f"  # strat: ignore[{UNLINKED}] until=soon asked in March")
    assert messages(found) == ["`until=soon` is no date"]


def test_without_a_reason_it_ignores_and_is_an_error() -> None:
    found = decision(behind=f"  # strat: ignore[{UNLINKED}] until=2027-03-31")
    assert rules(found) == ["ignore-without-reason"]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        (f"ignore[{UNLINKED}s] why", f"there is no rule `{UNLINKED}s` to ignore"),
        ("ignore why", "this ignore names no rule"),
        ("ignore[] why", "this ignore names no rule"),
        (f"ignroe[{UNLINKED}] why", "`strat: ignroe` is no ignore comment; did you mean `ignore`?"),
        (
            f"ignore_file[{UNLINKED}] why",
            "`strat: ignore_file` is no ignore comment; did you mean `ignore-file`?",
        ),
        (f"disable[{UNLINKED}] why", "`strat: disable` is no ignore comment; did you mean `ignore`?"),
    ],
)
def test_a_misspelt_comment_ignores_nothing_and_is_an_error(comment: str, said: str) -> None:
    found = decision(behind=f"  # strat: {comment}")
    assert said in messages(found)
    assert UNLINKED in rules(found)


def test_capitals_and_blanks_in_the_mark_are_forgiven() -> None:
    assert rules(decision(behind=f"  #Strat :  Ignore [{UNLINKED}] asked in March")) == []


@pytest.mark.parametrize("comment", ["strat: see the minutes", "strategy: ignore the slides", "strat"])
def test_other_comments_are_just_comments(comment: str) -> None:
    assert rules(decision(behind=f"  # {comment}")) == [UNLINKED]


@pytest.mark.parametrize("rule", ["unreadable-file", "yaml-syntax", "yaml-feature"])
def test_what_could_not_be_read_cannot_be_ignored(rule: str) -> None:
    found = decision(above=f"# strat: ignore-file[{rule}] why\n", rest=f"{REST}  record: *x\n")
    assert f"`{rule}` cannot be ignored" in messages(found)
    assert "yaml-feature" in rules(found)


@pytest.mark.parametrize("rule", ["ignore-without-reason", "unknown-rule-in-ignore", "unused-ignore"])
def test_rules_about_ignores_cannot_be_ignored(rule: str) -> None:
    found = decision(behind=f"  # strat: ignore[{UNLINKED}, {rule}] why")
    assert messages(found) == [f"`{rule}` cannot be ignored"]


def test_one_that_covers_nothing_is_said() -> None:
    found = decision(behind=f"  # strat: ignore[{UNLINKED}, missing-because] asked in March")
    assert messages(found) == ["nothing here is a finding of `missing-because`"]


@pytest.mark.parametrize(
    "text",
    [
        '"two # strat: ignore-file[{}] x"',
        "'two # strat: ignore-file[{}] x'",
        "|\n    # strat: ignore-file[{}] x",
    ],
)
def test_in_a_quoted_or_block_text_it_is_no_comment(text: str) -> None:
    found = decision(rest=REST.replace("Stop making slides.", text.format(UNLINKED)))
    assert rules(found) == [UNLINKED]
    assert found.ignored == ()


def test_one_behind_the_mark_of_a_folded_text_covers_its_key() -> None:
    rest = REST.replace(
        "because: nobody opened them a second time",
        "becuase: >  # strat: ignore[unknown-key] why\n    nobody did",
    )
    found = decision(rest=rest)
    assert ("unknown-key", "why") in reasons(found)


def test_rules_that_did_not_run_leave_an_ignore_unjudged() -> None:
    files = workspace("# teams/insights.yaml\nlead: Priya Nair  # strat: ignore[missing-because] why\n")
    assert rules(report(files, "unused-ignore", "missing-element")) == []
    assert rules(report(files, "unused-ignore", "missing-because")) == ["unused-ignore"]


def test_a_file_with_a_slip_leaves_its_ignores_unjudged() -> None:
    fragment = "# teams/insights.yaml\nlead: Priya Nair  # strat: ignore[missing-because] why\nmission: [\n"
    assert "unused-ignore" not in rules(report(workspace(fragment)))


def test_two_ignores_without_reason_in_one_file_are_two_findings_known_apart() -> None:
    text = f"# teams/insights.yaml\ndecisions:\n- id: insights-a  # strat: ignore[{UNLINKED}]\n{REST}"
    two = text + f"- id: insights-b  # strat: ignore[{UNLINKED}]\n{REST.replace('slides', 'plans')}"
    second = two.replace(
        f"insights-a  # strat: ignore[{UNLINKED}]", f"insights-a  # strat: ignore[{UNLINKED}] why"
    )
    first, both, last = (
        {each.fingerprint for each in report(workspace(one)).findings} for one in (text, two, second)
    )
    assert (len(both), first & last, first | last) == (2, set(), both)
