"""Repairs that lose nothing and guess nothing: a misspelt key, and prose that YAML cut or could not read."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.nearest import nearest
from strategy_cli.reading.source import Source, read
from strategy_cli.reading.tree import Mapping, Scalar
from strategy_cli.writing.data import Data, Route, data_of, same, spots_of
from strategy_cli.writing.extents import is_flow
from strategy_cli.writing.forms import quoted
from strategy_cli.writing.lines import Lines, lines_of

_KEYED = re.compile(r"^(?P<head>\s*(?:- +)*(?P<key>[a-z_]+) *: +)(?P<value>[^\s\"'\[{|>#].*?)\s*$")
_MOST = 1000  # repairs of one file


class Repair(NamedTuple):
    """One line (from 0) as it should read, and what was wrong with it."""

    line: int
    text: str
    was: str


def repaired(text: str, model: type[Entry]) -> tuple[str, tuple[str, ...]]:
    """The text with all safe repairs made, and what each was; the same text where there is none."""
    told: list[str] = []
    for _ in range(_MOST):
        source, lines = read("", text.encode("utf-8", "surrogatepass")), lines_of(text)
        found = next((each for each in _repairs(source, lines, model) if _is_safe(source, lines, each)), None)
        if found is None:
            break
        text = lines.replaced(found.line, found.line + 1, [found.text]).text
        told.append(f"line {found.line + 1}: {found.was}")
    return text, tuple(told)


def _repairs(source: Source, lines: Lines, model: type[Entry]) -> Iterator[Repair]:
    for route, spot in spots_of(source.tree).items():
        if isinstance(spot.node, Mapping) and not is_flow(spot.node, lines.texts):
            kind = _model_at(model, route)
            yield from _misspelt(spot.node, lines, kind)
            yield from _cut(spot.node, source, lines, kind)
    for trouble in source.troubles:
        match = _KEYED.match(lines.texts[trouble.span.line - 1]) if trouble.rule == "yaml-syntax" else None
        if match and (": " in match["value"] or not match["value"][0].isalnum()):
            was = f"`{match['key']}` holds what YAML could not read as a text; it stands in quotes now"
            yield Repair(trouble.span.line - 1, match["head"] + quoted(match["value"]), was)


def _model_at(model: type[Entry], route: Route) -> type[Entry]:
    for step in route:
        model = fields_of(model).nested.get(step.partition("[")[0], Entry)
    return model


def _misspelt(node: Mapping, lines: Lines, model: type[Entry]) -> Iterator[Repair]:
    """A key that is a slip of one that is absent here."""
    order, present = fields_of(model).order, {key.text for key, _ in node.pairs}
    for key, _ in node.pairs:
        near = nearest(key.text, order) if key.text not in order else ""
        if near and near not in present and not key.style:
            old = lines.texts[key.line - 1]
            text = old[: key.column - 1] + near + old[key.end_column - 1 :]
            yield Repair(key.line - 1, text, f"`{key.text}` is now `{near}`")


def _cut(node: Mapping, source: Source, lines: Lines, model: type[Entry]) -> Iterator[Repair]:
    """Prose whose end YAML took for a comment."""
    cuts = {comment.line: comment for comment in source.comments if re.match(r"#\w", comment.text)}
    for key, value in node.pairs:
        if not isinstance(value, Scalar) or value.style or key.text not in fields_of(model).prose:
            continue
        if value.line in cuts and value.line == key.line == value.end_line and value.text:
            old = lines.texts[value.line - 1]
            text = old[: value.column - 1] + quoted(old[value.column - 1 :].strip())
            yield Repair(value.line - 1, text, f"`{key.text}` was cut at ` #`; it stands in quotes now")


def _is_safe(source: Source, lines: Lines, repair: Repair) -> bool:
    """Whether all else says what it said, nothing new is wrong, and no comment went but a cut text's end."""
    new = lines.replaced(repair.line, repair.line + 1, [repair.text])
    again = read("", new.text.encode("utf-8", "surrogatepass"))
    troubles = Counter((each.rule, each.message) for each in source.troubles)
    worse = Counter((each.rule, each.message) for each in again.troubles) - troubles
    lost = Counter(each.text for each in source.comments if each.line - 1 != repair.line)
    kept = Counter(each.text for each in again.comments if each.line - 1 != repair.line)
    if worse or lost != kept or again.tree is None:
        return False
    return same(_without(source, repair.line), _without(again, repair.line))


def _without(source: Source, line: int) -> Data:
    """What a file says, but for the key and the text of one line."""
    data = data_of(source.tree)
    for spot in spots_of(source.tree).values():
        if spot.key and spot.key.line == line + 1:
            holder = _at(data, spot.way[:-1])
            if isinstance(holder, dict):
                value = holder.pop(spot.key.text, "")
                holder["#"] = "" if isinstance(value, str) else value
                break
    return data


def _at(data: Data, way: tuple[str | int, ...]) -> Data:
    for step in way:
        data = data[str(step)] if isinstance(data, dict) else data[int(step)]
    return data
