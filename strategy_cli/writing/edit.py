"""Inserts, replaces or removes one entry in YAML text; read again and compared, else refused.

Comments, blank lines, quotes, order and line ends of everything else stay byte for byte.
"""

from collections import Counter
from collections.abc import Container, Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass

from strategy_cli.model.entry import Entry
from strategy_cli.reading.source import Source, source_of
from strategy_cli.reading.tree import Node, Sequence
from strategy_cli.reading.trouble import Trouble
from strategy_cli.writing.data import (
    Add,
    Change,
    Data,
    Put,
    Remove,
    Route,
    Spot,
    data_of,
    meant,
    same,
    spots_of,
)
from strategy_cli.writing.extents import UnsureError, layout_of
from strategy_cli.writing.inserting import Page, added, parts_of, put
from strategy_cli.writing.lines import Lines, lines_of
from strategy_cli.writing.pasting import to_paste
from strategy_cli.writing.removing import removed

# Parts of such a text could not be read, and would be lost from sight.
_UNREAD = ("yaml-syntax", "yaml-feature", "duplicate-key", "unreadable-file")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a text was left as it is; the entry as text, for pasting, and where it belongs."""

    reason: str
    entry: str = ""
    where: str = ""


def edited(text: str, model: type[Entry], change: Change) -> str | Refused:
    """The text with one change made; `model` (Strategy or Team) gives the order of its keys."""
    change = _cleaned(change)
    source = source_of(text)
    if reason := _unfit(source):
        return _refused(reason, change, source)
    spots = spots_of(source.tree)
    if isinstance(change, Remove):
        change = _widest(change, source.tree)
    if reason := _out_of_place(change, spots):
        return _refused(reason, change, source)
    lines = lines_of(text)
    layout = layout_of(source.tree, lines.texts)
    reason = "this layout cannot be changed without losing something"
    for quoting in (False, True):
        page = Page(lines, spots, model, layout._replace(quoted=quoting), source.comments)
        try:
            new, gone = _changed(page, change)
        except UnsureError as unsure:
            return _refused(f"this layout cannot be changed safely: {unsure}", change, source)
        if _is_as_meant(source, new, gone, change):
            return new.text
    return _refused(reason, change, source)


def _out_of_place(change: Change, spots: MappingOf[Route, Spot]) -> str:
    """Why a change has no place in a file that holds these spots, "" where it has."""
    if not change.route:
        return "the file as a whole is not changed in one edit"
    if change.route in spots:
        return ""
    if isinstance(change, Remove) or change.route[:-1] not in spots:
        return "there is no such place in this file"
    is_list = isinstance(spots[change.route[:-1]].node, Sequence)
    return "a list stands where keys were expected" if is_list else ""


def unfit(text: str) -> str:
    """Why a text cannot be changed as it is, "" where it can."""
    return _unfit(source_of(text))


def _unfit(source: Source) -> str:
    return unread(source) or _first(each for each in source.troubles if _is_in_front(each, source))


def unread(source: Source) -> str:
    """Why parts of a text could not be read, "" where all could."""
    return _first(each for each in source.troubles if each.rule in _UNREAD)


def _first(troubles: Iterable[Trouble]) -> str:
    trouble = next(iter(troubles), None)
    return f"line {trouble.span.line}: {trouble.message}; repair that first" if trouble else ""


def _is_in_front(trouble: Trouble, source: Source) -> bool:
    """Whether a sign that nobody sees stands before a line's first word: no column there is what it seems."""
    start = source.lines[trouble.span.line - 1][: trouble.span.column]
    return not start[:-1].strip(" -") and start[-1:] != '"'  # in quotes it is an escape


def edited_all(text: str, model: type[Entry], changes: Iterable[Change]) -> str | Refused:
    """The text with all changes made, one upon the other; refused as a whole where one is."""
    for change in changes:
        new = edited(text, model, change)
        if isinstance(new, Refused):
            return new
        text = new
    return text


def _changed(page: Page, change: Change) -> tuple[Lines, Container[int]]:
    """The new lines, and the old ones (from 0) whose comments go with what was removed."""
    if isinstance(change, Put):
        return put(page, change.route, change.value), ()
    if isinstance(change, Add):
        return added(page, change), ()
    return removed(page, change.route)


def _is_as_meant(source: Source, lines: Lines, gone: Container[int], change: Change) -> bool:
    again = source_of(lines.text)
    old = data_of(source.tree)
    data = meant(old or {}, spots_of(source.tree), change)
    kept = Counter(comment.text for comment in source.comments if comment.line - 1 not in gone)
    return (
        same(data_of(again.tree) if again.tree else {}, data)
        and Counter(comment.text for comment in again.comments) == kept
        and not Counter(each.message for each in again.troubles)
        - Counter(each.message for each in source.troubles)
    )


def _widest(change: Remove, tree: Node | None) -> Remove:
    """The removal of what would be left empty by this one."""
    spots = spots_of(tree)
    route = change.route
    while route in spots:
        holder = spots[route].holder
        above = next((each for each, spot in spots.items() if spot.node is holder), ())
        if not above or len(parts_of(holder)) > 1:
            break
        route = above
    return Remove(route)


def _cleaned(change: Change) -> Change:
    return change if isinstance(change, Remove) else change._replace(value=clean(change.value))


def clean(value: Data) -> Data:
    """A value without what says nothing: blanks around texts, and keys and items left empty."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if isinstance(value, list):
        return [item for item in map(clean, value) if item]
    return {key: inner for key, inner in ((key, clean(each)) for key, each in value.items()) if inner}


def _refused(reason: str, change: Change, source: Source) -> Refused:
    if isinstance(change, Remove) or not change.route:
        return Refused(reason)
    return Refused(reason, *to_paste(change, spots_of(source.tree), source.lines))
