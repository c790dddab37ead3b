"""The text of settings: found in strat.toml or pyproject.toml, parsed, and each setting with its line."""

import re
from typing import Any, NamedTuple, NoReturn

from strategy_cli.errors import StratError


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
        if isinstance(self.value, str):
            return f'"{self.value}"'
        return str(self.value).lower() if isinstance(self.value, bool) else str(self.value)

    def inner(self) -> tuple["Setting", ...]:
        """The settings of this table; refuses a value that is none."""
        if not isinstance(self.value, dict):
            head = ".".join((*self.file.table, self.name))
            self.refuse(f"`{self.name}` is {self.shown}; write a table: `[{head}]`, and its lines below")
        return tuple(Setting(self.file, self.name, name, value) for name, value in self.value.items())


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
        return bool(re.search(r"^\s*\[\s*tool\s*\.\s*strat\b", file.text, re.MULTILINE))
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
        if match := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
            route = head = _parts(match[1])
        elif match := re.match(r"""\s*([\w"'.\s-]+?)\s*=""", line):
            route = (*head, *_parts(match[1]))
        else:
            continue
        if wanted[: len(route)] == route and len(route) > depth:
            nearest, depth = number, len(route)
    return nearest


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in key.split("."))
