"""What every entry shares: its place, the keys that could not be read, and the kinds of things it names."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, NamedTuple, NoReturn, Self, dataclass_transform, get_args, get_origin

from strategy_cli.finding import Place
from strategy_cli.model import keys
from strategy_cli.model.keys import Reader

_OWN = ("place", "unread")  # fields that are no keys of the format
_CODES = ("id", "language", "record")
ALL_KEYS = "*"  # in `unread`: some of the entry was lost, so nothing can be called missing


class Kind(StrEnum):
    """What an id can stand for."""

    CHOICE = "choice"
    PRINCIPLE = "principle"
    ALWAYS = "always"
    INITIATIVE = "initiative"
    METRIC = "metric"
    ASSUMPTION = "assumption"
    ELEMENT = "element"
    OTHER = "other"
    TEAM = "team"
    EVERYONE = "everyone"
    DECISION = "decision"
    AREA = "area"


class Link(NamedTuple):
    """Marks a key as naming things by id, and says of which kinds."""

    kinds: tuple[Kind, ...]


def link(*kinds: Kind) -> Link:
    """Mark a key as naming things of these kinds."""
    return Link(kinds)


class _KindOfEntry(type):
    """The class of each kind of entry: without it mypy believes that entries have a hash, and no kind has."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(keys.key,))
class Entry(metaclass=_KindOfEntry):
    """One mapping of a file; absent text is "", an absent list is (), an absent day or number is None.

    `place` and `unread` come from the loader and are no keys of the format. An entry is made by `made` alone.
    """

    shorthand: ClassVar[str] = ""  # the key that a bare text in place of the entry stands for

    place: Place
    unread: frozenset[str] = frozenset()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise ValueError(f"an entry is frozen, its `{name}` too")

    def __delattr__(self, name: str) -> NoReturn:
        raise ValueError(f"an entry is frozen, its `{name}` too")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(self.place)  # equal entries stand at one place

    def lacks(self, *keys: str) -> bool:
        """Whether none of the keys says anything; False also where one was written but could not be read."""
        names, values = fields_of(type(self)).names, self.__dict__
        for key in keys:
            if not is_blank(values[names[key]]):
                return False
        return not self.unread or (ALL_KEYS not in self.unread and self.unread.isdisjoint(keys))

    @property
    def is_written(self) -> bool:
        """Whether anything at all stands there."""
        return bool(self.unread) or not self.lacks(*fields_of(type(self)).order)

    def get(self, key: str) -> object:
        """What stands under a key, by the name the format gives it."""
        return getattr(self, f"{key}_" if key in ("from", "for") else key)

    def entries(self) -> Iterator["Entry"]:
        """This entry and every entry inside it, in the order of the format."""
        yield self
        fields = fields_of(type(self))
        for key in fields.nested:
            value = getattr(self, fields.names[key])
            for entry in value if key in fields.many else (value,):
                yield from entry.entries()

    def links(self) -> Iterator[tuple[str, Link, str]]:
        """Each id this entry names, as (key, link, id)."""
        fields, values = fields_of(type(self)), vars(self)
        for key, found in fields.links.items():
            value = values[fields.names[key]]
            if value:  # most are not written
                for name in value if isinstance(value, tuple) else (value,):
                    if name:
                        yield key, found, name

    def same_words(self, other: Self) -> bool:
        """Whether two entries say the same, wherever they stand."""
        return all(value == getattr(other, name) for name, value in vars(self).items() if name not in _OWN)

    def but(self, values: Mapping[str, object]) -> Self:
        """The same entry with other values, by field."""
        entry = object.__new__(type(self))
        object.__setattr__(entry, "__dict__", {**vars(self), **values})
        return entry


def is_blank(value: object) -> bool:
    """Whether a value says nothing: absent, or only blanks."""
    if isinstance(value, str):
        return not value or value.isspace()
    if isinstance(value, tuple):
        return not value or (is_blank(value[0]) and all(map(is_blank, value)))
    return value is None or (isinstance(value, Entry) and not value.is_written)


class Fields(NamedTuple):
    """The keys of one kind of entry, by the shape of what stands under them."""

    order: tuple[str, ...]  # every key, as FORMAT lists them
    scalars: frozenset[str]  # one text of any kind: free, a date, a number, an id
    prose: frozenset[str]  # of `scalars`: free text, where ` #` may cut a sentence
    lists: frozenset[str]  # several texts
    nested: dict[str, type[Entry]]  # one entry or several
    many: frozenset[str]  # of `nested`: several
    single: tuple[str, ...]  # of `nested`: one
    known: frozenset[str]  # all of `order`
    links: dict[str, Link]
    readers: dict[str, Reader]  # of `scalars`: those that are more than text
    texts: frozenset[str]  # of `scalars`: those that are no more
    names: dict[str, str]  # the field of each key
    has_other_names: bool  # whether one is not called as its key: `from_`
    defaults: dict[str, object]  # by field, those that are no keys too
    descriptions: dict[str, str]
    schemas: dict[str, Mapping[str, Any]]  # of `scalars`: what an editor is told of the value


@cache
def fields_of(model: type[Entry]) -> Fields:
    """The keys of a kind of entry, read once from its annotations."""
    declared = keys.declared_by(model)
    fields = {key: each for key, each in declared.items() if key not in _OWN}
    nested: dict[str, type[Entry]] = {}
    many, lists, prose = set(), set(), set()
    for key, field in fields.items():
        several = get_origin(field.type) is tuple
        inner = get_args(field.type)[0] if several else field.type
        if isinstance(inner, type) and issubclass(inner, Entry):
            nested[key] = inner
            if several:
                many.add(key)
        elif several:
            lists.add(key)
        elif inner is str and key not in _CODES and not any(isinstance(mark, Link) for mark in field.marks):
            prose.add(key)
    scalars = frozenset(fields) - frozenset(nested) - lists
    values = {key: field.value for key, field in fields.items()}
    readers = {key: value.reader for key, value in values.items() if value and value.reader}
    return Fields(
        order=tuple(fields),
        scalars=scalars,
        prose=frozenset(prose),
        lists=frozenset(lists),
        nested=nested,
        many=frozenset(many),
        single=tuple(key for key in nested if key not in many),
        known=frozenset(fields),
        links={key: mark for key, field in fields.items() for mark in field.marks if isinstance(mark, Link)},
        readers=readers,
        texts=scalars - frozenset(readers),
        names={key: each.field for key, each in declared.items()},
        has_other_names=any(key != each.field for key, each in declared.items()),
        defaults={each.field: each.default for each in declared.values()},
        descriptions={key: field.description for key, field in fields.items()},
        schemas={key: value.schema for key, value in values.items() if value},
    )
