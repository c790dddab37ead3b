"""A lint run as Markdown: for a step summary or a comment."""

from collections.abc import Iterator
from urllib.parse import quote

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Finding, Severity, counted
from strategy_cli.output.closing import closing_lines
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_markdown, for_markdown_block

_MOST = 100  # findings of a severity; a summary of GitHub ends at 1 MiB
_TITLES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "To think about"}


def markdown_report(report: Report, seen: SeenFrom, left_aside: tuple[str, ...] = (), base: str = "") -> str:
    """The findings by severity, each with its place, what to write and who must act; then the closing lines.

    The links lead to `base` (an address, or "") and the path from where the reader stands.
    """
    lines = ["## Strategy lint", ""]
    for severity in Severity:
        findings = [finding for finding in report.findings if finding.severity == severity]
        if findings:
            lines += [f"### {_TITLES[severity]}: {len(findings)}", "", *_rows(findings, seen, base), ""]
    for line in closing_lines(report, left_aside):
        lines += [for_markdown(line), ""]
    return "\n".join(lines)


def _rows(findings: list[Finding], seen: SeenFrom, base: str) -> Iterator[str]:
    for finding in findings[:_MOST]:
        path, line = seen.path(finding.excerpt.path), finding.excerpt.span.line
        target = f"{base}{quote(path.encode('utf-8', 'replace'))}#L{line}"
        address = f"[{for_markdown(path)}:{line}]({target})"
        yield f"- **{for_markdown(finding.message)}** ({address}, {finding.rule})"
        yield f"  {for_markdown(f'Help: {finding.help}')}. For: {for_markdown(finding.who)}."
        if finding.paste:
            yield ""
            yield from (f"  {line}" for line in for_markdown_block(finding.paste).split("\n"))
    if len(findings) > _MOST:
        yield f"- and {counted(len(findings) - _MOST, 'more finding')}: `strat lint` shows all"
