"""How far entries reach in the lines of a text: to their last character, not to what the parser saw next."""

from collections.abc import Sequence as SequenceOf

from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence
from strategy_cli.writing.forms import Layout


class UnsureError(Exception):
    """The layout is none that can be changed safely; its text says what is unusual."""


def is_flow(node: Node, texts: SequenceOf[str]) -> bool:
    """Whether a list or an entry is written in brackets."""
    if isinstance(node, Scalar):
        return False
    return texts[node.line - 1][node.column - 1 : node.column] in ("[", "{")


def end_of(node: Node, texts: SequenceOf[str]) -> tuple[int, int]:
    """The line (from 0) of a node's last character, and the column (from 0) behind it."""
    if isinstance(node, Scalar):
        return _end_of_text(node, texts)
    children = node.items if isinstance(node, Sequence) else tuple(value for _, value in node.pairs)
    if is_flow(node, texts):
        return _closing(node, children, texts)
    if not children:
        raise UnsureError("an entry without keys")
    return end_of(children[-1], texts)


def _end_of_text(node: Scalar, texts: SequenceOf[str]) -> tuple[int, int]:
    if node.end_line > len(texts):
        raise UnsureError("a key behind `?`")  # without a text
    if node.style not in ("|", ">"):
        return node.end_line - 1, node.end_column - 1
    line = node.end_line - 1 - (node.end_column == 1)
    while not texts[line].strip():
        line -= 1
    return line, len(texts[line])


def _closing(node: Mapping | Sequence, children: tuple[Node, ...], texts: SequenceOf[str]) -> tuple[int, int]:
    """Behind the bracket that closes: nothing but blanks, commas and comments stands before it."""
    line, column = end_of(children[-1], texts) if children else (node.line - 1, node.column)
    while line < len(texts):
        rest = texts[line][column:]
        bare = rest.lstrip(" \t,")
        if bare.startswith(("]", "}")):
            return line, column + len(rest) - len(bare) + 1
        if bare and not bare.startswith("#"):
            raise UnsureError("brackets that hold more than texts and keys")
        line, column = line + 1, 0
    raise UnsureError("a list that is not closed")


def first_line(node: Node, number: int, holder: Mapping | Sequence, texts: SequenceOf[str]) -> int:
    """The line (from 0) on which a key, or the dash of an item, stands."""
    if isinstance(holder, Mapping):
        key = holder.pairs[number][0]
        behind = texts[key.line - 1][key.end_column - 1 :].lstrip()
        if key.end_line != key.line or not behind.startswith(":"):
            raise UnsureError("a key behind `?`")  # its colon stands below it, or nowhere
        return key.line - 1
    line, column = node.line - 1, holder.column - 1
    while line >= holder.line - 1:
        if texts[line].startswith("-", column) and not texts[line][:column].strip(" -"):
            return line
        line -= 1
    raise UnsureError("a list whose dashes do not stand below each other")


def after_comments(line: int, column: int, texts: SequenceOf[str]) -> int:
    """The line behind an entry that ends on `line`: comments right below and deeper than it belong to it."""
    line += 1
    inside = " " * (column + 1)
    while line < len(texts) and texts[line].startswith(inside) and texts[line].lstrip().startswith("#"):
        line += 1
    return line


def before_comments(line: int, column: int, texts: SequenceOf[str]) -> int:
    """The first of the comment lines right above `line` that begin at its column."""
    while line and texts[line - 1].startswith(" " * column + "#"):
        line -= 1
    return line


def layout_of(tree: Node | None, texts: SequenceOf[str]) -> Layout:
    """How the file indents, by the first list and the first entry under a key; else as FORMAT.md does."""
    dashes: list[int] = []
    steps: list[int] = []
    gaps: list[int] = []
    todo = [tree] if tree else []
    while todo:
        node = todo.pop(0)
        if isinstance(node, Sequence) and not is_flow(node, texts):
            todo += node.items
            gaps += [item.column - node.column for item in node.items if isinstance(item, Mapping)]
        elif isinstance(node, Mapping):
            for key, value in node.pairs:
                if isinstance(value, Scalar) or is_flow(value, texts):
                    continue
                (steps if isinstance(value, Mapping) else dashes).append(value.column - key.column)
                todo.append(value)
    gap = max(gaps[0], 2) if gaps else 2  # a dash may stand alone, and its entry one column behind it
    return Layout(dashes[0] if dashes else 0, steps[0] if steps else gap, gap)
