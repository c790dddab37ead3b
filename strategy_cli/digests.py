"""Digests of bytes, by the leanest library there is: hashlib would load OpenSSL, which takes milliseconds."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


def digest(data: bytes) -> str:
    """The SHA-256 of bytes, as text."""
    return str(_sha256()(data).hexdigest())


@cache
def _sha256() -> Callable[[bytes], Any]:
    for name in ("_sha2", "_sha256"):  # CPython's own, from 3.12 and before; its `random` takes them likewise
        try:
            made: Callable[[bytes], Any] = import_module(name).sha256
        except ImportError:
            continue
        return made
    found: Callable[[bytes], Any] = import_module("hashlib").sha256
    return found
