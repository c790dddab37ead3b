"""The entry of `changes`, made of what git says was changed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.running import ROOT, strat

WHY = ("--what", "The milestone moved.", "--because", "vendors asked for spring")


def git(folder: Path, *arguments: str) -> None:
    own = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))
    git(copy, "init", "-q")
    git(copy, "add", "-A")
    git(copy, "commit", "-qm", "first")
    return copy


def altered(folder: Path, old: str, new: str) -> str:
    path = folder / "strategy.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text


def test_a_change_is_recorded_with_the_next_edition(folder: Path) -> None:
    altered(folder, "over: building for analysts", "over: building for everyone")
    ran = strat("change", *WHY, "-C", folder)
    assert ran.code == 0, ran.err
    text = (folder / "strategy.yaml").read_text("utf-8")
    assert "\nedition: 4 " in text
    assert "# newest first\n- edition: 4\n  date: 2026-11-23\n  what: The milestone moved.\n" in text
    assert "  touches: [ops-first]\n- edition: 3\n" in text


def test_a_reading_or_a_comment_changes_no_meaning(folder: Path) -> None:
    before = altered(folder, "    value: 7", "    value: 8  # counted again")
    ran = strat("change", *WHY, "-C", folder)
    assert (ran.code, "nothing that changes" in ran.err) == (0, True)
    assert (folder / "strategy.yaml").read_text("utf-8") == before.replace(
        "    value: 7", "    value: 8  # counted again", 1
    )


def test_without_git_or_a_reason_nothing_is_written(folder: Path) -> None:
    altered(folder, "over: building for analysts", "over: building for everyone")
    assert "--because is missing" in strat("change", *WHY[:2], "-C", folder).err
    shutil.rmtree(folder / ".git")
    ran = strat("change", *WHY, "-C", folder)
    assert ran.code == 2
    assert "not in a git repository" in ran.err
