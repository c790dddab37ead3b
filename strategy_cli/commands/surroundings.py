"""What every command is told: where it runs, on which day, how loud; and the flags that say so."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer

from strategy_cli.config import Settings
from strategy_cli.errors import StratError
from strategy_cli.model.days import parse_day

_COMMON = 80  # columns of a terminal that nobody widened
_WIDEST = 100  # columns of a terminal; longer lines of prose are hard to read

Directory = Annotated[
    Path | None,
    typer.Option("-C", "--directory", metavar="DIR", help="The workspace's folder; changes no other path."),
]
Today = Annotated[
    str, typer.Option("--today", metavar="DATE", help="The day to judge by, 2026-12-15 (STRAT_TODAY).")
]
Colour = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", metavar="auto|always|never", help="Colour in the output."),
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Only results and the closing line.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Also the files read and left aside.")]


class Surroundings(NamedTuple):
    """The world outside, read once: folder, clock, environment, whether stdout and stdin are a terminal."""

    here: Path
    clock: date
    environment: Mapping[str, str]
    is_terminal: bool
    can_ask: bool = False

    def settings(self, today: str) -> Settings:
        """The settings of a run; `today` wins over STRAT_TODAY, and that over the clock."""
        text = today or self.environment.get("STRAT_TODAY", "")
        day = parse_day(text) if text else self.clock
        if day is None:
            raise StratError(f'--today (or STRAT_TODAY) is no date: "{text}"; write it as 2026-12-15')
        return Settings(day)

    @property
    def columns(self) -> int:
        """How wide a table may be: as the terminal, and 80 where there is none."""
        return shutil.get_terminal_size().columns if self.is_terminal else _COMMON

    @property
    def width(self) -> int:
        """How wide lines of prose may be; 0 where no terminal shows them, for then nothing is wrapped."""
        return min(self.columns, _WIDEST) if self.is_terminal else 0

    def colours(self, wish: str) -> bool:
        """Whether to colour: as asked, else as the environment says, else for terminals."""
        if wish != "auto":
            return wish == "always"
        if self.environment.get("NO_COLOR") or self.environment.get("TERM") == "dumb":
            return False
        return bool(self.environment.get("FORCE_COLOR")) or self.is_terminal


def of(context: typer.Context) -> Surroundings:
    """The surroundings of a running command."""
    found = context.find_object(Surroundings)
    if found is None:
        raise TypeError("a command runs through cli.main")
    return found
