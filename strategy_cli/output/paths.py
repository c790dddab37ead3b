"""Paths as their reader can use them: relative to where they stand, `/` on every system."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote


class SeenFrom(NamedTuple):
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


def files_on_github(environment: Mapping[str, str], commit: str) -> str:
    """The address under which GitHub shows a commit's files; "" where it does not say."""
    parts = [environment.get("GITHUB_SERVER_URL", ""), environment.get("GITHUB_REPOSITORY", ""), commit]
    return quote(f"{parts[0]}/{parts[1]}/blob/{parts[2]}/", safe=":/") if all(parts) else ""
