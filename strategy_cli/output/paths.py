"""Paths as their reader can use them: relative to where a person stands, `/` on every system."""

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeenFrom:
    """The workspace's folder as seen from where a person stands; `.` when they stand in it."""

    folder: str = "."

    def path(self, path: str) -> str:
        """A path of the workspace, as a terminal can open it from here."""
        return posixpath.normpath(posixpath.join(self.folder, path))
