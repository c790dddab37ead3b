"""Parser events to a tree: one loop, with limits, and a trouble for each YAML feature the format has no use for.

Events, not `safe_load` or `compose`: those recurse in C and crash the process on nested brackets, and raise
half a dozen kinds of error. Events let us cap depth and count, and keep every text as it was written.
"""

from dataclasses import dataclass

import yaml

from strategy_cli.finding import Span
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence

try:
    from yaml import CSafeLoader as EventLoader

    HAS_LIBYAML = True
except ImportError:  # PyYAML built without libyaml: the same events, many times slower
    from yaml import SafeLoader as EventLoader  # type: ignore[assignment]

    HAS_LIBYAML = False

MOST_DEPTH = 64
MOST_NODES = 50_000
MOST_CHARACTERS = 20_000


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fault of the text itself: the rule that words it, what to write instead, and where it stands."""

    rule: str
    message: str
    help: str
    span: Span
    quote: str = ""
    other: Span | None = None  # the first of two like keys


class _Open:
    """A list or mapping whose end has not come yet; `key` is None where a mapping waits for its next key."""

    __slots__ = ("column", "is_mapping", "items", "key", "line")

    def __init__(self, is_mapping: bool, line: int, column: int) -> None:
        self.is_mapping, self.line, self.column = is_mapping, line, column
        self.items: list[Node | tuple[Scalar, Node]] = []
        self.key: Node | None = None


class Builder:
    """Builds one tree; `scalars` holds every text read so far, in order, also when the parser gives up."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.scalars: list[Scalar] = []
        self.troubles: list[Trouble] = []
        self.faulty_lines: set[int] = set()
        self._open: list[_Open] = []
        self._nodes = 0

    def build(self, text: str) -> Trouble | None:
        """Read the text into `root`; returns the limit it breaks, if any; raises yaml.MarkedYAMLError."""
        documents = 0
        for event in yaml.parse(text, Loader=EventLoader):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if limit := self._scalar(event):
                    return limit
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if limit := self._start(event, kind is yaml.MappingStartEvent):
                    return limit
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._end(event.end_mark.line + 1)
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    words = ("a second document begins here", "keep one document in a file: delete the line `---`")
                    self._feature(event, *words)
                    return None
                if event.version or event.tags:
                    self._feature(event, "a YAML directive has no use here", "delete the line that begins with `%`")
        return None

    def _scalar(self, event: yaml.ScalarEvent) -> Trouble | None:
        start, end = event.start_mark, event.end_mark
        scalar = Scalar(
            event.value, event.style or "", start.line + 1, start.column + 1, end.line + 1, end.column + 1
        )
        self.scalars.append(scalar)
        self._nodes += 1
        if event.tag or event.anchor:
            self._properties(event)
        if self._nodes > MOST_NODES or len(event.value) > MOST_CHARACTERS:
            return self._limit(event)
        self._add(scalar)
        return None

    def _start(self, event: yaml.CollectionStartEvent, is_mapping: bool) -> Trouble | None:
        self._nodes += 1
        if event.tag or event.anchor:
            self._properties(event)
        mark = event.start_mark
        self._open.append(_Open(is_mapping, mark.line + 1, mark.column + 1))
        if len(self._open) > MOST_DEPTH or self._nodes > MOST_NODES:
            return self._limit(event)
        return None

    def _end(self, line: int) -> None:
        opened = self._open.pop()
        if opened.is_mapping:
            pairs = tuple(pair for pair in opened.items if isinstance(pair, tuple))
            self._add(Mapping(self._unique(pairs), opened.line, opened.column, line))
        else:
            self._add(Sequence(tuple(opened.items), opened.line, opened.column, line))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        if not top.is_mapping:
            top.items.append(node)
        elif top.key is None:
            top.key = node
        else:
            if self._is_text(top.key):
                top.items.append((top.key, node))
            top.key = None

    def _is_text(self, key: Node) -> bool:
        if isinstance(key, Scalar) and (key.style or key.text != "<<"):
            return True
        span = Span(key.line, key.column, key.column + 1)
        merge = isinstance(key, Scalar)
        what = "a merge key `<<`" if merge else "a key that is not one text"
        self.troubles.append(Trouble("yaml-feature", f"{what} has no use here", "write plain keys: `key: value`", span))
        self.faulty_lines.add(key.line)
        return False

    def _unique(self, pairs: tuple[tuple[Scalar, Node], ...]) -> tuple[tuple[Scalar, Node], ...]:
        first: dict[str, tuple[Scalar, Node]] = {}
        for key, value in pairs:
            if key.text not in first:
                first[key.text] = (key, value)
                continue
            message = f"the key `{key.text}` stands here a second time"
            help_ = "keep one of the two; YAML readers keep the last without a word"
            other = first[key.text][0]
            first_span = Span(other.line, other.column, other.end_column)
            span = Span(key.line, key.column, key.end_column)
            self.troubles.append(Trouble("duplicate-key", message, help_, span, key.text, first_span))
            self.faulty_lines.add(other.line)  # where the first is empty, what it lacks stands in the second
        return pairs if len(first) == len(pairs) else tuple(first.values())

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._feature(event, f"`*{event.anchor}` is a YAML alias", "write the text out; if it is meant as text, put it in quotes")
        mark = event.start_mark
        self.faulty_lines.add(mark.line + 1)
        self._add(Scalar("", "", mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1))

    def _properties(self, event: yaml.NodeEvent) -> None:
        if event.anchor:
            words = (f"`&{event.anchor}` is a YAML anchor", "delete it; if it is meant as text, put the text in quotes")
        else:
            words = ("a YAML tag (`!…`) has no use here", "delete it; if it is meant as text, put the text in quotes")
        self._feature(event, *words)

    def _feature(self, event: yaml.Event, message: str, help_: str) -> None:
        start, end = event.start_mark, event.end_mark
        column = end.column if end.line == start.line and end.column > start.column else start.column + 1
        self.troubles.append(Trouble("yaml-feature", message, help_, Span(start.line + 1, start.column + 1, column + 1)))

    def _limit(self, event: yaml.NodeEvent) -> Trouble:
        if len(self._open) > MOST_DEPTH:
            reason, help_ = f"is nested more than {MOST_DEPTH} levels deep", "the format needs five levels at most"
        elif self._nodes > MOST_NODES:
            reason, help_ = f"holds more than {MOST_NODES:,} keys and texts", "split it into several files"
        else:
            reason = f"holds a text of more than {MOST_CHARACTERS:,} characters"
            help_ = "move it to a document of its own and link that with `record`"
        mark = event.start_mark
        span = Span(mark.line + 1, mark.column + 1, mark.column + 2)
        return Trouble("unreadable-file", reason, help_, span)
