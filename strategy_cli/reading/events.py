"""Parser events to a tree, with limits, and a trouble for each YAML feature the format has no use for.

Events, not `safe_load` or `compose`: those recurse in C and crash the process on nested brackets, and raise
half a dozen kinds of error. Events let us cap depth and count, and keep every text as it was written. The
only module that knows PyYAML; it is imported for the first text that wants a parser, as no plain one does.
"""

from collections.abc import Iterable
from typing import Protocol, TypeAlias, TypeGuard, cast

import yaml

from strategy_cli.finding import Span
from strategy_cli.reading.slips import Complaint
from strategy_cli.reading.text import MOST_MARKS, past_marks, whole
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence, is_empty
from strategy_cli.reading.trouble import MOST_CHARACTERS, MOST_DEPTH, MOST_NODES, Trouble

Parser: TypeAlias = type[yaml.SafeLoader] | type[yaml.CSafeLoader]

HAS_LIBYAML: bool = yaml.__with_libyaml__
# PyYAML built without libyaml gives the same events, many times slower.
PARSER: Parser = yaml.CSafeLoader if HAS_LIBYAML else yaml.SafeLoader


class _Mark(Protocol):
    """A place, counted from 0."""

    line: int
    column: int


class _Event(Protocol):
    """What PyYAML's kinds of events hold, each some of it."""

    value: str
    style: str | None
    flow_style: bool | None
    anchor: str | None
    tag: str | None
    start_mark: _Mark
    end_mark: _Mark


def _is_too_long(text: str) -> bool:
    """Whether a text is longer than it may be, or holds too many marks, which escapes can bring."""
    return len(text) > MOST_CHARACTERS or not (text.isascii() or past_marks(whole(text)) is None)


class _Open:
    """A list or mapping whose end has not come yet; in a mapping, `nodes` are keys and values by turns."""

    __slots__ = ("column", "in_brackets", "line", "nodes")

    def __init__(self, line: int, column: int, in_brackets: bool) -> None:
        self.line, self.column, self.in_brackets = line, column, in_brackets
        self.nodes: list[Node] = []


class Builder:
    """Builds one tree; `scalars` holds every text read so far, in order, also when the parser gives up."""

    def __init__(self) -> None:
        self.scalars: list[Scalar] = []
        self.troubles: list[Trouble] = []
        self.faulty_lines: set[int] = set()
        self.second_line = 0  # where a second document begins, which is read and left aside
        self._open = [_Open(0, 0, False)]
        self._nodes = 0

    @property
    def root(self) -> Node | None:
        """What the text holds, once it was read; None where it holds nothing."""
        return self._open[0].nodes[0] if self._open[0].nodes else None

    def build(self, text: str, parser: Parser | None = None) -> Trouble | Complaint | None:
        """Read the text into `root`; returns the limit it breaks, or why the parser gave up."""
        loader = (parser or PARSER)(text)
        try:
            return self._read(cast(Iterable[_Event], iter(loader.get_event, None)))
        except yaml.MarkedYAMLError as error:
            return self._complaint(error)
        finally:
            loader.dispose()

    def _read(self, events: Iterable[_Event]) -> Trouble | None:
        """Take every event; the limit that one of them breaks."""
        scalar_event, new, add = cast(object, yaml.ScalarEvent), tuple.__new__, self.scalars.append
        nodes = self._open[-1].nodes
        for event in events:
            if type(event) is not scalar_event:
                if self._structure(event):
                    return self._limit(event)
                nodes = self._open[-1].nodes
                continue
            text, start, end = event.value, event.start_mark, event.end_mark
            # NamedTuple's own constructor costs twice as much, and this runs for every text of every file.
            place = (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
            scalar = new(Scalar, (text, event.style or "", *place))
            add(scalar)
            nodes.append(scalar)
            self._nodes += 1
            if event.anchor or event.tag:
                self._properties(event)
            if self._nodes > MOST_NODES or (len(text) > MOST_MARKS and _is_too_long(text)):
                return self._limit(event)
        return None

    def _structure(self, event: _Event) -> bool:
        """Take what is no text; whether a limit is broken."""
        kind = cast(object, type(event))
        if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            mark = event.start_mark
            self._open.append(_Open(mark.line + 1, mark.column + 1, bool(event.flow_style)))
            self._nodes += 1
            if event.anchor or event.tag:
                self._properties(event)
        elif kind is yaml.MappingEndEvent:
            opened, line = self._open.pop(), event.end_mark.line + 1
            self._open[-1].nodes.append(Mapping(self._pairs(opened.nodes), opened.line, opened.column, line))
        elif kind is yaml.SequenceEndEvent:
            opened, line = self._open.pop(), event.end_mark.line + 1
            self._open[-1].nodes.append(Sequence(tuple(opened.nodes), opened.line, opened.column, line))
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._document(event)
        return len(self._open) > MOST_DEPTH + 1 or self._nodes > MOST_NODES

    def _pairs(self, nodes: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        """Keys with values, each key once: of like ones the first that says something, lists put together."""
        keys = [key for key in nodes[::2] if type(key) is Scalar]
        texts = {key.text for key in keys}
        if 2 * len(texts) == len(nodes) and "<<" not in texts:
            return tuple(zip(keys, nodes[1::2], strict=True))
        found: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar) or _is_merge(key):
                self._no_key(key)
            elif key.text not in found:
                found[key.text] = (key, value)
            else:
                first = found[key.text]
                self._double(first[0], key)
                found[key.text] = (first[0], _united(first[1], value))
        return tuple(found.values())

    def _no_key(self, key: Node) -> None:
        what = "a merge key `<<`" if isinstance(key, Scalar) else "a key that is not one text"
        span = Span(key.line, key.column, key.column + 1)
        self.troubles.append(
            Trouble("yaml-feature", f"{what} has no use here", "write plain keys: `key: value`", span)
        )
        self.faulty_lines.add(key.line)

    def _double(self, first: Scalar, second: Scalar) -> None:
        message = f"the key `{first.text}` stands here a second time"
        help_ = "keep one of the two; YAML readers keep the last without a word"
        spans = [Span(key.line, key.column, max(key.end_column, key.column + 1)) for key in (second, first)]
        self.troubles.append(Trouble("duplicate-key", message, help_, spans[0], first.text, spans[1]))
        self.faulty_lines |= {first.line, second.line}

    def _alias(self, event: _Event) -> None:
        words = (
            f"`*{event.anchor}` is a YAML alias",
            "write the text out; if it is meant as text, put it in quotes",
        )
        nodes = self._open[-1].nodes
        if not (len(nodes) % 2 and _is_merge(nodes[-1])):  # behind `<<:` the key is the fault
            self._feature(event, *words)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        self.faulty_lines.add(line)
        self._nodes += 1
        nodes.append(Scalar("", "", line, column, line, column))

    def _properties(self, event: _Event) -> None:
        help_ = "delete it; if it is meant as text, put the text in quotes"
        what = f"`&{event.anchor}` is a YAML anchor" if event.anchor else "a YAML tag (`!…`) has no use here"
        self._feature(event, what, help_)

    def _document(self, event: _Event) -> None:
        if event.start_mark.line < event.end_mark.line:  # the mark begins at a directive, if there is one
            self._feature(event, "a YAML directive has no use here", "delete the line that begins with `%`")
        if self._open[0].nodes and not self.second_line:
            self.second_line = event.start_mark.line + 1
            self._feature(
                event, "a second document begins here", "keep one document in a file: delete the line `---`"
            )

    def _feature(self, event: _Event, message: str, help_: str) -> None:
        start, end = event.start_mark, event.end_mark
        column = end.column if end.line == start.line and end.column > start.column else start.column + 1
        span = Span(start.line + 1, start.column + 1, column + 1)
        self.troubles.append(Trouble("yaml-feature", message, help_, span))

    def _limit(self, event: _Event) -> Trouble:
        if len(self._open) > MOST_DEPTH + 1:
            reason, help_ = (
                f"is nested more than {MOST_DEPTH} levels deep",
                "the format needs five levels at most",
            )
        elif self._nodes > MOST_NODES:
            reason, help_ = f"holds more than {MOST_NODES:,} keys and texts", "split it into several files"
        elif len(event.value) <= MOST_CHARACTERS:
            reason, help_ = f"holds more than {MOST_MARKS} accents over one letter", "delete them"
        else:
            reason = f"holds a text of more than {MOST_CHARACTERS:,} characters"
            help_ = "move it to a document of its own and link that with `record`"
        mark = event.start_mark
        return Trouble(
            "unreadable-file", reason, help_, Span(mark.line + 1, mark.column + 1, mark.column + 2)
        )

    def _complaint(self, error: yaml.MarkedYAMLError) -> Complaint:
        problem = cast(_Mark, error.problem_mark)
        context = error.context_mark or problem
        last = self.scalars[-1] if self.scalars else None
        runs_over = last is not None and last.style in ("'", '"') and last.line < last.end_line
        return Complaint(
            problem.line,
            problem.column,
            error.problem or "",
            context.line,
            error.context or "",
            last.line - 1 if last and runs_over else -1,
            next((opened.line - 1 for opened in self._open if opened.in_brackets), -1),
        )


def _is_merge(key: Node) -> bool:
    return isinstance(key, Scalar) and key.text == "<<" and not key.style


def _united(first: Node, second: Node) -> Node:
    """Of two values under one key what hides least: the entries of both, else the first that says a thing."""
    if _holds_entries(second):
        return first._replace(items=first.items + second.items) if _holds_entries(first) else second
    return second if is_empty(first) else first


def _holds_entries(node: Node) -> TypeGuard[Sequence]:
    return isinstance(node, Sequence) and all(isinstance(item, Mapping) for item in node.items)
