"""Where to begin after a long list: its heaviest rules, each with its count and first place; one screen."""

from collections.abc import Iterator

from strategy_cli.checking.standing import ALWAYS_ON
from strategy_cli.finding import Finding, Severity, counted
from strategy_cli.output.painting import Line
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import on_one_line

FEW = 30  # findings that a person can read one by one
_MOST_RULES = 5


def overview_lines(findings: tuple[Finding, ...], seen: SeenFrom) -> Iterator[Line]:
    """The rules that matter most, heaviest first, then the ways on; nothing while the findings are few."""
    if len(findings) <= FEW:
        return
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    heaviest = sorted(by_rule.values(), key=_weight)
    yield (("", ""),)
    said = f"{counted(len(findings), 'finding')} of {counted(len(by_rule), 'rule')}. Where to begin:"
    yield ((said, "bold"),)
    for members in heaviest[:_MOST_RULES]:
        first = members[0]
        span = first.excerpt.span
        where = f"{on_one_line(seen.path(first.excerpt.path))}:{span.line}:{span.column}"
        at = "first at" if len(members) > 1 else "at"
        yield ((f"  {len(members)} × {first.severity}[{first.rule}]", "bold"), (f" {at} {where}", ""))
        yield ((f"      {on_one_line(first.help)}", ""),)
    if len(heaviest) > _MOST_RULES:
        yield ((f"  and {counted(len(heaviest) - _MOST_RULES, 'more rule')}", ""),)
    yield (
        ("One rule: strat lint --select RULE. Why it matters: strat rule RULE. One team: --team TEAM.", ""),
    )
    yield (("Only what is new from today on: --baseline FILE --update-baseline.", ""),)


def _weight(members: list[Finding]) -> tuple[bool, int, int]:
    """What hides other findings comes first, then what is heavier, then what is more."""
    first = members[0]
    return (first.rule not in ALWAYS_ON, list(Severity).index(first.severity), -len(members))
