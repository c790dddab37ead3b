"""Settings from any text: read, or refused in one line with file and line; never a traceback."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.config.file import NAMES, with_file
from strategy_cli.config.toml import SettingsFile, holds_settings, strategy_of
from strategy_cli.errors import StratError
from tests.config.test_file import PLAIN

NAME = st.sampled_from(
    [*NAMES, "fluff", "choices", "too-many", "needs", "tool.strat", "tool", "x y", '"a.b"']
)
VALUE = st.sampled_from(
    [
        '"error"',
        '"x"',
        "3",
        "-1",
        "true",
        "[]",
        '["a", 1]',
        "{}",
        "{choices = 1}",
        "1979-05-27",
        '">=0"',
        '"../x"',
        '"a\\u0000"',
        "inf",
    ]
)
LINE = st.one_of(
    st.tuples(NAME, VALUE).map(" = ".join),
    NAME.map("[{}]".format),
    NAME.map("[[{}]]".format),
    st.text(max_size=8),
)


@given(st.lists(LINE, max_size=6).map("\n".join), st.sampled_from(["strat.toml", "pyproject.toml"]))
def test_any_text_is_read_or_refused_in_one_line(text: str, name: str) -> None:
    file = SettingsFile(name, text)
    assert isinstance(strategy_of(file), str)
    assert holds_settings(file) in (True, False)
    try:
        with_file(PLAIN, file)
    except StratError as error:
        place, _, _ = str(error).partition(": ")
        assert place.startswith(name)
        assert "\n" not in place


@pytest.mark.parametrize(
    "text", ["x = " + "[" * 100_000, "x = " + "9" * 10_000, f"requires = '>={'9' * 10_000}'"]
)
def test_an_endless_nest_or_number_is_refused(text: str) -> None:
    with pytest.raises(StratError, match=r"^strat.toml:1: "):
        with_file(PLAIN, SettingsFile("strat.toml", text))
