"""YAML text to a tree with places, comments and faults, whatever the text.

A text that YAML cannot parse is reported, its faulty value blanked to the same length, and read again: one
slip hides nothing else in the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import yaml

from strategy_cli.finding import Span
from strategy_cli.reading.events import Builder, Trouble
from strategy_cli.reading.syntax import Complaint, Slip, explain
from strategy_cli.reading.text import Refusal, decode, invisible, printable
from strategy_cli.reading.tree import Comment, Node, Scalar

MOST_REPAIRS = 10


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: `tree` is None where nothing could be, `lines` are the lines as written.

    `faulty_lines` count from 1; a value on such a line could not be understood and is judged by no rule.
    """

    path: str
    lines: tuple[str, ...]
    tree: Node | None
    troubles: tuple[Trouble, ...]
    comments: tuple[Comment, ...] = ()
    faulty_lines: frozenset[int] = frozenset()


def read(path: str, data: bytes | Refusal) -> Source:
    """The source of one file, whatever its bytes; never raises."""
    text = decode(data) if isinstance(data, bytes) else data
    if isinstance(text, Refusal):
        trouble = Trouble("unreadable-file", f"`{path}` {text.reason}, so nothing in it was checked", text.help, text.span)
        return Source(path, (), None, (trouble,))
    lines = tuple(text.split("\n"))
    troubles = [*_hidden(lines)]
    readable = ["" if line.isspace() else line for line in printable(text).split("\n")]
    faulty = {slip.line + 1 for slip in _conflicts(readable, troubles)}
    builder = _build(path, readable, troubles, faulty)
    if builder is None:
        return Source(path, lines, None, tuple(troubles), faulty_lines=frozenset(faulty))
    troubles += builder.troubles
    comments = tuple(_comments(readable, builder.scalars))
    troubles += _escaped(builder.scalars, lines)
    return Source(path, lines, builder.root, tuple(troubles), comments, frozenset(faulty | builder.faulty_lines))


def _build(path: str, readable: list[str], troubles: list[Trouble], faulty: set[int]) -> Builder | None:
    """The builder that read the whole text, after up to ten repairs of `readable`; else None."""
    for _ in range(MOST_REPAIRS + 1):
        builder = Builder()
        try:
            limit = builder.build("\n".join(readable))
        except yaml.MarkedYAMLError as error:
            slip = explain(_complaint(error, builder), tuple(readable))
        else:
            if limit:
                message = f"`{path}` {limit.message}, so nothing in it was checked"
                troubles.append(replace(limit, message=message))
            return None if limit else builder
        troubles.append(Trouble("yaml-syntax", slip.message, slip.help, slip.span))
        faulty.add(slip.line + 1)
        _blank(readable, slip)
    troubles[-1] = Trouble(
        "yaml-syntax", f"`{path}` has more than {MOST_REPAIRS} such slips; reading stopped here", slip.help, slip.span
    )
    return None


def _complaint(error: yaml.MarkedYAMLError, builder: Builder) -> Complaint:
    problem, context = error.problem_mark, error.context_mark
    line = problem.line if problem else 0
    last = builder.scalars[-1] if builder.scalars else None
    runs_over = last is not None and last.style in ("'", '"') and last.line < last.end_line
    return Complaint(
        line,
        problem.column if problem else 0,
        context.line if context else line,
        error.context or "",
        error.problem or "",
        last.line - 1 if last and runs_over else -1,
    )


def _blank(readable: list[str], slip: Slip) -> None:
    """Blank the slip's range, and the lines that continue its text, to the same length."""
    line = readable[slip.line]
    indent = len(line) - len(line.lstrip(" "))
    kept = line[: slip.start] if line[: slip.start].strip() and line[slip.start : slip.end].strip() else ""
    readable[slip.line] = kept + " " * (len(line) - len(kept))
    for number in range(slip.line + 1, len(readable)):
        below = readable[number]
        stripped = below.lstrip(" ")
        continues = len(below) - len(stripped) > indent and not stripped.startswith("- ") and ":" not in stripped
        if not kept or not stripped or not continues:
            return
        readable[number] = " " * len(below)


def _conflicts(readable: list[str], troubles: list[Trouble]) -> Iterator[Slip]:
    """Blank what a merge left: the marks and the other side; one trouble a block, ours is read on."""
    mark, theirs = "", False
    for number, line in enumerate(readable):
        head = line[:7]
        if head == "<" * 7 and not mark:
            mark = line
            words = ("a merge conflict was left in the file", "keep the right lines, delete the others and the three marks")
            span = Span(number + 1, 1, len(line) + 1)
            troubles.append(Trouble("yaml-syntax", *words, span))
        elif mark and head in ("=" * 7, "|" * 7):
            theirs = True
        elif not mark or (head != ">" * 7 and not theirs):
            continue
        if head == ">" * 7:
            mark, theirs = "", False
        readable[number] = " " * len(line)
        yield Slip("", "", Span(), number, 0, len(line))


def _hidden(lines: tuple[str, ...]) -> Iterator[Trouble]:
    """A trouble for each line and kind of invisible character in the raw text."""
    for number, line in enumerate(lines, 1):
        if line.isascii() and line.isprintable():
            continue
        for name, offset in {name: offset for offset, name in reversed(invisible(line))}.items():
            yield _invisible(name, Span(number, offset + 1, offset + 2))


def _escaped(scalars: list[Scalar], lines: tuple[str, ...]) -> Iterator[Trouble]:
    """The same for characters that only an escape like `\\u202e` brings into a text."""
    for scalar in scalars:
        if scalar.style != '"' or scalar.text.isprintable():
            continue
        written = "\n".join(lines[scalar.line - 1 : scalar.end_line])
        for name in {name for offset, name in invisible(scalar.text) if scalar.text[offset] not in written}:
            end = scalar.end_column if scalar.end_line == scalar.line else len(lines[scalar.line - 1]) + 1
            yield _invisible(name, Span(scalar.line, scalar.column, end))


def _invisible(name: str, span: Span) -> Trouble:
    help_ = "delete it; if the text needs it, write the word another way"
    return Trouble("hidden-characters", f"an invisible character stands here: {name}", help_, span, quote=name)


def _comments(readable: list[str], scalars: list[Scalar]) -> Iterator[Comment]:
    """The comments: each `#` after a blank or at a line's start that stands in no text."""
    marked = {number for number, line in enumerate(readable, 1) if "#" in line}
    if not marked:
        return
    holders: dict[int, list[Scalar]] = {number: [] for number in marked}
    for scalar in scalars:
        for number in range(scalar.line, scalar.end_line + 1):
            if number in marked:
                holders[number].append(scalar)
    for number in sorted(marked):
        line = readable[number - 1]
        for column, character in enumerate(line, 1):
            starts = character == "#" and (column == 1 or line[column - 2] in " \t")
            if starts and not any(_holds(scalar, number, column) for scalar in holders[number]):
                yield Comment(line[column - 1 :], number, column)
                break


def _holds(scalar: Scalar, line: int, column: int) -> bool:
    start = (scalar.line + 1, 0) if scalar.style in ("|", ">") else (scalar.line, scalar.column)
    return start <= (line, column) < (scalar.end_line, scalar.end_column)
