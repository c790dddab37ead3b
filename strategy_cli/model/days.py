"""Days as people write them; apart from `values`, because the command line needs it without the format."""

import calendar
import re
from datetime import date

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_day(text: str, year_starts_in: int = 1) -> date | None:
    """The day a date means: a month or quarter means its last day; None where the text is no date."""
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None
    if match := re.fullmatch(r"([0-9]{4})-Q([1-4])", text):
        months = year_starts_in - 1 + 3 * int(match[2])
        return _last_day(int(match[1]) + (months - 1) // 12, (months - 1) % 12 + 1)
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{2})", text):
        return _last_day(int(match[1]), int(match[2]))
    return None


def _last_day(year: int, month: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return date(year, month, calendar.monthrange(year, month)[1])
