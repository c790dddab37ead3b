"""Did you mean: the known name nearest to one that was typed, or nothing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, get_close_matches

_NEAR = 0.75  # of difflib's ratio: one slip in a word of four letters, two in one of nine
_SHORT = 8  # letters of both names together, up to which like names need not share two letters in a row


def nearest(typed: str, known: Iterable[str]) -> str:
    """The known name that `typed` is a slip of, else "".

    A number that differs is no slip (`pricing-v3` is not `pricing-v2`), so names are compared only where
    their digits agree.
    """
    return next(iter(nearest_few(typed, known, 1)), "")


def nearest_few(typed: str, known: Iterable[str], most: int) -> tuple[str, ...]:
    """The known names that `typed` may be a slip of, the nearest first, `most` at most."""
    folded = _folded_slip(typed)
    digits = _digits(folded)
    candidates = {_folded(name): name for name in known if _digits(name) == digits}
    return tuple(candidates[near] for near in get_close_matches(folded, candidates, n=most, cutoff=_NEAR))


class Names:
    """Known names, indexed once: `nearest` to each of thousands of slips, without comparing all with all."""

    def __init__(self, known: Iterable[str]) -> None:
        self._shelves: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
        for name in known:
            self._shelves[_digits(name)][_folded(name)] = name
        self._sharing: dict[tuple[str, ...], dict[str, list[str]]] = {}
        self._found: dict[str, str] = {}

    def nearest(self, typed: str) -> str:
        """The same as the function `nearest` says."""
        if typed not in self._found:
            folded = _folded_slip(typed)
            digits = _digits(folded)
            shelf = self._shelves.get(digits, {})
            self._found[typed] = shelf.get(self._closest(folded, digits), "")
        return self._found[typed]

    def _closest(self, typed: str, digits: tuple[str, ...]) -> str:
        """The most like of the names with these digits, by difflib's ratio and then by the alphabet."""
        best, closest = _NEAR, ""
        matcher = SequenceMatcher()
        matcher.set_seq2(typed)
        for most, name in self._likely(typed, digits):
            if most < best:
                continue
            matcher.set_seq1(name)
            if matcher.quick_ratio() >= best:
                best, closest = max((best, closest), (matcher.ratio(), name))
        return closest

    def _likely(self, typed: str, digits: tuple[str, ...]) -> Iterator[tuple[float, str]]:
        """The names that may be near, each with the most that its ratio can be; the likeliest first.

        Of two names with `both` letters together, `alike` of them in blocks that both have, the others part
        at most `both - 2 * alike + 1` blocks; so they share at least `3 * alike - both - 1` pairs of letters
        in a row, and a count of those bounds the ratio, `2 * alike / both`.
        """
        having = self._with_pairs(digits)
        shared = Counter(name for pair in _pairs(typed) for name in having.get(pair, ()))
        ranked = []
        for name, pairs in shared.items():
            both = len(typed) + len(name)
            if 8 * (both + pairs + 1) >= 9 * both:
                ranked.append((2 * (both + pairs + 1) / (3 * both), name))
        short = (name for name in self._shelves.get(digits, ()) if len(typed) + len(name) <= _SHORT)
        yield from ((1.0, name) for name in short)
        yield from sorted(ranked, reverse=True)

    def _with_pairs(self, digits: tuple[str, ...]) -> dict[str, list[str]]:
        """The names with these digits, by each pair of letters in a row; made when first asked for."""
        if digits not in self._sharing:
            found: dict[str, list[str]] = defaultdict(list)
            for name in self._shelves.get(digits, ()):
                for pair in _pairs(name):
                    found[pair].append(name)
            self._sharing[digits] = found
        return self._sharing[digits]


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """A clause to put behind a message: `; did you mean `x`?`, else ""."""
    near = nearest(typed, known)
    return f"; did you mean `{near}`?" if near else ""


def _digits(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", name))


def _folded(name: str) -> str:
    return name.casefold().replace("_", "-")


def _folded_slip(typed: str) -> str:
    return _folded(typed).replace(" ", "-")


def _pairs(text: str) -> list[str]:
    """Every two letters in a row; one that comes again is told apart by its number."""
    seen: Counter[str] = Counter()
    pairs = []
    for pair in map(str.__add__, text, text[1:]):
        seen[pair] += 1
        pairs.append(f"{pair}{seen[pair]}")
    return pairs
