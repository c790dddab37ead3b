"""What is said of a new entry: by options, and at a terminal by answers to what they leave open."""

from collections.abc import Mapping, Sequence

from strategy_cli.commands.asking import Asker, refuse_unknown, split, unknown_id
from strategy_cli.commands.kinds import Kind
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.model.entry import Link, fields_of
from strategy_cli.writing.data import Data

Given = Mapping[str, str | list[str]]
_ALWAYS_LISTS = ("follows", "serves", "metrics", "rules_out")  # also with one in them: most get a second
_OPEN_IN_PROPOSALS = ("because", "decided_by")  # a proposed decision may be written before they are known
_EITHER = {"initiative": "outside_strategy", "outside_strategy": "initiative"}


def answers(graph: Graph, asker: Asker, called: str, kind: Kind, given: Given) -> dict[str, Data]:
    """The keys of a new entry with their values; raises StratError where one is missing or not known."""
    found = {key: _given(graph, called, kind, given, key) for key in given}
    for key, question in kind.questions.items():
        if key in found or _EITHER.get(key) in found:
            continue
        if asker.can_ask:
            needed = not _may_stay_open(given, key, question)
            found |= _asked(graph, asker, kind, key, question, needed)
        elif key == "outside_strategy":
            raise StratError(
                "--initiative is missing: name one, or say with --outside-strategy why it serves none"
            )
        elif not _may_stay_open(given, key, question):
            raise StratError(f"{flag(key)} is missing: {question}")
    return found


def _may_stay_open(given: Given, key: str, question: str) -> bool:
    return question.endswith("?") or (given.get("status") == "proposed" and key in _OPEN_IN_PROPOSALS)


def _given(graph: Graph, called: str, kind: Kind, given: Given, key: str) -> Data:
    """What an option says, as the entry holds it."""
    fields = fields_of(kind.model)
    if key not in fields.order:
        raise StratError(f"{flag(key)} is nothing that a {called} has; see strat new --help")
    if link := _checked_link(kind, key):
        refuse_unknown(graph, flag(key), link, listed_in(given, key))
    return _said(key, given[key], key in fields.links)


def flag(key: str) -> str:
    """The option that says what a key says."""
    return f"--{key.replace('_', '-')}"


def listed_in(given: Given, key: str) -> list[str]:
    """Every id or name that an option gives, also several in one with commas between."""
    text = given.get(key, [])
    return [part for each in ([text] if isinstance(text, str) else text) for part in split(each)]


def _said(key: str, text: str | list[str], names_ids: bool) -> Data:
    if isinstance(text, str):
        return text
    return _shaped(key, [part for each in text for part in (split(each) if names_ids else [each])])


def _shaped(key: str, parts: Sequence[str]) -> Data:
    return parts[0] if len(parts) == 1 and key not in _ALWAYS_LISTS else [*parts]


def _checked_link(kind: Kind, key: str) -> Link | None:
    """The mark of a key that names things by id; an area is the team's own word."""
    return fields_of(kind.model).links.get(key) if key != "area" else None


def _asked(graph: Graph, asker: Asker, kind: Kind, key: str, question: str, needed: bool) -> dict[str, Data]:
    """The answer to one question, as the entry holds it; {} where it was left open."""
    fields, link = fields_of(kind.model), _checked_link(kind, key)

    def wrong(answer: str) -> str:
        return unknown_id(graph, link, split(answer)) if link else ""

    known = ", ".join(graph.ids(*link.kinds)) if link else ""
    answer = asker.ask(f"{question} One of: {known}" if known else question, wrong, needed)
    several = key in fields.lists or key in fields.many
    return {key: _shaped(key, split(answer)) if several else answer} if answer else {}
