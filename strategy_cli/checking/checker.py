"""Runs the rules and finishes their faults: severity, position, who must act, fingerprint."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from strategy_cli.checking.baseline import Known, split
from strategy_cli.checking.comparison import Before, Compared, only_new, with_torn
from strategy_cli.checking.ignores import apply_ignores, faults_of, idle_of, ignores_in
from strategy_cli.checking.standing import ALWAYS_ON
from strategy_cli.config import Settings
from strategy_cli.digests import digest
from strategy_cli.finding import Fault, Finding, Ignored, NotJudged, Severity, by_position
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import readable
from strategy_cli.graph.people import owner_of_file
from strategy_cli.rules import CHECKS, COMPARING, NEEDS_BASE, RULES
from strategy_cli.rules.page import Earlier, Page, RuleModule, name_of, page_of

_SEVERITIES = {name_of(rule): rule.SEVERITY for rule in RULES}
_COMPARING = {name_of(rule): rule for rule in COMPARING}
_SAME_PATHS: Mapping[str, str] = MappingProxyType({})


class Report(NamedTuple):
    """What a run found, and what it looked at; `findings` are in the order shown."""

    findings: tuple[Finding, ...]
    not_judged: tuple[NotJudged, ...]
    paths: tuple[str, ...]  # every file read, or tried to
    teams: int
    decisions: int
    rules: int
    judged: frozenset[str]  # the rules that ran and could judge all they look at
    is_whole: bool  # that is every rule, on every file
    ignored: tuple[Ignored, ...] = ()
    baselined: tuple[Finding, ...] = ()
    stale: tuple[Known, ...] = ()  # of the baseline: no longer found
    compared: Compared | None = None
    in_base: tuple[Finding, ...] = ()  # left out, for the version compared with had them

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)


def check(
    graph: Graph,
    settings: Settings,
    rules: Collection[str],
    base: Earlier | None = None,
    paths: Mapping[str, str] = _SAME_PATHS,
) -> Report:
    """Run the named rules, and set aside what ignore comments cover.

    Rules that found while reading count only if they are named or always on; the settings' severities win.
    With `base`, an earlier version of the workspace, some rules see more. Fingerprints are made of the paths
    in `paths` where it has another for a file.
    """
    running = {rule for rule in rules if settings.severity.get(rule) != "off"} | set(ALWAYS_ON)
    faults, not_judged = _judged(graph, settings, running, base)
    judged = frozenset(running - {silent.rule for silent in not_judged})
    finished = list(_finished(graph, settings, faults, paths))
    in_full = judged if base else judged - set(_COMPARING)  # an ignore may be for what shows beside a base
    found, about, ignored = _with_ignores(graph, settings, finished, in_full)
    found += _finished(graph, settings, about, paths)
    return Report(
        tuple(sorted((each for each in found if each.rule in running), key=by_position)),
        tuple(not_judged),
        paths=tuple(graph.workspace.sources),
        teams=len(graph.teams),
        decisions=len(graph.decisions),
        rules=len(running),
        judged=judged,
        is_whole=len(judged) == len(RULES) - (0 if base else len(NEEDS_BASE)),
        ignored=tuple(ignored),
    )


def before(base: Earlier, settings: Settings, rules: Collection[str], renamed: Mapping[str, str]) -> Before:
    """What an earlier version had, judged as today; `renamed` has the path that each file bears today."""
    found = check(base.graph, settings, rules, base, renamed).findings  # beside itself nothing changed
    torn = {each.place.path for each in found if each.rule in ALWAYS_ON}
    return Before(
        frozenset(each.fingerprint for each in found), tuple(sorted(renamed.get(path, path) for path in torn))
    )


def against_base(report: Report, compared: Compared, had: Before | None) -> Report:
    """The report beside an earlier version; with what that `had`, only the findings that are new."""
    if had is None:
        return report._replace(compared=compared)
    new, old = only_new(report.findings, had)
    return report._replace(findings=new, in_base=old, compared=with_torn(compared, had, new))


def against_baseline(report: Report, known: Collection[Known]) -> Report:
    """The report without the findings that a baseline knows, and with those of it that are no longer found.

    An entry is called stale only where its finding would have shown: its rule judged all it looks at (or is
    no more), and its file was read without a slip.
    """
    new, old = split(report.findings, known)
    torn = {finding.place.path for finding in report.findings if finding.rule in ALWAYS_ON}
    gone = {each.fingerprint for each in known} - {each.fingerprint for each in old}
    stale = [
        each
        for each in known
        if each.fingerprint in gone
        and (each.rule in report.judged or each.rule not in _SEVERITIES)
        and each.path not in torn
    ]
    return report._replace(findings=tuple(new), baselined=tuple(old), stale=tuple(stale))


def _with_ignores(
    graph: Graph, settings: Settings, findings: list[Finding], judged: frozenset[str]
) -> tuple[list[Finding], list[Fault], list[Ignored]]:
    """The findings that no comment covers, what is wrong with the comments, and the ignored ones."""
    sources = graph.workspace.sources.values()
    commented = [source.apart() for source in sources if source.comments]
    ignores = [ignore for source in commented for ignore in ignores_in(source)]
    kept, ignored, used = apply_ignores(findings, ignores)
    torn = {source.path for source in sources if source.faulty_lines}
    idle = [ignore for ignore in ignores if ignore.place.path not in torn]
    about = [*faults_of(ignores, _SEVERITIES), *idle_of(idle, used, judged, settings.today)]
    return kept, about, ignored


def _judged(
    graph: Graph, settings: Settings, running: Collection[str], base: Earlier | None
) -> tuple[list[Fault], list[NotJudged]]:
    faults = [fault for fault in graph.workspace.faults if fault.rule in running]
    not_judged: list[NotJudged] = []
    for rule in CHECKS:
        name = name_of(rule)
        if name in running:
            beside = base and _COMPARING.get(name)
            results = (
                beside.compare(graph, base, settings) if base and beside else rule.check(graph, settings)
            )
            for result in results:
                if isinstance(result, Fault):
                    faults.append(result)
                else:
                    not_judged.append(result)
    return faults, not_judged


def _finished(
    graph: Graph, settings: Settings, faults: list[Fault], paths: Mapping[str, str]
) -> Iterator[Finding]:
    needed = {fault.rule for fault in faults}
    pages = {name_of(rule): (rule, page_of(rule)) for rule in RULES if name_of(rule) in needed}
    seen: Counter[tuple[str, ...]] = Counter()
    said: set[tuple[object, ...]] = set()
    for fault in faults:
        path = paths.get(fault.place.path, fault.place.path)
        identity = (fault.rule, path, fault.place.address, fault.quote)
        if fault.quote and (identity, fault.message, fault.span) in said:
            continue  # a word twice in one text is one finding
        said.add((identity, fault.message, fault.span))
        seen[identity] += 1
        yield _finding(graph, settings, fault, *pages[fault.rule], _fingerprint(identity, seen[identity]))


def _fingerprint(identity: tuple[str, ...], nth: int) -> str:
    parts = (*identity, *([f"~{nth}"] if nth > 1 else []))
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))[:16]


def _finding(
    graph: Graph, settings: Settings, fault: Fault, rule: RuleModule, page: Page, fingerprint: str
) -> Finding:
    return Finding(
        rule=fault.rule,
        severity=_severity(graph, settings, fault, rule),
        message=readable(fault.message),
        why=page.why.rstrip("."),
        help=readable(fault.help),
        owner=fault.owner or owner_of_file(graph, fault.place.path),
        place=fault.place,
        excerpt=graph.locate(fault.place, fault.quote, fault.span, fault.label),
        related=tuple(graph.locate(near.place, "", near.span, near.note) for near in fault.related),
        fingerprint=fingerprint,
        paste=fault.paste,
    )


def _severity(graph: Graph, settings: Settings, fault: Fault, rule: RuleModule) -> Severity:
    """A rule's severity: as the settings say, else eased in a draft (a team's own stage rules its file)."""
    if chosen := settings.severity.get(fault.rule):
        return Severity(chosen) if chosen != "off" else rule.SEVERITY
    if not rule.EASED_IN_DRAFT:
        return rule.SEVERITY
    team = graph.team_at(fault.place.path)
    stage = (team.stage if team else "") or graph.strategy.stage
    return Severity.WARNING if stage == "draft" else rule.SEVERITY
