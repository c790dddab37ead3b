"""The corpus: every case by name, what it is given, and what must happen; the same on each run."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from pathlib import Path

from tests.hostile import heavy, histories, settings, surroundings, templates, writing
from tests.hostile.payloads import MARKDOWN, OTHERS, PAYLOADS, RUNNERS, TERMINAL
from tests.hostile.workspaces import PLACES, plain
from tests.running import write_files

READ, REFUSED = frozenset({0, 1, 3}), frozenset({2})
ANY = READ | REFUSED


@dataclass(frozen=True)
class Case:
    """One run: its files, words and environment; how it may end, and what it must say."""

    name: str
    files: Callable[[], Mapping[str, bytes]]
    words: tuple[str, ...]
    format: str = ""
    codes: frozenset[int] = READ
    said: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    stdin: bytes = b""
    prepare: Callable[[Path], None] | None = None
    writes: bool = False  # and then nothing may read worse than before
    is_typed: bool = False  # stdin counts as somebody at a terminal

    def lay(self, folder: Path) -> Path:
        """The workspace of this case, in a folder of its own."""
        write_files(folder, dict(self.files()))
        if self.prepare:
            self.prepare(folder)
        return folder


# Every reading command in every format it has; the cases take them in turn.
CALLS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("lint", "-v"), ""),
    (("lint", "-f", "json"), "json"),
    (("brief", "insights"), ""),
    (("lint", "-f", "github"), "github"),
    (("align",), ""),
    (("lint", "-f", "sarif"), "sarif"),
    (("matrix", "-f", "csv"), "csv"),
    (("lint", "-f", "junit"), "junit"),
    (("todo",), ""),
    (("lint", "-f", "markdown"), ""),
    (("ask", "insights", "sell by post"), ""),
    (("lint", "-f", "gitlab"), "gitlab"),
    (("brief", "insights", "--color", "never"), ""),
    (("align", "insights"), ""),
    (("matrix",), ""),
    (("fmt", "--check"), ""),
    (("align", "-f", "json"), "json"),
    (("lint", "--fix", "--dry-run"), ""),
    (("lint", "-f", "concise"), ""),
    (("trace", "daily-answer"), ""),
    (("trace", "insights", "-f", "mermaid"), ""),
    (("todo", "-f", "json"), "json"),
    (("ask", "insights", "sell by post", "-f", "json"), "json"),
    (("trace", "ops-first", "-f", "json"), "json"),
    (("ask", "insights", "sell by post", "-f", "markdown"), ""),
    (("matrix", "-f", "markdown"), ""),
)
_BY_ID = ("trace",)  # what is asked for by an id is refused where a text took the id's place


def corpus() -> tuple[Case, ...]:
    """Every case; the names are unique."""
    found = (
        *_texts(),
        *_heavy(),
        *_words(),
        *_settings(),
        *_templates(),
        *_surroundings(),
        *_histories(),
        *_writing(),
    )
    assert len({case.name for case in found}) == len(found)
    return found


def _texts() -> Iterator[Case]:
    """Each payload in each kind of place; the next command for each."""
    calls = cycle(CALLS)
    for place, files in PLACES.items():
        for name, text in PAYLOADS.items():
            words, format_ = next(calls)
            yield Case(
                f"{place}: {name}, {' '.join(words)}",
                partial(files, text),
                words,
                format_,
                ANY if words[0] in _BY_ID else READ,
            )


def _heavy() -> Iterator[Case]:
    """What takes long if anything takes the square of it."""
    for name, files in heavy.FILES.items():
        for words in heavy.CALLS:
            yield Case(f"heavy: {name}, {words[0]}", files, words)


# Where somebody types a word: none of these is one, so each call is refused with a word of what would be.
_TYPED: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "a team": lambda text: ("lint", f"--team={text}"),
    "a rule": lambda text: ("lint", f"--select={text}"),
    "a severity": lambda text: ("lint", f"--fail-on={text}"),
    "a format": lambda text: ("lint", f"--format={text}"),
    "an output": lambda text: ("lint", f"--output={text}"),
    "a baseline": lambda text: ("lint", f"--baseline={text}"),
    "a day": lambda text: ("lint", f"--today={text}"),
    "a colour": lambda text: ("lint", f"--color={text}"),
    "a folder": lambda text: ("lint", f"--directory={text}"),
    "a path": lambda text: ("lint", "--", text),
    "a command": lambda text: (text,),
    "a rule's page": lambda text: ("rule", "--", text),
    "a briefing": lambda text: ("brief", "--", text),
    "a template": lambda text: ("brief", "insights", f"--template={text}"),
    "a revision": lambda text: ("diff", "--", text),
    "who asks": lambda text: ("ask", "--", text, "x"),
    "an area": lambda text: ("ask", "insights", "x", f"--initiative={text}"),
    "a team to align": lambda text: ("align", "--", text),
    "an option": lambda text: ("lint", f"--{text}"),
    "a buffer": lambda text: ("lint", "-", f"--stdin-filename={text}"),
    "a new team": lambda text: ("new", "team", "--", text),
    "an old id": lambda text: ("rename", "team", "--", text, "x"),
}
_TYPABLE = {**TERMINAL, **RUNNERS, **MARKDOWN, **OTHERS}


def _words() -> Iterator[Case]:
    chosen = [name for name, text in _TYPABLE.items() if text.strip() and "\0" not in text and len(text) < 80]
    for number, (where, words) in enumerate(_TYPED.items()):
        for name in chosen[number % 3 :: 3]:
            yield Case(f"{where}: {name}", plain, words(_TYPABLE[name]), codes=_ends(where, _TYPABLE[name]))


def _ends(where: str, text: str) -> frozenset[int]:
    """Which ends are right: some words are taken for options or lists, or name what exists."""
    lenient = (
        "a command",
        "an option",
        "a rule",
        "a path",
        "a folder",
        "a buffer",
        "a new team",
        "an old id",
    )
    return ANY if where in lenient or text.startswith("-") else REFUSED


def _settings() -> Iterator[Case]:
    for name, (text, said) in settings.REFUSED.items():
        files = {**plain(), "strat.toml": text.encode("utf-8", "surrogatepass")}
        yield Case(f"settings: {name}", partial(dict, files), ("lint",), "", REFUSED, said)
    for name, text in settings.TAKEN.items():
        files = {**plain(), "strat.toml": text.encode()}
        yield Case(f"settings: {name}", partial(dict, files), ("lint",))


def _templates() -> Iterator[Case]:
    for name, text in templates.REFUSED.items():
        files = {**plain(), "page.j2": text.encode("utf-8", "surrogatepass")}
        words = ("brief", "insights", "--template", "page.j2")
        yield Case(f"template: {name}", partial(dict, files), words, "", REFUSED, "page.j2")
    for name, text in templates.HARMLESS.items():
        files = {**plain(), "page.j2": text.encode("utf-8", "surrogatepass")}
        words = ("brief", "insights", "--template", "page.j2")
        yield Case(f"template: {name}", partial(dict, files), words)


def _surroundings() -> Iterator[Case]:
    for name, given in surroundings.GIVEN.items():
        yield Case(
            f"surroundings: {name}",
            plain,
            given.words,
            given.format,
            given.codes,
            given.said,
            given.environment,
            given.stdin,
            given.prepare,
        )


def _histories() -> Iterator[Case]:
    for told in (*histories.told(), *histories.branches()):
        yield Case(f"history: {told.name}", plain, told.words, told.format, ANY, prepare=told.prepare)


def _writing() -> Iterator[Case]:
    for each in writing.written():
        yield Case(
            f"writing: {each.name}",
            each.files,
            each.words,
            codes=ANY,
            stdin=each.typed or b"",
            writes=True,
            is_typed=each.typed is not None,
        )
