"""The text of settings: found in strat.toml or pyproject.toml, parsed, and each setting with its line."""

import re
from typing import Any, NamedTuple, NoReturn

from strategy_cli.errors import StratError

_MOST_PARTS = 64
# A key of so many parts: the parser of TOML takes a time for it that grows with the square of their number.
_PART = r"""(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_ENDLESS = re.compile(rf"(?:^|(?<=[\s.\[{{,]))(?:{_PART}[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}", re.MULTILINE)
_MOST_SHOWN = 200  # characters of a value that a message quotes


class SettingsFile(NamedTuple):
    """The text that holds the settings: strat.toml, or pyproject.toml with its table `tool.strat`."""

    name: str
    text: str

    @property
    def table(self) -> tuple[str, ...]:
        """The table of this file that is ours."""
        return () if self.name == "strat.toml" else ("tool", "strat")


class Setting(NamedTuple):
    """One setting as written, with where it stands: `table` is "" for those at the top."""

    file: SettingsFile
    table: str
    name: str
    value: object

    def refuse(self, message: str) -> NoReturn:
        """Raise StratError with file, line and a message about this setting."""
        raise StratError(f"{self.file.name}:{line_of(self.file, self.table, self.name)}: {message}")

    @property
    def shown(self) -> str:
        """The value as a message quotes it."""
        text = _as_written(self.value)
        return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"

    def inner(self) -> tuple["Setting", ...]:
        """The settings of this table; refuses a value that is none."""
        if not isinstance(self.value, dict):
            head = ".".join((*self.file.table, self.name))
            self.refuse(f"`{self.name}` is {self.shown}; write a table: `[{head}]`, and its lines below")
        return tuple(Setting(self.file, self.name, name, value) for name, value in self.value.items())


def _as_written(value: object) -> str:
    """A value about as TOML has it."""
    match value:
        case str():
            return f'"{value}"'
        case bool():
            return str(value).lower()
        case list():
            return f"[{', '.join(map(_as_written, value[:_MOST_SHOWN]))}]"
        case dict():
            return "a table"
    try:
        return str(value)
    except ValueError:  # Python shows no number of so many digits
        return "a number of thousands of digits"


def settings_in(file: SettingsFile) -> tuple[Setting, ...]:
    """The settings at the top of our table; raises StratError where the text is no TOML, or that no table."""
    content: Any = _parsed(file)
    for number, name in enumerate(file.table, 1):
        content = content.get(name, {})
        if not isinstance(content, dict):
            outer = Setting(file, "", ".".join(file.table[:number]), content)
            raise StratError(f"{file.name}: `{outer.name}` is {outer.shown}; write a table: `[{outer.name}]`")
    return tuple(Setting(file, "", name, value) for name, value in content.items())


def _parsed(file: SettingsFile) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  few workspaces have settings

    if endless := _ENDLESS.search(file.text):
        at = file.text.count("\n", 0, endless.start()) + 1
        raise StratError(f"{file.name}:{at}: unknown setting: no key of ours has {_MOST_PARTS} parts or more")
    try:
        return tomllib.loads(file.text)
    except (ValueError, RecursionError) as error:  # also Python's own, where a number or a nest is too long
        line = re.search(r"at line (\d+)", str(error))
        number = line[1] if line else len(file.text.rstrip().split("\n"))
        message = "this is no TOML; write `name = value` lines, texts in quotes"
        raise StratError(f"{file.name}:{number}: {message}") from None


def holds_settings(file: SettingsFile) -> bool:
    """Whether a file has our table; one that is no TOML has it where a line looks like its head."""
    try:
        content: Any = _parsed(file)
    except StratError:
        return bool(re.search(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*strat\b", file.text, re.MULTILINE))
    for name in file.table:
        if not isinstance(content, dict) or name not in content:
            return False
        content = content[name]
    return True


def strategy_of(file: SettingsFile) -> str:
    """The path of the strategy that a file names; "" where it names none, or is broken."""
    try:
        return next((str(each.value) for each in settings_in(file) if each.name == "strategy"), "")
    except StratError:
        return ""


def line_of(file: SettingsFile, table: str, name: str) -> int:
    """The line on which a setting stands, else that of the table around it; a TOML parser does not tell."""
    wanted = (*file.table, *filter(None, (table, name)))
    head: tuple[str, ...] = ()
    nearest, depth = 1, 0
    for number, line in enumerate(file.text.split("\n"), 1):
        if match := re.match(r"\s*\[([^\[\]]+)\]", line):
            route = head = _parts(match[1])
        elif match := re.match(r"""([\w"'.\s-]+)=""", line):
            route = (*head, *_parts(match[1]))
        else:
            continue
        if wanted[: len(route)] == route and len(route) > depth:
            nearest, depth = number, len(route)
    return nearest


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in key.split("."))
