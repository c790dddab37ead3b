"""Bytes to text: size, UTF-8, and the characters that are refused or invisible."""

import re
import unicodedata
from dataclasses import dataclass

from strategy_cli.finding import Span

MOST_BYTES = 1024 * 1024

# YAML readers disagree on whether these end a line, so no line number after them could be trusted.
_REFUSED = {
    "\0": "a NUL character",
    "\x85": "the line break U+0085",
    "\u2028": "the line break U+2028",
    "\u2029": "the line break U+2029",
}
_UNPRINTABLE = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_INVISIBLE = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read at all, what to do instead, and where in it the reason stands."""

    reason: str
    help: str
    span: Span = Span()


def decode(data: bytes, most: int = MOST_BYTES) -> str | Refusal:
    """The text of a file, with line ends as `\\n` and without a byte order mark; else why it is refused."""
    if len(data) > most:
        return Refusal(f"is larger than {most // 1024**2} MiB", "split it, or move long records elsewhere and link them with `record`")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Refusal("is saved as UTF-16, not UTF-8", "save it as UTF-8 in your editor")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line, column = _end_of(before)
        reason = f"is not UTF-8: byte 0x{data[error.start]:02x}"
        return Refusal(reason, "save it as UTF-8 in your editor", Span(line, column, column + 1))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character, name in _REFUSED.items():
        if character in text:
            line, column = _end_of(text[: text.index(character)])
            return Refusal(f"holds {name}", "delete that character", Span(line, column, column + 1))
    return text


def _end_of(text: str) -> tuple[int, int]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def printable(text: str) -> str:
    """The text with each character that YAML refuses replaced, so that the rest can be read."""
    return _UNPRINTABLE.sub("\ufffd", text)


def invisible(text: str) -> list[tuple[int, str]]:
    """Where a text holds a character nobody sees, as (offset, name of the character)."""
    return [
        (match.start(), name_of(match.group()))
        for match in _INVISIBLE.finditer(text)
        if not _joins(text, match.start())
    ]


def _joins(text: str, at: int) -> bool:
    """Whether a joiner stands between letters or emoji, as Persian and emoji need it."""
    if text[at] not in _JOINERS or not 0 < at < len(text) - 1:
        return False
    return all(unicodedata.category(text[side])[0] in "LMS" or text[side] == "\ufe0f" for side in (at - 1, at + 1))


def name_of(character: str) -> str:
    """A character by code and name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"
