"""What every rule owes, walked over the catalogue: a new rule gets all of this by being listed."""

from collections import Counter
from difflib import ndiff
from pathlib import Path

import pytest

from strategy_cli import rules
from strategy_cli.config import Settings
from strategy_cli.finding import NotJudged, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from strategy_cli.rules import CHECKS, COMPARING, IGNORES, NEEDS_BASE, READING, RULES
from strategy_cli.rules.page import RuleModule, base_of, name_of, page_of
from tests.rules.base import PATH_LINE, workspace
from tests.rules.running import TODAY, report

FOLDER = Path(rules.__file__).parent
MOST_LINES_APART = 4

every_rule = pytest.mark.parametrize("rule", RULES, ids=name_of)


def fired(rule: RuleModule, fragment: str) -> set[str]:
    base = workspace(base_of(rule)) if base_of(rule) else None
    return {finding.rule for finding in report(workspace(fragment), base=base).findings}


def test_each_file_in_a_group_is_listed_once() -> None:
    files = {(path.parent.name, path.stem.replace("_", "-")) for path in FOLDER.glob("*/[!_]*.py")}
    listed = Counter((page_of(rule).group, name_of(rule)) for rule in RULES)
    assert dict(listed) == dict.fromkeys(files, 1)
    assert len(RULES) == len(READING) + len(IGNORES) + len(CHECKS)


def test_no_rule_fires_on_the_base() -> None:
    done = report(workspace())
    assert [finding.message for finding in done.findings] == []
    assert done.not_judged == ()


@every_rule
def test_its_name_is_its_files_name(rule: RuleModule) -> None:
    assert getattr(rule, "RULE", name_of(rule)) == name_of(rule)
    assert hasattr(rule, "check") == (rule in CHECKS)


def test_a_rule_that_is_nothing_without_a_base_says_so_and_brings_one() -> None:
    assert set(NEEDS_BASE) == {rule for rule in RULES if base_of(rule)} <= set(COMPARING)
    for rule in NEEDS_BASE:
        [silent] = rule.check(Graph(load({})), Settings(TODAY))
        assert isinstance(silent, NotJudged)
        assert "--base" in silent.because


@every_rule
def test_its_page_is_complete(rule: RuleModule) -> None:
    page = page_of(rule)
    assert rule.SEVERITY in Severity
    for part in (page.what, page.why, page.source, page.write, page.ignore, page.who):
        assert part.endswith("."), part
    assert ". " not in page.why
    assert page.why[0].islower() or page.why.split()[0].isupper()


@every_rule
def test_only_an_error_can_be_eased_in_a_draft(rule: RuleModule) -> None:
    assert rule.SEVERITY is Severity.ERROR or not rule.EASED_IN_DRAFT


@every_rule
def test_it_fires_alone_on_bad(rule: RuleModule) -> None:
    assert fired(rule, rule.BAD) == {name_of(rule)}


@every_rule
def test_it_fires_on_the_disguised_fault(rule: RuleModule) -> None:
    assert name_of(rule) in fired(rule, rule.DISGUISED)


@every_rule
def test_no_rule_fires_on_good(rule: RuleModule) -> None:
    assert fired(rule, rule.GOOD) == set()


@every_rule
def test_it_is_silent_on_the_near_miss(rule: RuleModule) -> None:
    assert name_of(rule) not in fired(rule, rule.NEAR_MISS)


@every_rule
def test_good_is_a_few_lines_from_bad_and_says_as_much(rule: RuleModule) -> None:
    bad, good = rule.BAD.strip().splitlines(), rule.GOOD.strip().splitlines()
    changed = [line for line in ndiff(bad, good) if line[:2] in ("- ", "+ ")]
    assert 0 < len(changed) <= MOST_LINES_APART, changed
    for fragment in (rule.BAD, rule.GOOD, rule.NEAR_MISS, rule.DISGUISED):
        assert PATH_LINE.match(fragment.strip())


@every_rule
def test_its_findings_say_what_is_wrong_where_what_to_write_and_who_must_act(rule: RuleModule) -> None:
    files = workspace(rule.BAD)
    for finding in report(files, base=workspace(base_of(rule)) if base_of(rule) else None).findings:
        assert finding.message
        assert finding.help
        assert all(finding.owner)
        lines = files[finding.excerpt.path].decode().split("\n")
        span = finding.excerpt.span
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column <= span.end_column <= len(lines[span.line - 1]) + 1
        for related in finding.related:
            assert related.path in files
