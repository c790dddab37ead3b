"""Every command, wherever its output goes, whoever runs it, and whatever the system does not give it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from strategy_cli import cli
from strategy_cli.cli import COMMANDS as NAMES
from strategy_cli.commands import asking
from strategy_cli.errors import StratError
from tests.hostile.promises import sinks, tree_of
from tests.hostile.runs import Run, Warm
from tests.hostile.surroundings import ABSENT, git, history
from tests.hostile.test_files import pipe
from tests.running import ROOT, strat

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches forks as Linux does")
# A call of every command: those that only read, and then those that write files.
READING: dict[str, tuple[str, ...]] = {
    " ".join(words): words
    for words in (
        ("lint",),
        ("lint", "-f", "json"),
        ("lint", "--base", "HEAD~1", "--only-new"),
        ("lint", "--fix", "--dry-run"),
        ("brief", "insights"),
        ("brief", "insights", "--base", "HEAD~1"),
        ("brief", "--show-template"),
        ("diff",),
        ("diff", "HEAD~1..HEAD", "-f", "json"),
        ("align",),
        ("align", "insights"),
        ("ask", "insights", "sell by post"),
        ("trace", "daily-answer"),
        ("matrix",),
        ("todo",),
        ("log",),
        ("log", "daily-answer"),
        ("rule",),
        ("rule", "missing-because"),
        ("schema",),
        ("fmt", "--check"),
        ("rename", "team", "field", "sales", "--dry-run"),
        ("init", "new-folder", "--example", "--dry-run"),
        ("--help",),
        ("new", "--help"),
        ("lint", "--help"),
        ("--version",),
        ("--show-completion", "bash"),
    )
}
_WHY = ("--because", "answers come sooner")
WRITING: dict[str, tuple[str, ...]] = {
    "lint --fix": ("lint", "--fix"),
    "lint -o": ("lint", "-o", "json=findings.json"),
    "lint --update-baseline": ("lint", "--baseline", "known.json", "--update-baseline"),
    "brief --all": ("brief", "--all", "--out", "briefs"),
    "schema --out": ("schema", "--out", "schemas"),
    "fmt": ("fmt",),
    "init": ("init", "new-folder", "--example"),
    "new": ("new", "choice", "--we-choose", "calls", "--over", "posts", "--rules-out", "letters", *_WHY),
    "rename": ("rename", "team", "field", "sales"),
    "backbrief": (
        *("backbrief", "insights", "--intent", "the answer in the first week, for firms leave without it"),
        *("--our-task", "one page a morning", "--effect-on-others", "platform has to add two connectors"),
        *("--first-three", "daily-answer,first-partners,week-one"),
    ),
    "change": ("change", "--what", "the mission is said plainly", *_WHY),
    "ask --record": ("ask", "insights", "Stop the slides", "--initiative", "daily-answer", "--record"),
}
COMMANDS = READING | WRITING
WHOLE = os.environ.get("HYPOTHESIS_PROFILE") == "promises"
SOME = list(COMMANDS) if WHOLE else ["lint", "diff", "--help", "lint --fix", "rename"]


def laid(folder: Path) -> Path:
    """The example with two commits, and then another vision, a slip and a wrong order, not committed."""
    shutil.copytree(ROOT / "examples/analytics", folder)
    change(folder / "strategy.yaml", "edition: 3  ", "edition: 2  ")
    history()(folder)
    change(folder / "strategy.yaml", "edition: 2  ", "edition: 3  ")
    git(folder, "commit", "--quiet", "--all", "--message=second")
    change(folder / "strategy.yaml", "run the morning meeting", "run the evening meeting")
    change(folder / "teams/hookup.yaml", "mission:", "misssion:")
    change(folder / "teams/field.yaml", "id: field\n", "", "id: field\n")
    return folder


def change(path: Path, old: str, new: str, more: str = "") -> None:
    """Put a text in place of another in a file, and more at its end."""
    path.write_text(path.read_text("utf-8").replace(old, new, 1) + more, "utf-8")


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    process = Warm()
    yield process
    process.close()


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace that each run gets a copy of."""
    return laid(tmp_path_factory.mktemp("master") / "w")


@pytest.fixture(scope="module")
def usual(warm: Warm, master: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Run]:
    """How a command ends where nothing is odd."""
    return cache(lambda name: warm.run(COMMANDS[name], copied(master, tmp_path_factory.mktemp("usual"))))


def copied(master: Path, folder: Path) -> Path:
    return Path(shutil.copytree(master, folder / "w", symlinks=True))


def same(run: Run, other: Run) -> bool:
    return (run.code, run.out, run.err) == (other.code, other.out, other.err)


def test_every_command_is_called_here() -> None:
    assert set(NAMES) <= {words[0] for words in COMMANDS.values()}


@pytest.mark.parametrize("name", SOME)
def test_no_command_fails_where_nothing_is_odd(name: str, usual: Callable[[str], Run]) -> None:
    run = usual(name)
    assert (run.code in (0, 1, 3), bool(run.out) or name in WRITING) == (True, True), run


@pytest.mark.parametrize("name", SOME)
def test_a_full_disk_is_2_and_a_closed_pipe_changes_nothing(
    name: str, usual: Callable[[str], Run], warm: Warm, master: Path, tmp_path: Path
) -> None:
    expected, words = usual(name), COMMANDS[name]
    left = warm.run(words, copied(master, tmp_path / "left"), stdout="left")
    assert (left.code, left.err) == (expected.code, expected.err)
    for kind in ("full", "closed"):
        run = warm.run(words, copied(master, tmp_path / kind), stdout=kind)
        told = "strat: the output could not be written" in run.err
        assert (run.code, told) == ((2, True) if expected.out else (expected.code, False)), run.err
        assert "Traceback" not in run.err


BARE = {
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONIOENCODING": "ascii:strict",
    "HOME": ABSENT,
    "TMPDIR": "/nowhere",
    "COLUMNS": "0",
    "TERM": ABSENT,
}


@pytest.mark.parametrize("name", SOME)
def test_neither_a_locale_nor_a_home_nor_a_folder_for_temporary_files_is_needed(
    name: str, usual: Callable[[str], Run], warm: Warm, master: Path, tmp_path: Path
) -> None:
    assert same(warm.run(COMMANDS[name], copied(master, tmp_path), BARE), usual(name))


@pytest.mark.parametrize("name", SOME)
def test_in_a_checkout_that_cannot_be_written_what_reads_works_and_what_writes_says_why(
    name: str, usual: Callable[[str], Run], warm: Warm, master: Path, tmp_path: Path
) -> None:
    folder = copied(master, tmp_path)
    locked(folder, is_locked=True)
    before = tree_of(folder)
    run = warm.run(COMMANDS[name], folder, is_powerless=True)
    locked(folder, is_locked=False)
    assert tree_of(folder) == before
    assert not sinks(run.out) + sinks(run.err)
    if name in READING:
        assert same(run, usual(name))
    else:
        assert (run.code, "permission denied" in run.err) == (2, True), run


def locked(folder: Path, *, is_locked: bool) -> None:
    """Nobody may write in a folder and all that it holds; or the owner may again."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if is_locked else 0o755)


@pytest.mark.parametrize("columns", ["0", "1", "7", "1000000"])
def test_no_width_of_a_terminal_ends_a_command(columns: str, master: Path) -> None:
    told = {"COLUMNS": columns, "LINES": "0", "NO_COLOR": "1"}
    with patch.object(cli, "_is_terminal", lambda stream: stream is not sys.stdin):
        for name, words in list(READING.items())[:: 1 if WHOLE else 4]:
            ran = strat(*words, here=master, **told)
            assert (ran.code in (0, 1, 3), sinks(ran.out)) == (True, []), name


QUESTIONS = {
    "backbrief": ("backbrief", "insights"),
    "change": ("change",),
    "init": ("init", "new-folder"),
    "new": ("new", "team"),
    "an answer": ("backbrief", "customer-success", "--answer"),
}


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize(
    ("end", "code"), [(KeyboardInterrupt(), 130), (SystemExit(143), 143), (StratError("ended"), 2)]
)
@pytest.mark.parametrize("answered", [0, 1, 2] if WHOLE else [0, 1])
def test_every_question_can_be_left_with_nothing_written(
    name: str, end: BaseException, code: int, answered: int, master: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_one = name == "an answer"  # and is written when it is answered
    before, answers = tree_of(master), iter([] if has_one else ["something"] * answered)

    def typing(_: object) -> str:
        for answer in answers:
            return answer
        raise end

    monkeypatch.setattr(cli, "_is_terminal", lambda _: True)
    monkeypatch.setattr(asking, "read_line", typing)
    try:
        ended = strat(*QUESTIONS[name], here=master).code
    except SystemExit as left:
        ended = int(str(left))
    assert (ended, tree_of(master) == before) == (code, True)


def test_ctrl_c_while_an_error_is_told_is_no_fault_of_ours(tmp_path: Path) -> None:
    with patch("strategy_cli.output.stream.note", side_effect=KeyboardInterrupt):
        assert strat("lint", here=tmp_path).code == 130


SHELLS = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ""}


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_installed_for_the_shell_that_is_named_and_once(shell: str, tmp_path: Path) -> None:
    settings = tmp_path / (SHELLS[shell] or "none")
    if SHELLS[shell]:
        (tmp_path / "elsewhere").write_text("# mine\n")
        settings.symlink_to("elsewhere")  # as many keep them
    strat("--install-completion", shell, HOME=str(tmp_path))
    ran = strat("--install-completion", shell, HOME=str(tmp_path))
    assert (ran.code, ran.out.startswith(f"{shell} completion is in {tmp_path}/.")) == (0, True)
    script = Path(ran.out.split(" is in ")[1].split(";")[0])
    assert script.read_text() == strat(f"--show-completion={shell}").out
    if SHELLS[shell]:
        assert settings.read_text().startswith("# mine\n")
        assert settings.is_symlink()
        assert len([line for line in settings.read_text().splitlines() if line]) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ksh",), "no completion for `ksh`; there is one for bash, zsh, fish"),
        (("\x1b[2J",), r"no completion for `\x1b[2J`"),
        (("zsh", "fish"), "no completion for `zsh fish`"),
        (("pwsh",), "add what strat --show-completion pwsh prints"),
    ],
)
def test_a_shell_that_is_not_known_is_said(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    ran = strat("--install-completion", *words, HOME=str(tmp_path))
    assert (ran.code, said in ran.err, list(tmp_path.iterdir())) == (2, True, [])


def test_settings_of_a_shell_that_cannot_be_read_are_left_alone_and_said(warm: Warm, tmp_path: Path) -> None:
    settings, words = tmp_path / ".bashrc", ("--install-completion", "bash")
    told = "cannot be read; add this line to it yourself: source ~/.bash_completions/strat.sh"
    settings.touch(mode=0o200)
    ran = warm.run(words, tmp_path, is_powerless=True)
    assert (ran.code, told in ran.err, settings.read_text()) == (2, True, "")
    settings.unlink()
    pipe(settings)  # which nobody would ever read
    ran = warm.run(words, tmp_path)
    assert (ran.code, told in ran.err) == (2, True)


def test_without_a_home_completion_says_so(tmp_path: Path) -> None:
    with patch.object(Path, "home", side_effect=RuntimeError):
        assert "set HOME" in strat("--install-completion", "bash").err
    (tmp_path / ".zfunc").touch()
    ran = strat("--install-completion", "zsh", HOME=str(tmp_path))
    assert (ran.code, "cannot be made" in ran.err) == (2, True)
