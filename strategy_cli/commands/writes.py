"""From changes to files: planned whole, read again as a workspace, shown or written."""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Annotated

import typer

from strategy_cli.commands.workspace import Opened
from strategy_cli.errors import StratError
from strategy_cli.graph.naming import some
from strategy_cli.model.entry import Entry
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.output.show import for_terminal, on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.files import is_read
from strategy_cli.reading.load import Workspace, load
from strategy_cli.reading.saving import ChangedMeanwhileError, make_folder, write_all
from strategy_cli.reading.text import Refusal
from strategy_cli.writing.data import Change
from strategy_cli.writing.edit import Refused, edited_all, unfit

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")]
_TRIES = 20  # of a plan that another run of strat outdated; each time one of them has written


def carried_out(
    work: Opened,
    reopened: Callable[[], Opened],
    planned: Callable[[Opened], tuple["Plan", str]],
    dry_run: bool,
    quiet: bool,
) -> None:
    """Plan and write; where a file changed since it was read, read it again and plan anew.

    `planned` gives the plan with the words for what was done.
    """
    for tries in range(1, _TRIES + 1):
        plan, done = planned(work)
        try:
            plan.finish(dry_run, quiet, done)
            break
        except ChangedMeanwhileError:
            if tries == _TRIES:
                raise
        work = reopened()


@dataclass
class Plan:
    """New texts of a workspace's files by path, in the order in which they are to be written."""

    work: Opened
    texts: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)  # the old path of a file by its new one
    beside: dict[str, bytes] = field(default_factory=dict)  # what files held that are none of the workspace's
    renamed: tuple[str, str] = ("", "")  # an id in what is said of the new files, and what it was

    def old(self, path: str) -> bytes | None:
        """What a file held when it was read; None where there was none."""
        data = self.beside.get(path) or self.work.folder.files.get(path)
        if isinstance(data, Refusal):
            raise StratError(f"{path} {data.reason}; {data.help}")
        return data

    def text(self, path: str) -> str:
        """What a file holds, with what is planned so far."""
        old = self.old(path)
        try:
            return self.texts.get(path, old.decode("utf-8") if old else "")
        except UnicodeDecodeError:
            raise StratError(f"{path} is not UTF-8; save it as UTF-8 in your editor") from None

    def refuse_unfit(self, path: str) -> None:
        """Raise StratError where a file cannot be changed as it is, before anybody is asked for anything."""
        if reason := unfit(self.text(path)):
            raise StratError(f"{path} cannot be written to: {reason}")

    def change(self, path: str, changes: Sequence[Change]) -> None:
        """Plan changes of one file; raises StratError with the entry as text where it cannot be changed."""
        self.take(path, edited_all(self.text(path), self.model(path), changes))

    def take(self, path: str, new: str | Refused) -> None:
        """Plan the text that a change made of a file; raises StratError where it was refused."""
        if isinstance(new, Refused):
            if new.entry:
                note("\n" + for_terminal(new.entry))
            advice = f"; the entry stands above: {new.where}" if new.entry else ""
            raise StratError(f"{path} was left as it is: {new.reason}{advice}")
        self.texts[path] = new

    def move(self, old: str, new: str) -> None:
        """Plan another path for a file, with its text as planned; it is written there before it goes here."""
        self.texts[new] = self.texts.pop(old, self.text(old))
        self.moved[new] = old

    def model(self, path: str) -> type[Entry]:
        """Whether a file is the strategy or a team's."""
        return Strategy if path == self.work.graph.strategy.place.path else Team

    def finish(self, dry_run: bool, quiet: bool, done: str) -> None:
        """Show the plan, or write it and say so; nothing is written that reads worse than before."""
        self._refuse_new_faults()
        self.write(dry_run)
        if not quiet and not dry_run:
            gone = f"; removed {some(list(self.moved.values()))}" if self.moved else ""
            note(on_one_line(f"{done} (wrote {some(list(self.texts))}{gone})"))

    def write(self, dry_run: bool) -> None:
        """Write all files of the plan, or show what would change in them."""
        if dry_run:
            write("".join(map(self._diff, self.texts)))
            return
        root = self.work.folder.root
        for path in self.texts:
            if self.old(path) is None:
                make_folder((root / path).parent)
        seen = {root / path: self.old(path) for path in (*self.texts, *self.moved.values())}
        gone = [root / path for path in self.moved.values()]
        write_all({root / path: text for path, text in self.texts.items()}, seen, gone)

    def _diff(self, path: str) -> str:
        before = self.moved.get(path, path)
        return diff(before, self.old(before), self.texts[path], path)

    def after(self) -> Workspace:
        """The workspace as it will read."""
        settings = self.work.settings
        files = {
            path: data for path, data in self.work.folder.files.items() if path not in self.moved.values()
        }
        files |= {path: text.encode() for path, text in self.texts.items() if is_read(path, settings)}
        return load(files, settings.year_starts_in, strategy_path=settings.strategy)

    def _refuse_new_faults(self) -> None:
        before = {(fault.rule, fault.message) for fault in self.work.graph.workspace.faults}
        for fault in self.after().faults:
            as_before = fault.message.replace(*self.renamed) if all(self.renamed) else fault.message
            if not {(fault.rule, fault.message), (fault.rule, as_before)} & before:
                raise StratError(f"nothing was written: {fault.message}; {fault.help}")


def diff(path: str, old: bytes | None, new: str, new_path: str = "") -> str:
    """What changes in a file, as `diff -u` shows it."""
    before = old.decode("utf-8").splitlines(keepends=True) if old is not None else []
    lines = difflib.unified_diff(
        before,
        new.splitlines(keepends=True),
        f"a/{path}" if old is not None else "/dev/null",
        f"b/{new_path or path}",
    )
    return for_terminal("".join(line.rstrip("\r\n") + "\n" for line in lines))
