"""From changes to files: planned whole, read again as a workspace, shown or written."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated

import typer

from strategy_cli.commands.workspace import Opened
from strategy_cli.errors import StratError
from strategy_cli.finding import Fault
from strategy_cli.model.entry import Entry
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.output.show import for_terminal, on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.load import Workspace, load
from strategy_cli.reading.saving import write_all
from strategy_cli.reading.text import Refusal
from strategy_cli.writing.data import Change
from strategy_cli.writing.edit import Refused, edited_all

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")]


@dataclass
class Plan:
    """New texts of a workspace's files by path, in the order in which they are to be written."""

    work: Opened
    texts: dict[str, str] = field(default_factory=dict)

    def old(self, path: str) -> bytes | None:
        """What a file held when it was read; None where there was none."""
        data = self.work.folder.files.get(path)
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

    def change(self, path: str, changes: Sequence[Change]) -> None:
        """Plan changes of one file; raises StratError with the entry as text where it cannot be changed."""
        new = edited_all(self.text(path), self.model(path), changes)
        if isinstance(new, Refused):
            if new.entry:
                note("\n" + for_terminal(new.entry))
            advice = "; the entry is above, for pasting" if new.entry else ""
            raise StratError(f"{path} was left as it is: {new.reason}{advice}")
        self.texts[path] = new

    def model(self, path: str) -> type[Entry]:
        """Whether a file is the strategy or a team's."""
        return Strategy if path == self.work.graph.strategy.place.path else Team

    def finish(self, dry_run: bool, quiet: bool, done: str) -> None:
        """Show the plan, or write it and say so; nothing is written that reads worse than before."""
        self._refuse_new_faults()
        self.write(dry_run)
        if not quiet and not dry_run:
            note(on_one_line(f"{done} (wrote {', '.join(self.texts)})"))

    def write(self, dry_run: bool) -> None:
        """Write all files of the plan, or show what would change in them."""
        if dry_run:
            write("".join(diff(path, self.old(path), text) for path, text in self.texts.items()))
            return
        root = self.work.folder.root
        texts = {root / path: text for path, text in self.texts.items()}
        write_all(texts, {root / path: self.old(path) for path in self.texts})

    def _refuse_new_faults(self) -> None:
        files = {**self.work.folder.files, **{path: text.encode() for path, text in self.texts.items()}}
        before = {(fault.rule, fault.message) for fault in self.work.graph.workspace.faults}
        for fault in _loaded(files, self.work).faults:
            if (fault.rule, fault.message) not in before:
                raise StratError(f"nothing was written: {_words(fault)}")


def _loaded(files: Mapping[str, bytes | Refusal], work: Opened) -> Workspace:
    return load(files, work.settings.year_starts_in, strategy_path=work.settings.strategy)


def _words(fault: Fault) -> str:
    return f"{fault.message}; {fault.help}"


def diff(path: str, old: bytes | None, new: str) -> str:
    """What changes in a file, as `diff -u` shows it."""
    before = old.decode("utf-8").splitlines(keepends=True) if old is not None else []
    lines = difflib.unified_diff(
        before, new.splitlines(keepends=True), f"a/{path}" if old is not None else "/dev/null", f"b/{path}"
    )
    return for_terminal("".join(line.rstrip("\r\n") + "\n" for line in lines))
