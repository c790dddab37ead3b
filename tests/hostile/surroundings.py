"""Environments, locales, streams and histories that nobody expects, and how a run in them must end."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile.payloads import PAYLOADS

READ, REFUSED = frozenset({0, 1, 3}), frozenset({2})
ABSENT = ""  # a variable of this value is taken out


@dataclass(frozen=True)
class Given:
    """What surrounds a run, and how it may end."""

    words: tuple[str, ...] = ("lint",)
    environment: Mapping[str, str] = field(default_factory=dict)
    codes: frozenset[int] = READ
    said: str = ""
    format: str = ""
    stdin: bytes = b""
    prepare: Callable[[Path], None] | None = None


def git(folder: Path, *words: str, **told: str) -> None:
    """Run git in a folder, with an author and without anybody's settings."""
    who = {f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    days = {f"GIT_{role}_DATE": "2026-11-20T09:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), **days, **who, **told}
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)  # noqa: S607  whichever git is there


def history(*steps: tuple[str, ...], **told: str) -> Callable[[Path], None]:
    """A repository with all committed as `main`, then these git commands in it."""

    def prepare(folder: Path) -> None:
        for words in (
            ("init", "--quiet", "--initial-branch=main"),
            ("add", "--all"),
            ("commit", "--quiet", "--message=first"),
            *steps,
        ):
            git(folder, *words, **told)

    return prepare


def _trap(folder: Path) -> None:
    """A repository whose settings would start a program on every turn."""
    history()(folder)
    program = folder / ".git/trap"
    program.write_text(f"#!/bin/sh\ntouch {folder}/teams/owned\n")
    program.chmod(0o755)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "diff.external",
        "core.editor",
        "pager.log",
    ):
        git(folder, "config", key, str(program))
    for key in ("filter.x.smudge", "filter.x.clean", "diff.x.textconv", "diff.x.command"):
        git(folder, "config", key, str(program))
    (folder / ".git/info").mkdir(exist_ok=True)
    (folder / ".git/info/attributes").write_text("* filter=x diff=x\n")
    for hook in ("post-checkout", "pre-commit", "post-index-change", "reference-transaction"):
        (folder / ".git/hooks").mkdir(exist_ok=True)
        (folder / ".git/hooks" / hook).symlink_to(program)


def _torn_head(folder: Path) -> None:
    history()(folder)
    (folder / ".git/HEAD").write_bytes(b"\x1b[2J\xff\0ref")


def _git_is_a_pipe(folder: Path) -> None:
    if sys.platform != "win32":  # its tests are skipped there
        os.mkfifo(folder / ".git")


def _huge_then_small(folder: Path) -> None:
    path = folder / "teams/big.yaml"
    path.write_bytes(b"#" * (3 * 1024 * 1024))
    history()(folder)
    path.write_text("id: big\nname: Big\nkeeps_running: all\n")


def _huge_once(name: str) -> Callable[[Path], None]:
    """A history in which that file was huge for one commit."""

    def prepare(folder: Path) -> None:
        path, kept = folder / name, (folder / name).read_bytes()
        path.write_bytes(kept + b"#" * 300_000_000)
        history()(folder)
        path.write_bytes(kept)
        git(folder, "commit", "--quiet", "--all", "--message=small")

    return prepare


def _edition_then_none(folder: Path) -> None:
    path, kept = folder / "teams/insights.yaml", (folder / "teams/insights.yaml").read_bytes()
    path.write_bytes(kept.replace(b"edition: 3", b"edition: " + b"9" * 5_000))
    history()(folder)
    path.write_bytes(b"id: insights\nname: Insights\n")
    git(folder, "commit", "--quiet", "--all", "--message=less")


def _posing(folder: Path) -> None:
    """A repository's own files among those of the workspace, as a pull request can bring them."""
    history()(folder)
    (folder / ".git").rename(folder / "real")
    for name in ("HEAD", "objects", "refs"):
        (folder / "real" / name).rename(folder / name)
    (folder / "config").write_text("[core]\nbare = false\nworktree = .\n")


def _baseline_of(what: str) -> Callable[[Path], None]:
    def prepare(folder: Path) -> None:
        text = ",".join([what] * 5_000_000)
        (folder / "b").write_text(f'{{"version": 1, "findings": [{text}]}}')

    return prepare


def _link_in_history(folder: Path) -> None:
    path = folder / "teams/link.yaml"
    path.symlink_to("/etc/passwd")
    history()(folder)
    path.unlink()


def _quotes_that_never_end(folder: Path) -> None:
    """Small enough for the short way, which must not look for the end again from each letter."""
    for number, quote in enumerate("'\"" * 30):
        (folder / f"teams/open-{number}.yaml").write_text(f"name: {quote}{'x' * 19_000}\n")


def _name_of_many_parts(folder: Path) -> None:
    (folder / "teams/many.yaml").write_text(f"id: many\nname: Many\nlead: {'x ' * 9_990}y\n")
    (folder / "teams/long.yaml").write_text(f"id: long\nname: Long\nlead: {'x' * 19_900}\n")
    (folder / "teams/longer.yaml").write_text(f"id: longer\nname: Longer\nlead: {'x' * 19_901}\n")


def _ids_of_many_numbers(folder: Path) -> None:
    for name in "abcdef":
        text = f"id: {name}\nneeds:\n- id: x\n  from: {'1-' * 9_900}{name}\n  what: y\n"
        (folder / f"teams/{name}.yaml").write_text(text)


def _thousands_of_ignores(folder: Path) -> None:
    decisions = (f"- id: many-{n}  # strat: ignore[missing-because] x\n  decided: x\n" for n in range(4_000))
    (folder / "teams/many.yaml").write_text("id: many\ndecisions:\n" + "".join(decisions))


_ACTIONS = {"GITHUB_ACTIONS": "true"}
_MANY = ("lint", "-f", "full", "--strict")

GIVEN: dict[str, Given] = {
    "no home": Given(environment={"HOME": ABSENT}),
    "a home that is not there": Given(environment={"HOME": "/nowhere"}),
    "no folder for temporary files": Given(environment={"TMPDIR": "/nowhere"}),
    "no path": Given(environment={"PATH": ABSENT}),
    "no path, and git wanted": Given(("diff",), {"PATH": "/nowhere"}, REFUSED),
    "locale C": Given(environment={"LANG": "C", "LC_ALL": "C"}),
    "locale POSIX without UTF-8": Given(environment={"LC_ALL": "POSIX", "PYTHONUTF8": "0"}),
    "a locale that is not there": Given(environment={"LC_ALL": "xx_YY.evil"}),
    "streams in ASCII": Given(environment={"PYTHONIOENCODING": "ascii:strict"}),
    "no columns": Given(("brief", "insights"), {"COLUMNS": "0"}),
    "columns below nothing": Given(("brief", "insights"), {"COLUMNS": "-7"}),
    "a million columns": Given(("brief", "insights"), {"COLUMNS": "1000000"}),
    "columns that are no number": Given(("brief", "insights"), {"COLUMNS": "\x1b[2J"}),
    "one column, in colour": Given((*_MANY, "--color", "never"), {"COLUMNS": "1", "LINES": "1"}),
    "a terminal with a wild name": Given(environment={"TERM": "\x1b[2J/../../x"}),
    "no terminal at all": Given(environment={"TERM": ABSENT, "NO_COLOR": "1", "FORCE_COLOR": ABSENT}),
    "a day that is none": Given(environment={"STRAT_TODAY": "\x1b[2J"}, codes=REFUSED),
    "a day before all days": Given(environment={"STRAT_TODAY": "0000-00-00"}, codes=REFUSED),
    "the first day": Given(environment={"STRAT_TODAY": "0001-01-01"}),
    "the last day": Given(environment={"STRAT_TODAY": "9999-12-31"}),
    "the last day, briefed": Given(("brief", "insights"), {"STRAT_TODAY": "9999-12-31"}),
    "the last day, owed": Given(("todo",), {"STRAT_TODAY": "9999-12-31"}),
    "the first day, aligned": Given(("align",), {"STRAT_TODAY": "0001-01-01"}),
    "a format that is none": Given(environment={"STRAT_FORMAT": "##[error]x"}, codes=REFUSED),
    "the day of a runner": Given(environment=_ACTIONS, format="github"),
    "a summary that cannot be written": Given(
        environment={**_ACTIONS, "GITHUB_STEP_SUMMARY": "/nowhere/x"}, codes=REFUSED
    ),
    "a summary on a full disk": Given(
        environment={**_ACTIONS, "GITHUB_STEP_SUMMARY": "/dev/full"}, codes=REFUSED, said="disk is full"
    ),
    "output to a full disk": Given(("lint", "-o", "json=/dev/full"), codes=REFUSED),
    "output to a device": Given(("lint", "-o", "json=/dev/null"), codes=REFUSED, said="no regular file"),
    "output over the strategy's folder": Given(("lint", "-o", "json=teams"), codes=REFUSED),
    "output under a file": Given(("lint", "-o", "json=strategy.yaml/x"), codes=REFUSED),
    "output to a name too long": Given(("lint", "-o", f"json={'x' * 300}"), codes=REFUSED),
    "a baseline that is a device": Given(("lint", "--baseline", "/dev/zero"), codes=REFUSED),
    "a baseline that is a folder": Given(("lint", "--baseline", "teams"), codes=REFUSED),
    "a template that is a device": Given(("brief", "insights", "--template", "/dev/zero"), codes=REFUSED),
    "a template that is a folder": Given(("brief", "insights", "--template", "teams"), codes=REFUSED),
    "a folder that is a file": Given(("lint", "-C", "strategy.yaml"), codes=READ | REFUSED),
    "a folder that is a device": Given(("lint", "-C", "/dev/null"), codes=REFUSED),
    "the root of the system": Given(("lint", "-C", "/"), codes=REFUSED),
    "a buffer of nothing": Given(("lint", "-", "--stdin-filename", "teams/insights.yaml")),
    "a buffer of bytes": Given(
        ("lint", "-", "--stdin-filename", "teams/insights.yaml"), stdin=bytes(range(256)) * 9
    ),
    "a buffer of brackets": Given(
        ("lint", "-", "--stdin-filename", "teams/insights.yaml"), stdin=b"[" * 50_000
    ),
    "nobody answers": Given(("new", "team"), codes=REFUSED),
    "nobody answers a back-brief": Given(("backbrief", "insights"), codes=REFUSED),
    "nobody answers a beginning": Given(("init", "new-folder"), codes=REFUSED),
    "names of ten thousand parts": Given(prepare=_name_of_many_parts),
    "ids of ten thousand numbers": Given(said="unknown-reference", prepare=_ids_of_many_numbers),
    "thousands of ignore comments": Given(prepare=_thousands_of_ignores),
    "quotes that never end": Given(said="yaml-syntax", prepare=_quotes_that_never_end),
    "git in a pipe": Given(("diff",), codes=REFUSED, prepare=_git_is_a_pipe),
    "git with a torn head": Given(("diff",), codes=REFUSED, prepare=_torn_head),
    "git with traps": Given(("diff", "HEAD"), prepare=_trap),
    "git with traps, linted": Given(("lint", "--base", "HEAD"), prepare=_trap),
    "git's own variables": Given(
        ("diff", "HEAD"),
        {"GIT_EXTERNAL_DIFF": "/bin/false", "GIT_PAGER": "/bin/false", "GIT_TRACE": "1", "GIT_EDITOR": "x"},
        prepare=history(),
    ),
    "git's folder elsewhere": Given(
        ("diff", "HEAD"), {"GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/"}, READ | REFUSED, prepare=history()
    ),
    "a huge file in history": Given(("diff", "HEAD"), prepare=_huge_then_small),
    "a link in history": Given(("diff", "HEAD"), prepare=_link_in_history),
    "an option for a revision": Given(("diff", "--", "--output=owned"), codes=REFUSED, prepare=history()),
    "an edition of many digits": Given(("brief", "insights", "--base", "9" * 5_000), codes=REFUSED),
    "an edition of many digits in history": Given(("align", "insights"), prepare=_edition_then_none),
    "files that pose as a repository": Given(
        ("diff", "main"), codes=REFUSED, said="its history is not believed", prepare=_posing
    ),
    "files that pose as a repository, linted": Given(
        ("lint", "--base", "main"), codes=REFUSED, said="its history is not believed", prepare=_posing
    ),
    "a mail map without end": Given(("log",), prepare=history(("config", "mailmap.file", "/dev/zero"))),
    "300 MB in history": Given(("log",), prepare=_huge_once("strategy.yaml")),
    "300 MB in a team's history": Given(("align", "insights"), prepare=_huge_once("teams/insights.yaml")),
    "a baseline of dicts": Given(("lint", "--baseline", "b"), codes=REFUSED, prepare=_baseline_of("{}")),
    "a baseline of lists": Given(("lint", "--baseline", "b"), codes=REFUSED, prepare=_baseline_of("[]")),
    "a branch named as a command": Given(("diff", "set-env"), prepare=history(("branch", "set-env"))),
    "a branch named as Markdown": Given(
        ("diff", "a](x)<b>`|", "-f", "markdown"), prepare=history(("branch", "a](x)<b>`|"))
    ),
    "a branch with bidi": Given(
        ("diff", "a\u202eb"), codes=READ | REFUSED, prepare=history(("branch", "a\u202eb"))
    ),
    "a revision made of a path": Given(("diff", "HEAD:strategy.yaml"), codes=REFUSED, prepare=history()),
    "a revision made of a search": Given(("diff", ":/first"), codes=READ | REFUSED, prepare=history()),
    "a range without ends": Given(("diff", ".."), codes=READ | REFUSED, prepare=history()),
    "a range of nothing": Given(("diff", "a..b..c"), codes=REFUSED, prepare=history()),
    **{
        f"an author called {name}": Given(
            ("diff", "HEAD", "-f", "markdown"),
            prepare=history(GIT_AUTHOR_NAME=f"x{PAYLOADS[name]}", GIT_COMMITTER_NAME=f"x{PAYLOADS[name]}"),
        )
        for name in ("clear the screen", "annotation", "script", "right to left override")
    },
}
