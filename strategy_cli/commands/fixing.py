"""What `strat lint --fix` does before it lints: safe repairs, written or shown."""

from strategy_cli.commands.workspace import Opened
from strategy_cli.commands.writes import Plan
from strategy_cli.errors import StratError
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.reading.text import Refusal
from strategy_cli.writing.repair import repaired


def fix(work: Opened, dry_run: bool, quiet: bool) -> None:
    """Repair what can be repaired without guessing, in every file; with `dry_run` only show it."""
    plan = Plan(work)
    for path, data in work.folder.files.items():
        if isinstance(data, Refusal):
            continue
        try:
            new, told = repaired(plan.text(path), plan.model(path))
        except StratError as error:
            note(on_one_line(str(error)))
            continue
        if told:
            plan.texts[path] = new
        for each in told if not quiet else ():
            note(on_one_line(f"{path}, {each}"))
    if plan.texts:
        plan.write(dry_run)
