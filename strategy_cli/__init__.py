"""Keep a strategy and each team's piece of it as plain text in git, and check that they hold together."""

__version__ = "0.1.0"
