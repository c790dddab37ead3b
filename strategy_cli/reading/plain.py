"""Text in the plainest YAML to what it says, without places, in a fraction of a parser's time; else None.

Nearly every file holds only keys, dashes, texts, `[a, b]` and `>`. One regular expression takes all lines of
such a file apart at once, where a parser gives an event and two places for each text. Whatever is not surely
plain, each slip above all, is left to `source`; a test holds both to the same values.
"""

import re
from itertools import takewhile
from typing import NamedTuple, TypeAlias, cast

from strategy_cli.reading.tree import Comment
from strategy_cli.reading.trouble import MOST_CHARACTERS

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"  # None: a key with nothing behind it

_TEXT = r"[^\s?:,\[\]{}#&*!|>'\"%@`-][^:#\n]*(?:(?::(?=[^ \n])|(?<=[^ ])#)[^:#\n]*)*(?<! )"
# Indent, dash, key, and behind it a plain text or anything else; every line matches, if only as the last.
_LINE = re.compile(
    rf"^( *)(- +)?(?:([A-Za-z_][\w-]{{0,60}}):(?: +(?=[^ \n])|$))?(?:({_TEXT})|(.*))$", re.MULTILINE
)
_PLAIN = re.compile(_TEXT)
_QUOTED = re.compile(r"\"[^\"\\]*[^\"\\ ][^\"\\]*\"|'[^']*[^' ][^']*'")
_LIST = re.compile(r"\[(?:\w+(?:[ -]\w+)*(?:, \w+(?:[ -]\w+)*)*)?\]")
_BLOCKS = {">": (" ", "\n"), ">-": (" ", ""), "|": ("\n", "\n"), "|-": ("\n", "")}
_DEEPEST = 60  # columns, and so fewer levels than `events` refuses


class PlainText(NamedTuple):
    """What a plain text says under each key, and its comments."""

    values: dict[str, Value]
    comments: tuple[Comment, ...]


class _Level:
    """The list or mapping at one column; `waiting` is a key of it whose value has not come yet."""

    __slots__ = ("column", "is_list", "items", "values", "waiting")

    def __init__(self, column: int, is_list: bool) -> None:
        self.column, self.is_list = column, is_list
        self.items: list[Value] = []
        self.values: dict[str, Value] = {}
        self.waiting = ""


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
        self._text = text
        self._lines = _LINE.findall(text)
        self._taken = 0  # how many lines belong to what was read so far

    def all_read(self) -> bool:
        """Take all lines; whether each was plain."""
        values, column, waiting = self.root.values, 0, ""
        for number, (indent, dash, key, text, rest) in enumerate(self._lines):
            if number < self._taken:
                continue
            if text and key and len(indent) == column and key not in values and not dash and not waiting:
                values[key] = text  # nearly always: one more key of the innermost mapping
                continue
            if not self._line(number, len(indent), len(dash), key, text or rest):
                return False
            top = self._levels[-1]
            values, waiting = top.values, top.waiting
            column = -1 if top.is_list else top.column
        return bool(self.root.values)

    def _line(self, number: int, column: int, dash: int, key: str, rest: str) -> bool:
        """Take any other line; whether it is plain."""
        if not key and not dash:
            return self._loose(number, column, rest)
        if not self._begin(column, dash):
            return False
        if dash and key:
            inner = _Level(column + dash, False)
            self._levels[-1].items.append(inner.values)
            self._levels.append(inner)
        rest = self._without_comment(number, rest)
        top, value = self._levels[-1], self._value(number, rest) if rest else None
        if (value is None and (rest or not key)) or key in top.values:
            return False
        if key:
            top.values[key] = value
            top.waiting = "" if rest else key
        else:
            top.items.append(value)
        return True

    def _begin(self, column: int, dash: int) -> bool:
        """Find or open the level that a dash or key at a column belongs to; whether there is one."""
        levels = self._levels
        while levels[-1].column > column:
            levels.pop()
        if not dash and levels[-1].is_list and levels[-1].column == column:
            levels.pop()  # a list may stand as deep as its key
        top = levels[-1]
        if top.waiting and (dash or top.column < column):
            inner = _Level(column, bool(dash))
            top.values[top.waiting] = inner.items if dash else inner.values
            top.waiting = ""
            levels.append(inner)
            top = inner
        return top.column == column < _DEEPEST and top.is_list == bool(dash)

    def _loose(self, number: int, column: int, rest: str) -> bool:
        """A line without key and dash: empty, a comment, or text that goes on or stands below its key."""
        if not rest:
            return not column
        if rest[0] == "#":
            self.comments.append(Comment(rest, number + 1, column + 1))
            return True
        top = self._levels[-1]
        if column <= top.column:
            return False
        if top.waiting:
            value = top.values[top.waiting] = self._value(number, self._without_comment(number, rest))
            top.waiting = ""
            return value is not None
        before, text = self._lines[number - 1][3], self._lines[number][3]
        if not (before and text) or number == self._taken:
            return False
        if top.is_list:
            top.items[-1] = f"{top.items[-1]} {text}"
        else:
            last = next(reversed(top.values))
            top.values[last] = f"{top.values[last]} {text}"
        return True

    def _without_comment(self, number: int, rest: str) -> str:
        """What stands behind a dash or key, without the comment that follows it."""
        at = f" {rest}".find(" #")
        if at < 0 or rest[:1] in "'\"":
            return rest
        column = len(self._text.split("\n")[number]) - len(rest) + at + 1
        self.comments.append(Comment(rest[at:], number + 1, column))
        return rest[:at].rstrip(" ")

    def _value(self, number: int, rest: str) -> str | list[Value] | None:
        """What stands behind a dash or key: a text, a list, or a text over lines; None for anything else."""
        if self._lines[number][3] or _PLAIN.fullmatch(rest):
            return rest
        if _LIST.fullmatch(rest):
            return cast(list[Value], rest[1:-1].split(", ") if len(rest) > 2 else [])
        if _QUOTED.fullmatch(rest):
            return rest[1:-1]
        return self._block(number, *_BLOCKS[rest]) if rest in _BLOCKS else None

    def _block(self, number: int, glue: str, end: str) -> str | None:
        """A text behind `>` or `|`: lines of one indent, and none that is empty between them."""
        lines = self._text.split("\n")[number + 1 :]
        indent = _indent(lines[0])
        inside = list(takewhile(lambda line: _indent(line) == indent < len(line), lines))
        after = next((line for line in lines[len(inside) :] if line), "")
        if indent <= self._levels[-1].column or not inside or _indent(after) >= indent:
            return None
        self._taken = number + 1 + len(inside)
        return glue.join(line[indent:] for line in inside) + end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
