"""The comments of a file: each `#` that stands in no text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from strategy_cli.reading.tree import Comment, Scalar

_START = attrgetter("line", "column")
_SIGN = re.compile(r"(?:^|(?<=[ \t]))#")


def comments(lines: Sequence[str], scalars: Sequence[Scalar]) -> Iterator[Comment]:
    """Every comment; `scalars` are all texts of the file in the order written."""
    for number, line in enumerate(lines, 1):
        if "#" not in line:
            continue
        for sign in _SIGN.finditer(line):
            column = sign.start() + 1
            before = bisect_right(scalars, (number, column), key=_START) - 1
            if before < 0 or not _holds(scalars[before], number, column):
                yield Comment(line[column - 1 :], number, column)
                break


def _holds(scalar: Scalar, line: int, column: int) -> bool:
    """Whether a position behind a text's start lies inside it; a comment may stand behind `|` and `>`."""
    if scalar.style in ("|", ">") and line == scalar.line:
        return False
    return (line, column) < (scalar.end_line, scalar.end_column)
