"""What pydantic makes of the declarations of entries: what tests hold the loader to; no command asks."""

import json
from collections.abc import Mapping
from typing import TypeVar

from pydantic import GetCoreSchemaHandler, TypeAdapter
from pydantic_core import core_schema

from strategy_cli.model.keys import Declared, declared_by

Model = TypeVar("Model")


def validated(model: type[Model], values: Mapping[str, object]) -> Model:
    """The entry that pydantic makes of values by key; raises its ValidationError."""
    entry: Model = TypeAdapter(model).validate_python(values)
    return entry


def as_json(entry: object) -> str:
    """An entry as JSON, with its place and all that is inside it."""
    return json.dumps(
        vars(entry), default=lambda value: vars(value) if hasattr(value, "place") else str(value)
    )


def schema_of(model: type, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
    """How pydantic takes an entry: as it is, or from a mapping that has no keys but its own."""
    keys = declared_by(model)
    absent = {each.field: each.default for each in keys.values()}
    fields = {
        each.field: core_schema.typed_dict_field(
            _read(each, handler), required=name == "place", validation_alias=name
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


def _read(key: Declared, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
    schema: core_schema.CoreSchema = handler.generate_schema(key.type)
    reader = key.value.reader if key.value else None
    return core_schema.with_info_before_validator_function(reader, schema) if reader else schema
