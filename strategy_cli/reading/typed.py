"""What a person types: one line at a time, with Tab completing names where the system can."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from strategy_cli.errors import StratError
from strategy_cli.reading.text import MOST_BYTES

_ENDED = "the input ended before all was answered; nothing was written"


def read_line(names: Sequence[str] = ()) -> str:
    """The next line, without its end; at a terminal Tab offers `names`, of which several go with commas.

    What cannot be read as text comes as U+FFFD. Raises StratError where the input has ended.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        line = sys.stdin.buffer.readline(MOST_BYTES)
        if not line:
            raise StratError(_ENDED)
        return line.decode("utf-8", "replace").rstrip("\r\n")
    _offer(names)
    try:
        return input("> ").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except EOFError:
        raise StratError(_ENDED) from None
    except UnicodeDecodeError:
        return "\ufffd"


def _offer(names: Sequence[str]) -> None:
    """Let Tab complete these names in the next line."""
    try:
        readline: Any = import_module("readline")
    except ImportError:  # Windows: the names stand in the question
        return
    is_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
    if not is_libedit:
        readline.parse_and_bind("set enable-bracketed-paste off")
    readline.set_completer_delims(",")
    readline.set_completer(completer(names))


def completer(names: Sequence[str]) -> Callable[[str, int], str | None]:
    """What readline asks: the n-th name that begins as what was typed; blanks behind a comma stay."""

    def complete(typed: str, number: int) -> str | None:
        start = typed.lstrip()
        blanks = typed[: len(typed) - len(start)]
        fitting = [name for name in names if name.casefold().startswith(start.casefold())]
        return blanks + fitting[number] if number < len(fitting) else None

    return complete
