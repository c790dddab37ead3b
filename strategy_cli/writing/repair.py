"""Safe repairs: a misspelt key whose right key is absent, and prose that YAML cut or bent."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple, cast

from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.nearest import nearest
from strategy_cli.reading.source import Source, source_of
from strategy_cli.reading.tree import Mapping
from strategy_cli.writing.data import Data, data_of, same, spots_of
from strategy_cli.writing.extents import is_flow
from strategy_cli.writing.lines import Lines, lines_of
from strategy_cli.writing.order import model_at
from strategy_cli.writing.sentences import Sentence, sentences

_MOST = 1000  # repairs of one file


class Repair(NamedTuple):
    """Lines (from 0) as they should read, and what was wrong with them.

    `says` is the text that is then read there, in place of another; a list's, where `is_item`.
    """

    first: int
    after: int
    lines: list[str]
    was: str
    says: str = ""
    is_item: bool = False
    column: int = 0  # where the item begins, if others stand on its line


def repaired(text: str, model: type[Entry]) -> tuple[str, tuple[str, ...]]:
    """The text with all safe repairs made, and what each was; the same text where there is none."""
    told: list[str] = []
    for _ in range(_MOST):
        source, lines = source_of(text), lines_of(text)
        found = next((each for each in _repairs(source, lines, model) if _is_safe(source, lines, each)), None)
        if found is None:
            break
        text = lines.replaced(found.first, found.after, found.lines).text
        told.append(f"line {found.first + 1}: {found.was}")
    return text, tuple(told)


def _repairs(source: Source, lines: Lines, model: type[Entry]) -> Iterator[Repair]:
    for route, spot in spots_of(source.tree).items():
        if isinstance(spot.node, Mapping) and not is_flow(spot.node, lines.texts):
            yield from _misspelt(spot.node, lines, model_at(model, route))
    for sentence in sentences(source, lines.texts, model):
        yield _whole(sentence)


def _misspelt(node: Mapping, lines: Lines, model: type[Entry]) -> Iterator[Repair]:
    """A key that is a slip of one that is absent here."""
    order, present = fields_of(model).order, {key.text for key, _ in node.pairs}
    for key, _ in node.pairs:
        near = nearest(key.text, order) if key.text not in order else ""
        if near and near not in present and not key.style:
            old, at = lines.texts[key.line - 1], key.line - 1
            text = old[: key.column - 1] + near + old[key.end_column - 1 :]
            yield Repair(at, at + 1, [text], f"`{key.text}` is now `{near}`")


def _whole(sentence: Sentence) -> Repair:
    how = "in quotes" if len(sentence.lines) == 1 else "below `>`"
    was = f"YAML cut or bent the text of `{sentence.key}`; it stands {how} now"
    return Repair(
        sentence.first, sentence.after, sentence.lines, was, sentence.text, sentence.is_item, sentence.column
    )


def _is_safe(source: Source, lines: Lines, repair: Repair) -> bool:
    """Whether the text now says what was meant, all else what it said, and nothing new is wrong."""
    new = lines.replaced(repair.first, repair.after, repair.lines)
    again = source_of(new.text)
    troubles = Counter((each.rule, each.message) for each in source.troubles)
    worse = Counter((each.rule, each.message) for each in again.troubles) - troubles
    last = repair.first + len(repair.lines)
    if worse or again.tree is None or _comments(source, repair.after) != _comments(again, last):
        return False
    before, was = _apart(source, repair)
    after, now = _apart(again, repair)
    if not same(before, after):
        return False
    if not repair.says:
        return same(was, now)
    mends = _words(now) != _words(was) or len(again.troubles) < len(source.troubles)
    return mends and _words(now) == repair.says.split()


def _comments(source: Source, line: int) -> Counter[str]:
    """The comments below a line (from 1): those above are read as before."""
    return Counter(each.text for each in source.comments if each.line > line)


def _words(value: Data) -> list[str]:
    return value.split() if isinstance(value, str) else []


def _apart(source: Source, repair: Repair) -> tuple[Data, Data]:
    """What a file says without the key or the item where the repair begins, and what stands there."""
    data = data_of(source.tree)
    for spot in spots_of(source.tree).values():
        start = spot.key.line if spot.key else spot.node.line
        if start != repair.first + 1 or bool(spot.key) == repair.is_item:
            continue
        if repair.column not in (0, spot.node.column):
            continue
        holder, last = _at(data, spot.way[:-1]), spot.way[-1]
        if isinstance(holder, dict):
            return data, holder.pop(str(last))
        return data, cast("list[Data]", holder).pop(int(last))
    return data, ""


def _at(data: Data, way: tuple[str | int, ...]) -> Data:
    for step in way:
        data = data[str(step)] if isinstance(data, dict) else data[int(step)]
    return data
