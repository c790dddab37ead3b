"""The full format: each finding with the lines it is about, why it matters, the repair, and who must act."""

import unicodedata
from collections.abc import Iterator

from strategy_cli.finding import Excerpt, Finding, Severity
from strategy_cli.output.painting import Line
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_terminal, on_one_line, pasted

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_WIDEST = 120  # characters of a quoted line; longer ones are shown around the place


def full_lines(findings: tuple[Finding, ...], seen: SeenFrom) -> Iterator[Line]:
    """The findings as blocks, a blank line after each."""
    for finding in findings:
        yield from _block(finding, seen)
        yield (("", ""),)


def _block(finding: Finding, seen: SeenFrom) -> Iterator[Line]:
    style = _STYLES[finding.severity]
    shown = [excerpt for excerpt in (finding.excerpt, *finding.related) if excerpt.text]
    gutter = max((len(str(excerpt.span.line)) for excerpt in shown), default=1)
    yield ((f"{finding.severity}[{finding.rule}]", style), (f": {on_one_line(finding.message)}", "bold"))
    yield from _excerpt(finding.excerpt, "-->", "^", style, gutter, seen)
    for related in finding.related:
        yield from _excerpt(related, ":::", "-", "blue", gutter, seen)
    for label, text in (("why", finding.why), ("help", finding.help), ("for", finding.who)):
        yield ((f"{' ' * gutter} = ", "blue"), (f"{label}: ", "bold"), (on_one_line(text), ""))
        if label == "help":
            yield from (((f"{' ' * gutter}   {line}", ""),) for line in pasted(finding.paste))


def _excerpt(
    excerpt: Excerpt, arrow: str, mark: str, style: str, gutter: int, seen: SeenFrom
) -> Iterator[Line]:
    span = excerpt.span
    path = on_one_line(seen.path(excerpt.path))
    blank = " " * gutter
    yield ((f"{blank}{arrow} ", "blue"), (f"{path}:{span.line}:{span.column}", ""))
    if not excerpt.text:
        if excerpt.note:
            yield ((f"{blank} = ", "blue"), (on_one_line(excerpt.note), ""))
        return
    before, marked, after = _window(excerpt)
    yield ((f"{blank} |", "blue"),)
    yield ((f"{span.line:>{gutter}} | ", "blue"), (before + marked + after, ""))
    under = mark * max(_width(marked), 1)
    note = f" {on_one_line(excerpt.note)}" if excerpt.note else ""
    yield ((f"{blank} | ", "blue"), (" " * _width(before), ""), (under, style), (note, style))
    yield ((f"{blank} |", "blue"),)


def _window(excerpt: Excerpt) -> tuple[str, str, str]:
    """The line before, inside and after the span, made safe, and cut where it is very long."""
    start, end = excerpt.span.column - 1, excerpt.span.end_column - 1
    before, marked, after = excerpt.text[:start], excerpt.text[start:end], excerpt.text[end:]
    if len(excerpt.text) > _WIDEST:
        marked = marked if len(marked) <= _WIDEST // 2 else marked[: _WIDEST // 2] + "…"
        before = before if len(before) <= _WIDEST // 4 else "…" + before[-_WIDEST // 4 :]
        after = after if len(after) <= _WIDEST // 4 else after[: _WIDEST // 4] + "…"
    return for_terminal(before), for_terminal(marked), for_terminal(after)


def _width(text: str) -> int:
    """How many columns a terminal gives a text: East Asian letters and emoji take two, marks none."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(bool(unicodedata.combining(character)) for character in text)
