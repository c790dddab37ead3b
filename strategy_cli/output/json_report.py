"""The JSON of a lint run: the contract for scripts, described by `schemas/findings.schema.json`."""

from strategy_cli.checking.checker import Report
from strategy_cli.checking.comparison import Compared
from strategy_cli.finding import Excerpt, Finding, Severity
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json

VERSION = 1


def json_report(report: Report, seen: SeenFrom) -> str:
    """The whole report; paths are relative to the workspace, whose folder is named once."""
    return (
        for_json(
            {
                "version": VERSION,
                "workspace": seen.folder,
                "summary": {
                    "files": len(report.paths),
                    "teams": report.teams,
                    "decisions": report.decisions,
                    "rules": report.rules,
                    "errors": report.count(Severity.ERROR),
                    "warnings": report.count(Severity.WARNING),
                    "info": report.count(Severity.INFO),
                    "ignored": len(report.ignored),
                    "baselined": len(report.baselined),
                    "in_base": len(report.in_base),
                },
                "base": _base(report.compared),
                "not_checked": [
                    {"rule": silent.rule, "because": silent.because, "count": silent.count}
                    for silent in report.not_judged
                ],
                "findings": [_finding(finding) for finding in report.findings],
            }
        )
        + "\n"
    )


def _base(compared: Compared | None) -> dict[str, object] | None:
    if compared is None:
        return None
    return {"name": compared.name, "commit": compared.commit, "notes": list(compared.notes)}


def _finding(finding: Finding) -> dict[str, object]:
    span = finding.excerpt.span
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "help": "\n".join(filter(None, (finding.help, finding.paste))),
        "path": finding.excerpt.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.line,
        "end_column": span.end_column,
        "place": finding.place.address,
        "for": list(finding.owner),
        "fingerprint": finding.fingerprint,
        "related": [_related(excerpt) for excerpt in finding.related],
    }


def _related(excerpt: Excerpt) -> dict[str, object]:
    return {
        "path": excerpt.path,
        "line": excerpt.span.line,
        "column": excerpt.span.column,
        "message": excerpt.note,
    }
