"""The history as a page: each commit that changed something, newest first, and what the author said of it."""

from collections.abc import Iterator, Sequence

from strategy_cli.finding import counted
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import first_words, short, some
from strategy_cli.graph.typed import REMOVED, STRATEGY, Thing
from strategy_cli.model.strategy import Change as Edition
from strategy_cli.views.changes.values import Change, Event, Reach
from strategy_cli.views.document import Block, Document, Heading, Item, Listing, Text, address_of
from strategy_cli.views.history.moments import About, Moment, Told

_COMMIT = 8  # characters of a commit's id
_MOST_NAMED = 8


def history_page(graph: Graph, thing: Thing | None, asked: About, told: Told) -> Document:
    """What came to the thing, or to the strategy; then what `changes` says beside, and what is not known."""
    blocks: list[Block] = [Heading(_title(graph, thing), 1), Listing((_now(graph, thing),))]
    for moment in told.moments:
        items = tuple(_items(moment, thing is None, told.gap))
        blocks += [Heading(_when(moment), 3), *([Listing(items)] if items else [])]
    brought = [each for moment in told.moments for each in moment.editions]
    beside = [
        each
        for each in graph.strategy.changes
        if _speaks(thing) and asked.is_told_in(each) and not any(each.same_words(one) for one in brought)
    ]
    if beside and not told.has_more:
        items = tuple(Item(_edition(each), address_of(graph, each.place)) for each in beside)
        blocks += [Heading("In `changes`", 3), Listing(items)]
    blocks += [Text(each) for each in _ends(told, thing, bool(beside))]
    return Document(tuple(blocks))


def _title(graph: Graph, thing: Thing | None) -> str:
    if thing:
        return thing.name if thing.kind == STRATEGY else f"{thing.kind} {thing.name}"
    return f"{graph.strategy.organization or 'The strategy'}, edition {graph.edition}"


def _now(graph: Graph, thing: Thing | None) -> Item:
    """What it is today, and where it stands."""
    if thing is None:
        words = f"owner: {graph.strategy.owner}" if graph.strategy.owner else "no owner is named"
        return Item(words, address_of(graph, graph.strategy.place))
    if thing.kind == REMOVED:
        return Item("gone, and named here", address_of(graph, thing.place))
    return Item(first_words(thing.entry) or thing.name, address_of(graph, thing.place))


def _speaks(thing: Thing | None) -> bool:
    """Whether `changes` may speak of it: it speaks of the strategy only."""
    return thing is None or thing.team is None


def _ends(told: Told, thing: Thing | None, has_editions: bool) -> Iterator[str]:
    if told.has_more:
        yield f"Earlier commits: strat log{f' {thing.typed}' if thing else ''} --all"
    elif not (told.moments or has_editions or told.gap):
        yield "No commit changed it."
    if told.gap:
        yield f"{told.gap[:1].upper()}{told.gap[1:]}."


def _when(moment: Moment) -> str:
    commit = moment.commit
    if commit is None:
        return "not committed yet"
    return f"{commit.day} {commit.id[:_COMMIT]} {short(commit.author)}: {short(commit.subject)}"


def _items(moment: Moment, is_whole: bool, gap: str) -> Iterator[Item]:
    if moment.renamed[0]:
        yield Item(f"file renamed: {moment.renamed[0]} → {moment.renamed[1]}")
    if moment.event:
        yield Item(_came_or_went(moment, gap))
    yield from (Item(_edition(each)) for each in moment.editions)
    yield from (
        Item(text) for text in (_in_short(moment.changes) if is_whole else _at_length(moment.changes))
    )


def _came_or_went(moment: Moment, gap: str) -> str:
    if moment.event is Event.ADDED and moment.commit and moment.commit.is_first:
        return "stood here when the history was cut off" if gap else "first committed"
    return moment.event.value if moment.event else ""


def _edition(edition: Edition) -> str:
    """What an author wrote of a change."""
    number = f"edition {edition.edition}" if edition.edition else "an entry without edition"
    day = f" of {edition.date}" if edition.date else ""
    because = f" Because {edition.because}" if edition.because else ""
    return f"{number}{day}: {edition.what or 'what changed is not said'}{because}"


def _at_length(changes: Sequence[Change]) -> Iterator[str]:
    """Each change with both sides."""
    for change in changes:
        difference = change.difference
        if difference.event in (Event.ADDED, Event.REMOVED):
            yield f"{difference.label} {difference.event.value}: {difference.new or difference.old}"
            continue
        verb = f" {difference.event.value}" if difference.event in (Event.MOVED, Event.RENAMED) else ""
        if difference.old:
            yield f"{difference.label}{verb}, was: {difference.old}"
        yield (
            f"{difference.label}{verb}, is: {difference.new}"
            if difference.new
            else f"{difference.label}: left out"
        )


def _in_short(changes: Sequence[Change]) -> Iterator[str]:
    """The names of what changed its meaning or its reason; the rest is counted."""
    for title, reaches in (("meaning", (Reach.EVERYONE, Reach.LINKED)), ("reason", (Reach.REASON,))):
        names = [_name(change) for change in changes if change.reach in reaches]
        if names:
            yield f"{title}: {some(list(dict.fromkeys(names)), _MOST_NAMED)}"
    rest = [(Reach.WORDING, "of wording"), (Reach.RECORD, "of the record")]
    counts = [(sum(change.reach is reach for change in changes), what) for reach, what in rest]
    if told := [f"{counted(count, 'change')} {what}" for count, what in counts if count]:
        yield ", ".join(told)


def _name(change: Change) -> str:
    difference = change.difference
    shown = difference.event in (Event.ADDED, Event.REMOVED, Event.MOVED, Event.RENAMED)
    return f"{difference.label} {difference.event.value}" if shown else difference.label
