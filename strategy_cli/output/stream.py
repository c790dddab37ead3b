"""Writes to stdout and stderr: the one place that does, in UTF-8 whatever the locale."""

import errno
import os
import sys

from strategy_cli.errors import StratError

TYPE_CHECKING = False  # as in typing, whose import would be a third of the cost of `--version`
if TYPE_CHECKING:
    from typing import TextIO


def write(text: str) -> None:
    """Write a finished result to stdout; a reader that closed the pipe early is no error."""
    _write(sys.stdout, text)


def note(text: str) -> None:
    """Write a line that is no result to stderr."""
    _write(sys.stderr, text.rstrip("\n") + "\n")


def _write(stream: "TextIO", text: str) -> None:
    try:
        stream.buffer.write(text.encode("utf-8"))
        stream.buffer.flush()
    except BrokenPipeError:
        # Python flushes again at exit and would complain; give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise StratError(f"the output could not be written: {os.strerror(error.errno)}") from None
        raise
