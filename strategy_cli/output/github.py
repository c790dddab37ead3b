"""GitHub Actions: workflow commands that annotate the review, few enough that none is dropped."""

from collections.abc import Iterator

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Finding, Severity, counted
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import on_one_line, pasted

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MOST = 10  # annotations of a level that GitHub shows for one step; the rest it drops without a word


def github_report(report: Report, seen: SeenFrom) -> str:
    """Errors first, at most ten a level; the tenth notice says how many more there are."""
    shown: list[Finding] = []
    for severity in Severity:
        most = _MOST - 1 if severity is Severity.INFO else _MOST
        shown += [finding for finding in report.findings if finding.severity == severity][:most]
    lines = [_annotation(finding, seen) for finding in shown]
    lines += _rest(report, len(shown))
    return "".join(f"{line}\n" for line in lines)


def _rest(report: Report, shown: int) -> Iterator[str]:
    left = len(report.findings) - shown
    if left:
        text = f"{counted(left, 'more finding')}: see the summary of this job, or `strat lint`"
        yield f"::notice title=strat::{_data(text)}"


def _annotation(finding: Finding, seen: SeenFrom) -> str:
    span = finding.excerpt.span
    properties = {
        "file": seen.path(finding.excerpt.path),
        "line": str(span.line),
        "endLine": str(span.line),
        "col": str(span.column),
        "endColumn": str(max(span.end_column, span.column)),
        "title": finding.rule,
    }
    head = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    told = (
        finding.message,
        f"Why: {finding.why}",
        f"Help: {finding.help}",
        f"For: {finding.who}",
    )
    lines = [on_one_line(line) for line in told]
    text = "\n".join([*lines[:-1], *pasted(finding.paste), lines[-1]])
    return f"::{_COMMANDS[finding.severity]} {head}::{_data(text)}"


def _data(text: str) -> str:
    """Escaping of a command's message, after the toolkit of GitHub Actions."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaping of a command's property: also the marks that part properties."""
    return _data(on_one_line(text)).replace(":", "%3A").replace(",", "%2C")
