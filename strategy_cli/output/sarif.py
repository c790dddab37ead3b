"""SARIF 2.1.0 for code scanning: valid against the OASIS schema and GitHub's rules for ingestion."""

from urllib.parse import quote

from strategy_cli import __version__
from strategy_cli.checking.checker import Report
from strategy_cli.finding import Excerpt, Finding, Severity
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.rule_pages import markdown_page
from strategy_cli.output.show import for_json, for_sarif, pasted
from strategy_cli.rules import RULES
from strategy_cli.rules.page import RuleModule, name_of, page_of

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LONGEST = 1000  # characters of a rule's descriptions: GitHub refuses 1,024 and more


def sarif_report(report: Report, seen: SeenFrom) -> str:
    """The findings as one SARIF run; ignored, baselined and earlier ones are only counted.

    Code scanning opens suppressed results as alerts, so they are left out. `seen` is the workspace as seen
    from the repository's root: annotations attach to paths from there, and two workspaces of one repository
    stay apart by the run's id.
    """
    used = {finding.rule for finding in report.findings}
    rules = [rule for rule in RULES if name_of(rule) in used]
    order = {name_of(rule): number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "strat",
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "automationDetails": {"id": f"strat/{_uri(seen, '.')}/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, order, seen) for finding in report.findings],
        "properties": {
            "ignored": len(report.ignored),
            "baselined": len(report.baselined),
            "inBase": len(report.in_base),
        },
    }
    return for_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: RuleModule) -> dict[str, object]:
    page = page_of(rule)
    why = f"{page.why[:1].upper()}{page.why[1:]}"
    return {
        "id": page.name,
        "name": "".join(part.capitalize() for part in page.name.split("-")),
        "shortDescription": {"text": page.what[:_LONGEST]},
        "fullDescription": {"text": f"{page.what} {why}"[:_LONGEST]},
        "help": {"text": f"{page.write} {page.ignore}", "markdown": markdown_page(rule, page)},
        "defaultConfiguration": {"level": _LEVELS[rule.SEVERITY]},
        "properties": {"tags": [page.group]},
    }


def _result(finding: Finding, order: dict[str, int], seen: SeenFrom) -> dict[str, object]:
    told = (finding.message, f"Help: {finding.help}", *pasted(finding.paste), f"For: {finding.who}")
    return {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(map(_line, told))},
        "locations": [_location(finding.excerpt, seen)],
        "relatedLocations": [
            {"id": number, "message": {"text": for_sarif(near.note) or "see here"}, **_location(near, seen)}
            for number, near in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": f"{finding.fingerprint}:1"},
    }


def _line(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" "))] + for_sarif(text)


def _location(excerpt: Excerpt, seen: SeenFrom) -> dict[str, object]:
    span = excerpt.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.line,
        "endColumn": max(span.end_column, span.column),
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(seen, excerpt.path)}, "region": region}}


def _uri(seen: SeenFrom, path: str) -> str:
    return quote(seen.path(path).encode("utf-8", "replace"))
