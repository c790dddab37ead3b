"""`strat rule`: the catalogue, or one rule's page."""

from enum import StrEnum
from typing import Annotated

import typer

from strategy_cli.commands import surroundings
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.errors import StratError
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.painting import painted
from strategy_cli.output.rule_pages import rule_list, rule_page, rule_pages_markdown, rules_json
from strategy_cli.output.stream import write
from strategy_cli.rules import RULES
from strategy_cli.rules.page import RuleModule, name_of


class Format(StrEnum):
    """How rules are shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A rule; without it, all are listed.")] = "",
    format_: Annotated[
        Format, typer.Option("-f", "--format", metavar="text|markdown|json", help="How to show them.")
    ] = Format.TEXT,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """What a rule asks, why it matters to the strategy, and what to write instead."""
    rules = (_named(name),) if name else RULES
    if format_ is Format.JSON:
        write(rules_json(rules))
    elif format_ is Format.MARKDOWN:
        write(rule_pages_markdown(rules))
    else:
        lines = rule_page(rules[0]) if name else rule_list(rules)
        write(painted(lines, surroundings.of(context).colours(color)))


def _named(name: str) -> RuleModule:
    found = next((rule for rule in RULES if name_of(rule) == name), None)
    if found is None:
        hint = did_you_mean(name, (name_of(rule) for rule in RULES)) or "; strat rule lists them"
        raise StratError(f"no rule `{name}`{hint}")
    return found
