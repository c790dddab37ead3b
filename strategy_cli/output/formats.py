"""The formats of a lint run, joined in one place."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Severity
from strategy_cli.output.closing import closing_lines
from strategy_cli.output.concise import concise_lines
from strategy_cli.output.full import full_lines
from strategy_cli.output.overview import overview_lines
from strategy_cli.output.painting import painted
from strategy_cli.output.paths import SeenFrom


class Format(StrEnum):
    """How findings are shown."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"


# The formats for people end with the closing lines; beside the others those go to stderr.
WITH_CLOSING = (Format.FULL, Format.CONCISE, Format.MARKDOWN)


class Showing(NamedTuple):
    """What the formats need to know beside the report."""

    from_here: SeenFrom  # for people, so that a terminal can open the paths
    from_repository: SeenFrom  # for review tools, so that annotations attach
    left_aside: tuple[str, ...]
    failing: tuple[Severity, ...]

    def closing(self, report: Report) -> str:
        """The closing lines as one text."""
        return "".join(f"{line}\n" for line in closing_lines(report, self.left_aside))


def rendered(report: Report, format_: Format, showing: Showing, colour: bool = False) -> str:
    """The report in one format, whole."""
    return _FORMATS[format_](report, showing, colour)


def summary(report: Report, showing: Showing, base: str) -> str:
    """The report for a page apart from the files; `base` is the address of the repository's files."""
    from strategy_cli.output.markdown_report import markdown_report  # noqa: PLC0415  see _FORMATS

    return markdown_report(report, showing.from_repository, showing.left_aside, base)


def _full(report: Report, showing: Showing, colour: bool) -> str:
    return painted(full_lines(report.findings, showing.from_here), colour) + showing.closing(report)


def _concise(report: Report, showing: Showing, colour: bool) -> str:
    lines = chain(
        concise_lines(report.findings, showing.from_here), overview_lines(report.findings, showing.from_here)
    )
    return painted(lines, colour) + showing.closing(report)


def _json(report: Report, showing: Showing, _: bool) -> str:
    from strategy_cli.output.json_report import json_report  # noqa: PLC0415  see _FORMATS

    return json_report(report, showing.from_here)


def _sarif(report: Report, showing: Showing, _: bool) -> str:
    from strategy_cli.output.sarif import sarif_report  # noqa: PLC0415  see _FORMATS

    return sarif_report(report, showing.from_repository)


def _github(report: Report, showing: Showing, _: bool) -> str:
    from strategy_cli.output.github import github_report  # noqa: PLC0415  see _FORMATS

    return github_report(report, showing.from_repository)


def _gitlab(report: Report, showing: Showing, _: bool) -> str:
    from strategy_cli.output.gitlab import gitlab_report  # noqa: PLC0415  see _FORMATS

    return gitlab_report(report, showing.from_repository)


def _junit(report: Report, showing: Showing, _: bool) -> str:
    from strategy_cli.output.junit import junit_report  # noqa: PLC0415  see _FORMATS

    return junit_report(report, showing.from_repository, showing.failing)


def _markdown(report: Report, showing: Showing, _: bool) -> str:
    from strategy_cli.output.markdown_report import markdown_report  # noqa: PLC0415  see _FORMATS

    return markdown_report(report, showing.from_here, showing.left_aside)


# A run shows one format or two: the others, and the XML library of one of them, are not imported for it.
_FORMATS: Mapping[Format, Callable[[Report, Showing, bool], str]] = {
    Format.FULL: _full,
    Format.CONCISE: _concise,
    Format.JSON: _json,
    Format.SARIF: _sarif,
    Format.GITHUB: _github,
    Format.GITLAB: _gitlab,
    Format.JUNIT: _junit,
    Format.MARKDOWN: _markdown,
}
