"""What holds of every run, whatever it was given: its end, its bounds, and what its output may contain."""

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.hostile.runs import Run

_ENDS = {0, 1, 2, 3}  # 3 is what `ask` says for "ask a person"
MOST_SECONDS, MOST_MEBIBYTES = 5.0, 500
_COMMANDING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff]"
)
_RUNNER = re.compile(
    r"(?m)^[^\S\n]*::(?!: \S)|##[a-zA-Z]*\["
)  # our own `::: path` is none: no runner has that word
_OUR_ANNOTATION = re.compile(r"(?m)^::(?:error|warning|notice) (?:file=[^\n]*?,line=\d+|title=strat)")
_FOREIGN = ("Traceback (most", "pydantic", "jinja2.", "yaml.s", "yaml.p", "Errno", "object at 0x", "<class ")


def broken(run: Run, format_: str = "") -> list[str]:
    """The promises that a run broke, in words; empty when all hold. `format_` is what its stdout is."""
    found = []
    if run.code not in _ENDS:
        found.append(f"it ended with {run.code}")
    if run.seconds > MOST_SECONDS:
        found.append(f"it took {run.seconds:.1f} s")
    if run.mebibytes > MOST_MEBIBYTES:
        found.append(f"it took {run.mebibytes} MiB")
    if (run.code == 2) != bool(run.code == 2 and run.err.strip()):
        found.append("it could not run and did not say why")
    out = run.out.replace("\r\n", "\n") if format_ == "csv" else run.out  # as spreadsheets write lines
    found += [f"stdout has {each}" for each in sinks(out, is_github=format_ == "github")]
    found += [f"stderr has {each}" for each in sinks(run.err)]
    found += [f"stderr has {word!r}" for word in _FOREIGN if word in run.err]
    return found + _unreadable(run, format_)


def sinks(text: str, is_github: bool = False) -> list[str]:
    """What in an output would command a terminal, or the runner of a CI job."""
    commands = [at.start() for at in _RUNNER.finditer(text)]
    if is_github:
        commands = [at for at in commands if not _OUR_ANNOTATION.match(text, at)]
    raw = [f"{match.group()!r} raw" for match in _COMMANDING.finditer(text)]
    return raw + [f"a command of a runner: {text[at:][:40]!r}" for at in commands]


def _unreadable(run: Run, format_: str) -> list[str]:
    """Whether what is made for machines can be read by them."""
    if run.code == 2 or not run.out:
        return []
    try:
        if format_ in ("json", "sarif", "gitlab"):
            json.loads(run.out)
        elif format_ == "junit":
            ET.fromstring(run.out)  # noqa: S314 - our own output
        elif format_ == "csv":
            rows = list(csv.reader(io.StringIO(run.out)))
            running = [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t", "\r"))]
            return [f"the cell {cell!r} would run" for cell in running]
    except (ValueError, ET.ParseError, csv.Error) as error:
        return [f"{format_} cannot be read back: {error}"]
    return []


def tree_of(folder: Path) -> dict[str, bytes | str]:
    """All that stands in a folder, to be compared with what stands there afterwards."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"link to {path.readlink()}"
        elif path.is_file():
            found[name] = path.read_bytes()
        else:
            found[name] = "no file"
    return found
