"""How a key of the format is declared: its type, how its text is read, what it means, what stands without it.

A declaration is no more than this. Pydantic's own would cost every run a third of its time, and the loader
makes its entries without it (`made`); tests build pydantic's validators of the same declarations and compare.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, NamedTuple, TypeAlias, get_origin

# A text to its value, or refused; told its key, and the month in which the first quarter begins (`values`).
Reader: TypeAlias = Callable[[str, str, int], object]


class Value(NamedTuple):
    """Marks the type of a key: what an editor is told of its values, and for all but texts their reader."""

    schema: Mapping[str, Any]
    reader: Reader | None = None
    description: str = ""


class _Said(NamedTuple):
    """What is said of one key beside its type."""

    default: object
    name: str
    description: str


def key(default: object = None, *, alias: str = "", description: str) -> Any:  # noqa: ANN401 - any type's default
    """Declare a key; `alias` is its name where Python reserves that. No default: an entry of its own."""
    return _Said(default, alias, description)


class Declared(NamedTuple):
    """One key of a kind of entry."""

    field: str
    type: Any  # its annotation without the marks
    marks: tuple[object, ...]
    default: object
    description: str

    @property
    def value(self) -> Value | None:
        """The mark that says how its texts are read; None for entries and lists."""
        return next((mark for mark in self.marks if isinstance(mark, Value)), None)


def declared_by(model: type) -> dict[str, Declared]:
    """The keys that a class and those above it declare, by name; a later word on one replaces it."""
    found: dict[str, Declared] = {}
    for each in reversed(model.__mro__[:-1]):
        for field, annotation in each.__annotations__.items():
            kind: object = get_origin(annotation)
            if kind is not ClassVar:
                said = vars(each).get(field)
                said = said if isinstance(said, _Said) else _Said(said, "", "")
                found[said.name or field] = _declared(field, annotation, said)
    return found


def _declared(field: str, annotation: Any, said: _Said) -> Declared:  # noqa: ANN401 - the annotation of any field
    if get_origin(annotation) is not Annotated:
        return Declared(field, annotation, (), said.default, said.description)
    marks = annotation.__metadata__
    about = said.description or next((mark.description for mark in marks if isinstance(mark, Value)), "")
    return Declared(field, annotation.__origin__, marks, said.default, about)
