"""docs/settings.md names every setting and limit, with the defaults that hold."""

from dataclasses import fields
from datetime import date

import pytest

from strategy_cli.config import Limits, Settings
from strategy_cli.config.file import with_file
from strategy_cli.config.toml import SettingsFile
from tests.running import ROOT

PAGE = (ROOT / "docs" / "settings.md").read_text("utf-8")
NAMES = ["fail-on", "year-starts-in", "requires", "strategy", "teams", "baseline", "[severity]", "[words]"]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_names_every_setting(name: str) -> None:
    assert f"\n{name}" in PAGE


@pytest.mark.parametrize("limit", fields(Limits), ids=lambda limit: limit.name)
def test_the_page_names_every_limit_with_its_default(limit: object) -> None:
    name = getattr(limit, "name", "")
    assert f"| `{name.replace('_', '-')}` | {getattr(Limits(), name)} |" in PAGE


def test_the_example_on_the_page_is_read() -> None:
    example = PAGE.split("```toml\n")[1].split("```")[0]
    settings = with_file(Settings(date(2026, 11, 23)), SettingsFile("strat.toml", example))
    assert (settings.fail_on, settings.severity) == ("error", {"too-many": "info"})
