"""The baseline of a lint run: which file it is, what it covers, and how it is brought up to date."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from strategy_cli.checking.baseline import Known, baseline_text, known_of, read_baseline
from strategy_cli.checking.checker import Report, against_baseline
from strategy_cli.commands.surroundings import Surroundings
from strategy_cli.commands.workspace import Opened
from strategy_cli.errors import StratError
from strategy_cli.finding import counted
from strategy_cli.reading.files import read_given
from strategy_cli.reading.saving import refuse_led_out

MOST_BYTES = 16 * 1024 * 1024  # some 80,000 findings; made for it, a file takes 24 times that of memory


class Debt(NamedTuple):
    """A report measured against a baseline, what to write for it by path, and what to say of that."""

    report: Report
    texts: Mapping[Path, str]
    told: str


def measured(
    report: Report, work: Opened, world: Surroundings, asked: Path | None, update: bool, is_partial: bool
) -> Debt:
    """The report against its baseline, if it has one; with `update`, as the file will say afterwards.

    Where the file is absent, `update` writes all that was found into it; else it only takes out what is no
    longer found. Raises StratError where the file is not there, is no baseline, or the run is partial.
    """
    path = world.here / asked if asked else work.folder.root / work.settings.baseline
    if not asked and not work.settings.baseline:
        if update:
            raise StratError("--update-baseline needs --baseline FILE, or the setting `baseline`")
        return Debt(report, {}, "")
    if update and is_partial:
        raise StratError("--update-baseline is for the whole workspace; leave out PATH and --team")
    if not path.exists():
        if not update:
            raise StratError(f"there is no baseline {path}; --update-baseline writes it")
        refuse_led_out(path, world.here)
        return _first(report, path)
    inside = None if asked else work.folder.root.resolve()
    known = read_baseline(read_given(path, MOST_BYTES, inside), path.name)
    against = against_baseline(report, known)
    return _shrunk(against, path, known) if update else Debt(against, {}, "")


def _first(report: Report, path: Path) -> Debt:
    found = known_of(report.findings)
    text = baseline_text(found)
    if len(text.encode()) > MOST_BYTES:
        raise StratError(
            f"{path.name} would hold {counted(len(found), 'finding')} and over {MOST_BYTES // 1024:,} KiB, "
            "which no run reads again; first turn off rules in strat.toml, or mend what is cheap to mend"
        )
    told = f"{path.name}: {counted(len(found), 'finding')} known from now on; only others count"
    return Debt(against_baseline(report, found), {path: text}, told)


def _shrunk(report: Report, path: Path, known: tuple[Known, ...]) -> Debt:
    stale = {each.fingerprint for each in report.stale}
    left = [each for each in known if each.fingerprint not in stale]
    told = f"{path.name}: {len(stale)} removed, {len(left)} left"
    texts = {path: baseline_text(left)} if stale else {}
    return Debt(report._replace(stale=()), texts, told)
