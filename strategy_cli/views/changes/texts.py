"""Texts compared: what is the same but for blanks, what is the same but for case and punctuation."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import takewhile

from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.patterns import lazy

# Between and before digits a mark is part of the number: 4.1 is not 41, and -3 is not 3.
_MARKS = lazy(r"(?<!\d)[^\w\s](?!\d)|(?<=\d)[^\w\s](?!\d)(?![%€$£])|(?<!\d)[^\w\s+\-<>≤≥€$£](?=\d)|_")

_TELLING = ("no", "not", "non", "nor")  # one letter off `now` and its like


def plain(value: object) -> str:
    """A value as text on one line; a list by commas."""
    if value is None:
        return ""
    if isinstance(value, Entry):
        return plain(value.get(value.shorthand or fields_of(type(value)).order[0]))
    if isinstance(value, tuple):
        return ", ".join(plain(each) for each in value)
    return " ".join(unicodedata.normalize("NFC", str(value)).split())


def same_but_for_marks(old: str, new: str) -> bool:
    """Whether two texts are equal after case, blanks and punctuation."""
    return bare(old) == bare(new)


def same_but_for_slips(old: str, new: str) -> bool:
    """Whether two texts are equal after case, blanks, punctuation and words one letter off.

    A figure or a `not` one letter off is no slip.
    """
    before, after = bare(old), bare(new)
    return len(before) == len(after) and all(map(_one_letter_off, before, after))


def _one_letter_off(old: str, new: str) -> bool:
    if old == new:
        return True
    if old in _TELLING or new in _TELLING or any(each.isdigit() for each in old + new):
        return False
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    mine, theirs = old[same:], new[same:]
    swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return swapped or mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:]


def bare(text: str) -> list[str]:
    """The words of a text without case and punctuation; marks that belong to a figure stay."""
    return _MARKS.sub(" ", text.replace("’", "'").casefold()).split()


def lost(old: str, new: str) -> tuple[str, ...]:
    """The figures and dates that stood in the old text and stand no more in the new one."""
    return tuple(dict.fromkeys(each for each in _figures(old) if each not in set(_figures(new))))


def figures_fewer(old: str, new: str) -> bool:
    """Whether the new text has fewer figures than the old one."""
    return len(_figures(new)) < len(_figures(old))


def figures_moved(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """The figures that stand in another one's place, each with what it was, where both texts have as many."""
    before, after = _figures(old), _figures(new)
    return tuple(pair for pair in zip(before, after, strict=False) if pair[0] != pair[1])


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,:/-]\d+)*", text)


def adds_words_only(old: str, new: str) -> bool:
    """Whether every word of the old text stands in the new one, and others with them."""
    before, after = bare(old), bare(new)
    return len(after) > len(before) > 0 and all(word in after for word in before)


def much_alike(old: str, new: str) -> bool:
    """Whether two short texts are about one thing: most words of the longer, or all of the shorter."""
    before, after = set(bare(old)), set(bare(new))
    shared = len(before & after)
    return shared > 0 and (
        2 * shared > max(len(before), len(after)) or shared == min(len(before), len(after))
    )


def shown(entries: Iterable[Entry]) -> str:
    """Entries by their ids, as a list is written."""
    return ", ".join(str(entry.get("id")) for entry in entries)
