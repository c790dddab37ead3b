"""What a YAML parser stumbled over, in plain words: which line, why, what to write, and how to read on.

A parser names the place where it gave up, which is often not the place of the slip; so each case looks at
the lines themselves. The parser's own words are never shown.
"""

import re
from collections.abc import Sequence

from strategy_cli.reading.indents import inside_comment, misplaced, stray, tab, unkeyed
from strategy_cli.reading.shape import Shape, line_above, shape_of
from strategy_cli.reading.slips import Complaint, Edit, Slip, span_on, without_lines, without_value

_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<key>[A-Za-z_]+):(?P<value>(?!//)\S.*)")
_NO_SPACE_BEHIND_DASH = re.compile(r"\s*-(?P<value>[A-Za-z_\"'\[].*)")
_BRACKET = re.compile(r"[\[{]")
_NO_COLON = re.compile(r"\s*(?P<dash>(?:- +)*)(?P<key>[a-z_]+)(?P<value>| +\S.*)")
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
    "?": "a text cannot begin with `? `",
}


def explain(complaint: Complaint, lines: Sequence[str]) -> Slip:
    """The slip behind a parser's complaint."""
    number = _guilty_line(complaint, lines)
    shape = shape_of(lines[number])
    for of_line in (tab, _document_line, inside_comment, _unspaced, _uncoloned):
        if slip := of_line(number, lines):
            return slip
    for of_value in (_quote, _first_character, _header, _brackets, _dash, _second_colon, _behind):
        if shape.value and (slip := of_value(number, lines, shape, complaint)):
            return slip
    return unkeyed(number, lines) or misplaced(number, lines) or stray(number, lines)


def _guilty_line(complaint: Complaint, lines: Sequence[str]) -> int:
    number = complaint.line
    if complaint.quoted_line >= 0 and "expected" in complaint.problem:
        number = complaint.quoted_line
    elif "quoted" in complaint.context or complaint.brackets_line < 0:
        if any(
            word in complaint.context
            for word in ("quoted", "simple key", "directive", "anchor", "alias", "tag")
        ):
            number = complaint.context_line
    else:
        number = complaint.brackets_line
    number = min(number, len(lines) - 1)
    while number > 0 and not lines[number].strip():
        number -= 1
    if "document start" in complaint.problem:
        ends = [each for each in range(number) if lines[each].startswith(("%", "..."))]
        number = ends[-1] if ends else number
    return number


def _document_line(number: int, lines: Sequence[str]) -> Slip | None:
    line = lines[number]
    rule = "yaml-feature"
    if line.startswith("..."):
        words = (
            "`...` ends a YAML document, and more follows",
            "keep one document in a file: delete this line",
        )
    elif re.match("%[A-Z]", line):
        words = ("a YAML directive has no use here", "delete the line that begins with `%`")
    elif line.startswith("%"):
        words, rule = (
            (_STARTS["%"], "put it in quotes, or indent it below the key whose text it is"),
            "yaml-syntax",
        )
    else:
        return None
    return Slip(*words, span_on(number, line, 0), without_lines([number], lines), rule=rule)


def _unspaced(number: int, lines: Sequence[str]) -> Slip | None:
    """`key:value` or `-item`, here or above: the text above went on to this line."""
    for each in (number, line_above(number, lines)):
        line = lines[each] if each >= 0 else ""
        for pattern, sign in ((_NO_SPACE, "colon"), (_NO_SPACE_BEHIND_DASH, "dash")):
            if match := pattern.fullmatch(line):
                at = match.start("value")
                repaired = f"{line[:at]} {line[at:]}"
                words = (f"a space is missing after the {sign}", f"write `{repaired.strip()}`")
                return Slip(*words, span_on(each, line, at - 1, at), (Edit(each, repaired, at, 1),))
    return None


def _uncoloned(number: int, lines: Sequence[str]) -> Slip | None:
    """`key value`, here or above, where the file has that key elsewhere, or the word stands alone."""
    for each in (number, line_above(number, lines)):
        match = _NO_COLON.fullmatch(lines[each].rstrip()) if each >= 0 else None
        alone = match and not (match["value"] or match["dash"])
        if match and (alone or _is_a_key(match["key"], lines)):
            at = match.end("key")
            repaired = f"{lines[each][:at]}:{lines[each][at:]}"
            words = (f"a colon is missing after `{match['key']}`", f"write `{repaired.strip()}`")
            return Slip(
                *words, span_on(each, lines[each], match.start("key"), at), (Edit(each, repaired, at, 1),)
            )
    return None


def _is_a_key(word: str, lines: Sequence[str]) -> bool:
    """Whether a word is a key somewhere in the file."""
    return any(line.lstrip(" -").startswith(f"{word}:") for line in lines)


def _quote(number: int, lines: Sequence[str], shape: Shape, complaint: Complaint) -> Slip | None:
    if "quoted" not in complaint.context and complaint.quoted_line < 0:
        return None
    line, edits = lines[number], without_value(number, lines, shape)
    if any(word in complaint.problem for word in ("escape", "hex")):
        at = complaint.column if complaint.line == number else shape.start
        at = max(line.rfind("\\", 0, at + 1), shape.start)
        words = (
            'after a backslash in "…" YAML expects a special letter',
            "write two backslashes, or put the text in '…'",
        )
        return Slip(*words, span_on(number, line, at), edits)
    at = next((at for at in range(shape.start, len(line)) if line[at] in "\"'"), shape.start)
    mark = line[at]
    words = (
        f"the quote {mark} is opened here and not closed on this line",
        f"close it: `{_quoted(line, shape)}`",
    )
    return Slip(*words, span_on(number, line, at), edits)


def _first_character(number: int, lines: Sequence[str], shape: Shape, complaint: Complaint) -> Slip | None:
    is_sign = shape.value[0] in _STARTS and (shape.value[0] != "?" or shape.value[1:2] == " ")
    if not is_sign or _behind_value(number, shape, complaint) < 0:
        return None
    words = (_STARTS[shape.value[0]], f"put it in quotes: `{_quoted(lines[number], shape)}`")
    return Slip(*words, span_on(number, lines[number], shape.start), without_value(number, lines, shape))


def _header(number: int, lines: Sequence[str], shape: Shape, complaint: Complaint) -> Slip | None:
    if "block scalar" not in complaint.context or shape.value[0] not in "|>":
        return None
    sign = shape.value[0]
    help_ = f"put the text on the next line, indented further than its key, or drop the `{sign}`"
    span = span_on(number, lines[number], shape.start)
    return Slip(f"text stands behind `{sign}`", help_, span, without_value(number, lines, shape))


def _brackets(number: int, lines: Sequence[str], shape: Shape, complaint: Complaint) -> Slip | None:
    in_brackets = complaint.brackets_line >= 0 or "flow" in complaint.context
    where = _opening(number, lines, shape.start) if in_brackets else None
    if not where:
        return None
    row, at = where
    opened = lines[row][at]
    closing = "]" if opened == "[" else "}"
    help_ = f"close it with `{closing}`, with commas between; or write each item on its own line after `- `"
    edits = without_value(number, lines, shape)
    after = edits[-1].number + 1
    if after < len(lines) and lines[after].strip() in ("]", "}"):
        edits += without_lines([after], lines)
    span = span_on(row, lines[row], at)
    return Slip(f"what `{opened}` opens is not closed as it should be", help_, span, edits)


def _opening(number: int, lines: Sequence[str], start: int) -> tuple[int, int] | None:
    """Where the first bracket stands: on this line, or below it where an anchor or a tag comes before it."""
    found = (_BRACKET.search(lines[row], start * (row == number)) for row in range(number, len(lines)))
    return next(((row, match.start()) for row, match in enumerate(found, number) if match), None)


def _dash(number: int, lines: Sequence[str], shape: Shape, complaint: Complaint) -> Slip | None:
    if "sequence entries" not in complaint.problem or not shape.value.startswith("- "):
        return None
    words = ("a list item stands on the line of its key", "begin the list on the next line")
    return Slip(*words, span_on(number, lines[number], shape.start), without_value(number, lines, shape))


def _second_colon(number: int, lines: Sequence[str], shape: Shape, complaint: Complaint) -> Slip | None:
    at = _behind_value(number, shape, complaint)
    if at < 0 or "mapping values" not in complaint.problem:
        return None
    words = (
        "a second `: ` stands in a text without quotes",
        f"put the text in quotes: `{_quoted(lines[number], shape)}`",
    )
    return Slip(*words, span_on(number, lines[number], at), without_value(number, lines, shape))


def _behind(number: int, lines: Sequence[str], shape: Shape, complaint: Complaint) -> Slip | None:
    """Text behind a closing quote or bracket."""
    at = _behind_value(number, shape, complaint)
    if at <= shape.start or shape.value[0] not in "\"'[{":
        return None
    what = "quote" if shape.value[0] in "\"'" else "bracket"
    words = (
        f"text stands behind a closing {what}",
        f"put the whole text in quotes: `{_quoted(lines[number], shape)}`",
    )
    return Slip(*words, span_on(number, lines[number], at), without_value(number, lines, shape))


def _behind_value(number: int, shape: Shape, complaint: Complaint) -> int:
    """The column where the parser gave up, if that lies in this line's value; else -1."""
    return complaint.column if complaint.line == number and complaint.column >= shape.start else -1


def _quoted(line: str, shape: Shape) -> str:
    """The line as it would read with its value in quotes."""
    value = shape.value
    if value[0] in "\"'" and (value[-1] == value[0] or value.count(value[0]) == 1):
        value = value.strip(value[0])
    plain = '"' not in value and "\\" not in value
    quoted = f'"{value}"' if plain else "'" + value.replace("'", "''") + "'"
    return f"{line[: shape.start].strip()} {quoted}".strip()
