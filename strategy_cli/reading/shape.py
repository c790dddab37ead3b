"""How one line of YAML is put together: its indent, its dashes, its key and its value; columns from 0."""

from collections.abc import Sequence
from typing import NamedTuple

from strategy_cli.patterns import lazy

_LINE = lazy(
    r"(?P<indent>[ \t]*)(?P<dashes>(?:-(?:[ \t]+|$))*)"
    r"(?:(?P<key>[A-Za-z_][\w-]*|\"[^\"]*\"|'[^']*')[ \t]*:(?:[ \t]+|$))?(?P<value>.*)"
)


class Shape(NamedTuple):
    """One line taken apart; `column` is where its key or text begins, behind the dashes."""

    indent: int
    dashes: str
    key: str
    column: int
    start: int  # of the value
    value: str

    @property
    def opens(self) -> bool:
        """Whether it begins a key or a list item, and so has a level of its own."""
        return bool(self.key or self.dashes)


def shape_of(line: str) -> Shape:
    """A line taken apart; every line has a shape, prose is all value."""
    part = next(_LINE.finditer(line))
    column = part.end("dashes")
    return Shape(
        len(part["indent"]),
        part["dashes"],
        part["key"] or "",
        column,
        part.start("value"),
        part["value"].rstrip(),
    )


def shape_at(number: int, lines: Sequence[str]) -> Shape:
    """The shape of a line by its number; above the first line there is nothing."""
    return shape_of(lines[number] if number >= 0 else "")


def line_above(number: int, lines: Sequence[str]) -> int:
    """The next line upwards that says something besides a comment, else -1."""
    number -= 1
    while number >= 0 and (not lines[number].strip() or lines[number].lstrip().startswith("#")):
        number -= 1
    return number


class Levels(NamedTuple):
    """The columns at which a key, or the dash of an item, would fit below the lines above."""

    keys: tuple[int, ...]
    dashes: tuple[int, ...]


def levels_above(number: int, lines: Sequence[str]) -> Levels:
    """The levels that are open where a line begins, innermost first."""
    keys: list[int] = []
    dashes: list[int] = []
    lowest = 1 << 20
    number = line_above(number, lines)
    while number >= 0 and lowest > 0:
        shape = shape_of(lines[number])
        holds_list = lowest in dashes and lowest not in keys  # a list may stand as deep as its key
        if shape.opens and (shape.indent < lowest or (holds_list and shape.indent == lowest)):
            if shape.key and not (shape.value or keys or dashes):
                dashes.append(shape.column)  # its list may begin here
            if shape.key:
                keys.append(shape.column)
            if shape.dashes:
                dashes.append(shape.indent)
            lowest = shape.indent
        number = line_above(number, lines)
    if lowest == 0:
        keys.append(0)
    return Levels(tuple(keys) or (0,), tuple(dashes or keys) or (0,))


def nearest_level(number: int, levels: Sequence[int], lines: Sequence[str]) -> int:
    """The level that was probably meant by a line's indent; of two as near, the outer after an empty line."""
    indent = shape_of(lines[number]).indent
    outward = 1 if number > 0 and not lines[number - 1].strip() else -1
    return min(levels, key=lambda level: (abs(level - indent), outward * level))
