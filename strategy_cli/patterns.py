"""Regular expressions that are compiled when they are first used, and not when their module is imported."""

import re
from typing import cast


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        value = getattr(re.compile(*self._made_of), name)
        setattr(self, name, value)  # from now on it is found at once
        return value


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, for one that few runs need: a long one takes milliseconds to compile."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
