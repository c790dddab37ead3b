"""Runs rules over texts, as a test reads them."""

from collections.abc import Mapping
from datetime import date

from strategy_cli.checking.checker import Report, check
from strategy_cli.config import Settings
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from strategy_cli.rules import NEEDS_BASE, RULES
from strategy_cli.rules.page import Earlier, name_of
from tests.rules.base import workspace

TODAY = date(2026, 11, 23)
ALL = frozenset(name_of(rule) for rule in RULES)


def report(files: Mapping[str, bytes], *rules: str, base: Mapping[str, bytes] | None = None) -> Report:
    """What these rules (none named: all) find in the files on the fixed day, beside a base or not."""
    named = set(rules) or (ALL if base else ALL - {name_of(rule) for rule in NEEDS_BASE})
    return check(Graph(load(files)), Settings(TODAY), named, Earlier(Graph(load(base))) if base else None)


def said(fragment: str, *rules: str, without: tuple[str, ...] = ()) -> list[str]:
    """The messages of these rules (none named: all) over the base with a fragment, in the order shown."""
    return [finding.message for finding in report(workspace(fragment, without), *rules).findings]


def helped(fragment: str, *rules: str) -> list[str]:
    """What each finding says to write."""
    return [finding.help for finding in report(workspace(fragment), *rules).findings]


def not_judged(fragment: str, *rules: str, without: tuple[str, ...] = ()) -> list[tuple[str, int]]:
    """What these rules could not judge, as (because, count)."""
    return [(each.because, each.count) for each in report(workspace(fragment, without), *rules).not_judged]


def places(fragment: str, *rules: str) -> list[str]:
    """What each finding points at: its file and the words under the mark."""
    found = (finding.excerpt for finding in report(workspace(fragment), *rules).findings)
    return [f"{at.path}: {at.text[at.span.column - 1 : at.span.end_column - 1]}" for at in found]
