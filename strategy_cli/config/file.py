"""The settings file: TOML to settings; what is unknown is refused with file, line and the nearest name."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, NoReturn

from strategy_cli import __version__
from strategy_cli.config import FAIL_ON, LADDER, RUNGS, SEVERITIES, Limits, Settings
from strategy_cli.errors import StratError
from strategy_cli.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The text that holds the settings: strat.toml, or pyproject.toml with its table `tool.strat`."""

    name: str
    text: str

    @property
    def prefix(self) -> str:
        """What stands before a table's name in this file."""
        return "" if self.name == "strat.toml" else "tool.strat"


def with_file(settings: Settings, file: SettingsFile) -> Settings:
    """The settings with what a file says; raises StratError with file, line and the nearest name."""
    try:
        content: Any = tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        number = line[1] if line else len(file.text.rstrip().split("\n"))
        raise StratError(f"{file.name}:{number}: this is no TOML; write `name = value` lines, texts in quotes") from None
    if file.prefix:
        content = content.get("tool", {}).get("strat", {})
    said: dict[str, Any] = {}
    for name, value in content.items():
        read = _READERS.get(name)
        if read is None:
            _refuse(file, "", name, f"unknown setting `{name}`{_near(name, _READERS)}")
        found = read(file, name, value)
        said |= found if name == "words" else {name.replace("-", "_"): found}
    said.pop("requires", None)
    return replace(settings, **said)


def _refuse(file: SettingsFile, table: str, name: str, message: str) -> NoReturn:
    raise StratError(f"{file.name}:{line_of(file, table, name)}: {message}")


def _near(name: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    return did_you_mean(name, known) or f"; one of: {', '.join(known)}"


def line_of(file: SettingsFile, table: str, name: str) -> int:
    """The line on which a setting stands; a parser of TOML does not tell."""
    wanted = ".".join(part for part in (file.prefix, table) if part)
    current, fallback = "", 1
    for number, line in enumerate(file.text.split("\n"), 1):
        if header := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
            current = header[1].replace('"', "").replace(" ", "")
            fallback = number if current in (wanted, f"{wanted}.{name}".lstrip(".")) else fallback
        elif current == wanted and re.match(rf"""\s*["']?{re.escape(name)}["']?\s*[=.]""", line):
            return number
    return fallback


def _one_of(values: tuple[str, ...]) -> Callable[[SettingsFile, str, Any], str]:
    def read(file: SettingsFile, name: str, value: Any) -> str:
        if value not in values:
            _refuse(file, "", name, f"`{name}` is {_shown(value)}{_near(str(value), values)}")
        return str(value)

    return read


def _path(file: SettingsFile, name: str, value: Any) -> str:
    if not isinstance(value, str) or not value or value.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", value):
        _refuse(file, "", name, f"`{name}` is {_shown(value)}; write a path inside the folder of {file.name}")
    return value.rstrip("/")


def _month(file: SettingsFile, name: str, value: Any) -> int:
    if type(value) is not int or not 1 <= value <= 12:
        _refuse(file, "", name, f"`{name}` is {_shown(value)}; write the number of a month, 1 to 12")
    return int(value)


def _requires(file: SettingsFile, name: str, value: Any) -> str:
    parts = re.findall(r"\s*(>=|<=|==|<|>)\s*(\d+(?:\.\d+)*)\s*(?:,|$)", str(value))
    if not parts:
        _refuse(file, "", name, f'`{name}` is {_shown(value)}; write it as `requires = ">=0.4"`')
    ours = _version(__version__)
    for sign, wanted in parts:
        other = _version(wanted)
        holds = {">=": ours >= other, "<=": ours <= other, "==": ours == other, "<": ours < other, ">": ours > other}
        if not holds[sign]:
            _refuse(file, "", name, f"this is strat {__version__}, and the workspace requires {value}; install that version")
    return str(value)


def _version(text: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", text)[:3]]
    return (*numbers, *([0] * (3 - len(numbers))))


def _severity(file: SettingsFile, name: str, value: Any) -> dict[str, str]:
    for rule, severity in _table(file, name, value).items():
        if severity not in SEVERITIES:
            _refuse(file, name, rule, f"the severity of `{rule}` is {_shown(severity)}{_near(str(severity), SEVERITIES)}")
    return dict(value)


def _limits(file: SettingsFile, name: str, value: Any) -> Limits:
    known = tuple(each.name.replace("_", "-") for each in fields(Limits))
    for limit, number in _table(file, name, value).items():
        if limit not in known:
            _refuse(file, name, limit, f"unknown limit `{limit}`{_near(limit, known)}")
        if type(number) is not int or number < 0:
            _refuse(file, name, limit, f"the limit `{limit}` is {_shown(number)}; write a whole number")
    return Limits(**{limit.replace("-", "_"): number for limit, number in value.items()})


def _words(file: SettingsFile, name: str, value: Any) -> dict[str, frozenset[str]]:
    for key, words in _table(file, name, value).items():
        if key not in ("fluff", "fluff-off"):
            _refuse(file, name, key, f"unknown list `{key}`{_near(key, ('fluff', 'fluff-off'))}")
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            _refuse(file, name, key, f'`{key}` is {_shown(words)}; write a list of texts: `["synergy"]`')
    return {key.replace("-", "_"): frozenset(word.casefold() for word in words) for key, words in value.items()}


def _ladder(file: SettingsFile, name: str, value: Any) -> dict[str, str]:
    for line, rung in _table(file, name, value).items():
        if line not in LADDER:
            _refuse(file, name, line, f"the ladder has no line `{line}`{_near(line, LADDER)}")
        if rung not in RUNGS:
            _refuse(file, name, line, f"the ladder has no rung {_shown(rung)}{_near(str(rung), RUNGS)}")
    return dict(value)


def _table(file: SettingsFile, name: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        _refuse(file, "", name, f"`{name}` is {_shown(value)}; write a table: `[{name}]`, and its lines below")
    return value


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


_READERS: Mapping[str, Callable[[SettingsFile, str, Any], Any]] = {
    "strategy": _path,
    "teams": _path,
    "baseline": _path,
    "fail-on": _one_of(FAIL_ON),
    "year-starts-in": _month,
    "requires": _requires,
    "severity": _severity,
    "limits": _limits,
    "words": _words,
    "ladder": _ladder,
}
