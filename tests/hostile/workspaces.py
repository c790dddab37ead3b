"""A whole workspace with one text in every place of a kind: prose, people, ids, links, values, comments."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeAlias

import yaml

from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of
from tests.running import ROOT

Data: TypeAlias = Any  # what a file of YAML holds
Files: TypeAlias = dict[str, bytes]

_EXAMPLE = ROOT / "examples/analytics"
_PEOPLE = {"owner", "lead", "reports_to", "granted_by", "decided_by", "given_by", "heard_by", "accepted_by"}
_PEOPLE |= {"agreed_by", "through", "escalated_to"}
_LINKS = {"serves", "metrics", "initiative", "moves", "follows", "from", "to", "told", "affects", "consulted"}
_LINKS |= {"touches", "removed", "strategy_first_three", "area", "supersedes", "superseded_by", "heirs"}
_VALUES = {"by", "until", "date", "review_on", "revisit_on", "check_on", "edition", "status", "level", "door"}
_VALUES |= {"stage", "kind", "language", "value"}


@cache
def _example() -> Mapping[str, Data]:
    paths = [_EXAMPLE / "strategy.yaml", *sorted(_EXAMPLE.glob("teams/*.yaml"))]
    texts = {path.relative_to(_EXAMPLE).as_posix(): path.read_text("utf-8") for path in paths}
    return {name: yaml.BaseLoader(text).get_single_data() for name, text in texts.items()}


def _kind_of(key: str) -> str:
    if key == "id":
        return "ids"
    kinds = (("people", _PEOPLE), ("links", _LINKS), ("values", _VALUES))
    return next((kind for kind, keys in kinds if key in keys), "prose")


def _with(data: Data, kind: str, text: str, key: str = "") -> Data:
    """The data with the text in place of each of that kind."""
    if isinstance(data, dict):
        return {name: _with(value, kind, text, name) for name, value in data.items()}
    if isinstance(data, list):
        return [_with(each, kind, text, key) for each in data]
    return text if _kind_of(key) == kind else data


_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab]..)\\u(d[c-f]..)")


def written(data: Data) -> bytes:
    """JSON is YAML, but for its pairs of half characters: whatever the text holds, each arrives as it is."""
    text = json.dumps(data, indent=1)
    return (_PAIR.sub(_as_one, text) + "\n").encode()


def _as_one(pair: re.Match[str]) -> str:
    code = 0x10000 + ((int(pair[2], 16) - 0xD800) << 10) + int(pair[3], 16) - 0xDC00
    return f"{pair[1]}\\U{code:08x}"


def _everywhere(kind: str) -> Callable[[str], Files]:
    def files(text: str) -> Files:
        return {name: written(_with(data, kind, text)) for name, data in _example().items()}

    return files


def _under_keys(text: str) -> Files:
    """The text as an unknown key of each file, and of the first entry of each list."""
    files = {}
    for name, data in _example().items():
        changed = {**data, text: "x"}
        for key, value in data.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                changed[key] = [{**value[0], text: "x"}, *value[1:]]
        files[name] = written(changed)
    return files


def plain() -> Files:
    """The example as it is."""
    return {name: (_EXAMPLE / name).read_bytes() for name in _example()}


def _raw(text: str) -> Files:
    """The bytes of the text as they are, in the midst of each file and in its comments."""
    data = text.encode("utf-8", "surrogatepass")
    return {
        name: file
        + b"# strat: ignore[missing-because] "
        + data
        + b"\n# "
        + data
        + b"\nmission: "
        + data
        + b"\n"
        for name, file in plain().items()
    }


def _in_ignores(text: str) -> Files:
    """The text as the reason, the rules and the day of ignore comments."""
    line = " ".join(text.split())
    words = f"# strat: ignore[{line}] until={line} {line}\n# strat: ignore-file[missing-because] {line}\n"
    return {name: words.encode("utf-8", "surrogatepass") + file for name, file in plain().items()}


def _as_file_name(text: str) -> Files:
    """One more team whose file has that name, as far as a file system takes it."""
    name = text.replace("/", "").replace("\0", "")[:60] or "x"
    return {**plain(), f"teams/{name}.yaml": b"name: Another\nlead: Ida\n", f"teams/{name}.txt": b""}


PLACES: Mapping[str, Callable[[str], Files]] = {
    **{kind: _everywhere(kind) for kind in ("prose", "people", "ids", "links", "values")},
    "keys": _under_keys,
    "raw": _raw,
    "ignores": _in_ignores,
    "file name": _as_file_name,
}


def silent_but(*rules: str) -> bytes:
    """Settings under which only these rules speak, so that what is said does not hang on a text's words."""
    names = [name_of(rule) for rule in RULES]
    always_on = ("unreadable-file", "yaml-syntax", "yaml-feature")
    off = [name for name in names if name not in (*rules, *always_on)]
    return ("[severity]\n" + "".join(f'{name} = "off"\n' for name in off)).encode()
