"""What goes: the lines without a key or an item, in blocks and in brackets."""

from strategy_cli.reading.tree import Mapping
from strategy_cli.writing.data import Route, Spot
from strategy_cli.writing.extents import UnsureError, end_of, first_line, is_flow
from strategy_cli.writing.inserting import Page, parts_of
from strategy_cli.writing.lines import Lines


def removed(page: Page, route: Route) -> tuple[Lines, range]:
    """The lines without a key or an item, and which lines (from 0) went whole."""
    spot = page.spots[route]
    end = end_of(spot.node, page.texts)
    if is_flow(spot.holder, page.texts):
        return _out_of_flow(page, spot, end)
    first = first_line(spot.node, spot.number, spot.holder, page.texts)
    start = page.texts[first]
    head = spot.key.column - 1 if spot.key else spot.holder.column - 1
    if start[:head].strip():
        return _off_the_dash(page, spot, first, head, end[0])
    after = end[0] + 1
    is_apart = after == len(page.texts) or not page.texts[after].strip()
    if first and not page.texts[first - 1].strip() and is_apart:
        return page.lines.replaced(first - 1, after, []), range(first, after)
    return page.lines.replaced(first, after, []), range(first, after)


def _off_the_dash(page: Page, spot: Spot, first: int, head: int, last: int) -> tuple[Lines, range]:
    """The same for a key behind its item's dash: the next key takes its place there."""
    others = spot.holder.pairs[spot.number + 1 :] if isinstance(spot.holder, Mapping) else ()
    if not others:
        raise UnsureError("a list inside a list")
    after = others[0][0].line - 1
    if any(text.strip() for text in page.texts[last + 1 : after]):
        raise UnsureError("a comment between the first keys of an entry")
    joined = page.texts[first][:head] + page.texts[after][head:]
    return page.lines.replaced(first, after + 1, [joined]), range(first, last + 1)


def _out_of_flow(page: Page, spot: Spot, end: tuple[int, int]) -> tuple[Lines, range]:
    parts = parts_of(spot.holder)
    if spot.number + 1 < len(parts):
        start, follower = parts[spot.number][0], parts[spot.number + 1][0]
        line, first, after, last = start.line - 1, start.column - 1, follower.column - 1, follower.line - 1
    else:
        line, first = end_of(parts[spot.number - 1][1], page.texts)
        last, after = end
    if line != last:
        return _lines_of_flow(page, spot, end)
    old = page.texts[line]
    return page.lines.replaced(line, line + 1, [old[:first] + old[after:]]), range(0)


def _lines_of_flow(page: Page, spot: Spot, end: tuple[int, int]) -> tuple[Lines, range]:
    """The lines without an item between brackets that has its lines to itself, and which these were."""
    first = (spot.key or spot.node).line - 1
    before = page.texts[first][: (spot.key or spot.node).column - 1].strip()
    behind = page.texts[end[0]][end[1] :].lstrip(" ,")
    if before or (behind and not behind.startswith("#")):
        raise UnsureError("an item in brackets that shares its line")
    return page.lines.replaced(first, end[0] + 1, []), range(first, end[0] + 1)
