"""The organisations that benchmarks measure on hold the faults that were planted in them, and no others."""

import json
from pathlib import Path

import pytest

from bench.organisation import SLIPS, write_organisation
from strategy_cli.cli import main


@pytest.mark.parametrize("teams", [1, 3, 5, 50 * len(SLIPS) + 1])
def test_each_planted_fault_is_found_and_no_other(
    teams: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planted = write_organisation(tmp_path / "all", teams)
    main(["lint", "-C", str(tmp_path / "all"), "--today", "2026-11-23", "-f", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    found = [(each["path"][each["path"].index("teams/") :], each["rule"]) for each in findings]
    assert sorted(found) == sorted(planted)
