"""People's names: free text, the same after blanks, case and Unicode forms are folded."""

import unicodedata
from collections.abc import Iterable


def folded(name: str) -> str:
    """What a name is compared by."""
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return " ".join(plain.split())


def same_person(one: str, other: str) -> bool:
    """Whether two names, neither of them blank, name one person as far as they are written alike."""
    return bool(folded(one)) and folded(one) == folded(other)


def is_among(name: str, names: Iterable[str]) -> bool:
    """Whether one of the names is this one."""
    return any(same_person(name, each) for each in names)
