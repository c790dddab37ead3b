"""A lint run as Markdown: for a step summary or a comment."""

from collections.abc import Iterator
from urllib.parse import quote

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Finding, Severity, counted
from strategy_cli.output.closing import closing_lines
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_markdown

_MOST = 100  # rows; a summary of GitHub ends at 1 MiB
_TITLES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "To think about"}


def markdown_report(report: Report, seen: SeenFrom, left_aside: tuple[str, ...] = ()) -> str:
    """The findings by severity, each with its place, what to write and who must act; then the closing lines."""
    lines = ["## Strategy lint", ""]
    for severity in Severity:
        findings = [finding for finding in report.findings if finding.severity == severity]
        if findings:
            lines += [f"### {_TITLES[severity]}: {len(findings)}", "", *_rows(findings, seen), ""]
    for line in closing_lines(report, left_aside):
        lines += [for_markdown(line), ""]
    return "\n".join(lines)


def _rows(findings: list[Finding], seen: SeenFrom) -> Iterator[str]:
    for finding in findings[:_MOST]:
        span = finding.excerpt.span
        path = seen.path(finding.excerpt.path)
        address = f"[{for_markdown(path)}:{span.line}]({quote(path.encode('utf-8', 'replace'))}#L{span.line})"
        yield f"- **{for_markdown(finding.message)}** ({address}, {finding.rule})"
        yield f"  {for_markdown(finding.help)}. For: {for_markdown(', '.join(finding.owner))}."
    if len(findings) > _MOST:
        yield f"- and {counted(len(findings) - _MOST, 'more finding')}: `strat lint` shows all"
