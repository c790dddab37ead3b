"""File names and kinds that nobody expects: links out, pipes, devices, twins, names that give commands."""

import json
import os
import re
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from strategy_cli.model.ids import is_well_formed
from tests.commands.faulty import folder_with
from tests.hostile.payloads import PAYLOADS
from tests.hostile.promises import sinks
from tests.running import strat

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and names as POSIX has them")
EVERY_READER = [["lint"], ["brief", "insights"], ["align"], ["matrix"], ["todo"], ["ask", "insights", "x"]]
INSIGHTS = Path("teams/insights.yaml")


def link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def pipe(path: Path) -> None:
    if sys.platform != "win32":  # its tests are skipped there
        os.mkfifo(path)


def listening(path: Path) -> None:
    if sys.platform != "win32":  # its tests are skipped there
        here = Path.cwd()
        os.chdir(path.parent)  # the name of a socket is short
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
        os.chdir(here)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)


KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "link to a device": (link("/dev/zero"), "is a link that leaves the workspace"),
    "link to a secret": (link("/etc/passwd"), "is a link that leaves the workspace"),
    "link upwards": (link("../../outside.yaml"), "is a link that leaves the workspace"),
    "link to nowhere": (link("nowhere"), "the link leads nowhere"),
    "link to itself": (link("x.yaml"), "a circle of links"),
    "link to a folder": (link("../teams"), "is a folder"),
    "pipe": (pipe, "is not a regular file"),
    "socket": (listening, "is not a regular file"),
    "folder": (Path.mkdir, "is a folder"),
    "ten gigabytes": (huge, "is larger than 1 MiB"),
    "UTF-16": (lambda path: path.write_bytes("id: x".encode("utf-16")), "is saved as UTF-16"),
    "bytes": (lambda path: path.write_bytes(bytes(range(256))), "is not UTF-8"),
    "brackets": (lambda path: path.write_bytes(b"[" * 1_000_000), "nested more than 64 levels"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_text_file_is_a_finding_and_the_others_are_judged(tmp_path: Path, kind: str) -> None:
    make, said = KINDS[kind]
    folder = folder_with(tmp_path / "w", "insights-a")
    (tmp_path / "outside.yaml").write_text("name: secret\n")
    make(folder / "teams/x.yaml")
    ran = strat("lint", "-f", "concise", here=folder)
    assert (ran.code, said in ran.out) == (1, True)
    assert "decision-without-initiative" in ran.out
    assert "secret" not in ran.out


@pytest.mark.parametrize("kind", ["link to a secret", "pipe"])
@pytest.mark.parametrize("words", EVERY_READER, ids=lambda words: words[0])
def test_every_command_ends_with_such_a_file(tmp_path: Path, kind: str, words: list[str]) -> None:
    folder = folder_with(tmp_path)
    KINDS[kind][0](folder / "teams/x.yaml")
    ran = strat(*words, here=folder)
    assert ran.code in (0, 1, 3)
    assert "x.yaml" in ran.out + ran.err or words[0] == "ask"  # which answers of its own team


def test_a_folder_of_teams_that_lies_elsewhere_is_not_even_listed(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "w")
    (tmp_path / "private").mkdir()
    (tmp_path / "private/salaries.txt").touch()
    (folder / "teams").rename(tmp_path / "old")
    (folder / "teams").symlink_to("../private")
    for words in EVERY_READER:
        ran = strat(*words, here=folder)
        assert (ran.code, ran.out, "leaves the workspace" in ran.err) == (2, "", True)
        assert "salaries" not in ran.err


def test_a_file_in_place_of_that_folder_cannot_run(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "teams").rename(folder / "old")
    (folder / "teams").touch()
    assert "is no folder" in strat("lint", here=folder).err


@pytest.mark.parametrize(
    ("name", "text"), [("strat.toml", 'secret = "x"'), ("pyproject.toml", '[tool.strat]\nsecret = "x"')]
)
def test_settings_that_lie_elsewhere_are_not_read(tmp_path: Path, name: str, text: str) -> None:
    folder = folder_with(tmp_path / "w")
    (tmp_path / "elsewhere").write_text(text)
    (folder / name).symlink_to("../elsewhere")
    ran = strat("lint", here=folder)
    assert (ran.code, "leaves its folder" in ran.err, "secret" in ran.err) == (2, True, False)


@pytest.mark.parametrize("name", [".#insights.yaml", "._insights.yaml", ".yaml"])
def test_the_locks_and_copies_of_editors_are_no_teams(tmp_path: Path, name: str) -> None:
    folder = folder_with(tmp_path)
    (folder / "teams" / name).symlink_to("somebody@somewhere:1")
    ran = strat("lint", here=folder)
    assert (ran.code, "4 files, 3 teams" in ran.out, name in ran.out) == (0, True, False)


NAMES = [text for text in PAYLOADS.values() if text.strip() and len(text) < 60]


@pytest.mark.parametrize(
    "words", [["lint", "-v"], ["lint", "-f", "github"], ["brief", "insights", "-v"], ["matrix"]]
)
def test_no_file_name_gives_a_command(tmp_path: Path, words: list[str]) -> None:
    folder = folder_with(tmp_path)
    for name in NAMES:
        stem = name.replace("/", "").replace("\0", "").lstrip(".")
        (folder / "teams" / f"{stem}.yaml").write_text("name: Another\n")
        (folder / "teams" / f"{stem}.txt").touch()
    ran = strat(*words, here=folder)
    assert ran.code in (0, 1)
    assert sinks(ran.out, is_github="github" in words) + sinks(ran.err) == []


def test_a_file_name_that_no_encoding_reads_is_shown_and_known_again(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    try:
        Path(os.fsdecode(bytes(folder / "teams") + b"/\xff\xfe.yaml")).write_text("name: Another\n")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    assert "teams/\\udcff\\udcfe.yaml:1:1: error[bad-id]" in strat("lint", "-f", "concise", here=folder).out
    for format_ in ("json", "sarif", "gitlab", "junit", "github", "markdown"):
        assert strat("lint", "-f", format_, "--baseline", "b", "--update-baseline", here=folder).code == 0
    assert json.loads((folder / "b").read_text())["findings"]
    for words in EVERY_READER:
        assert strat(*words, here=folder).code in (0, 1, 3)


@pytest.mark.parametrize(("one", "other"), [("é", "e\u0301"), ("ops", "Ops"), ("straße", "strasse")])
def test_names_that_some_systems_take_for_one_are_told(tmp_path: Path, one: str, other: str) -> None:
    folder = folder_with(tmp_path)
    for name in (one, other):
        (folder / f"teams/{name}.yaml").write_text(f"id: {name}\nname: Team\nkeeps_running: the lift\n")
    if len(list((folder / "teams").iterdir())) < 5:
        pytest.skip("this file system takes them for one")
    assert "error[bad-id]" in strat("lint", "-f", "concise", here=folder).out


@pytest.mark.parametrize(
    ("one", "other"), [("é", "e\u0301"), ("ops-first", "Ops-first"), ("straße", "strasse")]
)
def test_ids_that_some_systems_take_for_one_are_told_and_stay_two(
    tmp_path: Path, one: str, other: str
) -> None:
    folder = folder_with(tmp_path)
    entries = "".join(f"- id: {name}\n  we_choose: a\n  over: b\n  because: c\n" for name in (one, other))
    (folder / "strategy.yaml").write_text(f"approach:\n{entries}", "utf-8")
    said = strat("lint", "-f", "concise", "--select", "bad-id", here=folder).out
    assert f"error[bad-id] choice `{other if one.isascii() else one}` has a name that is not" in said
    assert strat("trace", f"choice:{one}", here=folder).code == 0


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[2Jb", "A B", "a\tb"])
def test_a_file_name_that_is_no_id_is_offered_one_that_is(tmp_path: Path, name: str) -> None:
    folder = folder_with(tmp_path)
    (folder / f"teams/{name}.yaml").write_text("name: Another\n")
    help_ = re.search(r"add `id: ([^`]*)`, and name the file so", strat("lint", here=folder).out)
    assert help_
    assert is_well_formed(help_[1])
