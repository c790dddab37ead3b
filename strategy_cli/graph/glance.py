"""Which of many texts have to be read, seen without cutting each of them into words: mostly none."""

import unicodedata
from collections.abc import Collection, Iterable
from string import ascii_letters, ascii_lowercase, digits

from strategy_cli.graph.wording import PLURALS, SOFT_HYPHEN, Wording, is_unfinished

_MOST_PHRASES = 500  # of more a glance at each text takes longer than reading it
# With these no placeholder begins: `TODO` and its like begin with another letter, or with another second one.
_FIRST = frozenset(ascii_letters + digits) - frozenset("TtFfXxLl")
_FIRST_TWO = {one + other for one in "TtFfXxLl" for other in ascii_lowercase} - {
    one + other for one, other in ("tb", "Tb", "to", "To", "fi", "Fi", "xx", "Xx", "lo", "Lo")
}


def glance(texts: Collection[str], phrases: Iterable[Wording]) -> list[str]:
    """The texts in which one of some phrases may stand: in no other does `Wording.find` find any.

    A phrase is looked for by its longest word, and a word by what all its forms begin with.
    """
    longest = {max(phrase.keys, key=len) for phrase in phrases if phrase.keys}
    if len(longest) > _MOST_PHRASES:
        return list(texts)
    everything = _folded("\n".join(texts))
    there = [each for key in longest for each in _beginnings(key) if each in everything]
    return [text for text in texts if any(map(_folded(text).__contains__, there))] if there else []


def unfinished(texts: Iterable[str]) -> list[str]:
    """The texts that are placeholders; of nearly every one two letters tell that it is none."""
    return [
        text
        for text in filter(None, texts)
        if text[0] not in _FIRST and text[:2] not in _FIRST_TWO and is_unfinished(text)
    ]


def _folded(text: str) -> str:
    """A text as `Wording` folds its words."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).replace("’", "'").replace(SOFT_HYPHEN, "").casefold()


def _beginnings(key: str) -> list[str]:
    """What each word with a key begins with: the key, but for its last `y`, or else an irregular plural."""
    return [key.removesuffix("y"), *(word for word, one in PLURALS.items() if one == key)]
