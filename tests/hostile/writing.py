"""The commands that write: over hostile files, with hostile words behind flags and typed at prompts."""

from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from typing import NamedTuple

from tests.hostile.payloads import MARKDOWN, OTHERS, PAYLOADS, RUNNERS, TERMINAL
from tests.hostile.workspaces import PLACES, Files, plain

_SAID = (
    "--intent",
    "answers in the first week",
    "--our-task",
    "a page a day",
    "--effect-on-others",
    "two feeds",
)
# Every command that writes, over files that hold the payloads; the cases take them in turn.
OVER_FILES: tuple[tuple[str, ...], ...] = (
    ("fmt",),
    ("lint", "--fix"),
    ("new", "choice", "--we-choose", "calls", "--over", "posts", "--because", "they come sooner"),
    ("rename", "team", "insights", "answers"),
    ("backbrief", "insights", *_SAID, "--first-three", "daily-answer"),
    (
        "new",
        "decision",
        "insights",
        "--decided",
        "Stop the slides",
        "--because",
        "unread",
        "--initiative",
        "daily-answer",
    ),
    ("ask", "insights", "Stop the slides", "--initiative", "daily-answer", "--record"),
    ("rename", "initiative", "daily-answer", "morning-answer"),
    ("new", "metric", "--measures", "calls a day", "--from", "1", "--to", "2"),
    ("lint", "--baseline", "known.json", "--update-baseline"),
    ("brief", "--all", "--out", "briefs"),
    ("backbrief", "customer-success", "--answer", "Yes."),
    ("new", "reading", "active-firms", "--value", "12"),
    ("fmt", "--dry-run"),
)

# Where a word of somebody is written into a file.
BEHIND_FLAGS: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "a new choice": lambda text: (
        "new",
        "choice",
        f"--we-choose={text}",
        f"--over=not {text}",
        f"--because={text}",
        f"--rules-out={text}",
    ),
    "a new decision": lambda text: (
        "new",
        "decision",
        "insights",
        f"--decided={text}",
        f"--because={text}",
        "--initiative=daily-answer",
    ),
    "a new team's name": lambda text: (
        "new",
        "team",
        "sales",
        f"--name={text}",
        f"--mission={text}",
        f"--lead={text}",
    ),
    "a new id": lambda text: ("new", "initiative", f"--id={text}", "--problem=x", "--serves=ops-first"),
    "an id to rename": lambda text: ("rename", "initiative", "daily-answer", f"{text}"),
    "a back-brief": lambda text: (
        "backbrief",
        "insights",
        f"--intent={text}",
        f"--our-task={text}",
        f"--effect-on-others={text}",
        "--first-three=daily-answer",
        f"--ask={text}",
        f"--heard-by={text}",
    ),
    "an answer": lambda text: ("backbrief", "customer-success", "--answer", "--", text),
    "a beginning": lambda text: (
        "init",
        "begun",
        f"--organization={text}",
        f"--owner={text}",
        f"--vision={text}",
        f"--diagnosis={text}",
        f"--problem={text}",
        f"--team={text}",
        f"--lead={text}",
    ),
    "what is asked and recorded": lambda text: (
        "ask",
        "insights",
        text,
        "--initiative=daily-answer",
        "--record",
    ),
    "a reading": lambda text: ("new", "reading", "active-firms", f"--value={text}"),
}

# Where somebody types: every question gets the same answer, until the input ends.
PROMPTS: tuple[tuple[str, ...], ...] = (
    ("new", "team"),
    ("new", "decision", "insights"),
    ("new", "choice"),
    ("new", "principle"),
    ("new", "initiative"),
    ("backbrief", "insights"),
    ("backbrief", "customer-success", "--answer"),
    ("init", "begun"),
    ("new", "metric"),
    ("rename", "team", "insights", "answers"),
)


class Written(NamedTuple):
    """One call of a command that writes; `typed` is what stands on stdin, as if at a terminal."""

    name: str
    files: Callable[[], Files]
    words: tuple[str, ...]
    typed: bytes | None = None


def written() -> Iterator[Written]:
    """Every third payload in each kind of place, behind each flag, and at each prompt; each third another."""
    calls = cycle(OVER_FILES)
    for number, (place, files) in enumerate(PLACES.items()):
        for name, text in list(PAYLOADS.items())[number % 3 :: 3]:
            words = next(calls)
            yield Written(f"over {place}: {name}, {' '.join(words[:3])}", _bound(files, text), words)
    typable = {**TERMINAL, **RUNNERS, **MARKDOWN, **OTHERS}
    for number, (where, flags) in enumerate(BEHIND_FLAGS.items()):
        for name, text in list(typable.items())[number % 3 :: 3]:
            if "\0" not in text:
                yield Written(f"{where}: {name}", plain, flags(text))
    for number, words in enumerate(PROMPTS):
        for name, text in list(PAYLOADS.items())[number % 3 :: 3]:
            answers = f"{text}\n".encode("utf-8", "surrogatepass") * 20
            yield Written(f"typed at {' '.join(words)}: {name}", plain, words, answers[:50_000])


def _bound(files: Callable[[str], Files], text: str) -> Callable[[], Files]:
    return lambda: files(text)
