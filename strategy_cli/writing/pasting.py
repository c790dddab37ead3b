"""What a person pastes where a change was refused: the entry, indented for its place, and that place."""

from collections.abc import Mapping as MappingOf
from collections.abc import Sequence as SequenceOf

from strategy_cli.reading.tree import Mapping, Scalar, Sequence
from strategy_cli.writing.data import Add, Data, Put, Route, Spot
from strategy_cli.writing.extents import is_flow
from strategy_cli.writing.forms import Layout, flow, item_lines, mapping_lines


def to_paste(change: Add | Put, spots: MappingOf[Route, Spot], texts: SequenceOf[str]) -> tuple[str, str]:
    """The entry, and the words that say where it belongs; `spots` are those of what could be read."""
    key = change.route[-1].partition("[")[0]
    there, above = spots.get(change.route), spots.get(change.route[:-1])
    if isinstance(change, Add) and there and isinstance(there.node, Sequence) and there.node.items:
        end = "in front of its first entry" if change.at == 0 else "behind its last entry"
        comma = " with a comma between them" if is_flow(there.node, texts) else ""
        item = _item(change.value, there.node, texts)
        return item, f"paste it into the list `{key}` of line {_line(there)}, {end}{comma}"
    value: Data = [change.value] if isinstance(change, Add) else change.value
    if there and not there.key:
        item = _item(value, there.holder, texts)
        line, column = there.node.line, there.node.column
        return item, f"paste it in place of the entry of `{key}` that begins at line {line}, column {column}"
    column = _column_inside(above) if above else 0
    lines = mapping_lines({key: value}, column, Layout())
    if there:
        return _text(lines), f"paste it in place of `{key}` of line {_line(there)}"
    if above and above.key and isinstance(above.node, Scalar):
        return _text(lines), f"paste it below `{above.key.text}` of line {_line(above)}, in place of its text"
    if above and change.route[:-1]:
        return _text(lines), f"paste it into the entry that begins on line {above.node.line}"
    start = "indented like the other keys" if column else "at the beginning of its line"
    return _text(lines), f"paste it at the end of the file, `{key}:` {start}"


def _item(value: Data, holder: Mapping | Sequence, texts: SequenceOf[str]) -> str:
    """An item as a list has it, in brackets or behind its dash."""
    return _text([flow(value)] if is_flow(holder, texts) else item_lines(value, holder.column - 1, Layout()))


def _column_inside(above: Spot) -> int:
    """Where the keys of an entry begin, or would if its key had an entry and not a text."""
    return above.key.column + 1 if above.key and isinstance(above.node, Scalar) else above.node.column - 1


def _line(spot: Spot) -> int:
    return spot.key.line if spot.key else spot.node.line


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
