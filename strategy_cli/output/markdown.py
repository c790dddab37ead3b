"""Markdown inside a line: what is Markdown already is told apart from text, which is escaped on its way."""

import re
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import quote

from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_markdown, on_one_line


class Written(str):
    """Text that is Markdown already, so that nothing escapes it again."""

    __slots__ = ()


Linking: TypeAlias = Callable[[str, str, int], Written]  # label, path in the workspace, line (0: the file)


def written(value: object) -> Written:
    """Any value as Markdown that shows it, with a blank at its ends kept; None shows nothing."""
    if isinstance(value, Written):
        return value
    text = "" if value is None else str(value)
    before = next((start for start in (": ", " ") if text.startswith(start)), "")
    after = " " if text.endswith(" ") and len(text) > len(before) else ""
    return Written(f"{before}{for_markdown(text[len(before) :])}{after}")


def code(text: str) -> Written:
    """A text as a span of code that nothing in it can close."""
    shown = on_one_line(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    padding = " " if shown.startswith("`") or shown.endswith("`") else ""
    return Written(f"{fence}{padding}{shown}{padding}{fence}" if shown else "")


def links_to(seen: SeenFrom) -> Linking:
    """Links that open a line of a file, from where the reader stands."""

    def link(label: str, path: str, line: int) -> Written:
        target = quote(seen.path(path), errors="surrogatepass") + (f"#L{line}" if line else "")
        return Written(f"[{for_markdown(label)}]({target})")

    return link


def addresses_of(seen: SeenFrom) -> Linking:
    """The same for a terminal: the label, and an address that an editor opens."""

    def link(label: str, path: str, line: int) -> Written:
        address = seen.path(path) + (f":{line}" if line else "")
        return Written(for_markdown(address if label == path else f"{label}, {address}"))

    return link
