"""Paths as their reader can use them: relative to where they stand, `/` on every system."""

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeenFrom:
    """The workspace's folder as seen from where the reader stands; `.` when they stand in it.

    `below` is where they stand inside it, if they do: `teams`.
    """

    folder: str = "."
    below: str = ""

    def path(self, path: str) -> str:
        """A path of the workspace, as a terminal can open it from here."""
        if self.below:
            return posixpath.relpath(f"/{path}", f"/{self.below}")
        return posixpath.normpath(posixpath.join(self.folder, path))
