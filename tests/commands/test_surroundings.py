"""Where a run stands: pipes, full disks, terminals, locales, and the repository around the workspace."""

import json
import os
import re
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.commands.faulty import folder_with
from tests.running import DAY, ROOT, strat

fcntl = pytest.importorskip("fcntl")
pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")
STRAT = [sys.executable, "-m", "strategy_cli", "lint"]
PLAIN = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "STRAT_TODAY": DAY}
MANY = tuple(f"insights-{letter}{other}" for letter in "abcdefgh" for other in "abcdefgh")


def in_a_terminal(folder: Path, columns: int, **environment: str) -> str:
    """What a run prints on a terminal of that width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    running = subprocess.Popen(
        STRAT,
        cwd=folder,
        env={**PLAIN, "TERM": "xterm", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    parts = []
    with suppress(OSError):  # Linux ends a terminal with an error
        while part := os.read(ours, 65536):
            parts.append(part)
    os.close(ours)
    assert running.wait() == 1
    return b"".join(parts).decode().replace("\r\n", "\n")


def test_a_reader_that_leaves_early_ends_the_run_quietly(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, *MANY)
    read, written = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [*STRAT, "-f", "concise"], cwd=folder, env=PLAIN, stdout=written, stderr=subprocess.PIPE, check=False
    )
    os.close(written)
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_head_gets_its_line_and_nobody_complains(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, *MANY)
    words = " ".join([*STRAT, "-f", "full", "|", "head", "-1"])
    ran = subprocess.run(["/bin/sh", "-c", words], cwd=folder, env=PLAIN, capture_output=True, check=True)
    assert (ran.stdout.count(b"\n"), ran.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "name", ["full", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]
)
def test_a_full_disk_is_2_in_one_line(tmp_path: Path, name: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*STRAT, "-q", "-f", name],
            cwd=folder_with(tmp_path, "insights-a"),
            env=PLAIN,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)


@pytest.mark.parametrize(
    ("redirected", "code"), [(">/dev/full 2>/dev/full", 2), (">&-", 2), ("2>&-", 1), (">&- 2>&-", 2)]
)
def test_streams_that_are_full_or_closed_leave_the_exit_code_right(
    tmp_path: Path, redirected: str, code: int
) -> None:
    words = " ".join([*STRAT, "-f", "json", redirected])
    folder = folder_with(tmp_path, "insights-a")
    ran = subprocess.run(["/bin/sh", "-c", words], cwd=folder, env=PLAIN, capture_output=True, check=False)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (code, False)


def test_a_narrow_terminal_gets_the_same_words(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    piped = strat("lint", here=folder).out
    assert re.sub(r"\x1b\[[0-9;]*m", "", in_a_terminal(folder, 40)) == piped
    assert in_a_terminal(folder, 40, NO_COLOR="1") == piped


def test_a_dumb_terminal_gets_no_colour(tmp_path: Path) -> None:
    assert "\x1b" not in in_a_terminal(folder_with(tmp_path, "insights-a"), 80, TERM="dumb")


def test_colour_says_nothing_that_words_do_not(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "insights-a")
    for name in ("full", "concise"):
        coloured = strat("lint", "-f", name, "--color", "always", here=folder).out
        assert "\x1b[" in coloured
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == strat("lint", "-f", name, here=folder).out


@pytest.mark.parametrize(
    "locale", [{"LANG": "C", "LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"LANG": "de_DE.ISO-8859-1"}]
)
def test_the_locale_changes_no_byte(tmp_path: Path, locale: dict[str, str]) -> None:
    folder = folder_with(tmp_path, "insights-a", *MANY)
    ran = subprocess.run(STRAT, cwd=folder, env={**PLAIN, **locale}, capture_output=True, check=False)
    assert ran.stdout.decode() == strat("lint", here=folder).out
    assert "×" in ran.stdout.decode()


@pytest.mark.parametrize("here", ["", "plans", "plans/company", "plans/company/teams"])
def test_paths_attach_wherever_the_run_was_started(tmp_path: Path, here: str) -> None:
    (tmp_path / ".git").mkdir()
    folder = folder_with(tmp_path / "plans/company", "insights-a")
    path = "plans/company/teams/insights.yaml"

    def ran(name: str) -> str:
        return strat("lint", "-C", folder, "-f", name, here=tmp_path / here).out

    assert ran("github").startswith(f"::error file={path},")
    assert json.loads(ran("gitlab"))[0]["location"]["path"] == path
    location = json.loads(ran("sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == path
    assert f'classname="{path}"' in ran("junit")
    assert json.loads(ran("json"))["findings"][0]["path"] == "teams/insights.yaml"


@pytest.mark.parametrize("here", ["", "plans", "plans/company", "plans/company/teams"])
def test_paths_for_people_can_be_opened_from_where_they_stand(tmp_path: Path, here: str) -> None:
    folder = folder_with(tmp_path / "plans/company", "insights-a")
    for name in ("full", "concise"):
        shown = strat("lint", "-C", folder, "-f", name, here=tmp_path / here).out
        path = re.search(r"\S*insights\.yaml", shown)
        assert path
        assert (tmp_path / here / path.group()).is_file()
