"""What pydantic makes of the declarations of entries: the tests of this folder hold the loader to it."""

from collections.abc import Mapping
from typing import Any, TypeVar, get_args, get_origin

from pydantic import TypeAdapter
from pydantic_core import SchemaValidator, core_schema

from strategy_cli.finding import Place
from strategy_cli.model.entry import Entry
from strategy_cli.model.keys import Declared, declared_by

AnyEntry = TypeVar("AnyEntry", bound=Entry)


def validated(model: type[AnyEntry], values: Mapping[str, object]) -> AnyEntry:
    """The entry that pydantic makes of values by key; raises its ValidationError."""
    entry: AnyEntry = SchemaValidator(_schema(model)).validate_python(values)
    return entry


def _schema(model: type) -> core_schema.CoreSchema:
    """How pydantic takes an entry: as it is, or from a mapping that has no keys but its own."""
    keys = declared_by(model)
    absent = {each.field: each.default for each in keys.values()}
    fields = {
        each.field: core_schema.typed_dict_field(
            _read(each, name), required=name == "place", validation_alias=name
        )
        for name, each in keys.items()
    }

    def made(values: dict[str, object]) -> object:
        entry: object = object.__new__(model)
        object.__setattr__(entry, "__dict__", absent | values)
        return entry

    mapping = core_schema.typed_dict_schema(fields, extra_behavior="forbid")
    read = core_schema.no_info_after_validator_function(made, mapping)
    return core_schema.union_schema([core_schema.is_instance_schema(model), read], mode="left_to_right")


def _read(key: Declared, name: str) -> core_schema.CoreSchema:
    schema = _typed(key.type)
    reader = key.value.reader if key.value else None
    if not reader:
        return schema
    return core_schema.no_info_before_validator_function(lambda value: reader(str(value), name, 1), schema)


def _typed(kind: Any) -> core_schema.CoreSchema:  # noqa: ANN401 - the type of any key
    if kind is Place:
        return core_schema.is_instance_schema(Place)
    inner = get_args(kind)[0] if get_origin(kind) is tuple else kind
    if not (isinstance(inner, type) and issubclass(inner, Entry)):
        return TypeAdapter(kind).core_schema
    entry = _schema(inner)
    return entry if inner is kind else core_schema.tuple_schema([entry], variadic_item_index=0)
