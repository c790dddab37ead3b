"""The lists of `strat todo`: one a person, what is past its day first, then what waits, then days to come."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from strategy_cli.finding import NotJudged
from strategy_cli.graph.links import Graph
from strategy_cli.graph.names import folded
from strategy_cli.views.document import Address, Block, Document, Heading, Item, Listing, Text
from strategy_cli.views.owing.owed import Owed


def todo_page(
    everything: Iterable[Owed], names: Iterable[str], today: date, closing: Iterable[str]
) -> Document:
    """A list for each of these people; `closing` says what was not looked at."""
    lists = by_person(everything)
    blocks: list[Block] = []
    for name in names:
        items = tuple(_item(each, today) for each in lists.get(folded(name), ()))
        if items:
            blocks += [Heading(name), Listing(items)]
        else:
            blocks.append(Text(f"{name}: nothing is owed, as written."))
    return Document((*(blocks or [Text("Nothing is owed, as written.")]), *map(Text, closing)))


def by_person(everything: Iterable[Owed]) -> dict[str, list[Owed]]:
    """What each owes, by the name folded: who is lead and owner has one list."""
    lists: dict[str, list[Owed]] = defaultdict(list)
    for each in everything:
        lists[folded(each.owner)].append(each)
    return lists


def who_owes(known: Iterable[str], everything: Iterable[Owed]) -> tuple[str, ...]:
    """Of these people those who owe something, in their order: nobody stands first for owing more."""
    lists = by_person(everything)
    return tuple(name for name in known if folded(name) in lists)


def closing_of(graph: Graph, not_judged: Iterable[NotJudged]) -> tuple[str, ...]:
    """What the lists cannot hold, in sentences: a file that was not read, what rules could not judge."""
    unread = [f"Nothing is known of {path}, which could not be read." for path in graph.workspace.unread]
    return (*unread, *(f"Not judged ({each.rule}): {each.because}." for each in not_judged))


def _item(each: Owed, today: date) -> Item:
    when = ""
    if each.day:
        when = f"{each.day}, passed: " if each.day < today else f"{each.day}: "
    rule = f" ({each.severity}: {each.rule})" if each.rule else ""
    reason = f"ignored there, because: {each.ignored}" if each.ignored else ""
    return Item(f"{when}{each.what}{rule}", Address(each.place.path, each.line), each.do or reason)
