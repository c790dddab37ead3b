"""Keys that stand at another depth than the thing they belong to, where YAML sees nothing wrong."""

from strategy_cli.finding import Fault, Place, counted
from strategy_cli.model.entry import Fields, fields_of
from strategy_cli.reading.shown import key_span
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
            pairs[-1] = (pairs[-1][0], _with_pair(pairs[-1][1], home, (key, value)))
            if not run_goes_on and key.line not in faulty:
                faults.append(_fault(key, place, home.column - 1))
        run_goes_on = home is not None
    return Mapping(tuple(pairs), *node[1:]), faults


def _home(key: Scalar, above: tuple[Scalar, Node], fields: Fields) -> Mapping | None:
    """The entry right above a strange key, alone or the last of its list, if it may have that key."""
    name, value = above
    entry = value.items[-1] if isinstance(value, Sequence) and value.items else value
    if key.text in fields.known or not isinstance(entry, Mapping) or name.text not in fields.nested:
        return None
    return entry if key.text in fields_of(fields.nested[name.text]).known else None


def _with_pair(value: Node, entry: Mapping, pair: tuple[Scalar, Node]) -> Node:
    whole = entry._replace(pairs=(*entry.pairs, pair))
    return value._replace(items=(*value.items[:-1], whole)) if isinstance(value, Sequence) else whole


def _fault(key: Scalar, place: Place, indent: int) -> Fault:
    message = f"`{key.text}` stands further out than the entry it belongs to"
    help_ = f"indent it by {counted(indent, 'space')}"
    return Fault("yaml-syntax", place.key(key.text), message, help_, (), span=key_span(key))
