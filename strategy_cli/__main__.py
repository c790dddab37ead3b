"""`python -m strategy_cli` is `strat`."""

from strategy_cli.cli import run

run()
