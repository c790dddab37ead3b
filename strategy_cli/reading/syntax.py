"""What a YAML parser stumbled over, in plain words: which line, why, what to write, and what to blank.

A parser names the place where it gave up, which is often not the place of the slip; so each case looks at
the line itself. The parser's own words are never shown.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from strategy_cli.finding import Span

_KEYED = re.compile(r"^\s*(?:- +)*[\w-]+ *:\s+(?P<value>\S.*)$")
_ITEM = re.compile(r"^\s*(?:- +)+(?P<value>\S.*)$")
_NO_SPACE = re.compile(r"^\s*(?:- +)*(?P<key>[a-z_]+):(?P<value>\S.*)$")
_STARTS = {
    "%": "a text cannot begin with `%`",
    "@": "a text cannot begin with `@`",
    "`": "a text cannot begin with a backtick",
    "*": "a text that begins with `*` is read as a YAML alias",
    "&": "a text that begins with `&` is read as a YAML anchor",
    "!": "a text that begins with `!` is read as a YAML tag",
    ",": "a text cannot begin with a comma",
    "]": "a text cannot begin with `]`",
    "}": "a text cannot begin with `}`",
    "|": "text stands behind `|`",
    ">": "text stands behind `>`",
}


class Complaint(NamedTuple):
    """Where a parser gave up: lines and columns from 0; `last` is the last text it had read."""

    line: int
    column: int
    context_line: int
    context: str
    problem: str
    last_quoted_line: int  # of the last quoted text, when it runs over several lines, else -1


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: words, where it stands, and the range (line and columns from 0) to blank before reading on."""

    message: str
    help: str
    span: Span
    line: int
    start: int
    end: int


def explain(complaint: Complaint, lines: tuple[str, ...]) -> Slip:
    """The slip behind a parser's complaint."""
    number = _guilty_line(complaint, lines)
    line = lines[number]
    for case in (_tab, _directive, _quote, _unspaced, _first_character, _bracket, _second_colon, _after_quote, _dash):
        if slip := case(number, line, complaint):
            return slip
    return _indent(number, line, complaint, lines)


def _guilty_line(complaint: Complaint, lines: tuple[str, ...]) -> int:
    number = complaint.line
    if complaint.last_quoted_line >= 0 and "did not find expected" in complaint.problem:
        number = complaint.last_quoted_line
    elif any(word in complaint.context for word in ("simple key", "quoted", "flow", "directive", "anchor", "alias")):
        number = complaint.context_line
    number = min(number, len(lines) - 1)
    while number > 0 and not lines[number].strip():
        number -= 1
    return number


def _value(line: str) -> tuple[int, str]:
    """Where a line's value starts (from 0) and the value: behind `key:` or `- `, else the whole line."""
    match = _KEYED.match(line) or _ITEM.match(line)
    return (match.start("value"), match["value"]) if match else (len(line) - len(line.lstrip()), line.strip())


def _slip(number: int, line: str, words: tuple[str, str], start: int, at: int | None = None) -> Slip:
    column = start if at is None else at
    span = Span(number + 1, column + 1, max(len(line), column) + 1)
    return Slip(words[0], words[1], span, number, start, len(line))


def _quoted(line: str) -> str:
    """The line as it would read with its value in quotes."""
    start, value = _value(line)
    value = value.strip()
    if value[0] in "\"'" and (value[-1] == value[0] or value.count(value[0]) == 1):
        value = value.strip(value[0])
    quoted = f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
    return f"{line[:start].strip()} {quoted}".strip()


def _tab(number: int, line: str, complaint: Complaint) -> Slip | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    words = ("a tab stands where the line is indented", "indent with spaces: two for each level")
    at = indent.index("\t")
    return Slip(*words, Span(number + 1, at + 1, len(indent) + 1), number, 0, len(line))


def _directive(number: int, line: str, complaint: Complaint) -> Slip | None:
    if not line.startswith("%"):
        return None
    words = ("a line that begins with `%` is a YAML directive, which has no use here", "delete the line, or quote the text")
    return _slip(number, line, words, 0)


def _quote(number: int, line: str, complaint: Complaint) -> Slip | None:
    if "quoted" not in complaint.context and complaint.last_quoted_line < 0:
        return None
    start, value = _value(line)
    if value[0] not in "\"'":
        return None
    if "escape" in complaint.problem:
        words = ('after a backslash in "…" YAML expects a special letter', "write two backslashes, or put the text in '…'")
        return _slip(number, line, words, start, complaint.column if complaint.line == number else start)
    words = (f"the quote {value[0]} is opened here and not closed on this line", f"close it: `{_quoted(line)}`")
    return _slip(number, line, words, start)


def _unspaced(number: int, line: str, complaint: Complaint) -> Slip | None:
    match = _NO_SPACE.match(line)
    if not match or match["value"].startswith("//"):
        return None
    words = ("a space is missing after the colon", f"write `{match['key']}: {match['value'].strip()}`")
    return _slip(number, line, words, match.start("value"), match.start("value") - 1)


def _first_character(number: int, line: str, complaint: Complaint) -> Slip | None:
    start, value = _value(line)
    if value[0] not in _STARTS and not value.startswith("? "):
        return None
    if value[0] in "|>":
        words = (_STARTS[value[0]], f"put the text on the next line, indented further than its key, or drop the `{value[0]}`")
    else:
        words = (_STARTS.get(value[0], "a text cannot begin with `? `"), f"put it in quotes: `{_quoted(line)}`")
    return _slip(number, line, words, start)


def _bracket(number: int, line: str, complaint: Complaint) -> Slip | None:
    start, value = _value(line)
    if "flow" not in complaint.context and value[0] not in "[{":
        return None
    opened = value[0] if value[0] in "[{" else "["
    words = (f"the list opened with `{opened}` is not closed as it should be",
             f"close it with `{']' if opened == '[' else '}'}`, with commas between; or write each item on its own line after `- `")
    return _slip(number, line, words, start)


def _second_colon(number: int, line: str, complaint: Complaint) -> Slip | None:
    if "mapping values" not in complaint.problem and "mapping keys" not in complaint.problem:
        return None
    start, value = _value(line)
    if ": " in value or value.endswith(":"):
        at = complaint.column if complaint.line == number else start + value.index(":")
        words = ("a second `: ` stands in a text without quotes", f"put the text in quotes: `{_quoted(line)}`")
        return _slip(number, line, words, start, at)
    return None


def _after_quote(number: int, line: str, complaint: Complaint) -> Slip | None:
    start, value = _value(line)
    if value[0] not in "\"'":
        return None
    at = complaint.column if complaint.line == number else start
    words = ("text stands behind a closing quote", f"put the whole text in quotes: `{_quoted(line)}`")
    return _slip(number, line, words, start, at)


def _dash(number: int, line: str, complaint: Complaint) -> Slip | None:
    start, value = _value(line)
    if "sequence entries" not in complaint.problem or not value.startswith("- "):
        return None
    words = ("a list item stands on the line of its key", "begin the list on the next line")
    return _slip(number, line, words, start)


def _indent(number: int, line: str, complaint: Complaint, lines: tuple[str, ...]) -> Slip:
    start = len(line) - len(line.lstrip())
    cut = re.search(r"\s#\S", lines[number - 1]) if number else None
    keyed = _KEYED.match(line) or re.match(r"^\s*(- +)*[\w-]+ *:\s*$", line)
    if cut and not keyed:
        words = ("the text above was cut at ` #`, which begins a comment, so this line belongs to nothing",
                 "write the text under `>`: `because: >`, and the sentence on the next lines, indented")
    elif keyed or line.lstrip().startswith("- "):
        words = ("this line is indented differently from its neighbours", "give it as many spaces as the keys it stands beside")
    else:
        words = ("this line is neither a key with a value, nor a list item, nor the rest of a text",
                 "write `key: value`, or indent it further than the key whose text it continues")
    return _slip(number, line, words, start) if not keyed else Slip(*words, _slip(number, line, words, start).span, number, 0, len(line))
