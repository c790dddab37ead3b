"""The settings file: TOML to settings; what is unknown is refused with file, line and the nearest name."""

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace

from strategy_cli import __version__
from strategy_cli.config import FAIL_ON, LADDER, RUNGS, SEVERITIES, Limits, Settings
from strategy_cli.config.toml import Setting, SettingsFile, settings_in
from strategy_cli.nearest import did_you_mean

_LONGEST_NAME = 255  # bytes, as file systems have it
_LONGEST_WORD = 10_000  # characters


def with_file(settings: Settings, file: SettingsFile) -> Settings:
    """The settings with what a file says; raises StratError with file, line and the nearest name."""
    found = settings_in(file)
    for setting in found:
        if setting.name == "requires":  # first, for another version may know other settings
            _require(setting)
    for setting in found:
        settings = replace(settings, **_read(setting))  # type: ignore[arg-type]  # a reader gives what its field holds
    return settings


def _read(setting: Setting) -> dict[str, object]:
    """What a setting says, by field of `Settings`."""
    if setting.name == "requires":
        return {}
    if setting.name == "words":
        return dict(_words(setting))
    if setting.name not in _READERS:
        setting.refuse(f"unknown setting `{setting.name}`{_near(setting.name, NAMES)}")
    return {setting.name.replace("-", "_"): _READERS[setting.name](setting)}


def _near(name: object, known: Iterable[str]) -> str:
    return did_you_mean(name if isinstance(name, str) else "", known) or f"; one of: {', '.join(known)}"


def _fail_on(setting: Setting) -> str:
    if setting.value not in FAIL_ON:
        setting.refuse(f"`{setting.name}` is {setting.shown}{_near(setting.value, FAIL_ON)}")
    return str(setting.value)


def _path(setting: Setting) -> str:
    path = setting.value.rstrip("/") if isinstance(setting.value, str) else ""
    inside = path and path.isprintable() and not re.search(r"^/|^[A-Za-z]:|\\", path)
    parts = path.split("/")
    if (
        not inside
        or {"", ".", ".."} & set(parts)
        or any(len(part.encode()) > _LONGEST_NAME for part in parts)
    ):
        repair = f"write a path inside the folder of {setting.file.name}, with `/`"
        setting.refuse(f"`{setting.name}` is {setting.shown}; {repair}")
    return path


def _month(setting: Setting) -> int:
    if type(setting.value) is not int or not 1 <= setting.value <= 12:
        setting.refuse(f"`{setting.name}` is {setting.shown}; write the number of a month, 1 to 12")
    return setting.value


def _require(setting: Setting) -> None:
    wanted = setting.value if isinstance(setting.value, str) else ""
    for part in wanted.split(","):
        match = re.fullmatch(r"\s*(>=|<=|==|<|>)\s*(\d{1,9}(?:\.\d{1,9})*)\s*", part)
        if not match:
            setting.refuse(f'`{setting.name}` is {setting.shown}; write it as `requires = ">=0.4"`')
        if not _HOLDS[match[1]](_version(__version__), _version(match[2])):
            repair = f"the workspace requires {wanted}; install that version"
            setting.refuse(f"this is strat {__version__}, and {repair}")


def _version(text: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", text)[:3]]
    return (*numbers, *([0] * (3 - len(numbers))))


def _severity(setting: Setting) -> dict[str, str]:
    for each in setting.inner():
        if each.value not in SEVERITIES:
            each.refuse(f"the severity of `{each.name}` is {each.shown}{_near(each.value, SEVERITIES)}")
    return {each.name: str(each.value) for each in setting.inner()}


def _limits(setting: Setting) -> Limits:
    known = [each.name.replace("_", "-") for each in fields(Limits)]
    said: dict[str, int] = {}
    for each in setting.inner():
        if each.name not in known:
            each.refuse(f"unknown limit `{each.name}`{_near(each.name, known)}")
        if type(each.value) is not int or each.value < 0:
            each.refuse(f"the limit `{each.name}` is {each.shown}; write a whole number")
        said[each.name.replace("-", "_")] = each.value
    return Limits(**said)


def _words(setting: Setting) -> dict[str, frozenset[str]]:
    said: dict[str, frozenset[str]] = {}
    for each in setting.inner():
        if each.name not in ("fluff", "fluff-off"):
            each.refuse(f"unknown list `{each.name}`{_near(each.name, ('fluff', 'fluff-off'))}")
        if not isinstance(each.value, list) or not all(isinstance(word, str) for word in each.value):
            each.refuse(f'`{each.name}` is {each.shown}; write a list of texts: `["synergy"]`')
        if any(len(word) > _LONGEST_WORD for word in each.value):
            each.refuse(
                f"a word of `{each.name}` has more than {_LONGEST_WORD:,} characters; write a shorter one"
            )
        said[each.name.replace("-", "_")] = frozenset(word.casefold() for word in each.value)
    return said


def _ladder(setting: Setting) -> dict[str, str]:
    for each in setting.inner():
        if each.name not in LADDER:
            each.refuse(f"the ladder has no line `{each.name}`{_near(each.name, LADDER)}")
        if each.value not in RUNGS:
            each.refuse(f"the ladder has no rung {each.shown}{_near(each.value, RUNGS)}")
    return {each.name: str(each.value) for each in setting.inner()}


_HOLDS: Mapping[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "<": operator.lt,
    ">": operator.gt,
}

_READERS: Mapping[str, Callable[[Setting], object]] = {
    "strategy": _path,
    "teams": _path,
    "baseline": _path,
    "fail-on": _fail_on,
    "year-starts-in": _month,
    "severity": _severity,
    "limits": _limits,
    "ladder": _ladder,
}
NAMES = (*_READERS, "requires", "words")
