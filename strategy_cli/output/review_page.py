"""A review as a page: the comment under a pull request in Markdown, and the same for a terminal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from strategy_cli.finding import counted, listed
from strategy_cli.output.markdown import code, links_to
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_markdown, on_one_line
from strategy_cli.views.changes.values import Event, Reach
from strategy_cli.views.review import Reached, Resting, Review, Shown

MARKER = "<!-- strat-diff -->"  # by it a comment is found again, and updated in place
_MOST = 12  # of a list; what is cut is counted


@dataclass(frozen=True, slots=True)
class _Marks:
    """How one format writes: a text of a user, an id, a strong word, a heading, and an address."""

    text: Callable[[str], str]
    id: Callable[[str], str]
    strong: Callable[[str], str]
    at: Callable[[str, int], str]


def review_markdown(found: Review, seen: SeenFrom) -> str:
    """The comment; its first line is a hidden marker."""
    link = links_to(seen)
    marks = _Marks(
        for_markdown, code, lambda text: f"**{text}**", lambda path, line: link(f"{path}:{line}", path, line)
    )
    return "\n".join([MARKER, f"### {_head(found, marks)}", *_body(found, marks)]) + "\n"


def review_text(found: Review, seen: SeenFrom) -> str:
    """The same as plain lines."""
    marks = _Marks(
        on_one_line,
        lambda text: f"`{on_one_line(text)}`",
        lambda text: text,
        lambda path, line: on_one_line(f"{seen.path(path)}:{line}"),
    )
    return "\n".join([_head(found, marks), *_body(found, marks)]) + "\n"


def _head(found: Review, marks: _Marks) -> str:
    old, new = found.editions
    edition = f"edition {old} → {new}" if old != new else f"edition {new}"
    claimed = sum(each.change.is_claimed for each in found.changes)
    parts = [
        (found.meaning, counted(found.meaning, "change of meaning", "changes of meaning")),
        (len(found.of(Reach.REASON)), f"{len(found.of(Reach.REASON))} of reason"),
        (len(found.of(Reach.WORDING)) - claimed, f"{len(found.of(Reach.WORDING)) - claimed} of wording"),
        (claimed, f"{claimed} claimed as wording"),
        (len(found.of(Reach.RECORD)), f"{len(found.of(Reach.RECORD))} of the record"),
    ]
    said = [words for count, words in parts if count]
    if said and not found.meaning:
        said.insert(0, "no change of meaning")
    return marks.text(f"Strategy, {edition}: {', '.join(said) or 'nothing changed'}")


def _body(found: Review, marks: _Marks) -> Iterator[str]:
    number = 1
    for title, reach in (("For everyone", Reach.EVERYONE), ("For linked teams", Reach.LINKED)):
        shown = found.of(reach)
        if shown:
            yield from ("", marks.strong(title), "")
        for each in shown:
            yield from _change(number, each, marks)
            number += 1
    if reasons := found.of(Reach.REASON):
        yield from ("", marks.strong("Reason only"), "")
        yield from _cut(
            [f"- {_name(each, marks)} now says: {marks.text(each.change.difference.new)}" for each in reasons]
        )
    yield from _consequences(found, marks)
    claimed = [each for each in found.changes if each.change.is_claimed]
    if claimed:
        yield from ("", f"{marks.strong('Claimed as wording')}; object if you read another meaning:", "")
        for each in claimed:
            yield f"- {_name(each, marks)}"
            yield from _sides(each, marks)
    if found.meaning or found.not_judged:
        yield from _open(found, marks)


def _open(found: Review, marks: _Marks) -> Iterator[str]:
    yield ""
    told = [f"Not judged: {marks.text(each)}." for each in found.not_judged]
    yield from told
    if found.meaning:
        yield "Not judged: whether what is new is right, and whether its reason holds."


def _change(number: int, each: Shown, marks: _Marks) -> Iterator[str]:
    change = each.change
    weaker = f": {marks.strong('weaker')}, {marks.text(change.weaker)}" if change.weaker else ""
    event = change.difference.event
    what = f" {event.value}" if event in (Event.ADDED, Event.REMOVED, Event.MOVED, Event.RENAMED) else ""
    yield f"{number}. {_name(each, marks)}{what}{weaker}"
    yield from _sides(each, marks)
    if change.difference.team:
        return
    said = marks.text(change.because) if change.because else _unsaid(each, marks)
    yield f"   - because: {said}"


def _unsaid(each: Shown, marks: _Marks) -> str:
    if each.change.is_recorded:
        return "not said"
    return f"not said; record it in {marks.id('changes')}"


def _sides(each: Shown, marks: _Marks) -> Iterator[str]:
    difference = each.change.difference
    if difference.old:
        yield f"   - was: {marks.text(difference.old)}"
    if difference.new:
        yield f"   - is: {marks.text(difference.new)}"


def _name(each: Shown, marks: _Marks) -> str:
    difference = each.change.difference
    when = ", as it was" if each.is_old else ""
    team = f"{marks.id(difference.team)}: " if difference.team else ""
    return f"{team}{marks.id(difference.label)} ({marks.at(each.path, each.line)}{when})"


def _consequences(found: Review, marks: _Marks) -> Iterator[str]:
    yield from _rows("Must back-brief again", found.again, marks)
    yield from _rows("Should be told", found.told, marks)
    if found.resting:
        yield from ("", marks.strong("Read again, for they rest on what changed"), "")
        yield from _cut([_resting(each, marks) for each in found.resting])
    if found.orphaned:
        yield from ("", marks.strong("Needs and gives that are gone"), "")
        yield from _cut(
            [f"- {_name(each, marks)}: {marks.text(each.change.difference.old)}" for each in found.orphaned]
        )
    if found.uncovered:
        yield from ("", _uncovered(found, marks))
    for each in found.speaks_for:
        name = marks.text(each.change.difference.new)
        yield from (
            "",
            f"{marks.strong('Speaks for')} {name}: {_name(each, marks)}. Ask that person to confirm.",
        )


def _resting(each: Resting, marks: _Marks) -> str:
    on = listed([marks.id(name) for name in each.on])
    return f"- {marks.id(each.id)} ({marks.at(each.path, each.line)}): {on}"


def _uncovered(found: Review, marks: _Marks) -> str:
    rights = "; ".join(
        f"{marks.text(each.name)}: {', '.join(map(marks.id, each.areas))}" for each in found.uncovered
    )
    count = counted(sum(len(each.areas) for each in found.uncovered), "right")
    until = "Until they back-brief again the evidence does not cover"
    return f"{until} {count} ({rights}). Nothing is taken away."


def _rows(title: str, rows: tuple[Reached, ...], marks: _Marks) -> Iterator[str]:
    if rows:
        yield from ("", marks.strong(title), "")
        yield from _cut([f"- {marks.text(row.name)}: {', '.join(map(marks.id, row.by))}" for row in rows])


def _cut(lines: list[str]) -> Iterator[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"- and {len(lines) - _MOST} more: strat diff --format json"
