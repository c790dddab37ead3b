"""Faulty files, each with the one finding it must bring; rule, line and column are written by hand."""

from typing import NamedTuple

from tests.reading.base import BASE, TEAM


class Fault(NamedTuple):
    """One change to a faultless file, and the finding it must bring: the rule, the line and the column."""

    name: str
    old: str
    new: str
    rule: str
    line: int
    column: int
    path: str = TEAM

    def files(self) -> dict[str, bytes]:
        """The workspace with this fault in it."""
        assert BASE[self.path].count(self.old) == 1, self.name
        return {path: text.encode() for path, text in BASE.items()} | {
            self.path: BASE[self.path].replace(self.old, self.new).encode()
        }


class Whole(NamedTuple):
    """A whole file in place of the team's, and the finding it must bring."""

    name: str
    data: bytes
    rule: str
    line: int = 1
    column: int = 1

    def files(self) -> dict[str, bytes]:
        """The workspace with this file in it."""
        return {path: text.encode() for path, text in BASE.items()} | {TEAM: self.data}
