"""What every test shares: how many examples hypothesis tries, and that nobody is called."""

import os
import socket
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from hypothesis import Phase, settings

settings.register_profile("default", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("promises", max_examples=10_000, deadline=None)
settings.register_profile(  # a fault that is found need not be found at its smallest
    "mutants", max_examples=50, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Whoever would connect fails here; `make promises` runs where the system has no network at all."""
    refused = AssertionError("a test would have called somebody")
    with (
        patch.object(socket.socket, "connect", side_effect=refused),
        patch.object(socket.socket, "connect_ex", side_effect=refused),
        patch.object(socket, "getaddrinfo", side_effect=refused),
    ):
        yield
