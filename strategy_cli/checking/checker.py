"""Runs the rules and finishes their faults: severity, position, who must act, fingerprint."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, Finding, NotJudged, Severity, by_position
from strategy_cli.graph.links import Graph
from strategy_cli.graph.people import owner_of_file
from strategy_cli.rules import CHECKS, RULES
from strategy_cli.rules.page import Page, RuleModule, name_of, page_of

# A file that was not read was not checked: nothing can switch these off.
ALWAYS_ON = ("unreadable-file", "yaml-syntax", "yaml-feature")


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, and what it looked at; `findings` are in the order shown."""

    findings: tuple[Finding, ...]
    not_judged: tuple[NotJudged, ...]
    files: int
    teams: int
    decisions: int
    rules: int
    is_whole: bool  # all rules ran, on all files, and could judge all they look at

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)


def check(graph: Graph, settings: Settings, rules: Collection[str]) -> Report:
    """Run the named rules; those that found while reading count only if they are named or always on."""
    faults: list[Fault] = [fault for fault in graph.workspace.faults if fault.rule in {*rules, *ALWAYS_ON}]
    not_judged: list[NotJudged] = []
    for rule in CHECKS:
        if name_of(rule) in rules:
            for result in rule.check(graph, settings):
                (faults if isinstance(result, Fault) else not_judged).append(result)  # type: ignore[arg-type]
    return Report(
        tuple(sorted(_finished(graph, faults), key=by_position)),
        tuple(not_judged),
        files=len(graph.workspace.sources),
        teams=len(graph.teams),
        decisions=len(graph.decisions),
        rules=len({*rules, *ALWAYS_ON}),
        is_whole=not not_judged and len({*rules, *ALWAYS_ON}) == len(RULES),
    )


def _finished(graph: Graph, faults: list[Fault]) -> Iterator[Finding]:
    pages = {name_of(rule): (rule, page_of(rule)) for rule in RULES}
    seen: Counter[tuple[str, ...]] = Counter()
    said: set[tuple[object, ...]] = set()
    for fault in faults:
        identity = (fault.rule, fault.place.path, fault.place.address, fault.quote)
        if fault.quote and (identity, fault.message, fault.span) in said:
            continue  # a word twice in one text is one finding
        said.add((identity, fault.message, fault.span))
        seen[identity] += 1
        yield _finding(graph, fault, *pages[fault.rule], _fingerprint(identity, seen[identity]))


def _fingerprint(identity: tuple[str, ...], nth: int) -> str:
    parts = (*identity, *([f"~{nth}"] if nth > 1 else []))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _finding(graph: Graph, fault: Fault, rule: RuleModule, page: Page, fingerprint: str) -> Finding:
    return Finding(
        rule=fault.rule,
        severity=_severity(graph, fault, rule),
        message=fault.message,
        why=page.why.rstrip("."),
        help=fault.help,
        owner=fault.owner or owner_of_file(graph, fault.place.path),
        place=fault.place,
        excerpt=graph.locate(fault.place, fault.quote, fault.span, fault.label),
        related=tuple(graph.locate(near.place, "", near.span, near.note) for near in fault.related),
        fingerprint=fingerprint,
    )


def _severity(graph: Graph, fault: Fault, rule: RuleModule) -> Severity:
    """A rule's severity, eased where the file (or for a team without a stage, the strategy) is a draft."""
    if not rule.EASED_IN_DRAFT:
        return rule.SEVERITY
    team = graph.team_at(fault.place.path)
    stage = (team.stage if team else "") or graph.strategy.stage
    return Severity.WARNING if stage == "draft" else rule.SEVERITY
