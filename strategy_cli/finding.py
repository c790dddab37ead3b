"""What a check found and where: the values that every room above passes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

_MOST_OWNERS = 7  # named in one finding


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(NamedTuple):
    """A stable address: a file of the workspace and the route of keys and ids inside it, never a line."""

    path: str
    route: tuple[str, ...] = ()

    def key(self, *keys: str) -> "Place":
        """The place of a key below this one, whether the text has that key or not."""
        return Place(self.path, self.route + keys)

    def item(self, key: str, name: str) -> "Place":
        """The place of one entry or text in the list under `key`."""
        return Place(self.path, (*self.route, f"{key}[{name}]"))

    @property
    def address(self) -> str:
        """The route as people and scripts read it: `decisions[a-b].initiative`."""
        return ".".join(self.route)


class Span(NamedTuple):
    """A range on one line; line and columns count from 1, in characters; `end_column` is one past the end."""

    line: int = 1
    column: int = 1
    end_column: int = 1


class Related(NamedTuple):
    """A second place that helps to understand a fault, with what to see there."""

    place: Place
    note: str
    span: Span | None = None


class Fault(NamedTuple):
    """What a rule yields: a place and words; the checker adds severity, position and fingerprint.

    `quote` is the word or id that the fault is about: it narrows the position and keeps two faults of one
    place apart. `span` is set only where the reader knows the position and no place can name it.
    """

    rule: str
    place: Place
    message: str
    help: str
    owner: tuple[str, ...]
    label: str = ""
    quote: str = ""
    related: tuple[Related, ...] = ()
    span: Span | None = None
    paste: str = ""  # lines to write, where `help` speaks of them


class NotJudged(NamedTuple):
    """Said aloud instead of silence: a rule that could not judge `count` things, and why."""

    rule: str
    because: str
    count: int = 1  # type: ignore[assignment]  # in place of the tuple's own, which nobody asks


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A position with the line that stands there; `text` is empty where a whole file is meant."""

    path: str
    span: Span
    text: str = ""
    note: str = ""


class Finding(NamedTuple):
    """A fault as people and tools are told of it: finished, positions resolved."""

    rule: str
    severity: Severity
    message: str
    why: str
    help: str
    owner: tuple[str, ...]
    place: Place
    excerpt: Excerpt
    related: tuple[Excerpt, ...]
    fingerprint: str
    paste: str = ""

    @property
    def who(self) -> str:
        """Who must act, as a list that stays short."""
        more = len(self.owner) - _MOST_OWNERS
        return ", ".join(self.owner[:_MOST_OWNERS]) + (f" and {more} more" if more > 0 else "")


class Ignored(NamedTuple):
    """A finding that a comment covers, with the reason the comment gives."""

    finding: Finding
    reason: str


def by_position(finding: Finding) -> tuple[str, int, int, str, str]:
    """The order in which findings are shown: file, line, column, rule."""
    span = finding.excerpt.span
    return (finding.place.path, span.line, span.column, finding.rule, finding.message)


def counted(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun: `1 error`, `2 errors`, `0 entries`."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names as a sentence lists them: `a`, `a and b`, `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
