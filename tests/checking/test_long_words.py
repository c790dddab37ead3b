"""An id of thousands of letters is told of once, and never repeated whole by what is said of it."""

import json
from pathlib import Path

import pytest

from strategy_cli.graph.naming import readable
from tests.hostile.workspaces import PLACES
from tests.running import strat, write_files

LONG = "w" * 3_000


@pytest.mark.parametrize("place", ["ids", "links", "keys", "file name"])
def test_no_finding_repeats_a_word_that_nobody_would_read(place: str, tmp_path: Path) -> None:
    folder = write_files(tmp_path, dict(PLACES[place](LONG)))
    found = json.loads(strat("lint", "-f", "json", here=folder).out)["findings"]
    assert [each["rule"] for each in found if "w" * 200 in each["message"] + each["help"]] == []


def test_what_can_be_read_stays_as_it_is_and_quotes_stay_closed() -> None:
    assert readable(f"choice `{LONG}` and `ops-first`") == f"choice `{'w' * 80}…` and `ops-first`"
    link = "https://example.org/" + "a/" * 80
    assert readable(link) == link
