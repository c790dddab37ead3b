"""A page as Markdown: every text escaped, every address a link."""

from collections.abc import Iterator, Sequence

from strategy_cli.output.markdown import links_to
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_markdown, for_markdown_block
from strategy_cli.views.document import (
    Address,
    Cell,
    Code,
    Document,
    Heading,
    Item,
    Listing,
    Quote,
    Table,
    Text,
)


def markdown_of(document: Document, seen: SeenFrom) -> str:
    """The page, a blank line between blocks; quotes in a row are one list."""
    parts: list[str] = []
    before: object = None
    for block in document.blocks:
        together = isinstance(block, Quote) and isinstance(before, Quote)
        parts += [*([] if together or not parts else [""]), *_lines(block, seen)]
        before = block
    return "".join(f"{part}\n" for part in parts)


def _lines(block: object, seen: SeenFrom) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {for_markdown(text)}"
        case Text(text):
            yield for_markdown(text)
        case Code(text):
            yield for_markdown_block(text)
        case Listing(items):
            yield from (_item(item, seen) for item in items)
        case Quote(label, text, at):
            yield f"- **{for_markdown(label)}** {_linked(at, seen)}{for_markdown(text)}"
        case Table(columns, rows):
            yield _row([for_markdown(column) or " " for column in columns])
            yield _row(["---"] * len(columns))
            for row in rows:
                yield _row([_cell(cell, seen) for cell in row])


def _item(item: Item, seen: SeenFrom) -> str:
    line = f"- {for_markdown(item.text)}{' ' + _cell(item.at, seen) if item.at else ''}"
    return f"{line}\n  - {for_markdown(item.below)}" if item.below else line


def _linked(at: Address | None, seen: SeenFrom) -> str:
    return f"({_cell(at, seen)}) " if at else ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell, seen: SeenFrom) -> str:
    if isinstance(cell, Address):
        return links_to(seen)(f"{cell.path}:{cell.line}", cell.path, cell.line)
    return for_markdown(cell or "") or " "
