"""Small turns of phrase for templates: raw text in, raw text out; escaping comes after."""

from collections.abc import Callable, Iterable, Mapping

from strategy_cli import finding
from strategy_cli.views.briefing.bounds import Closed

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENDS = (".", "!", "?", "…", ":")
_QUOTES = "\"'”’»)"


def sentence(text: str) -> str:
    """The text with a capital and an end."""
    whole = " ".join(text.split())
    if not whole:
        return ""
    ended = whole.rstrip(_QUOTES).endswith(_ENDS)
    return whole[0].upper() + whole[1:] + ("" if ended else ".")


def clause(text: str) -> str:
    """The text without its full stop, to go on after it."""
    whole = " ".join(text.split())
    return (whole[:-1].rstrip() if whole.endswith(".") and not whole.endswith("..") else whole) or whole


def capital(text: str) -> str:
    """The text with a capital."""
    return text[:1].upper() + text[1:]


def clip(text: str, words: int) -> str:
    """At most so many words; what is cut ends in `…`."""
    parts = text.split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]).rstrip(",;:.–-") + " …"


def around(value: object, before: str, after: str = "") -> str:
    """The value between two texts; nothing where there is none."""
    return f"{before}{value}{after}" if value else ""


def series(texts: Iterable[str]) -> str:
    """Texts in a row: by commas, or by semicolons where one has a comma itself."""
    clauses = [clause(text) for text in texts]
    return ("; " if any("," in each for each in clauses) else ", ").join(clauses)


def listed(texts: Iterable[str], last: str = "and") -> str:
    """Names as a sentence lists them: `a, b and c`."""
    return finding.listed(list(texts), last)


def ways(closed: Iterable[Closed], reasons: bool = True) -> str:
    """Ways out that are closed, each with its end (and its reason), in a row."""
    texts = []
    for way in closed:
        details = [clause(way.because) if reasons else "", f"until {way.until}" if way.until else ""]
        texts.append(clause(way.what) + around("; ".join(filter(None, details)), " (", ")"))
    return series(texts)


def ordinal(number: int) -> str:
    """A rank in words: `first`."""
    return _ORDINALS[number - 1] if 0 < number <= len(_ORDINALS) else f"number {number}"


def number(count: int) -> str:
    """A count in words up to ten: `one`."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


PHRASES: Mapping[str, Callable[..., str]] = {
    "sentence": sentence,
    "clause": clause,
    "capital": capital,
    "clip": clip,
    "around": around,
    "series": series,
    "ways": ways,
    "listed": listed,
    "counted": finding.counted,
    "ordinal": ordinal,
    "number": number,
}
