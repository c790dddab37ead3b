"""What a folder was before: a git repository with earlier workspaces in it, written in one stroke."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

_DAY = 1_790_000_000  # seconds since 1970: in September 2026
_NO_NAME = str.maketrans("", "", "<>\n\0")  # git's own limits: nobody can be called so


def commit(folder: Path, past: Sequence[Mapping[str, bytes]], author: str) -> None:
    """A repository of this folder whose `main` holds each of these workspaces, the oldest first.

    As fast-import takes it: no index, and the folder stays as it is.
    """
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    stream = b"".join(_commit(number, files, author) for number, files in enumerate(past, 1))
    for words in (("init", "--quiet", "--template=", "--initial-branch=main"), ("fast-import", "--quiet")):
        subprocess.run(["git", *words], cwd=folder, env=environment, input=stream, check=True)  # noqa: S607  whichever git is there


def _commit(number: int, files: Mapping[str, bytes], author: str) -> bytes:
    name = author.translate(_NO_NAME).encode("utf-8", "surrogatepass")
    head = b"commit refs/heads/main\nmark :%d\ncommitter %s <x@y> %d +0000\n" % (number, name, _DAY + number)
    after = b"from :%d\n" % (number - 1) if number > 1 else b""
    changes = (b'M 100644 inline "%s"\n%s' % (_octal(path), _data(data)) for path, data in files.items())
    return head + _data(b"change %d" % number) + after + b"deleteall\n" + b"".join(changes)


def _data(data: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(data), data)


def _octal(path: str) -> bytes:
    return b"".join(b"\\%03o" % byte for byte in os.fsencode(path))
