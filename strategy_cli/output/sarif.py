"""SARIF 2.1.0 for code scanning: valid against the OASIS schema and GitHub's rules for ingestion."""

from urllib.parse import quote

from strategy_cli import __version__
from strategy_cli.checking.checker import Report
from strategy_cli.finding import Excerpt, Finding, Severity
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.rule_pages import markdown_page
from strategy_cli.output.show import for_json, on_one_line
from strategy_cli.rules import RULES
from strategy_cli.rules.page import RuleModule, name_of, page_of

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif_report(report: Report, seen: SeenFrom) -> str:
    """The findings as one SARIF run; ignored and baselined ones are only counted.

    Code scanning opens suppressed results as alerts, so they are left out. `seen` is the workspace as seen from
    the repository's root: annotations attach to paths from there.
    """
    used = sorted({finding.rule for finding in report.findings})
    rules = [rule for rule in RULES if name_of(rule) in used]
    order = {name_of(rule): number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {"name": "strat", "version": __version__, "rules": [_rule(rule) for rule in rules]}
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, order, seen) for finding in report.findings],
        "properties": {"ignored": len(report.ignored), "baselined": len(report.baselined)},
    }
    return for_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: RuleModule) -> dict[str, object]:
    page = page_of(rule)
    return {
        "id": page.name,
        "name": "".join(part.capitalize() for part in page.name.split("-")),
        "shortDescription": {"text": page.what},
        "fullDescription": {"text": f"{page.what} {page.why[:1].upper()}{page.why[1:]}"},
        "help": {"text": f"{page.write} {page.ignore}", "markdown": markdown_page(rule, page)},
        "defaultConfiguration": {"level": _LEVELS[rule.SEVERITY]},
        "properties": {"tags": [page.group]},
    }


def _result(finding: Finding, order: dict[str, int], seen: SeenFrom) -> dict[str, object]:
    told = f"{finding.message}\nHelp: {finding.help}\nFor: {', '.join(finding.owner)}"
    return {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": told},
        "locations": [_location(finding.excerpt, seen)],
        "relatedLocations": [
            {"id": number, "message": {"text": on_one_line(near.note) or "see here"}, **_location(near, seen)}
            for number, near in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": f"{finding.fingerprint}:1"},
    }


def _location(excerpt: Excerpt, seen: SeenFrom) -> dict[str, object]:
    span = excerpt.span
    uri = quote(seen.path(excerpt.path).encode("utf-8", "replace"))
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.line,
        "endColumn": max(span.end_column, span.column),
    }
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
