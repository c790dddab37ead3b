"""Which of many texts have to be read, seen without cutting each of them into words: mostly none."""

import unicodedata
from collections.abc import Collection, Iterable
from string import ascii_lowercase

from strategy_cli.graph.wording import (
    BEGIN_A_MARK,
    BEGINS_NO_MARK,
    PLURALS,
    SOFT_HYPHEN,
    Wording,
    is_unfinished,
)

_MOST_PHRASES = 500  # of more a glance at each text takes longer than reading it
# The two letters with which a text may begin as a mark does, and is none: all but those of `Tbd`, `todo`,
# `Fixme`, `xxx`, `Lorem`.
_BEGIN_ALMOST_A_MARK = frozenset(
    first + second
    for first in BEGIN_A_MARK
    for second in ascii_lowercase
    if first.lower() + second not in ("tb", "to", "fi", "xx", "lo")
)


def glance(texts: Collection[str], phrases: Iterable[Wording]) -> list[str]:
    """The texts in which one of some phrases may stand: in no other does `Wording.find` find any.

    A phrase is looked for by its longest word, and a word by what all its forms begin with.
    """
    longest = {max(phrase.keys, key=len) for phrase in phrases if phrase.keys}
    if len(longest) > _MOST_PHRASES:
        return list(texts)
    everything = _folded("\n".join(texts))
    seen = [beginning for key in longest for beginning in _beginnings(key) if beginning in everything]
    return [text for text in texts if _has_one_of(seen, text)] if seen else []


def unfinished(texts: Iterable[str]) -> list[str]:
    """The texts that are placeholders; of nearly every one two letters tell that it is none."""
    return [
        text
        for text in filter(None, texts)
        if text[0] not in BEGINS_NO_MARK and text[:2] not in _BEGIN_ALMOST_A_MARK and is_unfinished(text)
    ]


def _has_one_of(beginnings: Iterable[str], text: str) -> bool:
    folded = _folded(text)
    return any(beginning in folded for beginning in beginnings)


def _folded(text: str) -> str:
    """A text as `Wording` folds its words."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).replace("’", "'").replace(SOFT_HYPHEN, "").casefold()


def _beginnings(key: str) -> list[str]:
    """What each word with a key begins with: the key, but for its last `y`, or else an irregular plural."""
    return [key.removesuffix("y"), *(word for word, one in PLURALS.items() if one == key)]
