"""Values as people write them: days, numbers, levels; each read from text, or refused with the repair.

A reader gets the text, the key it stands under, and the month in which the first quarter begins. A refusal is
raised as `Refused`; the loader turns it into a finding. The forms are FORMAT.md's.
"""

import calendar
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, NoReturn

from strategy_cli.model.days import parse_day
from strategy_cli.model.ids import ID_PATTERN
from strategy_cli.model.keys import Reader, Value
from strategy_cli.nearest import nearest
from strategy_cli.patterns import lazy

_MONTHS = {name.casefold()[:3]: number for number, name in enumerate(calendar.month_name) if name}
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_WITH_UNIT = lazy(
    r"(?P<before>[^\d\s+-]{0,3}) ?"
    r"(?P<number>[+-]?(\d{1,3}([,' _]\d{3})+(\.\d+)?|\d+([.,]\d+)?))"
    r"(?P<after> ?[^\d\s.,'_].{0,40})?"
)
# The same forms as `parse_day` reads, but for 29 February, which a pattern cannot look up.
DAY_PATTERN = (
    "^[0-9]{4}-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]))?|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$"
)


class Refused(ValueError):  # noqa: N818  as `refuse`, and no fault of a program
    """A text that is no value of its key: `message` says why, and `help` what to write."""

    def __init__(self, message: str, help_: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help_


def refuse(message: str, help_: str) -> NoReturn:
    """Refuse a value, with what to write instead."""
    raise Refused(message, help_)


def brief(text: str, most: int = 60) -> str:
    """A text as a message quotes it: on one line, and not all of a long one."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"


def _meant_day(text: str) -> str:
    """The date that was probably meant (`Q3 2027`, `Dec 2026`, `15.12.2026`), in our form; else ""."""
    if match := re.fullmatch(r"(?i)q([1-4])[ /-]*(\d{4})|(\d{4})[ /-]*q([1-4])", text):
        return f"{match[2] or match[3]}-Q{match[1] or match[4]}"
    if match := re.fullmatch(r"(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.? (?:(\d{1,2}),? )?(\d{4})", text):
        month = _MONTHS.get(match[2].casefold()[:3])
        day = match[1] or match[3]
        return "" if not month else f"{match[4]}-{month:02}" + (f"-{int(day):02}" if day else "")
    if match := re.fullmatch(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})", text):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    return ""


def _day(text: str, key: str, year_starts_in: int) -> date | None:
    text = text.strip()
    day = parse_day(text, year_starts_in)
    if day or not text:
        return day
    meant = _meant_day(text)
    if meant and parse_day(meant):
        refuse(f'`{key}` is no date in this format: "{brief(text)}"', f"write `{meant}`")
    forms = "write a day `2026-12-15`, a month `2026-12` or a quarter `2026-Q4`"
    if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text):
        refuse(f'the calendar has no "{brief(text)}"', forms)
    refuse(f'`{key}` is no date: "{brief(text)}"', forms)


def _amount(text: str, key: str, _: int) -> Decimal | Literal["unknown"] | None:
    text = text.strip()
    if text == "unknown":
        return "unknown"
    if not text:
        return None
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    refuse(f'`{key}` is no number: "{brief(text)}"', _number_help(text))


def _number_help(text: str) -> str:
    """What to write for a number with a unit (`4.1%`), commas (`12,000`) or a decimal comma (`4,1`)."""
    match = _WITH_UNIT.fullmatch(text)
    if not match:
        return "write the number alone: `40`, `4.1`"
    thousands = re.fullmatch(r"[+-]?\d{1,3}([,' _]\d{3})+(\.\d+)?", match["number"])
    number = re.sub("[,' _]", "" if thousands else ".", match["number"])
    unit = match["before"] or (match["after"] or "").strip()
    return (
        f"write the number alone, `{number}`, and `unit: {quoted_unit(unit)}`"
        if unit
        else f"write `{number}`"
    )


def quoted_unit(unit: str) -> str:
    """A unit as YAML takes it: `%` needs quotes."""
    return unit if unit[:1].isalnum() else f'"{unit}"'


def _whole(text: str, key: str, _: int) -> int | None:
    text = text.strip()
    if not text:
        return None
    if re.fullmatch(r"\d{1,6}", text):
        return int(text)
    refuse(f'`{key}` is no whole number: "{brief(text)}"', "write a whole number: `3`")


class Level(StrEnum):
    """Who decides in an area, from the leader alone to the team alone; the order is the ladder's."""

    LEADER_DECIDES = "leader-decides"
    LEADER_EXPLAINS = "leader-explains"
    LEADER_ASKS = "leader-asks"
    TOGETHER = "together"
    TEAM_ASKS = "team-asks"
    TEAM_REPORTS = "team-reports"
    TEAM_DECIDES = "team-decides"


# The seven levels of Management 3.0 (sources L1, L2), read as synonyms.
LEVEL_SYNONYMS: Mapping[str, Level] = {
    "tell": Level.LEADER_DECIDES,
    "sell": Level.LEADER_EXPLAINS,
    "consult": Level.LEADER_ASKS,
    "agree": Level.TOGETHER,
    "advise": Level.TEAM_ASKS,
    "inquire": Level.TEAM_REPORTS,
    "inform": Level.TEAM_REPORTS,
    "delegate": Level.TEAM_DECIDES,
}


def _one_of(names: Mapping[str, str]) -> Reader:
    """A reader for a key that takes one of a few words; `names` maps each word to its plain form."""

    def read(text: str, key: str, _: int) -> str:
        text = text.strip()
        if not text or text in names:
            return names.get(text, "")
        near = nearest(text, names)
        plain = sorted(set(names.values()), key=list(names.values()).index)
        help_ = f"write `{near}`" if near else f"write one of: {', '.join(plain)}"
        refuse(f'`{key}` has no such word: "{brief(text)}"', help_)

    return read


def _few(*words: str) -> Value:
    """The mark of a key that takes one of these words."""
    return Value({"enum": list(words)}, _one_of({word: word for word in words}))


_LEVELS = {
    **{level.value: level for level in Level},
    **LEVEL_SYNONYMS,
}


# What an editor is told of each kind of value; validators pass over the messages.
TEXT_TYPES = ("string", "number", "boolean")  # text is kept as written: `yes` and `2026` are texts too
_TEXT: dict[str, Any] = {
    "anyOf": [
        {"errorMessage": "Write one text.", "type": "string"},
        {"not": {"type": ["string", "array", "object", "null"]}},
    ]
}
_ID: dict[str, Any] = {
    "errorMessage": "An id is small letters, digits and hyphens, a letter first; at most 64.",
    "pattern": ID_PATTERN,
    "type": "string",
}
_DAY: dict[str, Any] = {
    "errorMessage": "Write a day `2026-12-15`, a month `2026-12` or a quarter `2026-Q4`.",
    "pattern": DAY_PATTERN,
    "type": "string",
}
_AMOUNT: dict[str, Any] = {
    "errorMessage": "Write the number alone, `40`, `4.1` or `12000`; its unit goes to `unit`.",
    "pattern": r"^([+-]?[0-9]+(\.[0-9]+)?|unknown)$",
    "type": ["number", "string"],
}
_LEVEL: dict[str, Any] = {
    "anyOf": [
        {"enum": [level.value for level in Level]},
        {"pattern": f"^({'|'.join(LEVEL_SYNONYMS)})$", "type": "string"},  # read, and not offered
    ]
}
_WHOLE: dict[str, Any] = {
    "errorMessage": "Write a whole number: `3`.",
    "maximum": 999_999,
    "minimum": 0,
    "pattern": "^[0-9]{1,6}$",
    "type": ["integer", "string"],
}

_ABOUT_ID = "The short name by which others refer to it: small letters, digits and hyphens."

Text = Annotated[str, Value(_TEXT)]
Id = Annotated[str, Value(_ID, description=_ABOUT_ID)]
Record = Annotated[str, Value(_TEXT, description="The path or address of a longer record.")]
Day = Annotated[date | None, Value(_DAY, _day)]
Amount = Annotated[Decimal | Literal["unknown"] | None, Value(_AMOUNT, _amount)]
Whole = Annotated[int | None, Value(_WHOLE, _whole)]
Stage = Annotated[Literal["", "draft", "active"], _few("draft", "active")]
Status = Annotated[
    Literal["", "proposed", "accepted", "rejected", "superseded"],
    _few("proposed", "accepted", "rejected", "superseded"),
]
Door = Annotated[Literal["", "one-way", "two-way"], _few("one-way", "two-way")]
ChangeKind = Annotated[Literal["", "meaning", "wording"], _few("meaning", "wording")]
LevelName = Annotated[Level | Literal[""], Value(_LEVEL, _one_of(_LEVELS))]
