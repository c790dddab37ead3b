"""What can be wrong with a text itself, and the limits of what is read."""

from typing import NamedTuple

from strategy_cli.finding import Span

MOST_DEPTH = 64
MOST_NODES = 50_000
MOST_CHARACTERS = 20_000


class Trouble(NamedTuple):
    """A fault of the text itself: the rule that words it, what to write instead, and where it stands."""

    rule: str
    message: str
    help: str
    span: Span
    quote: str = ""
    other: Span | None = None  # the first of two like keys
