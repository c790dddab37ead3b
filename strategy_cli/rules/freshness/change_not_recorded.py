"""A change of the strategy's meaning comes with a new `edition` and an entry in `changes` that names it.

Compared are these files and those of `--base`; without it nothing is judged. Meaning is all that
`strat diff` calls so: a `because` alone, the record, and what is equal but for case and punctuation need no
entry, and `kind: wording` needs no new edition. While the base is a draft nothing is asked.

Why: readers must learn that the meaning moved, and why, or each team goes on with the strategy it knows.

Source: Wardley, doctrine (W3); Amie Devero, "Alignment for Autonomy".

Write: `edition`, raised by one, and the entry that the finding prints, with your own `what` and `because`;
`strat change` asks for both and writes them.

Ignore: never; where only the words changed, say so: `kind: wording`.

For: the owner of the strategy.
"""

from collections.abc import Iterator, Sequence

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted, listed
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import short, some
from strategy_cli.graph.people import owner_of_strategy
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.model.strategy import Change as Entry
from strategy_cli.rules.page import Earlier
from strategy_cli.views.changes.changes import covers, entries_of
from strategy_cli.views.changes.differences import torn_files
from strategy_cli.views.changes.recording import (
    is_nameable,
    more_than_words,
    next_edition,
    place_now,
    proposed,
    strategy_changes,
    unrecorded,
)
from strategy_cli.views.changes.values import Change

RULE = "change-not-recorded"
SEVERITY = Severity.ERROR
EASED_IN_DRAFT = False

_CHANGES = """
changes:
- edition: 4
  date: 2026-11-20
  what: Personal data stays in the customer's building.
  because: two customers left over where their data lies
{}- edition: 3
  date: 2026-10-05
  what: Field sales stopped; vendors carry the sale.
  because: six months of field sales brought four firms
  touches: [partners-sell, first-partners, partner-firms]
  removed: [field-sales]
"""
_NOW = """
# strategy.yaml
edition: 4
always:
- id: data-stays
  what: no personal data leaves the customer's building
  because: the law, and every contract we signed
"""

BASE = """
# strategy.yaml
edition: 3
always:
- id: data-stays
  what: no personal data leaves the customer's region
  because: the law, and every contract we signed
"""

BAD = _NOW.rstrip("\n") + _CHANGES.format("")

GOOD = _NOW.rstrip("\n") + _CHANGES.format("  touches: data-stays\n")

NEAR_MISS = """
# strategy.yaml
always:
- id: data-stays
  what: No personal data leaves the customer's region.
  because: the law, every contract we signed, and our own word
"""

DISGUISED = """
# strategy.yaml
principles:
- id: answer-over-options
  prefer: one clear answer
  even_over: more ways to slice the data
  because: two customers left over where their data lies
always:
- id: data-stays
  what: no personal data leaves the customer's building
  because: the law, and every contract we signed
"""

_MOST_RELATED = 4


def check(_: Graph, __: Settings) -> Iterator[NotJudged]:
    """Nothing can be compared without an earlier version."""
    yield NotJudged(RULE, "it compares with an earlier version: `--base REV`")


def compare(graph: Graph, earlier: Earlier, settings: Settings) -> Iterator[Fault | NotJudged]:
    """One fault for all that no entry names, one for each entry that lacks something, one for the edition."""
    base = earlier.graph
    if not (base.workspace.has_strategy and graph.workspace.has_strategy) or base.strategy.stage == "draft":
        return
    if because := _why_unclear(base, "there") or _why_unclear(graph, "now"):
        yield NotJudged(RULE, because)
    if nameless := sum(map(_is_nameless, strategy_changes(base, graph))):
        because = (
            f"{counted(nameless, 'change')} of meaning in entries without an id, which `changes` cannot name"
        )
        yield NotJudged(RULE, because, nameless)
    missing = unrecorded(base, graph)
    halves = [entry for entry in entries_of(base, graph) if _is_half(entry, missing)]
    yield from (_half(graph, entry) for entry in halves)
    missing = tuple(each for each in missing if not any(covers(each, entry) for entry in halves))
    if missing:
        yield _fault(graph, base, settings, missing)
    elif not halves:
        yield from _editions(graph, base)


def _why_unclear(graph: Graph, when: str) -> str:
    """Why not all changes can be seen, in words."""
    strategy = graph.strategy
    if strategy.place.path in torn_files(graph):
        return f"{strategy.place.path} could not be read {when}"
    keys = [entry for entry in strategy.entries() if entry.unread]
    return f"{strategy.place.path} could not be read in full {when}" if keys else ""


def _is_nameless(change: Change) -> bool:
    return change.reach.is_meaning and bool(change.touches or change.removed) and not is_nameable(change)


def _is_half(entry: Entry, missing: Sequence[Change]) -> bool:
    """Whether an entry names a change, and does not say what it is or why."""
    if entry.kind == "wording" or ALL_KEYS in entry.unread:
        return False
    return (entry.lacks("what") or entry.lacks("because")) and any(covers(each, entry) for each in missing)


def _half(graph: Graph, entry: Entry) -> Fault:
    keys = [f"`{key}`" for key in ("what", "because") if entry.lacks(key)]
    names = some([f"`{name}`" for name in (*entry.touches, *entry.removed)])
    message = f"the entry of `changes` about {names} lacks {listed(keys)}"
    help_ = f"add {listed(keys)}: a sentence each, for readers who were not there"
    return Fault(RULE, entry.place, message, help_, owner_of_strategy(graph))


def _fault(graph: Graph, base: Graph, settings: Settings, missing: Sequence[Change]) -> Fault:
    strategy = graph.strategy
    entry = proposed(base, graph, settings.today)
    edition = entry.edition if entry else next_edition(base, graph)
    names = dict.fromkeys(name for each in missing for name in (*each.touches, *each.removed))
    raised = f"raise `edition` to {edition}, and add" if graph.edition != edition else "add"
    text = entry.text if entry else ""
    return Fault(
        RULE,
        place_now(missing[0], strategy.place),
        f"the meaning of {some([f'`{name}`' for name in names])} changed, and no entry of `changes` says so",
        f"{raised} an entry to `changes` in your own words (`strat change` writes it)"
        + ("" if more_than_words(missing) else "; with `kind: wording` where only the words changed"),
        owner_of_strategy(graph),
        label=_was(missing[0]),
        related=tuple(
            Related(place_now(each, strategy.place), _was(each)) for each in missing[1 : _MOST_RELATED + 1]
        ),
        paste=text.removeprefix("changes:\n") if strategy.changes else text,
    )


def _was(change: Change) -> str:
    """What stood there, or what happened."""
    difference = change.difference
    if difference.old and difference.new:
        return f"it was: {short(difference.old)}"
    return f"{difference.event.value}: {short(difference.old or difference.new)}"


def _editions(graph: Graph, base: Graph) -> Iterator[Fault]:
    """The edition that was not raised, and the entries that name another than the change came with."""
    if not any(each.reach.is_meaning for each in strategy_changes(base, graph)):
        return
    edition, owner = next_edition(base, graph), owner_of_strategy(graph)
    if graph.edition <= base.edition and "edition" not in graph.strategy.unread:
        message = f"the meaning changed, and the edition is still {graph.edition}"
        help_ = f"write `edition: {edition}`, here and in the entry of `changes`"
        yield Fault(RULE, graph.strategy.place.key("edition"), message, help_, owner)
        return
    for entry in entries_of(base, graph):
        if entry.kind != "wording" and (entry.edition or 0) <= base.edition and not entry.unread:
            said = f"is of edition {entry.edition}" if entry.edition else "names no edition"
            message = f"this entry of `changes` {said}, and what it tells came with edition {edition}"
            help_ = f"write `edition: {edition}`, or teams that know edition {base.edition} never hear of it"
            yield Fault(RULE, entry.place.key("edition"), message, help_, owner)
