"""Reports made by hand, with any text in them, for the formats to show."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Excerpt, Finding, NotJudged, Place, Severity, Span
from strategy_cli.output.formats import Format, Showing, rendered
from strategy_cli.output.paths import SeenFrom
from tests.output.test_show import HOSTILE

SHOWING = Showing(SeenFrom(), SeenFrom("company"), (), (Severity.ERROR,))
RULE_NAMES = ("missing-because", "unknown-reference", "too-many", "decision-without-initiative")


def finding(
    number: int = 0, severity: Severity = Severity.ERROR, text: str = "said", rule: str = ""
) -> Finding:
    """One finding; `text` stands wherever a user's words may stand."""
    path = f"teams/{text}.yaml"
    at = Excerpt(path, Span(number + 1, 3, 8), text, text)
    return Finding(
        rule or RULE_NAMES[number % len(RULE_NAMES)],
        severity,
        f"`{text}` is wrong",
        "it matters",
        f"write {text}",
        (text, "Dana Reyes"),
        Place(path, ("decisions", text)),
        at,
        (replace(at, note=text), replace(at, note="")),
        f"{number:016x}",
    )


def report(findings: Iterable[Finding] = (), text: str = "said") -> Report:
    """A report of these findings; `text` also names a file without one and what was not judged."""
    silent = (NotJudged("too-many", f"{text} was not read"),)
    paths = ("strategy.yaml", f"teams/{text}.yaml")
    return Report(tuple(findings), silent, paths, 1, 0, 3, frozenset(), is_whole=False)


def many(count: int) -> Report:
    """A report of that many findings, of every severity in turn."""
    severities = tuple(Severity)
    return report(finding(number, severities[number % 3]) for number in range(count))


def shown(format_: Format, of: Report, showing: Showing = SHOWING) -> str:
    """A report in a format."""
    return rendered(of, format_, showing)


COUNTS = (0, 1, 1000)
TEXTS = st.one_of(
    HOSTILE, st.sampled_from(["[a](1)", "{0}", "]]>", "&amp;", "\ufffe", "a%0Ab,c:d", "::error::x", "\ud800"])
)
