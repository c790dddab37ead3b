"""The files that lint each push: they include what a company's copy of strat offers, as docs/ci.md says."""

from typing import NamedTuple


class CIFile(NamedTuple):
    """Where a file belongs in a repository, its text, and what is left for its owner to fill in."""

    path: str
    text: str
    left: str


_LEFT = "OWNER is where your company keeps strat, COMMIT the full id of a commit of it"

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
    text = f"# {_LEFT}.\n" + _GITHUB.replace("{workspace}", workspace)
    return CIFile(".github/workflows/strategy.yaml", text, _LEFT)


def gitlab(workspace: str) -> CIFile:
    """The job for GitLab, which installs strat from a folder of the same repository."""
    left = f"{_LEFT}, ./strat a checkout or a wheel of it that pip can install"
    text = f"# {_LEFT};\n# ./strat is a checkout or a wheel of it that pip can install.\n"
    return CIFile(".gitlab-ci.yml", text + _GITLAB.replace("{workspace}", workspace), left)
