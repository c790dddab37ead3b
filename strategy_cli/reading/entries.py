"""A tree to typed entries, one by one: what cannot be understood is a fault, and hides nothing beside it."""

from strategy_cli.finding import Fault, Place, listed
from strategy_cli.model.entry import ALL_KEYS, Entry, Fields, fields_of
from strategy_cli.model.made import AnyEntry, Values, made
from strategy_cli.model.values import Refused, brief
from strategy_cli.nearest import nearest
from strategy_cli.reading.astray import taken_back
from strategy_cli.reading.bounds import MOST_SLIPS
from strategy_cli.reading.lost import bent_text, cut_text, cutting
from strategy_cli.reading.places import item_names
from strategy_cli.reading.shown import key_span, shape
from strategy_cli.reading.source import Source
from strategy_cli.reading.text import visible
from strategy_cli.reading.torn import torn_mappings
from strategy_cli.reading.tree import Mapping, Node, Scalar, Sequence, is_empty
from strategy_cli.reading.unfinished import Unfinished, short

_LIST_OF_TEXTS = "write one text, or a list: `[one, two]`"


class EntryReader:
    """Reads the entries of one file; `faults` grows while it does."""

    def __init__(self, source: Source, values: Values) -> None:
        self.faults: list[Fault] = []
        self._values = values
        self._faulty = source.faulty_lines
        self._cuts = cutting(source.comments)
        self._torn = set(torn_mappings(source))
        self._is_plain = not self._faulty and not self._cuts  # nothing to be careful about
        self._path = source.path
        self._around: list[tuple[Fields, Unfinished]] = []  # the entries that hold the one being read
        self._strange_keys = 0
        self._swallowed = 0  # keys of an outer entry that took what stands below them into an inner one

    def root(self, node: Node, model: type[AnyEntry]) -> AnyEntry:
        """The whole file as one entry."""
        place = Place(self._path)
        if isinstance(node, Mapping):
            return self._entry(node, model, place)
        message = "this file holds a list or a single text, and not keys with values"
        self._wrong(place, message, "write `key: value` lines; every key stands in the format's description")
        return made(model, place, {}, {ALL_KEYS})

    def _entry(self, node: Mapping, model: type[AnyEntry], place: Place, text: str = "") -> AnyEntry:
        """An entry with keys; `text` is what its shorthand key says, if that is known already."""
        fields = fields_of(model)
        draft = short(model, place, text) if text else Unfinished(place)
        if not fields.known.issuperset([key.text for key, _ in node.pairs]):
            node, faults = taken_back(node, fields, place, self._faulty)
            self.faults += faults
        if (node.line, node.column) in self._torn:
            draft.unread.add(ALL_KEYS)
        self._around.append((fields, draft))
        for written, value in node.pairs:
            if self._is_plain and written.text in fields.scalars and type(value) is Scalar and value.text:
                draft.values[written.text] = value.text.strip()  # nearly always
            else:
                self._key(written, value, node, fields, draft)
        self._around.pop()
        return self._made(model, draft)

    def _key(self, written: Scalar, value: Node, node: Mapping, fields: Fields, draft: Unfinished) -> None:
        key = written.text
        if key not in fields.known:
            key = self._meant_key(written, value, node, fields, draft)
        if key and written.line in self._faulty:
            draft.unread.add(key)
        if key and (not is_empty(value) or written.line in self._cuts):
            self._value(key, value, written.line, fields, draft)

    def _made(self, model: type[AnyEntry], draft: Unfinished) -> AnyEntry:
        fields = fields_of(model)
        for key, reader in fields.readers.items():
            if key in draft.values:
                try:
                    text = str(draft.values[key])
                    draft.values[key] = self._values.read(reader, key, text)
                except Refused as refused:
                    self._wrong(draft.place.key(key), refused.message, refused.help)
                    del draft.values[key]
                    draft.unread.add(key)
        return made(model, draft.place, draft.values, draft.unread)

    def _meant_key(
        self, written: Scalar, value: Node, node: Mapping, fields: Fields, draft: Unfinished
    ) -> str:
        """The key an unknown one is a slip of, where that is absent; a fault either way."""
        self._strange_keys += 1
        near = nearest(written.text, fields.order) if self._strange_keys <= MOST_SLIPS else ""
        meant = near if near and near not in {key.text for key, _ in node.pairs} else ""
        if written.line in self._faulty or draft.is_mixed:
            draft.unread.add(ALL_KEYS)
            return meant
        message, help_ = f"unknown key `{brief(written.text)}`", f"the keys here are {listed(fields.order)}"
        outer = next((outer for keys, outer in reversed(self._around) if written.text in keys.known), None)
        if outer:
            message += f"; it is a key of {'the entry around it' if outer.place.route else 'the file itself'}"
            where = "further left" if outer.place.route else "at the edge"
            help_ = f"begin it {where}, if it is meant there; {help_}"
            outer.unread.add(written.text)
            draft.is_mixed = is_empty(value)  # its own keys follow as if they were this entry's
            self._swallowed += draft.is_mixed
        elif meant:
            message, help_ = f"{message}; did you mean `{near}`?", f"write `{near}:`"
        elif near:
            help_ = f"`{near}` stands here already; delete this one, or move its text there"
        place = draft.place.key(written.text)
        self.faults.append(
            Fault("unknown-key", place, message, help_, (), quote=written.text, span=key_span(written))
        )
        return meant

    def _value(self, key: str, node: Node, line: int, fields: Fields, draft: Unfinished) -> None:
        if key in fields.scalars:
            if not isinstance(node, Scalar):
                message = f"`{key}` takes one text, and here stands {shape(node)}"
                self._unread(key, node, draft, message, "write one text")
            elif key in fields.prose and self._is_cut(node, key, draft.place.key(key), line):
                draft.unread.add(key)
            else:
                draft.values[key] = self._text(node)
        elif key in fields.lists:
            draft.values[key] = self._texts(key, node, key in fields.links, draft)
        elif key in fields.many:
            draft.values[key] = self._entries(key, node, fields.nested[key], draft)
        elif isinstance(node, Mapping):
            draft.values[key] = self._entry(node, fields.nested[key], draft.place.key(key))
        else:
            keys = listed([f"`{inner}`" for inner in fields_of(fields.nested[key]).order])
            message = f"`{key}` takes keys of its own, and here stands {shape(node)}"
            self._unread(key, node, draft, message, f"write {keys} below it")

    def _texts(self, key: str, node: Node, names_ids: bool, draft: Unfinished) -> tuple[str, ...]:
        """A list of texts; one text stands for a list of one."""
        if isinstance(node, Mapping):
            message = f"`{key}` takes texts, and here stands {shape(node)}"
            self._unread(key, node, draft, message, _LIST_OF_TEXTS)
            return ()
        if isinstance(node, Scalar):
            if not names_ids or "," not in node.text:
                return (self._text(node),)
            parts = [part.strip() for part in node.text.split(",") if part.strip()]
            message = f'`{key}` names several in one text: "{brief(node.text)}"'
            self._wrong(draft.place.key(key), message, f"write a list: `[{', '.join(parts)}]`")
            return tuple(parts)
        for number, item in enumerate(node.items):
            if not isinstance(item, Scalar):
                message = f"`{key}` takes texts, and here stands {shape(item)}"
                self._wrong(draft.place.item(key, item_names(node.items)[number]), message, _LIST_OF_TEXTS)
                draft.unread.add(key)
            if item.line in self._faulty:
                draft.unread.add(key)
        texts = [self._text(item) for item in node.items if isinstance(item, Scalar)]
        return tuple(text for text in texts if text)

    def _entries(self, key: str, node: Node, model: type[Entry], draft: Unfinished) -> tuple[Entry, ...]:
        """A list of entries; a bare text stands for one where the format says so."""
        items = node.items if isinstance(node, Sequence) else (node,)
        is_entry = isinstance(node, Mapping) and any(
            name.text in fields_of(model).known for name, _ in node.pairs
        )
        if is_entry:
            message = f"`{key}` takes a list of entries, and here stands one without its `- `"
            self._wrong(draft.place.key(key), message, f"put `- ` before the first key below `{key}`")
            self._torn.add((node.line, node.column))  # the line with its `- ` may have held a key
        elif isinstance(node, Mapping) or (isinstance(node, Scalar) and not model.shorthand):
            message = f"`{key}` takes a list of entries, and here stands {shape(node)}"
            first = fields_of(model).order[0]
            self._unread(
                key, node, draft, message, f"begin each entry on a line of its own with `- {first}:`"
            )
            return ()
        found = []
        for name, item in zip(item_names(items), items, strict=True):
            before = self._swallowed
            found.append(self._item(key, item, model, draft.place.item(key, name), draft))
            if self._swallowed > before:
                draft.unread.add(key)
                break  # what follows may be the list of that key
        return tuple(entry for entry in found if entry)

    def _item(
        self, key: str, item: Node, model: type[Entry], place: Place, holder: Unfinished
    ) -> Entry | None:
        if item.line in self._faulty:
            holder.unread.add(key)
        if isinstance(item, Mapping):
            bent = bent_text(item, model, place)
            if not bent:
                return self._entry(item, model, place)
            self.faults.append(bent[1])
            return self._entry(item._replace(pairs=item.pairs[1:]), model, place, bent[0])
        if isinstance(item, Scalar) and model.shorthand:
            if self._is_cut(item, model.shorthand, place, item.line):
                return made(model, place, {}, {model.shorthand})
            return self._made(model, short(model, place, self._text(item))) if item.text.strip() else None
        if isinstance(item, Scalar) and not item.text.strip():
            return None
        return self._stray(key, item, model, place, holder)

    def _stray(
        self, key: str, item: Node, model: type[Entry], place: Place, holder: Unfinished
    ) -> Entry | None:
        """Something in a list of entries that is none; `id:x` only lacks a space and is read."""
        written, colon, rest = item.text.partition(":") if isinstance(item, Scalar) else ("", "", "")
        if colon and written in fields_of(model).scalars:
            help_ = f"write `{written}: {brief(rest)}`"
            self.faults.append(Fault("yaml-syntax", place, "a space is missing after the colon", help_, ()))
            draft = Unfinished(place)
            draft.values[written] = rest.strip()
            return self._made(model, draft)
        message = f"an entry of `{key}` has keys of its own, and here stands {shape(item)}"
        self._wrong(place, message, f"write `- {fields_of(model).order[0]}:`, and its other keys below")
        holder.unread.add(key)
        return None

    def _text(self, scalar: Scalar) -> str:
        """A text as rules and people see it, even where the file hides something in it."""
        text = scalar.text.strip()
        return visible(text) if scalar.line in self._faulty else text

    def _is_cut(self, node: Scalar, key: str, place: Place, line: int) -> bool:
        """Whether ` #` took a part of this text away, on its last line or on `line`, that of its key."""
        fault = cut_text(node, key, place, self._cuts.get(line)) if line < node.line else None
        fault = fault or cut_text(node, key, place, self._cuts.get(node.end_line))
        self.faults += [fault] if fault else []
        return fault is not None

    def _unread(self, key: str, node: Node, draft: Unfinished, message: str, help_: str) -> None:
        if node.line not in self._faulty:
            self._wrong(draft.place.key(key), message, help_)
        draft.unread.add(key)

    def _wrong(self, place: Place, message: str, help_: str) -> None:
        self.faults.append(Fault("wrong-type", place, message, help_, ()))
