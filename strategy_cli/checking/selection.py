"""Which rules run, and which of their findings a partial run reports."""

from collections.abc import Iterable

from strategy_cli.checking.checker import Report
from strategy_cli.checking.standing import ALWAYS_ON
from strategy_cli.config import Settings
from strategy_cli.config.toml import Setting, SettingsFile
from strategy_cli.errors import StratError
from strategy_cli.finding import Finding
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.model.team import Team
from strategy_cli.nearest import did_you_mean
from strategy_cli.rules import NEEDS_BASE, RULES
from strategy_cli.rules.page import name_of, page_of


def selected(select: Iterable[str], ignore: Iterable[str], has_base: bool = False) -> frozenset[str]:
    """The names of the rules to run; each word names rules or groups, several apart by commas.

    Without a base, the rules that are nothing without one run only where they are named, and then say so.
    Raises StratError for a name that is neither rule nor group.
    """
    groups: dict[str, set[str]] = {}
    for rule in RULES:
        groups.setdefault(page_of(rule).group, set()).add(name_of(rule))
    known = groups | {name_of(rule): {name_of(rule)} for rule in RULES}
    chosen = _named(select, known) or {name_of(rule) for rule in RULES if has_base or rule not in NEEDS_BASE}
    return frozenset(chosen - _named(ignore, known))


def _named(words: Iterable[str], known: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    for name in (part.strip() for word in words for part in word.split(",") if part.strip()):
        if name not in known:
            raise StratError(
                f"no rule or group `{name}`{did_you_mean(name, known) or '; strat rule lists them'}"
            )
        found |= known[name]
    return found


def team_named(graph: Graph, name: str) -> Team:
    """The team with this id; raises StratError with the nearest one and the list."""
    team = graph.team(name)
    if team is None:
        ids = [team_id(each) for each in graph.teams]
        there = f"the teams are: {', '.join(ids)}" if ids else "there is no team file yet"
        raise StratError(f"no team `{name}`{did_you_mean(name, ids) or ';'} {there}")
    return team


def narrowed(report: Report, graph: Graph, wanted: tuple[str, ...], team: str) -> Report:
    """The report with only the findings of the paths and the team asked for; no path means all."""
    findings = report.findings
    if wanted:
        findings = tuple(finding for finding in findings if _under(finding.place.path, wanted))
    if team:
        asked = team_named(graph, team)
        findings = tuple(finding for finding in findings if concerns(finding, asked))
    return report._replace(findings=findings, is_whole=report.is_whole and not wanted and not team)


def concerns(finding: Finding, team: Team) -> bool:
    """Whether a finding is this team's to know of: it stands in its file, or its lead must act."""
    return finding.place.path == team.place.path or bool(team.lead and team.lead in finding.owner)


def _under(path: str, wanted: tuple[str, ...]) -> bool:
    return any(path == each or path.startswith(f"{each}/") for each in wanted)


def check_rule_names(settings: Settings, file: SettingsFile) -> None:
    """Refuse settings that name an unknown rule, or ease one that nothing may ease; raises StratError."""
    known = [name_of(rule) for rule in RULES]
    for rule, severity in settings.severity.items():
        setting = Setting(file, "severity", rule, severity)
        if rule not in known:
            setting.refuse(f"no rule `{rule}`{did_you_mean(rule, known) or '; strat rule lists them'}")
        if rule in ALWAYS_ON and severity != "error":
            setting.refuse(f"`{rule}` stays an error; a file that was not read was not checked")
