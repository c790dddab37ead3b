"""What strangers put into a repository's history: names, messages, branches, files that once were there."""

from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from tests.hostile.payloads import PAYLOADS
from tests.hostile.surroundings import git, history
from tests.hostile.workspaces import PLACES, plain
from tests.running import write_files

BEFORE = "HEAD~1"
_CHANGE = (
    "change",
    BEFORE,
    "--dry-run",
    "--what",
    "we say it otherwise",
    "--because",
    "nobody understood it",
)
# Every command that reads history, in each format; the cases take them in turn.
CALLS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("log",), ""),
    (("diff", BEFORE), ""),
    (("log", "-f", "markdown"), ""),
    (("diff", BEFORE, "-f", "markdown"), ""),
    (_CHANGE, ""),
    (("diff", BEFORE, "-f", "json"), "json"),
    (("lint", "--base", BEFORE), ""),
    (("log", "daily-answer"), ""),
    (("diff", f"{BEFORE}..HEAD"), ""),
    (("lint", "--base", BEFORE, "--only-new", "-f", "github"), "github"),
    (("brief", "insights", "--base", BEFORE), ""),
    (("diff", BEFORE, "--for", "insights"), ""),
    (("log", "--all"), ""),
)


class Told(NamedTuple):
    """One history: how it is made, and the call that reads it."""

    name: str
    prepare: Callable[[Path], None]
    words: tuple[str, ...]
    format: str


def _second(**told: str) -> tuple[tuple[str, ...], ...]:
    return (("add", "--all"), ("commit", "--quiet", "--allow-empty", f"--message={told.get('message', 'x')}"))


def _author(text: str) -> Callable[[Path], None]:
    name = f"x{text}"

    def prepare(folder: Path) -> None:
        history()(folder)
        (folder / "strategy.yaml").write_bytes(plain()["strategy.yaml"] + b"# once more\n")
        for words in _second():
            git(folder, *words, GIT_AUTHOR_NAME=name, GIT_COMMITTER_NAME=name)

    return prepare


def _mailmap(text: str) -> Callable[[Path], None]:
    """The name that a file of the repository gives to whoever committed."""

    def prepare(folder: Path) -> None:
        line = " ".join(text.split()).replace("<", "").replace(">", "")
        (folder / ".mailmap").write_bytes(f"x{line} <x>\n".encode("utf-8", "surrogatepass"))
        history(*_second())(folder)

    return prepare


def _message(text: str) -> Callable[[Path], None]:
    def prepare(folder: Path) -> None:
        history()(folder)
        (folder / "strategy.yaml").write_bytes(plain()["strategy.yaml"] + b"# once more\n")
        (folder / ".message").write_bytes(b"x" + text.encode("utf-8", "surrogatepass"))
        git(folder, "add", "strategy.yaml")
        git(folder, "commit", "--quiet", "--cleanup=verbatim", "--file=.message")
        (folder / ".message").unlink()

    return prepare


def _was(place: str) -> Callable[[str], Callable[[Path], None]]:
    """The text in that place of every file, in the commit before the last."""

    def told(text: str) -> Callable[[Path], None]:
        def prepare(folder: Path) -> None:
            written = PLACES[place](text)
            write_files(folder, dict(written))
            history()(folder)
            for name in written.keys() - plain().keys():
                (folder / name).unlink()
            write_files(folder, dict(plain()))
            for words in _second():
                git(folder, *words)

        return prepare

    return told


def _is(place: str) -> Callable[[str], Callable[[Path], None]]:
    """The text in that place of every file as it stands, and nothing of it in history."""

    def told(text: str) -> Callable[[Path], None]:
        def prepare(folder: Path) -> None:
            history(*_second())(folder)
            write_files(folder, dict(PLACES[place](text)))

        return prepare

    return told


HISTORIES: Mapping[str, Callable[[str], Callable[[Path], None]]] = {
    "an author": _author,
    "a mail map": _mailmap,
    "a message": _message,
    "prose that was": _was("prose"),
    "prose that is": _is("prose"),
    "ids that were": _was("ids"),
    "people that are": _is("people"),
    "a file name that was": _was("file name"),
}


def told() -> Iterator[Told]:
    """Each payload in each place of a history, half of them in turn, with the next call for each."""
    calls = cycle(CALLS)
    for number, (where, made) in enumerate(HISTORIES.items()):
        for name, text in list(PAYLOADS.items())[number % 2 :: 2]:
            if "\0" not in text:
                words, format_ = next(calls)
                yield Told(f"{where}: {name}, {' '.join(words[:3])}", made(text), words, format_)


# What a branch may be called: git refuses blanks, `~^:?*[\` and control characters, and takes the rest.
_BRANCHES = (
    "##vso]owned", "set-env", "a](evil.example)", "<script>", "`code`", "|a|b|", "$(touch,owned)", "x" * 200,
    "a\u202eb", "\u200b", "=HYPERLINK(1)", "@everyone", "#1", "%0A%3A%3Aerror", "'quoted'", '"quoted"',
    "e\u0301", "&lt;", "{{7}}", "a;touch,owned", "refs/heads/main", "HEAD", "a--b", "-o", "0" * 40,
)  # fmt: skip


def branches() -> Iterator[Told]:
    """A branch of each such name, asked for by its name."""
    calls = (
        ("diff", "{}"),
        ("diff", "{}", "-f", "markdown"),
        ("lint", "--base", "{}"),
        ("diff", "{}...HEAD"),
    )
    for number, branch in enumerate(_BRANCHES):
        words = tuple(word.format(branch) for word in calls[number % len(calls)])
        making = ("update-ref", f"refs/heads/{branch}", "HEAD")
        yield Told(f"a branch: {branch}, {words[0]}", history(making, *_second()), words, "")
