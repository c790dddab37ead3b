"""Whole workspaces, mutated by a seed: the same seed gives the same files, past, words and format."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.hostile.cases import CALLS
from tests.hostile.past import commit
from tests.hostile.payloads import PAYLOADS
from tests.hostile.workspaces import Files, plain
from tests.running import ROOT, write_files

_DRAFT = ROOT / "examples/first-draft"
_SIGNS = [
    *(bytes([code]) for code in b"\t:#-\"'[]{}&*!|>?%\\,@`~=+"),
    b"\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xef\xbb\xbf",
    b": ",
    b" #",
    b"- ",
    b"---\n",
    b"...\n",
    b"<<: *a\n",
    b"&a ",
    b"*a",
    b"!!python/object:x ",
    b"%YAML 1.1\n",
    b"? ",
    b"<<<<<<< a\n",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xae",
    b"\xed\xa0\x80",
]
_SETTINGS = (
    b"fail-on = 'never'\n",
    b"[limits]\nchoices = 0\n",
    b"[severity]\ntoo-many = 'off'\n",
    b"teams = 'x'\n",
)


# The commands that read most, each in every format and with git beside it; "TEAM" is one that is there.
_OFTEN: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "lint": (
        *(call for call in CALLS if call[0][0] == "lint"),
        (("lint", "--base", "HEAD"), ""),
        (("lint", "--base", "HEAD", "--only-new", "-f", "json"), "json"),
        (("lint", "--team", "TEAM"), ""),
    ),
    "brief": (
        (("brief", "TEAM"), ""),
        (("brief", "TEAM", "--color", "never"), ""),
        (("brief", "TEAM", "--base", "HEAD"), ""),
        (("brief", "--all"), ""),
    ),
    "diff": (
        (("diff",), ""),
        (("diff", "HEAD", "-f", "json"), "json"),
        (("diff", "HEAD", "-f", "markdown"), ""),
        (("diff", "HEAD~1..HEAD"), ""),
        (("diff", "--for", "TEAM"), ""),
    ),
    "align": (
        (("align",), ""),
        (("align", "TEAM"), ""),
        (("align", "-f", "json"), "json"),
        (("align", "-f", "markdown"), ""),
        (("align", "TEAM", "-f", "list"), ""),
    ),
    "ask": (
        (("ask", "TEAM", "SAID"), ""),
        (("ask", "TEAM", "SAID", "-f", "json"), "json"),
        (("ask", "TEAM", "SAID", "-f", "markdown"), ""),
        (("ask", "TEAM", "sell by post", "--door", "one-way", "--affects", "platform"), ""),
    ),
}
_SELDOM = tuple(call for call in CALLS if call[0][0] not in _OFTEN)
_IN_TURN = (*_OFTEN.values(), _SELDOM)


class Mutant(NamedTuple):
    """What one seed gives: files by path, words, the format of what is printed, and earlier workspaces."""

    files: Files
    words: tuple[str, ...]
    format: str
    past: tuple[Files, ...]
    author: str

    def lay(self, folder: Path) -> Path:
        """The workspace in a folder, which is in git where it has a past."""
        write_files(folder, dict(self.files))
        if self.past:
            commit(folder, self.past, self.author)
        return folder


def mutant(seed: int) -> Mutant:
    """The workspace and call of a seed; the commands take turns."""
    chance = random.Random(seed)  # noqa: S311 - no secret: a seed makes the same mutations each time
    first = plain() if chance.random() < 0.6 else _draft()
    last, now = _mutated(first, chance), _mutated(first, chance)
    words, format_ = chance.choice(_IN_TURN[seed % len(_IN_TURN)])
    in_git = words[0] == "diff" or "--base" in words or chance.random() < 0.2
    team = chance.choice([path[6:-5] for path in sorted(first) if path.startswith("teams/")])
    told = {"TEAM": team, "SAID": _name(chance)}
    called = tuple(told.get(word, word) for word in words)
    return Mutant(now, called, format_, (first, last) if in_git else (), _name(chance))


def _mutated(before: Files, chance: random.Random) -> Files:
    files = dict(before)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9, 20))):
        path = chance.choice(sorted(files))
        files[path] = chance.choice(_WAYS)(files[path], chance, files)
    if chance.random() < 0.1:
        files["strat.toml"] = _signs(chance.choice(_SETTINGS), chance, files)
    if chance.random() < 0.1:
        files[f"teams/{_name(chance)}.yaml"] = files[chance.choice(sorted(files))]
    return files


def _draft() -> Files:
    return {path.relative_to(_DRAFT).as_posix(): path.read_bytes() for path in sorted(_DRAFT.rglob("*.yaml"))}


def _name(chance: random.Random) -> str:
    text = chance.choice(list(PAYLOADS.values())).replace("/", "").replace("\0", "").strip(". ")
    return text[:30] or "x"


def _signs(data: bytes, chance: random.Random, _: Files) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_SIGNS) + data[at:]


def _cut(data: bytes, chance: random.Random, _: Files) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.choice((1, 1, 2, 7, 60, 100_000)) :]


def _flipped(data: bytes, chance: random.Random, _: Files) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _lines(data: bytes, chance: random.Random, _: Files) -> bytes:
    """A run of lines moved, doubled, turned or set in by blanks."""
    lines = data.split(b"\n")
    start = chance.randrange(len(lines))
    run = lines[start : start + chance.randrange(1, 12)]
    rest = lines[:start] + lines[start + len(run) :]
    to = chance.randrange(len(rest) + 1)
    indent = chance.choice((b" ", b"  ", b"\t"))
    ways = (
        rest[:to] + run + rest[to:],
        lines[:to] + run * chance.choice((1, 2, 40)) + lines[to:],
        rest[:start] + run[::-1] + rest[start:],
        rest[:start] + [indent + line for line in run] + rest[start:],
        rest[:start] + [line.removeprefix(b"  ") for line in run] + rest[start:],
    )
    return b"\n".join(chance.choice(ways))


def _value(data: bytes, chance: random.Random, _: Files) -> bytes:
    """A payload in place of a value, bare or quoted."""
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    key, colon, _old = lines[at].partition(b": ")
    text = chance.choice(list(PAYLOADS.values())).encode("utf-8", "surrogatepass")
    bare = chance.random() < 0.5
    quoted = text if bare else b'"' + text.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'
    lines[at] = key + (colon or b" ") + quoted
    return b"\n".join(lines)


def _spliced(data: bytes, chance: random.Random, files: Files) -> bytes:
    other = files[chance.choice(sorted(files))]
    at, start = chance.randrange(len(data) + 1), chance.randrange(len(other) + 1)
    return data[:at] + other[start : start + chance.randrange(1, 400)] + data[at:]


def _renamed(data: bytes, chance: random.Random, files: Files) -> bytes:
    """An id that stands elsewhere in place of one that stands here."""
    words = b" ".join(files.values()).split()
    here = data.split()
    return data.replace(chance.choice(here), chance.choice(words)) if here else data


_WAYS: tuple[Callable[[bytes, random.Random, Files], bytes], ...] = (
    _signs,
    _cut,
    _flipped,
    _lines,
    _lines,
    _value,
    _value,
    _spliced,
    _renamed,
)
