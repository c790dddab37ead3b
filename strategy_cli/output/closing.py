"""The last lines of every run: what was checked, what could not be, and what green means."""

from collections.abc import Iterator

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Severity, counted
from strategy_cli.output.show import on_one_line

_PEOPLE = "whether it is true and wise is for people"
GREEN = f"complete and consistent as written; {_PEOPLE}"


def closing_lines(report: Report, left_aside: tuple[str, ...] = ()) -> Iterator[str]:
    """What could not be judged, then what was checked and found; silence is never green."""
    for silent in report.not_judged:
        yield on_one_line(f"not checked: {silent.rule}: {silent.because}")
    aside = f"; left aside: {', '.join(left_aside)}" if left_aside else ""
    yield on_one_line(f"{_checked(report)}: {_found(report)}{aside}")
    if report.count(Severity.ERROR):
        return
    if not report.is_whole:
        yield "No error in what was looked at; no more is claimed."
    elif report.count(Severity.WARNING):
        yield f"No error: consistent as written, and complete but for what the warnings name; {_PEOPLE}."
    else:
        yield f"No error: {GREEN}."


def _checked(report: Report) -> str:
    counts = ((report.files, "file"), (report.teams, "team"), (report.decisions, "decision"), (report.rules, "rule"))
    return ", ".join(counted(count, noun) if count else f"no {noun}s" for count, noun in counts)


def _found(report: Report) -> str:
    counts = [(report.count(severity), severity.value) for severity in Severity]
    return ", ".join(counted(count, noun, "info" if noun == "info" else "") for count, noun in counts if count) or "nothing found"
