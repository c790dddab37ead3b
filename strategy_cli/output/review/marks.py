"""How a review is written: in Markdown for a comment, or in plain lines; and how much of it."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from strategy_cli.output.markdown import code
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_comment, on_one_line
from strategy_cli.views.document import Address

_ALL = sys.maxsize
_AROUND = 40  # characters kept before and after what differs in two long texts


@dataclass(frozen=True, slots=True)
class Limits:
    """How many changes a class has, points a list, names a line, characters a text; the rest is counted."""

    changes: int
    points: int
    names: int
    characters: int


@dataclass(frozen=True, slots=True)
class Marks:
    """How one format writes a text of a user, an id, a strong word, an address, and a label that leads there.

    Addresses of the old side lead to what was there.
    """

    text: Callable[[str], str]
    id: Callable[[str], str]
    strong: Callable[[str], str]
    link: Callable[[str, Address, bool], str]
    limits: Limits
    has_tables: bool

    def at(self, address: Address, is_old: bool = False) -> str:
        """An address that one can follow."""
        return self.link(self.text(f"{address.path}:{address.line}"), address, is_old)

    def words(self, text: str) -> str:
        """A clause of ours, in which ids stand between backticks: a comment has them without."""
        return self.text(text.replace("`", "") if self.has_tables else text)

    def cut(self, points: list[str]) -> Iterator[str]:
        """The points of a list, and how many more there are."""
        yield from points[: self.limits.points]
        if len(points) > self.limits.points:
            yield f"- and {len(points) - self.limits.points} more, which strat diff shows"

    def joined(self, parts: list[str]) -> str:
        """Parts in one line, and how many more there are."""
        more = len(parts) - self.limits.names
        return ", ".join(parts[: self.limits.names]) + (f" and {more} more" if more > 0 else "")

    def sides(self, old: str, new: str) -> tuple[str, str]:
        """Two texts; of long ones what differs, with some words around it."""
        most = self.limits.characters
        if max(len(old), len(new)) > most and old and new:
            old, new = _around_difference(old, new)
        return self.text(_clipped(old, most)), self.text(_clipped(new, most))


def comment_marks(seen: SeenFrom, bases: tuple[str, str], limits: Limits) -> Marks:
    """Markdown; links lead to `bases` (of the old side and the new, "" is relative) and the path."""

    def link(label: str, at: Address, is_old: bool) -> str:
        path = quote(seen.path(at.path).encode("utf-8", "replace"))
        return f"[{label}]({bases[0 if is_old else 1]}{path}#L{at.line})"

    def id_(text: str) -> str:
        # A bar would end the cell of a table; nothing but our own marker may look like one.
        return code(text.replace("<!--", "<! --")).replace("|", "\\|")

    return Marks(for_comment, id_, lambda text: f"**{text}**", link, limits, True)


def plain_marks(seen: SeenFrom) -> Marks:
    """Lines for a terminal, nothing cut."""

    def link(label: str, at: Address, _: bool) -> str:
        where = on_one_line(f"{seen.path(at.path)}:{at.line}")
        return where if label == on_one_line(f"{at.path}:{at.line}") else f"{label} ({where})"

    return Marks(
        on_one_line,
        lambda text: f"`{on_one_line(text)}`",
        lambda text: text,
        link,
        Limits(_ALL, _ALL, _ALL, _ALL),
        False,
    )


def _clipped(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} …"


def _around_difference(old: str, new: str) -> tuple[str, str]:
    """Two texts without the words in which both begin and end, but for a few."""
    start = next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other),
        min(len(old), len(new)),
    )
    cut = old.rfind(" ", 0, max(0, start - _AROUND)) + 1
    head = "… " if cut else ""
    return f"{head}{old[cut:]}", f"{head}{new[cut:]}"
