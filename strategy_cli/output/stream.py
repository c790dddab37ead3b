"""Writes to stdout and stderr: the one place that does, in UTF-8 whatever the locale."""

import errno
import os
import sys

from strategy_cli.errors import StratError

TYPE_CHECKING = False  # as in typing, whose import would be a third of the cost of `--version`
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO


def write(text: str) -> None:
    """Write a finished result to stdout; a reader that closed the pipe early is no error."""
    reason = _failure(sys.stdout, text)
    if reason:
        raise StratError(f"the output could not be written: {reason}")


def note(text: str) -> None:
    """Write what is no result to stderr, safe for a terminal; where nobody can hear it, the run goes on."""
    from strategy_cli.output.show import for_terminal  # noqa: PLC0415  `--version` need not pay for it

    _failure(sys.stderr, for_terminal(text).rstrip("\n") + "\n")


def note_files(paths: "Iterable[str]") -> None:
    """Name on stderr the files that were read, for `--verbose`."""
    from strategy_cli.output.show import on_one_line  # noqa: PLC0415  as above

    note(on_one_line(f"read: {', '.join(paths)}"))


def _failure(stream: "TextIO | None", text: str) -> str:
    """Write, and say why that failed; "" when it did not. A stream that was closed from the start is None."""
    if stream is None:
        return "the stream is closed"
    try:
        stream.buffer.write(text.encode("utf-8"))
        stream.buffer.flush()
    except BrokenPipeError:
        _give_up(stream)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        _give_up(stream)
        return os.strerror(error.errno)
    return ""


def _give_up(stream: "TextIO") -> None:
    """Let Python flush what is left into nothing: at exit it tries again, and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
