"""A text under repair: the lines as they are read, and where each of their characters really stands."""

import re
from collections.abc import Iterator
from itertools import islice

from strategy_cli.finding import Span
from strategy_cli.patterns import lazy
from strategy_cli.reading.slips import Edit, Slip, without_lines
from strategy_cli.reading.text import invisible, visible_offsets
from strategy_cli.reading.tree import Comment, Scalar

# Blanks that are no YAML blanks, where a line is indented or behind its dash or key.
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_START = lazy(rf"[ {_BLANKS}]*(?:-[ {_BLANKS}]+)*(?:[A-Za-z_][\w-]*:(?:[ {_BLANKS}]+|$))?")
_MOST_MARKS = 1_000  # of a merge; the parser stumbles over the rest
_MARK = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: |$)")


class Draft:
    """The lines of a file as they are read; changed where a slip was repaired, `written` never changes."""

    def __init__(self, text: str) -> None:
        self.written = tuple(text.split("\n"))
        self.lines = list(self.written)
        self.faulty_lines: set[int] = set()  # from 1
        self.lost_lines: set[int] = set()  # from 1; of `faulty_lines`: keys may have stood there
        self._seen: dict[int, list[int]] = {}  # of lines with invisible characters, where the others stand
        self._edits: dict[int, list[Edit]] = {}

    @property
    def is_changed(self) -> bool:
        """Whether any line is read in another way than it is written."""
        return bool(self._seen or self._edits)

    def text(self) -> str:
        """The whole text as it is read."""
        return "\n".join(self.lines)

    def apply(self, slip: Slip) -> None:
        """Read on without a slip."""
        for edit in slip.edits:
            self._edit(edit)
            self.faulty_lines.add(edit.number + 1)
            if slip.loses_keys:
                self.lost_lines.add(edit.number + 1)

    def _edit(self, edit: Edit) -> None:
        self._edits.setdefault(edit.number, []).append(edit)
        self.lines[edit.number] = edit.text

    def drop_invisible(self) -> Iterator[tuple[str, Span]]:
        """Read without the characters nobody sees; each kind once a line, as (name, place)."""
        for number, line in enumerate(self.written):
            if line.isascii() and line.isprintable():
                continue
            hidden = invisible(line)
            for name, offset in {name: offset for offset, name in reversed(hidden)}.items():
                yield name, Span(number + 1, offset + 1, offset + 2)
            if hidden:
                kept = visible_offsets(line)
                self.lines[number] = "".join(line[offset] for offset in kept)
                self._seen[number] = [*kept, len(line)]

    def wide_blanks(self) -> Iterator[Slip]:
        """A slip for each line that is indented with blanks YAML does not know."""
        for number, line in enumerate(self.lines):
            if line.isascii():
                continue
            start = next(_START.finditer(line)).group()
            plain = "".join(" " if character.isspace() else character for character in start)
            opens = ":" in start or plain.lstrip().startswith("- ")
            if plain != start and opens:
                at = next(at for at, (old, new) in enumerate(zip(start, plain, strict=True)) if old != new)
                words = (
                    "a blank that YAML does not know stands here, such as a no-break space",
                    "write plain spaces",
                )
                yield Slip(
                    *words, Span(number + 1, at + 1, at + 2), (Edit(number, plain + line[len(start) :]),)
                )

    def conflicts(self) -> Iterator[Slip]:
        """What a merge left: a slip a block; the marks and the other side are dropped, ours is read on."""
        marked = ((number, line[0]) for number, line in enumerate(self.lines) if _MARK.match(line))
        signs = dict(islice(marked, _MOST_MARKS))
        last_end = max((number for number, sign in signs.items() if sign == ">"), default=-1)
        block: list[int] = []
        theirs = False
        for number in range(min(signs, default=0), max(signs, default=-1) + 1):
            sign = signs.get(number)
            if sign == "<" and block:
                yield self._conflict(block)
                block = []
            if sign or theirs:
                block.append(number)
            if sign:
                theirs = sign in "=|" and number < last_end and signs[block[0]] == "<"
            if sign == ">":
                yield self._conflict(block)
                block = []
        if block:
            yield self._conflict(block)

    def _conflict(self, block: list[int]) -> Slip:
        message = (
            f"a merge conflict was left in the file, down to line {block[-1] + 1}: two people wrote here"
        )
        help_ = (
            "keep what both mean, one entry below the other, and delete the lines with the marks; "
            "what stands right below the last mark may belong to both entries"
        )
        span = Span(block[0] + 1, 1, len(self.lines[block[0]]) + 1)
        return Slip(message, help_, span, without_lines(block, self.lines), loses_keys=True)

    def trim(self) -> bool:
        """Read without the blanks that end lines, since a tab there is no fault; whether there are any."""
        loose = [number for number, line in enumerate(self.lines) if line[-1:].isspace()]
        for number in loose:
            self._edit(Edit(number, self.lines[number].rstrip()))
        return bool(loose)

    def column(self, line: int, column: int) -> int:
        """Where a column of a line as read really stands; both count from 1."""
        at = column - 1
        for edit in reversed(self._edits.get(line - 1, ())):
            at = at if at < edit.behind else max(edit.behind, at - edit.moved)
        seen = self._seen.get(line - 1)
        return (seen[min(at, len(seen) - 1)] if seen else at) + 1

    def span(self, span: Span) -> Span:
        """Where a span as read really stands."""
        start = self.column(span.line, span.column)
        return Span(span.line, start, max(self.column(span.line, span.end_column), start + 1))

    def scalar(self, scalar: Scalar) -> Scalar:
        """A text as read, with the places where it really stands."""
        return scalar._replace(
            column=self.column(scalar.line, scalar.column),
            end_column=self.column(scalar.end_line, scalar.end_column),
        )

    def comment(self, comment: Comment) -> Comment:
        """A comment as read, with the place where it really stands."""
        return comment._replace(column=self.column(comment.line, comment.column))
