"""Keys that stand at another depth than the thing they belong to, where YAML sees nothing wrong."""

from strategy_cli.finding import Fault, Place, Span, counted
from strategy_cli.model.entry import Fields, fields_of
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence


def taken_back(
    node: Mapping, fields: Fields, place: Place, faulty: frozenset[int]
) -> tuple[Mapping, list[Fault]]:
    """A mapping whose strange keys went back to the entry above, if that has such keys; and their faults.

    Keys that follow one another are one fault; on a faulty line they are none.
    """
    pairs: list[tuple[Scalar, Node]] = []
    faults: list[Fault] = []
    run_goes_on = False
    for key, value in node.pairs:
        home = _home(key, pairs[-1], fields) if pairs else None
        if home is None:
            pairs.append((key, value))
        else:
            pairs[-1] = (pairs[-1][0], _with_pair(*home, (key, value)))
            if not run_goes_on and key.line not in faulty:
                faults.append(_fault(key, place, home[1].column - 1))
        run_goes_on = home is not None
    return Mapping(tuple(pairs), *node[1:]), faults


def _home(key: Scalar, above: tuple[Scalar, Node], fields: Fields) -> tuple[Sequence, Mapping] | None:
    """The list right above a strange key, with its last entry, if such an entry has that key."""
    name, entries = above
    if key.text in fields.known or name.text not in fields.many or not isinstance(entries, Sequence):
        return None
    last = entries.items[-1] if entries.items else None
    takes_it = key.text in fields_of(fields.nested[name.text]).known
    return (entries, last) if takes_it and isinstance(last, Mapping) else None


def _with_pair(entries: Sequence, last: Mapping, pair: tuple[Scalar, Node]) -> Sequence:
    return entries._replace(items=(*entries.items[:-1], last._replace(pairs=(*last.pairs, pair))))


def _fault(key: Scalar, place: Place, indent: int) -> Fault:
    message = f"`{key.text}` stands further out than the entry it belongs to"
    span = Span(key.line, key.column, key.end_column)
    return Fault(
        "yaml-syntax", place.key(key.text), message, f"indent it by {counted(indent, 'space')}", (), span=span
    )
