"""Text in the plainest YAML to what it says, without places, in a fraction of a parser's time; else None.

Nearly every file holds only keys, dashes, texts, `[a, b]` and `>`. One regular expression takes all lines of
such a file apart at once, where a parser gives an event and two places for each text. Whatever is not surely
plain, each slip above all, is left to `source`; a test holds both to the same values.
"""

import re
from functools import cached_property, lru_cache
from itertools import islice, takewhile
from typing import NamedTuple, TypeAlias, cast

from strategy_cli.reading.tree import Comment
from strategy_cli.reading.trouble import MOST_CHARACTERS

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"  # None: a key with nothing behind it

_KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,60}"
_FIRST = r"[^ \n?:,\[\]{}#&*!|>'\"%@`-]"
_TEXT = rf"{_FIRST}[^:#\n]*(?:(?::(?=[^ \n])|(?<=[^ ])#)[^:#\n]*)*(?<! )"
# A line: its edge (indent and dash), its key, and behind it a text without `:` and `#`, or anything else; or
# the whole of a line without a key. What is taken is never given back (`*+`): a line is read in one way only.
_LINE = re.compile(rf"([ -]*+)({_KEY}+):(?: ({_FIRST}[^:#\n]*+)(?<! )\n|\n| ++([^ \n].*)\n)|(.*)\n")
_DASH = re.compile("- +")
_PLAIN = re.compile(_TEXT)
_ENDED_BY_TEXT = re.compile(rf" *(?:- +)?(?:{_KEY}: +)?{_TEXT}")
_QUOTED = re.compile(r"\"(?= *[^\" ])[^\"\\]*\"|'(?= *[^' ])[^']*'")  # more than blanks
_LIST = re.compile(r"\[(?:\w+(?:[ -]\w+)*(?:, \w+(?:[ -]\w+)*)*)?\]")
_BLOCKS = {">": (" ", "\n"), ">-": (" ", ""), "|": ("\n", "\n"), "|-": ("\n", "")}
_DEEPEST = 60  # columns, and so fewer levels than `events` refuses
_REMEMBERED = 1_000  # edges and lists, which come again and again
_NO_EDGE = "\n"  # which no line begins with


class PlainText(NamedTuple):
    """What a plain text says under each key, and its comments."""

    values: dict[str, Value]
    comments: tuple[Comment, ...]


class _Level:
    """What is open at one place: a mapping, or a list together with the mapping that is its last item.

    A line that begins with `edge` adds a mapping to the list; one with `margin` a key to the mapping.
    """

    __slots__ = ("column", "dash", "edge", "is_list", "items", "margin", "values")

    def __init__(self, column: int, is_list: bool) -> None:
        self.is_list = is_list
        self.dash = self.column = column  # of the dashes and of the keys; the same where only one of both is
        self.edge, self.margin = _NO_EDGE, _NO_EDGE if is_list else " " * column
        self.items: list[Value] = []
        self.values: dict[str, Value] = {}

    def add(self, item: Value, edge: str) -> None:
        """Add an item to the list; only a mapping has an edge."""
        self.items.append(item)
        self.edge, self.margin = (edge, " " * len(edge)) if edge else (_NO_EDGE, _NO_EDGE)
        self.column = len(edge) or self.dash


def plain_text(text: str) -> PlainText | None:
    """What a text of visible characters says; None where it is not surely plain."""
    # So short a file is also far from the other limits of `events`.
    if len(text) > MOST_CHARACTERS or not text.endswith("\n"):
        return None
    reader = _Reader(text)
    return PlainText(reader.root.values, tuple(reader.comments)) if reader.all_read() else None


class _Reader:
    """Reads one text; lines and columns count from 0."""

    def __init__(self, text: str) -> None:
        self.comments: list[Comment] = []
        self.root = _Level(0, False)
        self._levels = [self.root]
        self._waiting = ""  # a key of the innermost mapping whose value has not come yet
        self._text = text
        self._taken = 0  # how many lines belong to what was read so far

    def all_read(self) -> bool:
        """Take all lines; whether each was plain."""
        values, margin = self.root.values, ""
        for number, (edge, key, text, rest, loose) in enumerate(_LINE.findall(self._text)):
            if text and edge == margin and key not in values:
                values[key] = text  # nearly always: one more key of the innermost mapping
            elif number >= self._taken:
                if not (self._keyed(number, edge, key, text, rest) if key else self._loose(number, loose)):
                    return False
                top = self._levels[-1]
                values, margin = top.values, _NO_EDGE if self._waiting else top.margin
        return bool(self.root.values)

    def _keyed(self, number: int, edge: str, key: str, text: str, rest: str) -> bool:
        """Take any other line with a key; whether it is plain."""
        top = self._levels[-1]
        if edge == top.edge:  # the next item of the innermost list
            top.values = {}
            top.items.append(top.values)
        elif edge != top.margin:
            found = self._level_of(edge)
            if not found:
                return False
            top = found
        value: Value = text
        if not text:
            if "#" in rest:
                rest = self._without_comment(number, rest)
            value = self._value(number, rest) if rest else None
        if (value is None and rest) or key in top.values:
            return False
        top.values[key] = value
        self._waiting = key if value is None else ""
        return True

    def _level_of(self, edge: str) -> _Level | None:
        """The level to which a line with this edge adds a key; None where there is none."""
        columns = _columns(edge)
        if not columns:
            return None
        dash, column = columns
        level = self._level_at(dash, column > dash)
        if level and column > dash:
            level.values = {}
            level.add(level.values, edge)
        return level

    def _level_at(self, column: int, is_item: bool) -> _Level | None:
        """The level with dashes or keys at a column: an open one, or one that begins now."""
        levels = self._levels
        while (levels[-1].dash if is_item else levels[-1].column) > column:
            levels.pop()
            self._waiting = ""
        top = levels[-1]
        if not is_item and top.column == column and top.margin == _NO_EDGE:
            levels.pop()  # a list may stand as deep as its key, which goes on behind it
            top = levels[-1]
        if self._waiting and (top.column < column or (is_item and top.column == column)):
            inner = _Level(column, is_item)
            top.values[self._waiting] = inner.items if is_item else inner.values
            levels.append(inner)
            top = inner
        fits = top.is_list and top.dash == column if is_item else top.margin == " " * column
        return top if fits and column < _DEEPEST else None

    def _loose(self, number: int, line: str) -> bool:
        """Take a line without a key: empty, a comment, an item, or text; whether it is plain."""
        rest = line.lstrip(" ")
        column = len(line) - len(rest)
        if not rest:
            return not column
        if rest[0] == "#":
            self.comments.append(Comment(rest, number + 1, column + 1))
            return True
        if rest.startswith("- "):
            return self._item(number, column, rest[1:].lstrip(" "))
        return column > self._levels[-1].column and self._goes_on(number, rest)

    def _item(self, number: int, column: int, rest: str) -> bool:
        """Take an item without a key; whether it is plain."""
        level = self._level_at(column, True)
        if not level:
            return False
        level.add(None, "")
        self._waiting = ""
        value = level.items[-1] = self._value(number, self._without_comment(number, rest))
        return value is not None

    def _goes_on(self, number: int, rest: str) -> bool:
        """Take a text that stands below its key, or goes on with the line before; whether it is plain."""
        top = self._levels[-1]
        if self._waiting:
            value = self._value(number, self._without_comment(number, rest))
            top.values[self._waiting] = value
            self._waiting = ""
            return value is not None
        if number == self._taken or not _ENDED_BY_TEXT.fullmatch(self._lines[number - 1]):
            return False
        if top.margin == _NO_EDGE:
            top.items[-1] = f"{top.items[-1]} {rest}"
        else:
            last = next(reversed(top.values))
            top.values[last] = f"{top.values[last]} {rest}"
        return bool(_PLAIN.fullmatch(rest))

    def _without_comment(self, number: int, rest: str) -> str:
        """What stands behind a dash or key, without the comment that follows it."""
        at = f" {rest}".find(" #")
        if at < 0 or rest[:1] in "'\"":
            return rest
        column = len(self._lines[number]) - len(rest) + at + 1
        self.comments.append(Comment(rest[at:], number + 1, column))
        return rest[:at].rstrip(" ")

    def _value(self, number: int, rest: str) -> str | list[Value] | None:
        """What stands behind a dash or key: a text, a list, or a text over lines; None for anything else."""
        if rest in _BLOCKS:
            return self._block(number, *_BLOCKS[rest])
        if rest.startswith("["):
            return _in_brackets(rest)
        if _PLAIN.fullmatch(rest):
            return rest
        return rest[1:-1] if _QUOTED.fullmatch(rest) else None

    def _block(self, number: int, glue: str, end: str) -> str | None:
        """A text behind `>` or `|`: lines of one indent, and none that is empty between them."""
        lines = self._lines
        indent = _indent(lines[number + 1])
        inside = list(
            takewhile(lambda line: _indent(line) == indent < len(line), islice(lines, number + 1, None))
        )
        after = next(filter(None, islice(lines, number + 1 + len(inside), None)), "")
        if indent <= self._levels[-1].column or not inside or _indent(after) >= indent:
            return None
        self._taken = number + 1 + len(inside)
        return glue.join(line[indent:] for line in inside) + end

    @cached_property
    def _lines(self) -> list[str]:
        return self._text.split("\n")  # only what is no text on a line of its own needs them


@lru_cache(_REMEMBERED)
def _columns(edge: str) -> tuple[int, int] | None:
    """Where the dash stands that a line begins with, and where its key: without a dash the same twice.

    None where more than one dash stands there, or one that no blank follows.
    """
    indent = _indent(edge)
    has_dash = indent < len(edge)
    return None if has_dash and not _DASH.fullmatch(edge, indent) else (indent, len(edge))


@lru_cache(_REMEMBERED)
def _in_brackets(text: str) -> list[Value] | None:
    """The texts of a plain `[a, b]`: one list for all entries that have it, so nobody may change it."""
    if not _LIST.fullmatch(text):
        return None
    return cast(list[Value], text[1:-1].split(", ") if len(text) > 2 else [])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
