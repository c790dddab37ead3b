"""Plain data to lines of YAML: plain where YAML leaves a text alone, else folded or quoted."""

import re
import textwrap
from typing import NamedTuple

from strategy_cli.patterns import lazy
from strategy_cli.writing.data import Data

_WIDTH = 100
_SHORT = 60  # characters: a bent text of more than these reads better folded than quoted
_PLAIN_START = lazy(r"[\w(/$€£“„«](?<!_)")
_BENT = lazy(r": |:$| #|[\n\t]")
_BENT_IN_FLOW = lazy(r"[,\[\]{}]|:")


class Layout(NamedTuple):
    """How a file is indented: dashes and inner keys behind their key, an entry's keys behind its dash."""

    dash: int = 0
    step: int = 2
    gap: int = 2
    quoted: bool = False  # quotes wherever a text might be folded


def is_plain(text: str) -> bool:
    """Whether YAML reads this text as it stands."""
    return bool(_PLAIN_START.match(text)) and not _BENT.search(text)


def quoted(text: str, mark: str = "") -> str:
    """A text in quotes, on one line."""
    if (
        "\n" not in text
        and "\t" not in text
        and (mark == "'" or (not mark and ('"' in text or "\\" in text)))
    ):
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def flow(value: Data) -> str:
    """A value on one line, as it stands inside `[…]`."""
    if isinstance(value, str):
        return value if is_plain(value) and not _BENT_IN_FLOW.search(value) else quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(flow(item) for item in value)}]"
    return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"


def key_lines(head: str, value: Data, column: int, layout: Layout) -> list[str]:
    """The lines of a key and its value; `head` is the line up to its colon, `column` where the key begins."""
    if isinstance(value, str):
        return text_lines(head, value, column + layout.step, layout)
    if isinstance(value, list):
        if _fits_flow(head, value):
            return [f"{head} {flow(value)}"]
        return [head, *(line for item in value for line in item_lines(item, column + layout.dash, layout))]
    inner = column + layout.step
    return [head, *mapping_lines(value, inner, layout)]


def mapping_lines(value: dict[str, Data], column: int, layout: Layout) -> list[str]:
    """The lines of an entry's keys, each at the same column."""
    return [
        line
        for key, inner in value.items()
        for line in key_lines(f"{' ' * column}{key}:", inner, column, layout)
    ]


def item_lines(value: Data, column: int, layout: Layout) -> list[str]:
    """The lines of one item of a block list, its dash at `column`."""
    dash = f"{' ' * column}-{' ' * (layout.gap - 1)}"
    if isinstance(value, str):
        return text_lines(dash.rstrip(), value, column + layout.gap, layout)
    if isinstance(value, list) or not value:
        return [dash + flow(value)]
    first, *others = mapping_lines(value, column + layout.gap, layout)
    return [dash + first[column + layout.gap :], *others]


def text_lines(head: str, text: str, indent: int, layout: Layout) -> list[str]:
    """The lines of a text behind `key:` or `-`: plain, quoted, or below it and indented."""
    pad = " " * indent
    if not text:
        return [head]
    if "\n" in text and not layout.quoted:
        return [
            f"{head} |",
            *(pad + line if line else "" for line in text.split("\n")),
        ]
    too_long = len(head) + len(text) > _WIDTH + 10 and " " in text
    if is_plain(text) and (not too_long or layout.quoted):
        return [f"{head} {text}"]
    if not layout.quoted and "\t" not in text and (too_long or len(text) > _SHORT):
        width = max(_WIDTH - indent, 40)
        return [f"{head} >", *(pad + line for line in _wrapped(text, width))]
    return [f"{head} {quoted(text)}"]


def _wrapped(text: str, width: int) -> list[str]:
    """Lines that folding joins to the same text: broken only at single blanks."""
    glued = re.sub(r" {2,}", lambda run: "\0" * len(run[0]), text)
    lines = textwrap.wrap(glued, width, break_long_words=False, break_on_hyphens=False)
    return [line.replace("\0", " ") for line in lines]


def _fits_flow(head: str, value: list[Data]) -> bool:
    one_line = flow(value)
    return len(head) + len(one_line) < _WIDTH and all(
        isinstance(item, str) and is_plain(item) and not _BENT_IN_FLOW.search(item) for item in value
    )
