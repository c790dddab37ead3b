"""A tree to typed entries, one by one: what cannot be understood is a fault, and hides nothing beside it."""

import re
from typing import TypeVar

from pydantic import ValidationError

from strategy_cli.finding import Fault, Place, Span, counted, listed
from strategy_cli.model.entry import ALL_KEYS, Entry, Fields, fields_of
from strategy_cli.nearest import nearest
from strategy_cli.reading.places import item_names
from strategy_cli.reading.source import Source
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence, is_empty

AnyEntry = TypeVar("AnyEntry", bound=Entry)
_UNSPACED = re.compile(r"([a-z_]+):(\S.*)", re.DOTALL)
_LIST_OF_TEXTS = "write one text, or a list: `[one, two]`"


def empty(model: type[AnyEntry], place: Place, unread: frozenset[str] = frozenset()) -> AnyEntry:
    """An entry of which nothing was written."""
    fields = fields_of(model)
    inner = {key: empty(fields.nested[key], place.key(key)) for key in fields.nested if key not in fields.many}
    return model.model_validate({"place": place, "unread": unread, **inner})


class EntryReader:
    """Reads the entries of one file; `faults` grows while it does."""

    def __init__(self, source: Source, year_starts_in: int) -> None:
        self.faults: list[Fault] = []
        self._source = source
        self._context = {"year_starts_in": year_starts_in}
        self._cuts = {comment.line: comment for comment in source.comments if re.match(r"#\w", comment.text)}
        self._torn = _torn_mappings(source)

    def root(self, node: Node, model: type[AnyEntry]) -> AnyEntry:
        """The whole file as one entry."""
        place = Place(self._source.path)
        if isinstance(node, Mapping):
            return self._entry(node, model, place)
        message = "this file holds a list or a single text, and not keys with values"
        self._wrong(place, message, "write `key: value` lines; every key stands in the format's description")
        return empty(model, place, frozenset({ALL_KEYS}))

    def _entry(self, node: Mapping, model: type[AnyEntry], place: Place) -> AnyEntry:
        fields = fields_of(model)
        unread: set[str] = {ALL_KEYS} if (node.line, node.column) in self._torn else set()
        values: dict[str, object] = {}
        for written, value in node.pairs:
            key = written.text if written.text in fields.order else self._meant_key(written, node, fields, place)
            if not key:
                continue
            if is_empty(value) and written.line in self._source.faulty_lines:
                unread.add(key)
            elif not is_empty(value) or written.line in self._cuts:
                self._value(key, value, fields, place, values, unread)
        return self._validated(model, place, values, unread)

    def _validated(
        self, model: type[AnyEntry], place: Place, values: dict[str, object], unread: set[str]
    ) -> AnyEntry:
        fields = fields_of(model)
        for key in fields.nested:
            if key not in fields.many and key not in values:
                values[key] = empty(fields.nested[key], place.key(key))
        try:
            return model.model_validate({"place": place, "unread": unread, **values}, context=self._context)
        except ValidationError as refused:
            for error in refused.errors(include_url=False, include_input=False):
                key = str(error["loc"][0])
                words = error["ctx"]
                self._wrong(place.key(key), words["message"], words["help"])
                values.pop(key)
                unread.add(key)
        return model.model_validate({"place": place, "unread": unread, **values}, context=self._context)

    def _meant_key(self, written: Scalar, node: Mapping, fields: Fields, place: Place) -> str:
        """The key an unknown one is a slip of, where that is absent; a fault either way."""
        near = nearest(written.text, fields.order)
        present = {key.text for key, _ in node.pairs}
        span = Span(written.line, written.column, max(written.end_column, written.column + 1))
        message = f"unknown key `{written.text}`"
        if near and near not in present:
            message, help_ = f"{message}; did you mean `{near}`?", f"write `{near}:`"
        elif near:
            help_ = f"`{near}` stands here already; delete this one, or move its text there"
        else:
            help_ = f"the keys here are {listed(fields.order)}"
        self.faults.append(
            Fault("unknown-key", place.key(written.text), message, help_, (), quote=written.text, span=span)
        )
        return near if near not in present else ""

    def _value(
        self, key: str, node: Node, fields: Fields, place: Place, values: dict[str, object], unread: set[str]
    ) -> None:
        here = place.key(key)
        if key in fields.scalars:
            if isinstance(node, Scalar) and not (key in fields.prose and self._is_cut(node, key, here)):
                values[key] = node.text.strip()
            else:
                if not isinstance(node, Scalar):
                    self._wrong(here, f"`{key}` takes one text, and here stands {_shape(node)}", "write one text")
                unread.add(key)
        elif key in fields.lists:
            values[key] = self._texts(key, node, key in fields.links, place, unread)
        elif key in fields.many:
            values[key] = self._entries(key, node, fields.nested[key], place, unread)
        elif isinstance(node, Mapping):
            values[key] = self._entry(node, fields.nested[key], here)
        else:
            keys = listed([f"`{inner}`" for inner in fields_of(fields.nested[key]).order])
            self._wrong(here, f"`{key}` takes keys of its own, and here stands {_shape(node)}", f"write {keys} below it")
            unread.add(key)

    def _texts(self, key: str, node: Node, names_ids: bool, place: Place, unread: set[str]) -> tuple[str, ...]:
        """A list of texts; one text stands for a list of one."""
        if isinstance(node, Mapping):
            self._wrong(place.key(key), f"`{key}` takes texts, and here stands {_shape(node)}", _LIST_OF_TEXTS)
            unread.add(key)
            return ()
        if isinstance(node, Scalar):
            if names_ids and "," in node.text:
                parts = [part.strip() for part in node.text.split(",")]
                message = f'`{key}` names several in one text: "{node.text}"'
                self._wrong(place.key(key), message, f"write a list: `[{', '.join(parts)}]`")
                return tuple(parts)
            return (node.text.strip(),)
        found = []
        for name, item in zip(item_names(node.items), node.items, strict=True):
            if isinstance(item, Scalar) and item.text.strip():
                found.append(item.text.strip())
            elif not isinstance(item, Scalar) or item.line in self._source.faulty_lines:
                if not isinstance(item, Scalar):
                    message = f"`{key}` takes texts, and here stands {_shape(item)}"
                    self._wrong(place.item(key, name), message, _LIST_OF_TEXTS)
                unread.add(key)
        return tuple(found)

    def _entries(
        self, key: str, node: Node, model: type[Entry], place: Place, unread: set[str]
    ) -> tuple[Entry, ...]:
        """A list of entries; a bare text stands for one where the format says so."""
        if isinstance(node, Mapping):
            if not {name.text for name, _ in node.pairs} & set(fields_of(model).order):
                return self._no_entries(key, node, model, place, unread)
            message = f"`{key}` takes a list of entries, and here stands one without its `- `"
            self._wrong(place.key(key), message, f"put `- ` before the first key below `{key}`")
            self._torn |= {(node.line, node.column)}  # the line with its `- ` may have held a key
        elif isinstance(node, Scalar) and not model.shorthand:
            return self._no_entries(key, node, model, place, unread)
        items = node.items if isinstance(node, Sequence) else (node,)
        found = (
            self._item(key, item, model, place.item(key, name), unread)
            for name, item in zip(item_names(items), items, strict=True)
        )
        return tuple(entry for entry in found if entry)

    def _no_entries(
        self, key: str, node: Node, model: type[Entry], place: Place, unread: set[str]
    ) -> tuple[Entry, ...]:
        first = fields_of(model).order[0]
        message = f"`{key}` takes a list of entries, and here stands {_shape(node)}"
        self._wrong(place.key(key), message, f"begin each entry on a line of its own with `- {first}:`")
        unread.add(key)
        return ()

    def _item(self, key: str, item: Node, model: type[Entry], place: Place, unread: set[str]) -> Entry | None:
        if isinstance(item, Mapping):
            text = self._bent_text(item, model, place)
            return self._written_short(text, model, place) if text else self._entry(item, model, place)
        if isinstance(item, Scalar) and not item.text.strip():
            if item.line in self._source.faulty_lines:
                unread.add(key)
            return None
        if isinstance(item, Scalar) and model.shorthand:
            if self._is_cut(item, model.shorthand, place):
                return empty(model, place, frozenset({model.shorthand}))
            return self._written_short(item.text.strip(), model, place)
        return self._stray(key, item, model, place, unread)

    def _stray(self, key: str, item: Node, model: type[Entry], place: Place, unread: set[str]) -> Entry | None:
        """Something in a list of entries that is none; `id:x` only lacks a space and is read."""
        unspaced = _UNSPACED.fullmatch(item.text) if isinstance(item, Scalar) else None
        if isinstance(item, Scalar) and unspaced and unspaced[1] in fields_of(model).scalars:
            help_ = f"write `{unspaced[1]}: {unspaced[2]}`"
            self.faults.append(Fault("yaml-syntax", place, "a space is missing after the colon", help_, ()))
            return self._validated(model, place, {unspaced[1]: unspaced[2]}, {ALL_KEYS})
        first = fields_of(model).order[0]
        message = f"an entry of `{key}` has keys of its own, and here stands {_shape(item)}"
        self._wrong(place, message, f"write `- {first}:`, and its other keys below")
        unread.add(key)
        return None

    def _written_short(self, text: str, model: type[AnyEntry], place: Place) -> AnyEntry:
        return model.model_validate({"place": place, model.shorthand: text})

    def _bent_text(self, item: Mapping, model: type[Entry], place: Place) -> str:
        """The sentence that `: ` turned into a mapping, where the list holds prose; else ""."""
        order = fields_of(model).order
        if not model.shorthand or any(nearest(key.text, order) for key, _ in item.pairs):
            return ""
        if not all(isinstance(value, Scalar) for _, value in item.pairs):
            return ""
        key, value = item.pairs[0]
        text = f"{key.text}: {value.text.strip()}" if isinstance(value, Scalar) else key.text
        message = f'": " turned this sentence into a key and a value: "{text}"'
        quoted = text.replace('"', "'")
        span = Span(key.line, key.column, max(key.end_column, key.column + 1))
        self.faults.append(Fault("lost-text", place, message, f'put it in quotes: `- "{quoted}"`', (), span=span))
        return text

    def _is_cut(self, node: Scalar, key: str, place: Place) -> bool:
        """Whether ` #` and a letter cut this text: YAML reads the rest as a comment."""
        comment = self._cuts.get(node.end_line)
        if node.style or not comment or comment.column < node.end_column:
            return False
        left = f'only "{node.text.strip()}" is left' if node.text.strip() else "nothing is left"
        message = f"`{key}` is cut where ` #` begins a comment: {left}"
        text = " ".join(f"{node.text} {comment.text}".split())
        help_ = f"write `{key}: >` and the sentence on the next line, indented: {text}"
        span = Span(comment.line, comment.column, comment.column + len(comment.text))
        self.faults.append(Fault("lost-text", place, message, help_, (), span=span))
        return True

    def _wrong(self, place: Place, message: str, help_: str) -> None:
        self.faults.append(Fault("wrong-type", place, message, help_, ()))


def _shape(node: Node) -> str:
    if isinstance(node, Mapping):
        return f"an entry with {counted(len(node.pairs), 'key')}"
    if isinstance(node, Sequence):
        return "a list" if node.items else "an empty list"
    return f'the text "{node.text.strip()}"'


def _torn_mappings(source: Source) -> frozenset[tuple[int, int]]:
    """Where the mappings begin that lost a whole line to a slip: what they lack may have stood there."""
    torn: set[tuple[int, int]] = set()
    for line in source.faulty_lines:
        node, holder = source.tree, None
        while node is not None:
            if isinstance(node, Mapping):
                holder = node
                if any(key.line == line for key, _ in node.pairs):
                    break
                inner: list[Node] = [value for _, value in node.pairs]
            else:
                inner = list(node.items) if isinstance(node, Sequence) else []
            node = next((each for each in reversed(inner) if each.line <= line), None)
        else:
            if holder:
                torn.add((holder.line, holder.column))
    return frozenset(torn)
