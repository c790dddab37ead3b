"""Writes a repository with a long history: 1,000 teams, 5,000 commits, by one `git fast-import`."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.organisation import INITIATIVES, strategy_text, team_text

TEAMS, COMMITS = 1000, 5000
STRATEGY_EVERY = 25  # each so many commits one changes the strategy
FIRST_DAY = 1_700_000_000  # seconds; the commits come six hours apart
FOLDER = "company"
RENAMED = 7  # this team's file has another name before the middle of the history


def write_monorepo(at: Path, teams: int = TEAMS, commits: int = COMMITS) -> Path:
    """A repository of that many commits; the workspace's folder in it, checked out."""
    at.mkdir(parents=True)
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    stream = b"".join(_stream(teams, commits))
    for words, text in (
        (("init", "--quiet", "--initial-branch=main"), b""),
        (("fast-import", "--quiet"), stream),
        (("reset", "--quiet", "--hard", "main"), b""),
    ):
        command = ("git", *words)
        subprocess.run(command, cwd=at, env=environment, input=text, check=True)
    return at / FOLDER


def _stream(teams: int, commits: int) -> Iterator[bytes]:
    texts = {f"{FOLDER}/teams/team-{number}.yaml": team_text(number, teams) for number in range(teams)}
    first = texts.pop(f"{FOLDER}/teams/team-{RENAMED}.yaml")
    texts[f"{FOLDER}/teams/team-seven.yaml"] = first.replace("id: team-7\n", "id: team-seven\n", 1)
    texts[f"{FOLDER}/strategy.yaml"] = strategy_text()
    texts |= {f"src/part-{number}/code.txt": f"part {number}\n" * 20 for number in range(teams)}
    yield _commit(0, "The strategy and its teams") + b"".join(_file(*each) for each in texts.items())
    for number in range(1, commits):
        if number == commits // 2:
            yield _commit(number, "Our name") + (
                f"D {FOLDER}/teams/team-seven.yaml\n".encode()
                + _file(f"{FOLDER}/teams/team-{RENAMED}.yaml", team_text(RENAMED, teams))
            )
        else:
            yield _commit(number, f"Change {number}") + _file(*_changed(number, teams, commits))


def _changed(number: int, teams: int, commits: int) -> tuple[str, str]:
    """The file that a commit changes: the strategy, a part of the code, or a team's."""
    if number % STRATEGY_EVERY == 0:
        name = INITIATIVES[number // STRATEGY_EVERY % len(INITIATIVES)]
        text = strategy_text().replace(f"our {name} output", f"our {name} output of week {number}")
        return f"{FOLDER}/strategy.yaml", text
    if number % 2:
        return f"src/part-{number * 7919 % teams}/code.txt", f"part at {number}\n" * 20
    team = number * 7919 % teams
    is_early = team == RENAMED and number < commits // 2
    text = team_text(team, teams).replace("before any new chart", f"before chart {number}")
    if is_early:
        text = text.replace("id: team-7\n", "id: team-seven\n", 1)
    return f"{FOLDER}/teams/{'team-seven' if is_early else f'team-{team}'}.yaml", text


def _commit(number: int, subject: str) -> bytes:
    who = f"Person {number % 40} <person{number % 40}@lumen.example> {FIRST_DAY + number * 21600} +0000"
    return f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {len(subject)}\n{subject}\n".encode()


def _file(path: str, text: str) -> bytes:
    data = text.encode()
    return f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n"
