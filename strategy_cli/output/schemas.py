"""The JSON Schemas: of the two kinds of files, made from the models, and of the JSON of `strat lint`.

The reader takes more than one shape for most values (a text for a list of one, nothing for an absent value),
and so do the schemas. Editors offer whatever stands under `type`, and would offer `true` and `null` for every
text: so the lesser shapes stand behind `not` or `else`. `errorMessage` is for editors; validators ignore it.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from strategy_cli.graph.links import EVERYONE
from strategy_cli.model import values
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.ids import ID_PATTERN
from strategy_cli.model.keys import Value
from strategy_cli.model.strategy import RESERVED, Other, Strategy
from strategy_cli.model.team import Team
from strategy_cli.output.ask_schema import ASK
from strategy_cli.output.findings_schema import FINDINGS
from strategy_cli.output.requirements import DEFINITIONS, Schema, asked_of, complete
from strategy_cli.output.review.schema import DIFF
from strategy_cli.output.show import for_json
from strategy_cli.output.todo_schema import TODO
from strategy_cli.output.trace_schema import TRACE

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Each schema's name, and the title of what it describes.
SCHEMAS: Mapping[str, str] = MappingProxyType(
    {
        "strategy": "strategy.yaml",
        "team": "teams/<id>.yaml",
        "findings": "strat lint -f json",
        "diff": "strat diff -f json",
        "ask": "strat ask -f json",
        "todo": "strat todo -f json",
        "trace": "strat trace -f json",
    }
)
# The kinds of values, by the name under which an editor shows them.
_KINDS: Mapping[str, Any] = {
    "text": values.Text,
    "date": values.Day,
    "number": values.Amount,
    "whole-number": values.Whole,
    "stage": values.Stage,
    "status": values.Status,
    "door": values.Door,
    "kind-of-change": values.ChangeKind,
    "level": values.LevelName,
}
_NOTHING: Schema = {
    "title": "nothing yet",
    "pattern": r"^\s*$",
    "not": {"type": ["number", "boolean", "array", "object"]},
}
_DRAFT: Schema = {"properties": {"stage": {"const": "draft"}}, "required": ["stage"]}


def schema_text(name: str) -> str:
    """A schema as its file holds it."""
    return for_json(schema(name)) + "\n"


def file_name(name: str) -> str:
    """The file that a schema is written to."""
    return f"{name}.schema.json"


# What commands print, not what they read.
_PRINTED: dict[str, Schema] = {
    "findings": FINDINGS,
    "diff": DIFF,
    "ask": ASK,
    "todo": TODO,
    "trace": TRACE,
}


def schema(name: str) -> Schema:
    """A schema by its name in `SCHEMAS`."""
    head = {"$schema": DIALECT, "$id": file_name(name), "title": SCHEMAS[name]}
    if name in _PRINTED:
        return head | _PRINTED[name]
    return head | _file(Strategy if name == "strategy" else Team)


def _file(model: type[Entry]) -> Schema:
    """A file's schema: its shape always, what completes it unless it says `stage: draft`."""
    entries = {each.__name__: _entry(each, model) for each in _entries_in(model)}
    return {
        **_entry(model, model),
        "type": "object",
        "if": _DRAFT,
        "else": complete(model),
        "$defs": entries | _values() | DEFINITIONS,
    }


def _entries_in(model: type[Entry]) -> list[type[Entry]]:
    """Every kind of entry below one, in the order of the format."""
    found: dict[type[Entry], None] = {}
    for inner in fields_of(model).nested.values():
        found |= dict.fromkeys([inner, *_entries_in(inner)])
    return list(found)


def _values() -> dict[str, Schema]:
    """Each kind of value, which may also be left empty, and the two kinds of lists of texts."""
    kinds: dict[str, Schema] = {}
    for name, kind in _kinds().items():
        forms = kind.get("anyOf", [kind])
        kinds[name] = {"anyOf": [*({"title": name, **form} for form in forms), _NOTHING]}
    words = "Write one text, or a list of texts: `[one, two]`."
    texts = {"items": {"$ref": "#/$defs/text"}, **_shape(words, "array", *values.TEXT_TYPES)}
    several = "Write several ids as a list: `[one, two]`."
    return kinds | {"texts": texts, "ids": {"pattern": "^[^,]*$", "patternErrorMessage": several, **texts}}


@cache
def _kinds() -> dict[str, Schema]:
    """What an editor is told of each kind of value."""
    marks = {
        name: mark for name, kind in _KINDS.items() for mark in get_args(kind) if isinstance(mark, Value)
    }
    return {name: dict(mark.schema) for name, mark in marks.items()}


def _entry(model: type[Entry], file: type[Entry]) -> Schema:
    """One kind of entry as it stands in a file: its keys, and what is asked of it in a draft too."""
    keys = fields_of(model).order
    asked = asked_of(model, eased=False)
    words = f"Here stands an entry with keys of its own: `{keys[0]}`, `{keys[1]}` and so on."
    return {
        "description": model.__doc__,
        "properties": {key: _property(model, key, file) for key in keys},
        "additionalProperties": False,
        "required": [key for key in keys if _names(model, key)],
        **({"allOf": asked} if asked else {}),
        **_shape(words, "object", *(values.TEXT_TYPES if model.shorthand else ())),
    }


def _property(model: type[Entry], key: str, file: type[Entry]) -> Schema:
    """What may stand under a key."""
    fields = fields_of(model)
    about = {"description": fields.descriptions[key]}
    if key in fields.many:
        inner = fields.nested[key]
        words = f"Begin each entry on a line of its own, with `- {fields_of(inner).order[0]}:`."
        short = values.TEXT_TYPES if inner.shorthand else ()
        return {**about, "items": {"$ref": f"#/$defs/{inner.__name__}"}, **_shape(words, "array", *short)}
    if key in fields.nested:
        return {**about, "$ref": f"#/$defs/{fields.nested[key].__name__}"}
    if key in fields.lists:
        return {**about, "$ref": "#/$defs/ids" if key in fields.links else "#/$defs/texts"}
    own = fields.schemas[key]
    if _names(model, key):
        return {**about, **own, **_reserved(model, file)}
    kind = next(name for name, each in _kinds().items() if each == own)
    return {**about, "$ref": f"#/$defs/{kind}"}


def _shape(words: str, first: str, *others: str) -> Schema:
    """One of these types, or nothing; `words` tell what to write instead of another."""
    return {"if": {"type": first}, "else": {"type": [*others, "null"], "errorMessage": words}}


def _names(model: type[Entry], key: str) -> bool:
    """Whether a value is the name of its entry (bad-id): it cannot be left out."""
    return fields_of(model).schemas.get(key, {}).get("pattern") == ID_PATTERN


def _reserved(model: type[Entry], file: type[Entry]) -> Schema:
    """An id that is none of the words which mean something else."""
    words = [*(RESERVED if file is Strategy else ()), *((EVERYONE,) if model in (Team, Other) else ())]
    if not words:
        return {}
    told = f"An id is small letters, digits and hyphens, a letter first; and not {', '.join(words)}."
    return {"pattern": f"^(?!({'|'.join(words)})$){ID_PATTERN[1:]}", "errorMessage": told}
