"""Bytes to text: size, UTF-8, and the characters that are refused or invisible."""

import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from strategy_cli.finding import Span
from strategy_cli.patterns import lazy

MOST_BYTES = 1024 * 1024
MOST_INVISIBLE = 1_000
MOST_MARKS = 500  # in a row: to bring them into Unicode's order takes a time that grows with their square

# YAML readers disagree on whether these end a line, so no line number after them could be trusted.
_REFUSED = {
    "\0": "a NUL character",
    "\x85": "the line break U+0085",
    "\u2028": "the line break U+2028",
    "\u2029": "the line break U+2029",
}
# More than YAML itself refuses (control characters, U+FEFF, U+FFFE, U+FFFF), never less.
_INVISIBLE = lazy(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_MAYBE_MARKS = lazy(rf"(?<![\u0300-\U0010ffff])[\u0300-\U0010ffff]{{{MOST_MARKS},}}+")
_JOINERS = "\u200c\u200d"
_PRINTED = bytes(range(ord(" "), 0x7F)) + b"\n"  # what ASCII has of letters, digits, signs and blanks


class Refusal(NamedTuple):
    """Why a file is not read at all, what to do instead, and where in it the reason stands."""

    reason: str
    help: str
    span: Span = Span()


def decode(data: bytes, most: int = MOST_BYTES) -> str | Refusal:
    """The text of a file, with one kind of line end and without a byte order mark; else why it is refused."""
    if len(data) > most:
        return Refusal(
            f"is larger than {most // 1024**2} MiB",
            "split it, or move long records elsewhere and link them with `record`",
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Refusal("is saved as UTF-16, not UTF-8", "save it as UTF-8 in your editor")
    if is_printed(data):
        return data.decode("ascii")
    try:
        text = _with_plain_ends(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8: byte 0x{error.object[error.start]:02x}"
        before = _with_plain_ends(error.object[: error.start].decode())
        return Refusal(reason, "save it as UTF-8 in your editor", _span_behind(before))
    found = [(text.index(character), name) for character, name in _REFUSED.items() if character in text]
    # Each mark has at least one byte more than characters: few files have so many.
    if len(data) - len(text) > MOST_MARKS and (past := past_marks(text)) is not None:
        found.append((past, f"more than {MOST_MARKS} accents over one letter"))
    if not found:
        return text if is_plainly_visible(text) else _not_too_hidden(text)
    at, name = min(found)
    return Refusal(f"holds {name}", "delete that character", _span_behind(text[:at]))


def _not_too_hidden(text: str) -> str | Refusal:
    """The text, unless it is no text but made to hide something."""
    past = next(islice(_hidden(text), MOST_INVISIBLE, None), None)
    if past is None:
        return text
    help_ = "open it in an editor that shows them, and delete them"
    return Refusal(
        f"holds more than {MOST_INVISIBLE:,} invisible characters", help_, _span_behind(text[:past])
    )


def past_marks(text: str) -> int | None:
    """Where more marks stand in a row than are read; None where no row of them is so long."""
    for run in () if text.isascii() else _MAYBE_MARKS.finditer(text):
        marks = 0
        for at in range(run.start(), run.end()):
            marks = marks + 1 if unicodedata.combining(text[at]) else 0
            if marks > MOST_MARKS:
                return at
    return None


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _span_behind(text: str) -> Span:
    """The place of the character that follows a text."""
    column = len(text) - text.rfind("\n")
    return Span(text.count("\n") + 1, column, column + 1)


def is_printed(data: bytes) -> bool:
    """Whether a file is all printed ASCII: one pass over bytes, at a quarter of looking each letter up."""
    return not data.translate(None, _PRINTED)


def is_plainly_visible(text: str) -> bool:
    """Whether a text holds no blank but spaces and nothing unseen: then there is nothing to look for."""
    seen = text.replace("\n", "").isprintable()
    return seen and (text.isascii() or not _INVISIBLE.search(text))


def visible(text: str) -> str:
    """The text without the characters that nobody sees."""
    return "".join(text[offset] for offset in visible_offsets(text))


def bare(text: str) -> str:
    """The same without the joiners either, wherever they stand: what two names are compared by."""
    return _INVISIBLE.sub("", text)


def whole(text: str) -> str:
    """The text with half characters, which escapes can leave, put together or replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def visible_offsets(text: str) -> list[int]:
    """Where the characters stand that are seen."""
    hidden = set(_hidden(text))
    return [offset for offset in range(len(text)) if offset not in hidden]


def invisible(text: str) -> list[tuple[int, str]]:
    """Where a text holds a character nobody sees, as (offset, name of the character)."""
    return [(offset, name_of(text[offset])) for offset in _hidden(text)]


def _hidden(text: str) -> Iterator[int]:
    for match in _INVISIBLE.finditer(text):
        if not _joins(text, match.start()):
            yield match.start()


def _joins(text: str, at: int) -> bool:
    """Whether a joiner stands between letters or emoji, as Persian and emoji need it."""
    if text[at] not in _JOINERS or not 0 < at < len(text) - 1:
        return False
    return all(
        unicodedata.category(text[side])[0] in "LMS" or text[side] == "\ufe0f" for side in (at - 1, at + 1)
    )


def name_of(character: str) -> str:
    """A character by code and name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"
