"""Accents over one letter are bounded, for to put them in order takes the square of their number."""

from pathlib import Path

import pytest

from strategy_cli.reading.text import MOST_MARKS, Refusal, decode
from tests.commands.faulty import folder_with
from tests.running import strat

_MANY = "a" + "\u0301" * 300 + "\u0316" * 300


def test_a_file_with_such_a_row_is_refused_with_its_place() -> None:
    refused = decode(f"mission: x\nname: {_MANY}\n".encode())
    assert isinstance(refused, Refusal)
    assert (refused.reason, refused.span[:2]) == (
        "holds more than 500 accents over one letter",
        (2, 8 + MOST_MARKS),
    )


@pytest.mark.parametrize(
    "text", ["e\u0301" * 2_000, "漢字かな" * 500, "Z" + "\u0300" * MOST_MARKS, "“x”" * 300]
)
def test_what_people_write_is_none(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize("mark", ["\\u0301", "\\U0001D165"])
def test_escapes_bring_no_more(mark: str, tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / "teams/x.yaml").write_text(f'id: x\nname: "a{mark * 600}"\n')
    ran = strat("lint", "-f", "concise", here=folder)
    assert "teams/x.yaml:2:7: error[unreadable-file] `teams/x.yaml` holds more than 500 accents" in ran.out
