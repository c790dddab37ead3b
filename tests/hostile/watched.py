"""Runs every call there is in one process, and says what each printed, started, wrote and connected to.

Started as `python -m tests.hostile.watched FOLDER ORDER`; ORDER says how folders are listed: 0 as the system
does, else shuffled by that number. What Python is asked for is heard through its audit hook.
"""

import hashlib
import io
import json
import os
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from strategy_cli.cli import main
from tests.hostile.test_ends import READING

_TEXTS: tuple[str, ...] = ("text", "markdown", "json")
FORMATS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("lint",): ("full", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"),
    ("diff", "HEAD~1", "--for", "insights"): _TEXTS,
    ("diff", "HEAD~1"): _TEXTS,
    ("align",): _TEXTS,
    ("align", "insights"): _TEXTS,
    ("ask", "insights", "custom dashboards for the board", "--initiative", "daily-answer"): _TEXTS,
    ("trace", "daily-answer"): ("text", "json", "mermaid"),
    ("matrix",): ("text", "markdown", "csv"),
    ("matrix", "--gaps"): ("text", "csv"),
    ("todo",): _TEXTS,
    ("log",): ("text", "markdown"),
    ("rule",): _TEXTS,
}
_ALL = [
    *READING.values(),
    *((*words, "-f", name) for words, names in FORMATS.items() for name in names),
    *(("brief", team) for team in ("platform", "partners", "hookup", "field")),
    ("lint", "-v", "--strict"),
    ("lint", "--fix", "--dry-run", "-q"),
]
CALLS = _ALL if os.environ.get("HYPOTHESIS_PROFILE") == "promises" else _ALL[::4]
_LISTENED: tuple[str, ...] = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "os.startfile",
    "pty.",
)
_LISTENED += (
    "http.",
    "urllib.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
    "ctypes.dlopen",
    "shutil.",
    "tempfile.",
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_events: list[tuple[str, Any]] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    path, flags = (arguments[0], arguments[2]) if event == "open" else ("", 0)
    if isinstance(path, str) and path != os.devnull and flags & _WRITES:
        _events.append((event, str(arguments[0])))
    elif event == "subprocess.Popen":
        _events.append((event, [arguments[1], str(arguments[2]), dict(arguments[3])]))
    elif event.startswith(_LISTENED):
        _events.append((event, ascii(arguments)))


def run(words: tuple[str, ...]) -> tuple[int, str]:
    """One call: its exit code, and the hash of what it printed."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    kept, (sys.stdout, sys.stderr) = (sys.stdout, sys.stderr), (out, err)
    try:
        code = main(words)
    except SystemExit as end:
        code = int(str(end.code))
    finally:
        sys.stdout, sys.stderr = kept
    printed = out.detach().getvalue() + b"\0" + err.detach().getvalue()
    return code, hashlib.sha256(printed).hexdigest()


def shuffle_listings(seed: int) -> None:
    """Let the system list every folder in another order each time."""
    order, listdir, scandir = random.Random(seed), os.listdir, os.scandir  # noqa: S311 - no secret

    def listed(*path: str | Path) -> list[Any]:
        return order.sample(names := listdir(*path), len(names))

    @contextmanager
    def scanned(*path: str | Path) -> Iterator[Iterator[Any]]:
        with scandir(*path) as entries:
            found = list(entries)
        yield iter(order.sample(found, len(found)))

    vars(os)["listdir"], vars(os)["scandir"] = listed, scanned


if __name__ == "__main__":
    os.chdir(sys.argv[1])
    if sys.argv[2] != "0":
        shuffle_listings(int(sys.argv[2]))
    sys.dont_write_bytecode = True  # Python's own, in a fresh checkout
    run(("lint",))  # what is imported and started once is not what is asked for
    sys.addaudithook(_hear)
    told = {" ".join(words): run(words) for words in CALLS}
    sys.stdout.write(json.dumps({"runs": told, "events": _events}))
