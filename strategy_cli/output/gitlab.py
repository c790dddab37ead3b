"""GitLab's code quality report: a list that a merge request shows beside the changed lines."""

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Severity
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json, on_one_line

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab_report(report: Report, seen: SeenFrom) -> str:
    """One object a finding; paths are relative to the repository's root."""
    rows = [
        {
            "description": on_one_line(f"{finding.message}: {finding.help}"),
            "check_name": finding.rule,
            "fingerprint": finding.fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": seen.path(finding.excerpt.path),
                "lines": {"begin": finding.excerpt.span.line},
            },
        }
        for finding in report.findings
    ]
    return for_json(rows) + "\n"
