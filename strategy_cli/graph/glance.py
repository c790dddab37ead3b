"""Whether a text may hold one of some phrases, seen before it is cut into words: mostly it does not."""

import unicodedata
from collections.abc import Callable, Iterable

from strategy_cli.graph.wording import PLURALS, SOFT_HYPHEN, Wording


def glance(phrases: Iterable[Wording]) -> Callable[[str], bool]:
    """A quick look at texts: where it is False, `Wording.find` finds none of the phrases.

    A phrase is looked for by its longest word, and a word by what all its forms begin with.
    """
    longest = {max(phrase.keys, key=len) for phrase in phrases if phrase.keys}
    beginnings = [beginning for key in longest for beginning in _beginnings(key)]
    return lambda text: any(map(_folded(text).__contains__, beginnings))


def _folded(text: str) -> str:
    """A text as `Wording` folds its words."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).replace("’", "'").replace(SOFT_HYPHEN, "").casefold()


def _beginnings(key: str) -> list[str]:
    """What each word with a key begins with: the key, but for its last `y`, or else an irregular plural."""
    return [key.removesuffix("y"), *(word for word, one in PLURALS.items() if one == key)]
