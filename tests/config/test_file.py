"""Settings: what a company may set, and how a slip is told."""

from datetime import date

import pytest

from strategy_cli.config import Limits, Settings
from strategy_cli.config.file import with_file
from strategy_cli.config.toml import SettingsFile
from strategy_cli.errors import StratError

PLAIN = Settings(date(2026, 11, 23))


def settings(text: str, name: str = "strat.toml") -> Settings:
    return with_file(PLAIN, SettingsFile(name, text))


def refusal(text: str, name: str = "strat.toml") -> str:
    with pytest.raises(StratError) as refused:
        settings(text, name)
    return str(refused.value)


def test_an_empty_file_changes_nothing() -> None:
    assert settings("") == PLAIN


def test_every_setting_is_read() -> None:
    found = settings(
        'strategy = "plan/strategy.yaml"\nteams = "squads"\nbaseline = "debt.json"\nfail-on = "warning"\n'
        'year-starts-in = 2\nrequires = ">=0.1"\n[severity]\ntoo-many = "info"\n[limits]\ninitiatives = 3\n'
        '[words]\nfluff = ["Paradigm"]\nfluff-off = ["leading"]\n[ladder]\nneeds = "together"\n'
    )
    assert (found.strategy, found.teams, found.baseline) == ("plan/strategy.yaml", "squads", "debt.json")
    assert (found.fail_on, found.year_starts_in) == ("warning", 2)
    assert (found.severity, found.ladder) == ({"too-many": "info"}, {"needs": "together"})
    assert found.limits == Limits(initiatives=3)
    assert (found.fluff, found.fluff_off) == (frozenset({"paradigm"}), frozenset({"leading"}))


def test_pyproject_holds_them_in_its_own_table() -> None:
    text = '[project]\nname = "x"\n\n[tool.strat]\nfail-on = "info"\n\n[tool.strat.limits]\nchoices = 4\n'
    found = settings(text, "pyproject.toml")
    assert (found.fail_on, found.limits.choices) == ("info", 4)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nfail_on = "error"', "strat.toml:2: unknown setting `fail_on`; did you mean `fail-on`?"),
        ('fail-on = "eror"', 'strat.toml:1: `fail-on` is "eror"; did you mean `error`?'),
        ("year-starts-in = 13", "strat.toml:1: `year-starts-in` is 13; write the number of a month, 1 to 12"),
        ("year-starts-in = true", "strat.toml:1: `year-starts-in` is true"),
        ("[limits]\n\nchoises = 3", "strat.toml:3: unknown limit `choises`; did you mean `choices`?"),
        ('[limits]\nchoices = "3"', 'strat.toml:2: the limit `choices` is "3"; write a whole number'),
        ('[severity]\ntoo-many = "warn"', 'strat.toml:2: the severity of `too-many` is "warn"'),
        ('severity = "off"', 'strat.toml:1: `severity` is "off"; write a table'),
        ("[words]\nfluf = []", "strat.toml:2: unknown list `fluf`; did you mean `fluff`?"),
        ('[words]\nfluff = "x"', "strat.toml:2: `fluff` is"),
        ('[ladder]\nneed = "together"', "strat.toml:2: the ladder has no line `need`; did you mean `needs`?"),
        (
            '[ladder]\nneeds = "togehter"',
            'strat.toml:2: the ladder has no rung "togehter"; did you mean `together`?',
        ),
        ('teams = "../elsewhere"', 'strat.toml:1: `teams` is "../elsewhere"; write a path inside'),
        ('teams = "/abroad"', "strat.toml:1: `teams` is"),
        ('requires = ">=99"', "strat.toml:1: this is strat"),
        ('requires = "new"', "strat.toml:1: `requires` is"),
        ("\n\nx = ", "strat.toml:3: this is no TOML"),
    ],
)
def test_a_slip_names_file_line_and_repair(text: str, said: str) -> None:
    assert refusal(text).startswith(said)


def test_a_slip_in_pyproject_names_its_line() -> None:
    text = '[tool.other]\nteams = 1\n[tool.strat]\nteems = "x"\n'
    assert refusal(text, "pyproject.toml").startswith(
        "pyproject.toml:4: unknown setting `teems`; did you mean `teams`?"
    )


@pytest.mark.parametrize("wanted", [">=0.1", ">=0.1,<99", "==0.1.0", "<99"])
def test_a_version_that_fits_passes(wanted: str) -> None:
    assert settings(f'requires = "{wanted}"') == PLAIN
