"""The changes themselves, on lines: each finds where its entry stands and gives the new lines."""

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass

from strategy_cli.model.entry import Entry
from strategy_cli.reading.tree import Comment, Mapping, Node, Scalar, Sequence, is_empty
from strategy_cli.writing.data import Add, Data, Route, Spot, data_of, longer
from strategy_cli.writing.extents import (
    UnsureError,
    after_comments,
    before_comments,
    end_of,
    first_line,
    is_flow,
)
from strategy_cli.writing.forms import Layout, flow, item_lines, key_lines, quoted
from strategy_cli.writing.lines import Lines
from strategy_cli.writing.order import order_at


@dataclass(frozen=True, slots=True)
class Page:
    """A text to be changed: its lines, the spot of each route, the order of its keys, its layout."""

    lines: Lines
    spots: MappingOf[Route, Spot]
    model: type[Entry]
    layout: Layout
    comments: tuple[Comment, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines without their ends."""
        return self.lines.texts


def put(page: Page, route: Route, value: Data) -> Lines:
    """The lines with this value at a route, whether something stands there or not."""
    spot = page.spots.get(route)
    if spot is None:
        return _new_key(page, route, value)
    line, column = end_of(spot.node, page.texts)
    in_flow = is_flow(spot.holder, page.texts)
    if line == spot.node.line - 1 and (in_flow or not is_empty(spot.node)):
        text = _inline(page, spot, value, in_flow)
        if text is not None:
            old = page.texts[line]
            return page.lines.replaced(line, line + 1, [old[: spot.node.column - 1] + text + old[column:]])
    if in_flow:
        raise UnsureError("a value in brackets that runs over several lines")
    return _new_block(page, spot, value, (line, column))


def _inline(page: Page, spot: Spot, value: Data, in_flow: bool) -> str | None:
    """The value as it can stand in the old one's place on the line, with its quotes; None where it cannot."""
    if isinstance(value, str) and isinstance(spot.node, Scalar) and spot.node.style in ("'", '"'):
        return quoted(value, spot.node.style)
    if in_flow:
        return flow(value)
    first, *below = key_lines("", value, 0, page.layout)
    return None if below else first.strip()


def _new_block(page: Page, spot: Spot, value: Data, end: tuple[int, int]) -> Lines:
    """The lines with a key's or an item's whole value replaced; a comment beside it stays there."""
    first = first_line(spot.node, spot.number, spot.holder, page.texts)
    top = page.texts[first]
    if spot.key:
        colon = top.index(":", spot.key.end_column - 1)
        written = key_lines(top[: colon + 1], value, spot.key.column - 1, page.layout)
    else:
        written = item_lines(value, spot.holder.column - 1, page.layout)
        written[0] = top[: spot.holder.column - 1] + written[0][spot.holder.column - 1 :]
    behind = page.texts[end[0]][end[1] :]
    opening = _opening_comment(page, spot, first)
    inside = _comments_inside(page, first, end, opening)
    if opening and behind.strip():
        inside.append(behind.strip())  # a line has room for one comment
    written[0] += opening or (behind.rstrip() if behind.strip() else "")
    column = spot.holder.column - 1
    if top[:column].strip():
        written += [" " * column + text for text in inside]  # there is no line of its own above the first key
    else:
        written = [*(" " * column + text for text in inside), *written]
    return page.lines.replaced(first, end[0] + 1, written)


def _comments_inside(page: Page, first: int, end: tuple[int, int], opening: str) -> list[str]:
    """The comments that stood between the parts of what is replaced, and would go with it."""
    return [
        each.text
        for each in page.comments
        if first <= each.line - 1
        and (each.line - 1, each.column) < end
        and not (each.line - 1 == first and opening.strip() == each.text)
    ]


def _opening_comment(page: Page, spot: Spot, first: int) -> str:
    """The comment on the line of a key whose value stands below it."""
    starts_below = spot.node.line - 1 > first
    is_block_text = isinstance(spot.node, Scalar) and spot.node.style in ("|", ">")
    if not (starts_below or is_block_text):
        return ""
    text = page.texts[first]
    column = next((each.column - 1 for each in page.comments if each.line - 1 == first), len(text))
    return text[len(text[:column].rstrip()) :].rstrip()


def _new_key(page: Page, route: Route, value: Data) -> Lines:
    """The lines with a key more, at its place in the order of the format."""
    above, key = page.spots[route[:-1]], route[-1]
    if is_empty(above.node):
        return put(page, route[:-1], {key: value})
    if not isinstance(above.node, Mapping) or "[" in key:
        raise UnsureError("a text stands where keys were expected")
    number = _last_before(above.node, key, order_at(page.model, route[:-1]))
    if is_flow(above.node, page.texts):
        return _into_flow(page, above.node, number + 1, f"{key}: {flow(value)}")
    column = above.node.column - 1
    written = key_lines(f"{' ' * column}{key}:", value, column, page.layout)
    if not above.node.pairs:
        at = len(page.texts) - 1 if not page.texts[-1] else len(page.texts)
        return page.lines.replaced(at, at, written)
    if route[:-1]:
        number = max(number, 0)  # the first key of an item stands behind its dash
    if number < 0:
        at = above.node.pairs[0][0].line - 1
        gap = [""] if len(written) > 1 else []
        return page.lines.replaced(at, at, [*written, *gap])
    last = above.node.pairs[number]
    at = after_comments(end_of(last[1], page.texts)[0], column, page.texts)
    if not route[:-1]:
        written = _spaced(page, written, at, at > last[0].line)
    return page.lines.replaced(at, at, written)


def _spaced(page: Page, written: list[str], at: int, follows_block: bool) -> list[str]:
    """A key of the whole file with blank lines where it or its neighbour is a block."""
    is_block = len(written) > 1
    before = [""] if is_block or follows_block else []
    next_stands = at < len(page.texts) and page.texts[at].strip()
    return [*before, *written, *([""] if is_block and next_stands else [])]


def _last_before(node: Mapping, key: str, order: tuple[str, ...]) -> int:
    """The number of the key there that comes last before `key` in the format; -1 where none does."""
    before = order[: order.index(key)] if key in order else order
    names = [name.text for name, _ in node.pairs]
    return next((names.index(each) for each in reversed(before) if each in names), -1)


def added(page: Page, change: Add) -> Lines:
    """The lines with an item more in a list, in the form the list has."""
    spot = page.spots.get(change.route)
    if spot is None or not isinstance(spot.node, Sequence) or not spot.node.items:
        old = data_of(spot.node) if spot else ""
        if isinstance(old, dict):
            raise UnsureError("an entry stands where a list was expected")
        return put(page, change.route, list(longer(old, change)))
    count = len(spot.node.items)
    at = count if change.at is None else min(change.at, count)
    if is_flow(spot.node, page.texts):
        return _into_flow(page, spot.node, at, flow(change.value))
    line, spaced = _line_for_item(page, spot.node, at)
    written = item_lines(change.value, spot.node.column - 1, _layout_of_list(page, spot.node))
    if spaced:
        written = ["", *written] if at == count else [*written, ""]
    return page.lines.replaced(line, line, written)


def _line_for_item(page: Page, node: Sequence, at: int) -> tuple[int, bool]:
    """The line before which an item goes, and whether blank lines keep the items of this list apart."""
    column = node.column - 1
    last = len(node.items) - 1
    top = before_comments(first_line(node.items[last], last, node, page.texts), column, page.texts)
    spaced = last > 0 and not page.texts[top - 1].strip()
    if at > last:
        return after_comments(end_of(node, page.texts)[0], column, page.texts), spaced
    line = before_comments(first_line(node.items[at], at, node, page.texts), column, page.texts)
    return line, spaced


def _layout_of_list(page: Page, node: Sequence) -> Layout:
    return page.layout._replace(gap=max(node.items[0].column - node.column, 2))


def _into_flow(page: Page, node: Mapping | Sequence, at: int, text: str) -> Lines:
    """The lines with one part more between brackets."""
    parts = parts_of(node)
    if not parts:
        line, column, new = node.line - 1, node.column, text
    elif at < len(parts):
        line, column, new = parts[at][0].line - 1, parts[at][0].column - 1, f"{text}, "
    else:
        (line, column), new = end_of(parts[-1][1], page.texts), f", {text}"
        if below := _below(page.texts[line], column, text):
            return page.lines.replaced(line, line + 1, below)
    old = page.texts[line]
    return page.lines.replaced(line, line + 1, [old[:column] + new + old[column:]])


def _below(last: str, column: int, text: str) -> list[str]:
    """The line of a last part that stands alone on it, and one more below; none where it does not."""
    before, rest = last[:column], last[column:]
    comma = rest[:1] if rest.startswith(",") else ""
    behind = rest[len(comma) :].lstrip()
    if "[" in before or "{" in before or (behind and not behind.startswith("#")):
        return []
    indent = before[: len(before) - len(before.lstrip())]
    return [f"{before},{rest[len(comma) :]}", f"{indent}{text}{comma}"]


def parts_of(node: Mapping | Sequence) -> list[tuple[Node, Node]]:
    """Each part of a list or an entry by its first and its last node."""
    return list(node.pairs) if isinstance(node, Mapping) else [(item, item) for item in node.items]
