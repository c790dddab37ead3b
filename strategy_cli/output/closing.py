"""The last lines of every run: what was checked, what could not be, and what green means."""

from collections.abc import Iterator

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Severity, counted
from strategy_cli.output.show import on_one_line

GREEN = "complete and consistent as written; whether it is true and wise is for people"


def closing_lines(report: Report, left_aside: tuple[str, ...] = ()) -> Iterator[str]:
    """What could not be judged, then what was checked and found; silence is never green."""
    for silent in report.not_judged:
        yield on_one_line(f"not checked: {silent.rule}: {silent.because}")
    yield on_one_line(f"{_checked(report)}: {_found(report)}{_set_aside(report)}{_left_aside(left_aside)}")
    if not report.count(Severity.ERROR):
        yield f"No error: {GREEN}." if report.is_whole else "No error in what was looked at; no more is claimed."


def _checked(report: Report) -> str:
    counts = ((len(report.paths), "file"), (report.teams, "team"), (report.decisions, "decision"), (report.rules, "rule"))
    return ", ".join(counted(count, noun) if count else f"no {noun}s" for count, noun in counts)


def _found(report: Report) -> str:
    counts = [(report.count(severity), severity.value) for severity in Severity]
    return ", ".join(counted(count, noun, "info" if noun == "info" else "") for count, noun in counts if count) or "nothing found"


def _set_aside(report: Report) -> str:
    counts = ((len(report.ignored), "ignored"), (len(report.baselined), "in the baseline"))
    told = "".join(f"; {count} {what}" for count, what in counts if count)
    stale = len(report.stale)
    return told + (f"; {stale} of the baseline no longer found, --update-baseline removes them" if stale else "")


def _left_aside(paths: tuple[str, ...]) -> str:
    return f"; left aside: {', '.join(paths)}" if paths else ""
