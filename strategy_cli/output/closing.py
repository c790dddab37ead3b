"""The last lines of every run: what was checked, what could not be, and what green means."""

from collections.abc import Iterator

from strategy_cli.checking.checker import Report
from strategy_cli.finding import Severity, counted, listed
from strategy_cli.output.show import on_one_line

_PEOPLE = "whether it is true and wise is for people"
GREEN = f"complete and consistent as written; {_PEOPLE}"


def closing_lines(report: Report, left_aside: tuple[str, ...] = ()) -> Iterator[str]:
    """What could not be judged, then what was checked and found; silence is never green."""
    for silent in report.not_judged:
        yield on_one_line(f"not checked: {silent.rule}: {silent.because}")
    if report.compared:
        yield from map(on_one_line, report.compared.notes)
    aside = f"; left aside: {', '.join(left_aside)}" if left_aside else ""
    yield on_one_line(f"{_checked(report)}: {_found(report)}{_set_aside(report)}{aside}")
    if not report.count(Severity.ERROR):
        yield f"{_green(report)}."


def _checked(report: Report) -> str:
    counts = (
        (len(report.paths), "file"),
        (report.teams, "team"),
        (report.decisions, "decision"),
        (report.rules, "rule"),
    )
    beside = [f"compared with {report.compared.name}"] if report.compared else []
    return ", ".join([*(counted(count, noun) if count else f"no {noun}s" for count, noun in counts), *beside])


def _found(report: Report) -> str:
    counts = [(report.count(severity), severity.value) for severity in Severity]
    told = [counted(count, noun, "info" if noun == "info" else "") for count, noun in counts if count]
    return ", ".join(told) or ("nothing new" if report.baselined or report.in_base else "nothing found")


def _set_aside(report: Report) -> str:
    counts = (
        (len(report.ignored), "ignored"),
        (len(report.baselined), "known from the baseline"),
        (len(report.in_base), f"there already at {report.compared.name if report.compared else ''}"),
    )
    told = "".join(f"; {count} {what}" for count, what in counts if count)
    stale = len(report.stale)
    return told + (
        f"; {stale} of the baseline no longer found, --update-baseline removes them" if stale else ""
    )


def _green(report: Report) -> str:
    """What the absence of errors means, and no more."""
    standing = ["what the baseline knows"] if report.baselined else []
    standing += ["what was there already"] if report.in_base else []
    if standing:
        return f"No new error; {listed(standing)} still stands, so no more is claimed"
    if not report.is_whole:
        return "No error in what was looked at; no more is claimed"
    gaps = ["what the warnings name"] if report.count(Severity.WARNING) else []
    gaps += ["what is ignored"] if report.ignored else []
    if gaps:
        return f"No error: consistent as written, and complete but for {listed(gaps)}; {_PEOPLE}"
    return f"No error: {GREEN}"
