"""The first files of a workspace: a draft with the comments that teach, or an example to change."""

from collections.abc import Mapping

from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.writing.data import Data, Put
from strategy_cli.writing.edit import Refused, clean, edited_all

# The answers that a first strategy needs, by route, each with its question.
QUESTIONS: Mapping[tuple[str, ...], str] = {
    ("organization",): "Whose strategy is it, the organization's name",
    ("owner",): "Who answers for the strategy, one name",
    ("vision", "text"): "Where will you be? The endpoint, in a sentence",
    ("vision", "by"): "By which day (2029-12-31, 2029-12 or 2029-Q4)",
    ("vision", "proof"): "By which sign will outsiders see that you are there",
    ("diagnosis",): "What stands in the way, in a sentence or two",
}

_STRATEGY = """\
# yaml-language-server: $schema=.strat/strategy.schema.json
# The strategy, written by its leaders. While it is a draft, what is missing only warns;
# `strat lint` says what that is, and `strat new choice`, `initiative`, `metric` … write it.
stage: draft                    # delete this line when the first edition is agreed
edition: 1                      # add 1 when the meaning changes
"""

_TEAM = """\
# yaml-language-server: $schema=../.strat/team.schema.json
# One team's piece of the strategy, written by the team.
stage: draft                    # delete this line when the file is complete
"""

_LISTS = """
# What comes next, each with an example to replace. A choice rules other ways out:
#
# approach:
# - id: ops-first
#   we_choose: building for operations managers
#   over: building for analysts
#   because: managers decide every day and buy in weeks, analysts buy in quarters
#   rules_out: [SQL editor, custom dashboards]
#
# initiatives:                    # the order is the priority; the problem, never the solution
# - id: daily-answer
#   problem: An operations manager cannot act on our output without an analyst.
#   because: until this is solved there is nothing for partners to sell
#   serves: [ops-first]
#   owner: Priya Nair
"""

_EXAMPLE: Mapping[tuple[str, ...], str] = {
    ("organization",): "Lumen Analytics",
    ("owner",): "Dana Reyes",
    ("vision", "text"): "Operations managers run the morning meeting from our answer, not from a report.",
    ("vision", "by"): "2029-12-31",
    ("vision", "proof"): "400 firms open the daily answer on four working days of five.",
    (
        "diagnosis",
    ): "We sell a dashboard kit to analysts. Analysts are few and slow to buy, and the people who take "
    "the daily decisions never open us. Cash lasts 14 months.",
}

GITHUB = """\
name: strategy
on: [push, pull_request]
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
    - uses: actions/checkout@v4
    - uses: actions/setup-python@v5
      with:
        python-version: "3.12"
    - run: pip install ./strat      # a checkout of strat, or the wheel you built from it
    - run: strat lint
"""

GITLAB = """\
strategy:
  image: python:3.12
  script:
  - pip install ./strat             # a checkout of strat, or the wheel you built from it
  - strat lint -o gitlab=strategy.json
  artifacts:
    when: always
    reports:
      codequality: strategy.json
"""


def first_strategy(answers: Mapping[tuple[str, ...], str]) -> str | Refused:
    """strategy.yaml as a draft, from answers by route."""
    whole: dict[str, Data] = {}
    for route, answer in answers.items():
        inner = whole.setdefault(route[0], {} if len(route) > 1 else answer)
        if isinstance(inner, dict):
            inner[route[1]] = answer
    text = edited_all(
        _STRATEGY, Strategy, [Put((key,), value) for key, value in whole.items() if clean(value)]
    )
    return text if isinstance(text, Refused) else text + _LISTS


def example_strategy() -> str | Refused:
    """The same, filled in: a company to change into one's own."""
    text = first_strategy(_EXAMPLE)
    if isinstance(text, Refused):
        return text
    head, lists = text.removesuffix(_LISTS), _LISTS.splitlines()[3:]
    return "\n".join([head, *(line[2:] for line in lists), ""])


def first_team(team: str, lead: str) -> str | Refused:
    """A team's file as a draft."""
    return edited_all(_TEAM, Team, [Put(("id",), team), Put(("lead",), lead)])
