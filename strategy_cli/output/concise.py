"""The concise format: one line a finding, as compilers write them and editors read them."""

from collections.abc import Iterator

from strategy_cli.finding import Finding, Severity
from strategy_cli.output.painting import Line
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import on_one_line

_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def concise_lines(findings: tuple[Finding, ...], seen: SeenFrom) -> Iterator[Line]:
    """`path:line:column: severity[rule] message` for each finding."""
    for finding in findings:
        span = finding.excerpt.span
        where = f"{on_one_line(seen.path(finding.excerpt.path))}:{span.line}:{span.column}: "
        what = f"{finding.severity}[{finding.rule}]"
        yield ((where, ""), (what, _STYLES[finding.severity]), (f" {on_one_line(finding.message)}", ""))
