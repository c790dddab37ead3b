"""Texts compared as people do: by words, whatever the case, blanks, punctuation, singular or plural.

Nothing here knows rules or places: values in, values out. Offsets count in the text after NFC.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from string import ascii_letters, digits
from typing import NamedTuple

from strategy_cli.finding import NotJudged
from strategy_cli.patterns import lazy

# What ends a word. Signs that change a meaning stay with it (`C++`, `20%`, `R&D`), joiners and apostrophes
# inside too.
_BETWEEN = (
    r"\s!\"'()*,\-./:;<=>?@\[\\\]^_`{|}~¡-©«¬®¶·»¿،؛؟।॥"
    r"\u1680\u2000-\u200b\u200e-\u206f\u3000-\u3003\u3008-\u301f"
)
_WORD = re.compile(rf"[^{_BETWEEN}]+(?:['’][^\W\d_]+)*")
SOFT_HYPHEN = "\u00ad"  # where a long word may be broken; no reader sees it
_CLAUSE_ENDS = re.compile(r"[.;:!?](?=\s|$)|\n\s*\n")

# Scripts without blanks between words: Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese.
_UNSPACED = lazy(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)

PLURALS = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "halves": "half",
    "shelves": "shelf",
    "feet": "foot",
    "criteria": "criterion",
}
# Words that link two things: what they stand between is no single phrase.
_LINKING = frozenset((
    "and", "or", "but", "of", "for", "to", "in", "on", "at", "by", "from", "with", "the", "a", "an", "is",
    "are", "that", "no", "not",
))  # fmt: skip
_NO_PLURALS = frozenset({"news", "this", "always", "perhaps", "whereas", "less", "lens", "plus"})

_MARK = r"(?:TODO|T\.?B\.?D\.?|FIXME)"
_MAYBE_MARK = re.compile(r"[\W_]*(?:t\.?b\.?d|todo|fixme|xxx|lorem|<|\.\.\.)|\W*\.\.\.", re.IGNORECASE)
BEGIN_A_MARK = "TtFfXxLl"
BEGINS_NO_MARK = frozenset(ascii_letters + digits) - frozenset(BEGIN_A_MARK)
_FILLER = lazy(rf"(?:{_MARK}|X{{3,}}|\.{{3,}}|<[^<>@]+>)[.!?]*", re.IGNORECASE)
_MARK_FIRST = lazy(rf"{_MARK}(?!\w)(?P<set_off> ?:| [-–—] )?", re.IGNORECASE)
_ABOUT_MARKS = lazy(
    r"[ -](?:list|item|app|board|comment|note|marker|tag|label|entr)(?:s|y|ies)?\b", re.IGNORECASE
)


class Word(NamedTuple):
    """A word in small letters, its key (the same for one and many of a thing), and where it stands."""

    plain: str
    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Wording:
    """A text as its words: made once, searched often."""

    text: str

    @classmethod
    def of(cls, text: str) -> "Wording":
        """The wording of any text; forms of one character that only Unicode tells apart count as the same."""
        return cls(unicodedata.normalize("NFC", text))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words, in order; signs on their own are none."""
        return tuple(_words(self.text))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of the words, in order."""
        return tuple(word.key for word in self.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The keys, each once: a phrase whose ends are not among them is not here."""
        # Most texts are asked for no more than this, so it is made without their words.
        return frozenset([key for _, key in map(_told, _WORD.findall(self.text)) if key])

    @cached_property
    def line(self) -> str:
        """The keys with one blank around each, so that a phrase is found whole or not at all."""
        return _line(self.keys)

    @cached_property
    def plain(self) -> str:
        """The words in small letters with one blank around each: what patterns of words are written for."""
        return _line(word.plain for word in self.words)

    def find(self, phrase: "Wording", between: int = 0) -> Iterator[tuple[int, int]]:
        """Each time the phrase stands in one clause, as the numbers of its first word and the one after it.

        With `between`, so many other words may stand between two of its words ("custom sales dashboards").
        """
        keys = phrase.keys
        if not keys or keys[0] not in self.vocabulary or keys[-1] not in self.vocabulary:
            return
        for first, key in enumerate(self.keys):
            after = self._end_of(keys, first, between) if key == keys[0] else 0
            if after and not _CLAUSE_ENDS.search(self.quote(first, after)):
                yield first, after

    def _end_of(self, keys: tuple[str, ...], first: int, between: int) -> int:
        """The number of the word after the last of `keys`, which begin at `first`; 0 if they do not."""
        at = first
        for key in keys[1:]:
            near = self.keys[at + 1 : at + 2 + between]
            if key not in near or _LINKING & set(near[: near.index(key)]):
                return 0
            at += 1 + near.index(key)
        skipped = at + 1 - first > len(keys)
        return 0 if skipped and "," in self.quote(first, at + 1) else at + 1

    def quote(self, first: int, after: int) -> str:
        """The words from `first` up to `after` as they are written."""
        return self.text[self.words[first].start : self.words[after - 1].end]

    def is_one_clause(self, first: int, after: int) -> bool:
        """Whether no clause ends between some words."""
        return not _CLAUSE_ENDS.search(self.quote(first, after))

    def clause(self, first: int, after: int) -> tuple[str, str]:
        """What stands before and after some words in their own clause, as `plain` has it."""
        start, end = self.words[first].start, self.words[after - 1].end
        before = _CLAUSE_ENDS.split(self.text[:start])[-1]
        behind = _CLAUSE_ENDS.split(self.text[end:])[0]
        return Wording(before).plain, Wording(behind).plain


def normal(text: str) -> str:
    """A text for exact comparison: only case, blanks, punctuation and Unicode forms are folded."""
    folded = text.casefold()
    if not text.isascii():
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return " ".join([word for word in _WORD.findall(folded) if word.isalnum() or any(map(str.isalnum, word))])


def sequences(text: str, length: int) -> frozenset[tuple[str, ...]]:
    """Every run of `length` words of a text, as compared."""
    keys = Wording.of(text).keys
    return frozenset(keys[at : at + length] for at in range(len(keys) - length + 1))


def word_count(text: str) -> int | None:
    """How many words a person counts; None where most of it is in a script without blanks between them."""
    if not text.isascii() and len(_UNSPACED.findall(text)) * 2 > sum(map(str.isalnum, text)):
        return None
    return sum([piece[0].isalnum() or any(map(str.isalnum, piece)) for piece in text.split()])


def is_unfinished(text: str) -> bool:
    """Whether a text is a placeholder: TODO, TBD, FIXME, XXX, `...`, lorem ipsum or one `<…>`, or begins so.

    A text about to-do lists is none: a mark before more words is in capitals or set off from them.
    """
    if text[:1] in BEGINS_NO_MARK:
        return False  # nearly every text there is
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text).replace("…", "...")
    if not _MAYBE_MARK.match(plain):
        return False
    bare = plain.strip(" \t\r\n[](){}*_\"'`")
    if _FILLER.fullmatch(bare):
        return "://" not in bare
    if bare.casefold().startswith("lorem ipsum"):
        return True
    first = _MARK_FIRST.match(bare)
    if not first or _ABOUT_MARKS.match(bare, first.end()):
        return False
    return bool(first["set_off"]) or first.group().isupper()


def is_english(language: str) -> bool:
    """Whether a language code means English, which is the language where none is given."""
    return re.split("[-_]", language.strip().casefold())[0] in ("", "en")


def not_in_english(rule: str, language: str, texts: Iterable[str]) -> Iterator[NotJudged]:
    """What a rule made of English words says of another language: how many texts it left alone."""
    if not is_english(language):
        count = sum(bool(text.strip()) for text in texts)
        yield NotJudged(
            rule, f"this rule knows English words only, and the strategy is in `{language}`", count or 1
        )


def _line(words: Iterable[str]) -> str:
    return " ".join(["", *words, ""])


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        plain, key = _told(match.group())
        if plain:
            yield Word(plain, key, match.start(), match.end())


@lru_cache(10_000)
def _told(written: str) -> tuple[str, str]:
    """A word in small letters, and its key; nothing where it is all signs. Few words make most of a text."""
    if not any(map(str.isalnum, written)):
        return "", ""
    plain = written.replace("’", "'").replace(SOFT_HYPHEN, "").casefold()
    return plain, _singular(plain.removesuffix("'s"))


def _singular(word: str) -> str:
    """What one and many of a thing have in common: not always a word, but the same for both."""
    if word in PLURALS:
        return PLURALS[word]
    if len(word) < 3 or word in _NO_PLURALS or not word.isalpha():
        return word
    if len(word) == 3:
        return word[:2] if word[2] == "s" and not set(word) & set("aeiou") else word
    if word.endswith("sis"):
        return word[:-2]
    if word[-1] == "s" and not word.endswith(("ss", "us")):
        word = word[:-1]
    if word.endswith("ie") and len(word) > 4:
        return word[:-2] + "y"
    return word[:-1] if word.endswith(("se", "xe", "ze", "che", "she", "oe")) else word
