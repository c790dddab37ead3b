"""What a lint run was asked to show: formats, files to write, and from which severity on it fails."""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

from strategy_cli.commands.surroundings import Surroundings
from strategy_cli.config import FAIL_ON
from strategy_cli.errors import StratError
from strategy_cli.finding import Severity
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.formats import Format
from strategy_cli.output.overview import FEW
from strategy_cli.reading.locate import seen_from
from strategy_cli.reading.saving import refuse_led_out


def outputs(words: Iterable[str], world: Surroundings) -> dict[Path, Format]:
    """The files that `--output FORMAT=FILE` asks for; raises StratError for a word that is no such pair."""
    wanted: dict[Path, Format] = {}
    for word in words:
        name, equals, path = word.partition("=")
        if not equals or not path:
            raise StratError(f"--output takes FORMAT=FILE, as in sarif=strat.sarif; this is {word}")
        if world.here / path in wanted:
            raise StratError(f"--output names {path} twice")
        refuse_led_out(world.here / path, world.here)
        wanted[world.here / path] = _named(name, "--output")
    return wanted


def refuse_over(wanted: Collection[Path], root: Path, files: Iterable[str]) -> None:
    """Raise StratError where a report would be written over what it is about, or over settings."""
    own = {*files, "strat.toml", "pyproject.toml"} if wanted else set()
    for path in wanted:
        if (
            os.path.lexists(path)
            and not path.is_symlink()
            and seen_from(path.resolve(), root.resolve()) in own
        ):
            raise StratError(f"--output would write over {path}; name another file")


def shown_as(wish: str, world: Surroundings, findings: int) -> Format:
    """As asked, else as the environment says, else full for few findings and concise for many."""
    if wish:
        return _named(wish, "--format")
    if name := world.environment.get("STRAT_FORMAT"):
        return _named(name, "STRAT_FORMAT")
    if world.environment.get("GITHUB_ACTIONS") == "true":
        return Format.GITHUB
    return Format.FULL if findings <= FEW else Format.CONCISE


def _named(name: str, origin: str) -> Format:
    if name not in list(Format):
        near = did_you_mean(name, Format) or f"; one of {', '.join(Format)}"
        raise StratError(f"{origin} names no format: {name}{near}")
    return Format(name)


def failing(fail_on: str, strict: bool, setting: str) -> tuple[Severity, ...]:
    """The severities that end a run with 1."""
    if fail_on and strict:
        raise StratError("--strict is --fail-on warning; say one of them")
    chosen = "warning" if strict else fail_on or setting
    if chosen not in FAIL_ON:
        near = did_you_mean(chosen, FAIL_ON) or f"; one of {', '.join(FAIL_ON)}"
        raise StratError(f"--fail-on names no severity: {chosen}{near}")
    return tuple(Severity)[: FAIL_ON.index(chosen) + 1] if chosen != "never" else ()
