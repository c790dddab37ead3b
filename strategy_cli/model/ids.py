"""Ids as FORMAT wants them; apart from `values`, because shells complete names without the format."""

import re

LONGEST_ID = 64
ID_PATTERN = f"^[a-z][a-z0-9-]{{0,{LONGEST_ID - 1}}}$"
_ID = re.compile(ID_PATTERN)


def is_well_formed(name: str) -> bool:
    """Whether an id is written as FORMAT wants it."""
    return bool(_ID.fullmatch(name))
