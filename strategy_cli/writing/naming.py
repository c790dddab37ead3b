"""Where a file names a thing by its id, and the file with another id there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import NamedTuple

from strategy_cli.model.entry import Entry, Kind, fields_of
from strategy_cli.reading.source import Source, source_of
from strategy_cli.reading.tree import Scalar
from strategy_cli.writing.data import Route, Spot, data_of, same, set_at, spots_of
from strategy_cli.writing.edit import Refused, unread
from strategy_cli.writing.forms import quoted
from strategy_cli.writing.lines import lines_of


class Naming(NamedTuple):
    """What gives things of a kind their id, and as what others name them (None: they do not)."""

    lists: tuple[str, ...]  # whose entries it names; none: the file as a whole
    key: str
    kind: Kind | None


NAMINGS: Mapping[str, Naming] = {
    "team": Naming((), "id", Kind.TEAM),
    "area": Naming(("decision_rights",), "area", Kind.AREA),
    "need": Naming(("needs", "gives"), "id", None),
    "decision": Naming(("decisions",), "id", Kind.DECISION),
    "choice": Naming(("approach",), "id", Kind.CHOICE),
    "principle": Naming(("principles",), "id", Kind.PRINCIPLE),
    "always": Naming(("always",), "id", Kind.ALWAYS),
    "initiative": Naming(("initiatives", "parked", "done"), "id", Kind.INITIATIVE),
    "metric": Naming(("metrics",), "id", Kind.METRIC),
    "assumption": Naming(("assumptions",), "id", Kind.ASSUMPTION),
    "other": Naming(("others",), "id", Kind.OTHER),
}


def mentions(text: str, model: type[Entry], naming: Naming, name: str) -> Iterator[Route]:
    """The routes of all texts in a file that name a thing; `model` is Strategy or Team."""
    for route, spot in spots_of(source_of(text).tree).items():
        if isinstance(spot.node, Scalar) and spot.node.text.strip() == name and _names(model, route, naming):
            yield route


def _names(model: type[Entry], route: Route, naming: Naming) -> bool:
    """Whether the key at a route gives a thing of this kind its id, or may name one."""
    keys = [step.partition("[")[0] for step in route]
    if keys[-1:] == [naming.key] and (keys[0] in naming.lists if keys[1:] else not naming.lists):
        return len(keys) <= 2
    for key in keys[:-1]:
        if key not in fields_of(model).nested:
            return False
        model = fields_of(model).nested[key]
    link = fields_of(model).links.get(keys[-1]) if keys else None
    return link is not None and naming.kind in link.kinds


def renamed(text: str, routes: Iterable[Route], new: str) -> str | Refused:
    """The text with another id at each of these routes, all else byte for byte; read again and compared."""
    source = source_of(text)
    if reason := unread(source):
        return Refused(reason)
    everything, lines = spots_of(source.tree), lines_of(text)
    spots = [everything[route] for route in routes]
    for spot in sorted(spots, key=lambda spot: spot.node.column, reverse=True):  # the columns before it stay
        node = spot.node
        if not isinstance(node, Scalar) or node.end_line != node.line:
            return Refused(f"line {node.line}: write the id on one line, without `>`, and run it again")
        old, at = lines.texts[node.line - 1], node.line - 1
        said = quoted(new, node.style) if node.style else new
        whole = old[: node.column - 1] + said + old[node.end_column - 1 :]
        lines = lines.replaced(at, at + 1, [whole])
    if not _is_as_meant(source, source_of(lines.text), spots, new):
        return Refused("this layout cannot be changed without losing something")
    return lines.text


def _is_as_meant(source: Source, again: Source, spots: Iterable[Spot], new: str) -> bool:
    """Whether the new text says what the old one said, but for the id, with all its comments."""
    data = deepcopy(data_of(source.tree))
    for spot in spots:
        set_at(data, spot.way, new)
    kept = Counter(comment.text for comment in source.comments)
    return same(data_of(again.tree), data) and kept == Counter(each.text for each in again.comments)
