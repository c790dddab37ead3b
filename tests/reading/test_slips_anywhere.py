"""One slip on any line of a faultless file is one finding on that line."""

import re
from collections.abc import Callable
from functools import partial

from hypothesis import assume, given
from hypothesis import strategies as st

from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from tests.reading.base import BASE

_KEY = re.compile(r"(?P<head> *(?:- )?[a-z_]+):(?P<value> [^\[>].*)?")
_ANY_KEY = re.compile(r" *(?:- )?[a-z_]+:( .*)?")
Change = Callable[[str], str]


def _of_value(change: Callable[[str, str], str]) -> Change:
    """A slip in the value of a line, as what it makes of `key` and `value`; a line without one stays."""

    def changed(line: str) -> str:
        match = _KEY.fullmatch(line)
        return change(match["head"], match["value"].strip()) if match and match["value"] else line

    return changed


def _of_key(change: Change) -> Change:
    """A slip in any line that begins a key; other lines stay."""
    return lambda line: change(line) if _ANY_KEY.fullmatch(line) else line


SLIPS: dict[str, Change] = {
    "no space behind the colon": _of_value(lambda key, value: f"{key}:{value}"),
    "a colon in the text": _of_value(lambda key, value: f"{key}: one: {value}"),
    "a colon late in the text": _of_value(lambda key, value: f"{key}: {value} one: two"),
    "an open double quote": _of_value(lambda key, value: f'{key}: "{value}'),
    "an open single quote": _of_value(lambda key, value: f"{key}: '{value}"),
    "text behind a double quote": _of_value(lambda key, value: f'{key}: "{value}" and more'),
    "text behind a single quote": _of_value(lambda key, value: f"{key}: '{value}' and more"),
    "an unknown escape": _of_value(lambda key, value: f'{key}: "\\q{value}"'),
    "an open bracket": _of_value(lambda key, value: f"{key}: [{value}"),
    "an open brace": _of_value(lambda key, value: f"{key}: {{{value}"),
    "text behind a bracket": _of_value(lambda key, value: f"{key}: [draft] {value}"),
    "a dash behind the key": _of_value(lambda key, value: f"{key}: - {value}"),
    "an anchor": _of_value(lambda key, value: f"{key}: &a {value}"),
    "an alias": _of_value(lambda key, _: f"{key}: *a"),
    "a tag": _of_value(lambda key, value: f"{key}: !x {value}"),
    "a no-break space behind the colon": _of_value(lambda key, value: f"{key}:\u00a0{value}"),
    "no colon": _of_key(lambda line: line.replace(":", "", 1)),
    "no space behind the dash": lambda line: re.sub(r"^( *)- ", r"\1-", line),
    "a tab as indent": lambda line: re.sub(r"^ +", "\t", line),
    "no-break spaces as indent": lambda line: re.sub(r"^  ", "\u00a0\u00a0", line),
    "a space too many": _of_key(lambda line: f" {line}"),
    "a space too few": _of_key(lambda line: line.removeprefix(" ")),
    "an invisible character inside": lambda line: re.sub(r"(\w)(\w)", "\\1\u200b\\2", line, count=1),
    "an invisible character before": lambda line: f"\u200b{line}" if line else line,
    "a merge": lambda line: f"<<<<<<< a\n{line}\n=======\n{line}x\n>>>>>>> b" if line else line,
} | {f"{sign} first": _of_value(partial("{1}: {0} {2}".format, sign)) for sign in "%@*&`,]}>|"}


@given(st.sampled_from(sorted(BASE)), st.data(), st.sampled_from(sorted(SLIPS)))
def test_a_slip_on_any_line_is_one_finding_there(path: str, data: st.DataObject, slip: str) -> None:
    lines = BASE[path].split("\n")
    number = data.draw(st.integers(0, len(lines) - 1), "line")
    changed = SLIPS[slip](lines[number])
    assume(changed != lines[number])
    text = "\n".join([*lines[:number], changed, *lines[number + 1 :]])
    workspace = load({each: whole.encode() for each, whole in BASE.items()} | {path: text.encode()})
    found = [Graph(workspace).locate(fault.place, fault.quote, fault.span) for fault in workspace.faults]
    assert [(at.path, at.span.line) for at in found] == [(path, number + 1)]
