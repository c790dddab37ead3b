"""A page as values: headings, texts, lists, tables and quotes with their address, in no format yet."""

from dataclasses import dataclass
from typing import TypeAlias

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph


@dataclass(frozen=True, slots=True)
class Address:
    """A file of the workspace and a line of it, counted from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a page (level 1) or of a part of it."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list, with where it stands, and what stands below it: what to do about it."""

    text: str
    at: Address | None = None
    below: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, each point on its own line."""

    items: tuple[Item, ...]


Cell: TypeAlias = str | Address | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; a first column wider than `clip` is cut where the width of a line matters."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    clip: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """What the files say: under which label, in which words, and where."""

    label: str
    text: str
    at: Address | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """Lines to copy, with their blanks."""

    text: str


Block: TypeAlias = Heading | Text | Code | Listing | Table | Quote


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks from top to bottom."""

    blocks: tuple[Block, ...]


def address_of(graph: Graph, place: Place) -> Address:
    """Where a place stands."""
    return Address(place.path, graph.locate(place).span.line)
