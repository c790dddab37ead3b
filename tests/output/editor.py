"""Reads YAML as editors do (the core schema of YAML 1.2) and judges it by our schemas."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from strategy_cli.output.schemas import schema

_CORE: dict[str, tuple[str, Callable[[str], Any]]] = {
    "null": (r"~|null|Null|NULL|", lambda _: None),
    "bool": (r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    "int": (r"[-+]?[0-9]+", int),
    "octal": (r"0o[0-7]+", lambda text: int(text, 8)),
    "hexadecimal": (r"0x[0-9a-fA-F]+", lambda text: int(text, 16)),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    "infinite": (r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", lambda text: float(text.replace(".", ""))),
}


class _Core(yaml.SafeLoader):
    """Takes dates and `no` for texts, and `1e3` for a number; PyYAML on its own does neither."""

    yaml_implicit_resolvers: Any = {}  # noqa: RUF012  PyYAML fills it for each class


def _constructed(made: Callable[[str], Any], _: _Core, node: yaml.ScalarNode) -> Any:  # noqa: ANN401  as YAML has it
    return made(node.value)


for _name, (_pattern, _made) in _CORE.items():
    _tag = f"tag:yaml.org,2002:{_name}"
    _Core.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})$"), None)
    _Core.add_constructor(_tag, partial(_constructed, _made))


def as_editor_reads(text: str) -> object:
    """The data that an editor sees in a text."""
    return _Core(text).get_single_data()


@cache
def validator(name: str) -> Draft202012Validator:
    """The judge by one of our schemas."""
    return Draft202012Validator(schema(name))


def complaints(name: str, text: str) -> list[str]:
    """Where an editor underlines something in a text, as paths, each once."""
    return sorted({error.json_path for error in validator(name).iter_errors(as_editor_reads(text))})


def schema_of(path: str) -> str:
    """The name of the schema for a file of a workspace."""
    return "strategy" if path.startswith("strategy.") else "team"
