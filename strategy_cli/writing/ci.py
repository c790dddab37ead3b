"""The files that lint each push: they include what a company's copy of strat offers, as docs/ci.md says."""

import re
from typing import NamedTuple

from strategy_cli.writing.forms import quoted


class CIFile(NamedTuple):
    """Where a file belongs in a repository, its text, and what is left for its owner to fill in."""

    path: str
    text: str
    left: str


_LEFT = "OWNER is where your company keeps strat, COMMIT the full id of a commit of it"

_PLAIN = re.compile(r"\.|[a-z_][\w-]{5,}|[a-z_][\w-]*/[\w/-]*", re.IGNORECASE | re.ASCII)  # `off` is shorter
_GITHUB = """\
name: strategy
on: [push, pull_request]
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
    - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      with:
        fetch-depth: 0
    - uses: OWNER/strat@COMMIT
      with:
        workspace: {workspace}
"""

_GITLAB = """\
include:
- project: OWNER/strat
  ref: COMMIT
  file: ci/gitlab.yml
  inputs:
    strat: ./strat
    workspace: {workspace}
"""


def github(workspace: str) -> CIFile:
    """The workflow for GitHub; `workspace` is the strategy's folder as seen from the repository's."""
    text = f"# {_LEFT}.\n" + _GITHUB.replace("{workspace}", _as_text(workspace))
    return CIFile(".github/workflows/strategy.yaml", text, _LEFT)


def gitlab(workspace: str) -> CIFile:
    """The job for GitLab, which installs strat from a folder of the same repository."""
    left = f"{_LEFT}, ./strat a checkout or a wheel of it that pip can install"
    text = f"# {_LEFT};\n# ./strat is a checkout or a wheel of it that pip can install.\n"
    return CIFile(".gitlab-ci.yml", text + _GITLAB.replace("{workspace}", _as_text(workspace)), left)


def _as_text(folder: str) -> str:
    """A folder's name as a runner's YAML reads it for a text: in quotes where that is not certain."""
    return folder if _PLAIN.fullmatch(folder) else quoted(folder)
