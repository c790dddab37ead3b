"""Lines that a person types: at a terminal with Tab, elsewhere as they come."""

import io
import sys
from collections.abc import Callable

import pytest

from strategy_cli.errors import StratError
from strategy_cli.reading import typed
from strategy_cli.reading.typed import read_line


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


class Readline:
    """What Python's module of that name was told."""

    def __init__(self, doc: str) -> None:
        self.__doc__ = doc
        self.bound: list[str] = []
        self.complete: Callable[[str, int], str | None] = lambda _, __: None

    def parse_and_bind(self, line: str) -> None:
        """Keep what is bound."""
        self.bound.append(line)

    def set_completer_delims(self, _: str) -> None:
        """Told, and of no matter here."""

    def set_completer(self, complete: Callable[[str, int], str | None]) -> None:
        """Keep who completes."""
        self.complete = complete


def at_terminal(monkeypatch: pytest.MonkeyPatch, answer: Callable[[str], str], module: object) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO()))
    monkeypatch.setattr(sys, "stdout", Terminal(io.BytesIO()))
    monkeypatch.setattr("builtins.input", answer)

    def found(_: str) -> object:
        if module is None:
            raise ImportError
        return module

    monkeypatch.setattr(typed, "import_module", found)


def raising(error: Exception) -> Callable[[str], str]:
    def answer(_: str) -> str:
        raise error

    return answer


def test_without_a_terminal_lines_come_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"gr\xc3\xbcn\r\n\xff")))
    assert [read_line(), read_line()] == ["grün", "\ufffd"]
    with pytest.raises(StratError, match="the input ended before all was answered; nothing was written"):
        read_line()


@pytest.mark.parametrize(
    ("doc", "bound"),
    [
        ("GNU readline", ["tab: complete", "set enable-bracketed-paste off"]),
        ("libedit readline", ["bind ^I rl_complete"]),
    ],
)
def test_at_a_terminal_tab_completes(monkeypatch: pytest.MonkeyPatch, doc: str, bound: list[str]) -> None:
    module = Readline(doc)
    at_terminal(monkeypatch, lambda prompt: prompt + "typed", module)
    assert read_line(["ops-first"]) == "> typed"
    assert module.bound == bound
    assert module.complete("op", 0) == "ops-first"


def test_where_nothing_completes_lines_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    at_terminal(monkeypatch, lambda _: "a\udcff", None)
    assert read_line() == "a\ufffd"


def test_an_end_and_bytes_that_are_no_text_are_no_faults_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    at_terminal(monkeypatch, raising(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "")), None)
    assert read_line() == "\ufffd"
    at_terminal(monkeypatch, raising(EOFError()), None)
    with pytest.raises(StratError, match="nothing was written"):
        read_line()
