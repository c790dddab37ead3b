"""What goes back and forth while a text is repaired: the parser's complaint, our slip, and its edits."""

from collections.abc import Sequence
from typing import NamedTuple

from strategy_cli.finding import Span
from strategy_cli.reading.shape import Shape, shape_of


class Complaint(NamedTuple):
    """Where a parser gave up; lines and columns from 0, -1 where there is none."""

    line: int
    column: int
    problem: str
    context_line: int
    context: str
    quoted_line: int  # where the text read last begins, if it is quoted and runs over several lines
    brackets_line: int  # where the outermost `[` or `{` still open stands


class Edit(NamedTuple):
    """How one line is read instead: what stood `behind` a column has moved; all count from 0."""

    number: int
    text: str
    behind: int = 0
    moved: int = 0


class Slip(NamedTuple):
    """One slip: words, where it stands, and how the text is read on.

    With `loses_keys`, keys that the file's author wrote may be lost: nothing around it can be called missing.
    """

    message: str
    help: str
    span: Span
    edits: tuple[Edit, ...]
    loses_keys: bool = False
    rule: str = "yaml-syntax"


def span_on(number: int, line: str, start: int, end: int | None = None) -> Span:
    """The span of a part of a line, of a character at least; all but the result counts from 0."""
    stop = len(line.rstrip()) if end is None else end
    return Span(number + 1, start + 1, max(stop, start + 1) + 1)


def without_value(number: int, lines: Sequence[str], shape: Shape) -> tuple[Edit, ...]:
    """A line read without its value, and without the lines that continue it."""
    line = lines[number]
    base = shape.column if shape.key else shape.indent
    edits = [Edit(number, line[: shape.start] + " " * (len(line) - shape.start))]
    for below in range(number + 1, len(lines)):
        text = lines[below]
        if not text.strip() or shape_of(text).indent <= base:
            break
        edits += without_lines([below], lines)
    return tuple(edits)


def without_lines(numbers: Sequence[int], lines: Sequence[str]) -> tuple[Edit, ...]:
    """Whole lines read as empty ones."""
    return tuple(Edit(number, "", 0, -len(lines[number])) for number in numbers)


def left_out(slip: Slip, lines: Sequence[str]) -> Slip:
    """The same slip, its line left out where no repair helped."""
    number = slip.span.line - 1
    return slip._replace(edits=without_lines([number], lines), loses_keys=True)
