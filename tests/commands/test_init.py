"""A first strategy: files that lint as a draft, and nothing overwritten."""

from pathlib import Path

import pytest

from tests.running import strat

SAID = ("--organization", "Acme: tools #1", "--owner", "Dana Reyes")


@pytest.mark.parametrize(
    "extra", [(), ("--vision", "All use it.", "--by", "2029"), ("--team", "ops", "--lead", "Ida")]
)
def test_the_first_files_lint_as_a_draft(tmp_path: Path, extra: tuple[str, ...]) -> None:
    ran = strat("init", *SAID, *(extra if "2029" not in extra else (*extra[:-1], "2029-Q4")), here=tmp_path)
    assert ran.code == 0, ran.err
    assert strat("lint", here=tmp_path).code == 0
    assert (tmp_path / ".strat/strategy.schema.json").exists()


def test_the_example_lints_as_a_draft(tmp_path: Path) -> None:
    assert strat("init", "new", "--example", "--ci", "github", here=tmp_path).code == 0
    ran = strat("lint", "-C", "new", here=tmp_path)
    assert ran.code == 0, ran.out
    assert "ops-first" in (tmp_path / "new/strategy.yaml").read_text("utf-8")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    assert strat("init", *SAID, here=tmp_path).code == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert strat("init", *SAID, here=tmp_path).code == 2
    (tmp_path / "strategy.yaml").unlink()
    ran = strat("init", *SAID, here=tmp_path)
    assert "is there already" in ran.err
    before.pop(tmp_path / "strategy.yaml")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--owner", "x"), "--organization is missing"),
        ((*SAID, "--by", "soon"), "is no date"),
        ((*SAID, "--team", "A b"), "`a-b`"),
    ],
)
def test_a_wrong_call_writes_nothing(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = strat("init", *arguments, here=tmp_path)
    assert ran.code == 2
    assert words in ran.err
    assert list(tmp_path.iterdir()) == []
