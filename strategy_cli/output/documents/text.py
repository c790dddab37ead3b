"""A page as plain text: columns by blanks, addresses that an editor opens; wrapped only for a terminal."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_terminal, on_one_line
from strategy_cli.views.document import (
    Address,
    Cell,
    Code,
    Document,
    Heading,
    Item,
    Listing,
    Quote,
    Table,
    Text,
)

_LABEL = 17  # columns of a quote's label
_HANGING = {Text: 0, Listing: 4, Quote: _LABEL + 1}  # blanks before what is wrapped of a block


def text_of(document: Document, seen: SeenFrom, wide: int = 0) -> str:
    """The page; a blank line between blocks, but not between quotes. Lines of prose end at `wide`, if any."""
    lines: list[str] = []
    before: object = None
    for block in document.blocks:
        together = isinstance(before, Heading) or (isinstance(block, Quote) and isinstance(before, Quote))
        if lines and not together:
            lines.append("")
        for line in _lines(block, seen):
            lines += _wrapped(line, wide, _HANGING.get(type(block), -1))
        before = block
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _wrapped(line: str, wide: int, hanging: int) -> list[str]:
    """A line in pieces of at most `wide` columns, those after the first indented; -1 leaves it whole."""
    if hanging < 0 or not wide or width(line) <= wide:
        return [line]
    return textwrap.wrap(
        line,
        wide,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
        replace_whitespace=False,
    )


def _lines(block: object, seen: SeenFrom) -> Iterator[str]:
    match block:
        case Heading(text) | Text(text):
            yield on_one_line(text)
        case Code(text):
            yield from for_terminal(text).split("\n")
        case Listing(items):
            yield from (line for item in items for line in _item(item, seen))
        case Quote(label, text, at):
            where = f"{_shown(at, seen)}  " if at else ""
            yield f"{_padded(on_one_line(label), _LABEL)} {where}{on_one_line(text)}"
        case Table():
            yield from _table(block, seen)


def _item(item: Item, seen: SeenFrom) -> Iterator[str]:
    where = f"  {_shown(item.at, seen)}" if item.at else ""
    yield f"  {on_one_line(item.text)}{where}"
    if item.below:
        yield f"    → {on_one_line(item.below)}"


def _table(table: Table, seen: SeenFrom) -> Iterator[str]:
    rows = [[_shown(cell, seen) for cell in row] for row in (table.columns, *table.rows)]
    if table.clip:
        rows = [[_cut(row[0], table.clip), *row[1:]] for row in rows]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    shown = rows if any(table.columns) else rows[1:]
    for row in shown:
        yield "  ".join(_padded(cell, wide) for cell, wide in _pairs(row, widths))


def _pairs(row: Sequence[str], widths: Sequence[int]) -> Iterator[tuple[str, int]]:
    last = len(row) - 1
    for number, cell in enumerate(row):
        yield cell, 0 if number == last else widths[number]


def _shown(cell: Cell, seen: SeenFrom) -> str:
    if isinstance(cell, Address):
        return on_one_line(f"{seen.path(cell.path)}:{cell.line}")
    return on_one_line(cell or "")


def _cut(text: str, most: int) -> str:
    if width(text) <= most:
        return text
    ends = takewhile(lambda wide: wide < most, accumulate(map(width, text)))
    return f"{text[: len(list(ends))].rstrip()}…"


def _padded(text: str, wide: int) -> str:
    return text + " " * (wide - width(text))


def width(text: str) -> int:
    """How many columns a terminal gives a text: East Asian letters and emoji take two, marks none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(bool(unicodedata.combining(character)) for character in text)
