"""The differences of two graphs, one by one: a walk over both, knowing nothing of what they mean."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph, entries_under, team_id
from strategy_cli.model.entry import ALL_KEYS, Entry, fields_of, is_blank
from strategy_cli.model.team import Backbrief, Team
from strategy_cli.views.changes.pairing import Pair, name_of, paired
from strategy_cli.views.changes.summaries import summary
from strategy_cli.views.changes.texts import plain, shown
from strategy_cli.views.changes.values import Difference, Event

_STANDINGS = ("initiatives", "parked", "done")  # one thing may move between these lists
_LOSING = ("yaml-syntax", "unreadable-file")
_KNOWN_BY_TEXT = ("changes", "we_will_not")  # no entry of these has an id to be called by
_ORDERED = ("initiatives", "principles")
_NAMED_BY_OTHERS = ("approach", "principles", "always", "metrics", "assumptions", "others", *_STANDINGS)


class _At(NamedTuple):
    """Where the walk is."""

    team: str
    trail: tuple[str, ...]
    owner: str
    label: str
    renamed: Mapping[str, str]

    def key(self, key: str) -> "_At":
        label = f"{self.label}.{key}" if self.label else key
        return _At(self.team, (*self.trail, key), self.owner, label, self.renamed)

    def item(self, key: str, name: str) -> "_At":
        owner = self.owner or name
        inner = name if len(self.trail) == 0 and key not in _KNOWN_BY_TEXT else f"{self.label}.{key}"
        return _At(self.team, (*self.trail, key), owner, inner.lstrip(".") or key, self.renamed)

    def difference(
        self, event: Event, old: Place | None, new: Place | None, texts: tuple[str, str]
    ) -> Difference:
        return Difference(event, self.team, self.trail, self.owner, self.label, *texts, old, new)


def differences(old: Graph, new: Graph) -> Iterator[Difference]:
    """Everything that differs, in the order of the new files; what could not be read is left out."""
    renamed = {old_id: new_id for _, old_id, new_id in renamings(old, new)}
    torn = torn_files(old) | torn_files(new)
    start = _At("", (), "", "", renamed)
    if old.strategy.place.path not in torn and new.strategy.place.path not in torn:
        yield from _of_strategy(old, new, start)
    teams = paired(old.teams, new.teams)
    for pair in teams:
        if not torn & {each.place.path for each in pair if each}:
            yield from _of_team(pair, renamed)
    files = {pair.old.place.path: pair.new.place.path for pair in teams if pair.old and pair.new}
    yield from _of_decisions(old, new, start, torn, files)


def torn_files(graph: Graph) -> set[str]:
    """The files of which nobody knows what else they say: what is not in them is not gone."""
    lost = {fault.place.path for fault in graph.workspace.faults if fault.rule in _LOSING}
    roots = [each for each in (graph.strategy, *graph.teams) if ALL_KEYS in each.unread]
    return lost | {each.place.path for each in roots if each.place.path in graph.workspace.sources}


def renamings(old: Graph, new: Graph) -> Iterator[tuple[Entry, str, str]]:
    """The things of the strategy that say the same under another id: the thing, its old id, its new one."""
    for key in _NAMED_BY_OTHERS:
        for before, after in paired(entries_under(old.strategy, key), entries_under(new.strategy, key)):
            if before and after and before.get("id") != after.get("id"):
                yield after, str(before.get("id")), str(after.get("id"))


def _of_strategy(old: Graph, new: Graph, at: _At) -> Iterator[Difference]:
    if old.strategy is new.strategy:
        return
    yield from _of_keys(old.strategy, new.strategy, at, {*_STANDINGS, "decisions"})
    if {ALL_KEYS, *_STANDINGS} & (old.strategy.unread | new.strategy.unread):
        return
    standing = [
        [(key, entry) for key in _STANDINGS for entry in entries_under(side.strategy, key)]
        for side in (old, new)
    ]
    lists = [{id(entry): key for key, entry in side} for side in standing]
    for before, after in paired(*([entry for _, entry in side] for side in standing)):
        was, is_ = (lists[0].get(id(before), ""), lists[1].get(id(after), ""))
        entry = after or before
        inner = at.item(is_ or was, name_of(entry) if entry else "")
        if before and after and was != is_:
            yield inner.difference(Event.MOVED, before.place, after.place, (was, is_))
            yield from _of_keys(before, after, inner, {"id"} | _not_in_both(before, after))
        else:
            yield from _of_pair(Pair(before, after), inner)
    yield from _of_order(old.strategy, new.strategy, "initiatives", at)


def _of_team(pair: Pair, renamed: Mapping[str, str]) -> Iterator[Difference]:
    before, after = pair
    team = after or before
    if not isinstance(team, Team) or before is after:  # read once, for both sides hold the same bytes
        return
    at = _At(team_id(team), (), "", "", renamed)
    if before and after:
        if before.place.path != after.place.path:
            yield at.key("id").difference(
                Event.RENAMED, before.place, after.place, (before.place.path, after.place.path)
            )
        yield from _of_keys(
            before, after, at, {"decisions", *(("id",) if before.place != after.place else ())}
        )
    else:
        event = Event.ADDED if after else Event.REMOVED
        places = (before.place if before else None, after.place if after else None)
        said = summary(team)
        yield at.key("team").difference(event, *places, ("", said) if after else (said, ""))


def _of_decisions(
    old: Graph, new: Graph, start: _At, torn: set[str], files: Mapping[str, str]
) -> Iterator[Difference]:
    """Decisions are known by id over all files, so one that moves to another file is the same.

    `files` are the paths of the teams' files before, each with the one it has now.
    """
    roots = [each for side in (old, new) for each in (side.strategy, *side.teams)]
    torn = torn | {each.place.path for each in roots if {ALL_KEYS, "decisions"} & each.unread}
    sides = [
        [owned.decision for owned in side.decisions if owned.decision.place.path not in torn]
        for side in (old, new)
    ]
    for before, after in paired(*sides):
        entry = after or before
        if entry is None or before is after:
            continue
        team = new.team_at(entry.place.path) or old.team_at(entry.place.path)
        at = start._replace(team=team_id(team) if team else "").item("decisions", name_of(entry))
        if before and after:
            paths = (files.get(before.place.path, before.place.path), after.place.path)
            if paths[0] != paths[1]:
                yield at.difference(Event.MOVED, before.place, after.place, paths)
        yield from _of_pair(Pair(before, after), at)


def _of_pair(pair: Pair, at: _At) -> Iterator[Difference]:
    before, after = pair
    if before and after:
        names = (
            (plain(before.get("id")), plain(after.get("id")))
            if "id" in fields_of(type(after)).order
            else ("", "")
        )
        if names[0] != names[1] and all(names):
            yield at.difference(Event.RENAMED, before.place, after.place, names)
        yield from _of_keys(before, after, at, {"id"})
    elif after:
        yield at.difference(Event.ADDED, None, after.place, ("", _said(after)))
    elif before:
        yield at.difference(Event.REMOVED, before.place, None, (_said(before), ""))


def _of_keys(old: Entry, new: Entry, at: _At, skipped: set[str]) -> Iterator[Difference]:
    if ALL_KEYS in old.unread or ALL_KEYS in new.unread:
        return
    fields = fields_of(type(new))
    for key in fields.order:
        if key in skipped or key in old.unread or key in new.unread:
            continue
        if key in fields.many:
            for pair in paired(entries_under(old, key), entries_under(new, key)):
                named = pair.new or pair.old
                yield from _of_pair(pair, at.item(key, name_of(named) if named else ""))
            yield from _of_order(old, new, key, at)
        elif key in fields.nested:
            before, after = old.get(key), new.get(key)
            if isinstance(before, Entry) and isinstance(after, Entry):
                yield from _of_part(before, after, at.key(key))
        else:
            yield from _of_value(old, new, key, at)


def _of_part(before: Entry, after: Entry, at: _At) -> Iterator[Difference]:
    """A part that stands once: it came, went, was given anew as a whole, or some of its keys differ."""
    places, texts = (before.place, after.place), (summary(before), summary(after))
    if not before.is_written and after.is_written:
        yield at.difference(Event.ADDED, None, after.place, ("", texts[1]))
    elif before.is_written and not after.is_written:
        yield at.difference(Event.REMOVED, before.place, None, (texts[0], ""))
    elif isinstance(after, Backbrief) and isinstance(before, Backbrief) and _given_anew(before, after):
        yield at.difference(Event.RETARGETED, *places, texts)
    else:
        yield from _of_keys(before, after, at, set())


def _given_anew(before: Backbrief, after: Backbrief) -> bool:
    """Whether a team handed the strategy back again: then all of it is new, and one thing happened."""
    read = not ({ALL_KEYS, "edition", "date"} & (before.unread | after.unread))
    return read and (before.edition, before.date) != (after.edition, after.date)


def _not_in_both(before: Entry, after: Entry) -> set[str]:
    """The keys that say nothing on one side: what is parked keeps less, and what is taken up says more."""
    both = fields_of(type(before)).known & fields_of(type(after)).known
    lacking = {key for key in both if is_blank(before.get(key)) or is_blank(after.get(key))}
    return lacking | (fields_of(type(before)).known ^ fields_of(type(after)).known)


def _said(entry: Entry) -> str:
    return summary(entry) or name_of(entry)


def _of_value(old: Entry, new: Entry, key: str, at: _At) -> Iterator[Difference]:
    before, after = old.get(key), new.get(key)
    fields = fields_of(type(new))
    if key in fields.links or key == "removed":
        names = before if isinstance(before, tuple) else (before,)
        before = tuple(at.renamed.get(str(name), name) for name in names)
        after = after if isinstance(after, tuple) else (after,)
    texts = (plain(before), plain(after))
    if texts[0] != texts[1]:
        reworded = key in fields.prose and all(texts)
        event = Event.REWORDED if reworded else Event.RETARGETED
        yield at.key(key).difference(event, old.place.key(key), new.place.key(key), texts)


def _of_order(old: Entry, new: Entry, key: str, at: _At) -> Iterator[Difference]:
    """What both sides hold, in another order."""
    if key not in _ORDERED:
        return
    pairs = [
        pair for pair in paired(entries_under(old, key), entries_under(new, key)) if pair.old and pair.new
    ]
    before = sorted(pairs, key=lambda pair: entries_under(old, key).index(pair.old) if pair.old else 0)
    if before != pairs:
        texts = (
            shown(pair.new for pair in before if pair.new),
            shown(pair.new for pair in pairs if pair.new),
        )
        inner = _At(at.team, (key, "order"), "order", f"{key}, in order", at.renamed)
        yield inner.difference(Event.MOVED, old.place.key(key), new.place.key(key), texts)
