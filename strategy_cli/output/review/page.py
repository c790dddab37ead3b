"""A review as a page, by consequence: counts, each change of meaning, then what follows and for whom."""

from collections.abc import Iterator
from urllib.parse import quote

from strategy_cli.finding import counted
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.review.consequences import consequences
from strategy_cli.output.review.marks import Limits, Marks, comment_marks, plain_marks
from strategy_cli.output.review.phrases import named
from strategy_cli.views.changes.values import Event, Reach
from strategy_cli.views.review.values import Review, Shown

MARKER = "<!-- strat-diff -->"  # by it a comment is found again, and updated in place
# GitHub refuses a comment of more than 65,536 characters, GitLab one of more than a million.
_MOST = 60_000
_LIMITS = (Limits(40, 12, 6, 600), Limits(20, 8, 4, 300), Limits(10, 5, 3, 160), Limits(4, 3, 2, 60))


def review_markdown(found: Review, seen: SeenFrom, bases: tuple[str, str] = ("", "")) -> str:
    """The comment; its first line is a hidden marker, with the folder where that is not the root.

    Links lead to `bases`, the address of the old side's files and of the new one's, and the path.
    """
    marker = MARKER if seen.folder == "." else f"<!-- strat-diff: {quote(seen.folder)} -->"
    for limits in _LIMITS:
        marks = comment_marks(seen, bases, limits)
        page = "\n".join([marker, f"### {_head(found)}", *_body(found, marks)]) + "\n"
        if len(page) <= _MOST:
            return page
    return f"{marker}\n### {_head(found)}\n\nToo much for a comment: strat diff shows all of it.\n"


def review_text(found: Review, seen: SeenFrom) -> str:
    """The same as plain lines, nothing cut."""
    return "\n".join([_head(found), *_body(found, plain_marks(seen))]) + "\n"


def _head(found: Review) -> str:
    edition = _editions(*found.editions)
    if found.is_first:
        return f"Strategy{edition}: all of it is new"
    reason, wording, record = (len(found.of(reach)) for reach in (Reach.REASON, Reach.WORDING, Reach.RECORD))
    claimed = sum(each.change.is_claimed for each in found.changes)
    weaker = sum(bool(each.change.weaker) for each in found.changes)
    parts = [
        (
            found.meaning,
            counted(found.meaning, "change of meaning", "changes of meaning")
            + (f" ({weaker} weaker)" if weaker else ""),
        ),
        (reason, f"{reason} of reason"),
        (wording - claimed, f"{wording - claimed} of wording"),
        (claimed, f"{claimed} claimed as wording"),
        (record, f"{record} of the record"),
    ]
    said = [words for count, words in parts if count]
    if said and not found.meaning:
        said.insert(0, "no change of meaning")
    nothing = "nothing changed in what could be read" if found.not_judged else "nothing changed"
    return f"Strategy{edition}: {', '.join(said) or nothing}"


def _editions(old: int, new: int) -> str:
    """The editions, as far as they could be read."""
    if not new:
        return ""
    return f", edition {old} → {new}" if old not in (0, new) else f", edition {new}"


def _body(found: Review, marks: Marks) -> Iterator[str]:
    yield from _meaning(found, marks)
    if reasons := found.of(Reach.REASON):
        yield from ("", marks.strong("Reason only"), "")
        yield from marks.cut([f"- {named(each, marks)} now says: {_new(each, marks)}" for each in reasons])
    yield from consequences(found, marks)
    yield from _claimed(found, marks)
    yield from _renamed(found, marks)
    if found.meaning or found.not_judged:
        yield ""
        yield from marks.cut([f"- Not judged: {marks.text(each)}." for each in found.not_judged])
    if found.meaning:
        yield "- Not judged: whether what is new is right, and whether its reason holds."


def _meaning(found: Review, marks: Marks) -> Iterator[str]:
    """Each change of meaning, numbered; a reason that is the one before it is not told again."""
    number, before = 1, ""
    for title, reach in (("For everyone", Reach.EVERYONE), ("For linked teams", Reach.LINKED)):
        shown = found.of(reach)
        if shown:
            yield from ("", marks.strong(title), "")
        for each in shown[: marks.limits.changes]:
            yield f"{number}. {named(each, marks)}{_weaker(each, marks)}"
            yield from (f"   - {line}" for line in _sides(each, marks))
            if reason := _reason(each, marks):
                again = "the same" if each.change.because else "not said"
                yield f"   - because: {again if reason == before else reason}"
                before = reason
            number += 1
        if len(shown) > marks.limits.changes:
            yield f"{number}. and {len(shown) - marks.limits.changes} more, which strat diff shows"
            number += 1


def _weaker(each: Shown, marks: Marks) -> str:
    if each.change.weaker:
        return f": {marks.strong('weaker')}, {marks.words(each.change.weaker)}"
    return f": {marks.strong('weaker?')} {marks.text(each.change.doubt)}" if each.change.doubt else ""


def _reason(each: Shown, marks: Marks) -> str:
    """The author's reason; of what a team wrote in its own file none is asked."""
    change = each.change
    if change.because:
        return marks.text(change.because)
    if change.is_unrecorded:
        return f"not said; record it in {marks.id('changes')} (strat change)"
    return "not said" if change.is_recorded else ""


def _sides(each: Shown, marks: Marks) -> Iterator[str]:
    difference = each.change.difference
    old, new = marks.sides(difference.old, difference.new)
    if difference.event is Event.MOVED and difference.key != "order":
        return
    if old:
        yield f"was: {old}"
    if new:
        yield f"is: {new}"


def _new(each: Shown, marks: Marks) -> str:
    return marks.sides(each.change.difference.old, each.change.difference.new)[1] or "nothing"


def _claimed(found: Review, marks: Marks) -> Iterator[str]:
    claimed = [each for each in found.changes if each.change.is_claimed]
    if not claimed:
        return
    yield from ("", f"{marks.strong('Claimed as wording')}; object if you read another meaning:", "")
    if marks.has_tables:
        yield from ("| what | was | is |", "| --- | --- | --- |")
    for each in claimed[: marks.limits.points]:
        old, new = marks.sides(each.change.difference.old, each.change.difference.new)
        where = marks.at(each.at, each.is_old)
        if marks.has_tables:
            yield f"| {marks.text(each.change.difference.label)} ({where}) | {old} | {new} |"
        else:
            yield from (f"- {named(each, marks)}", f"  - was: {old}", f"  - is: {new}")
    if len(claimed) > marks.limits.points:
        yield f"\n{len(claimed) - marks.limits.points} more, which strat diff shows"


def _renamed(found: Review, marks: Marks) -> Iterator[str]:
    renamed = [each for each in found.changes if each.change.difference.event is Event.RENAMED]
    if renamed:
        yield from ("", f"{marks.strong('Renamed')}, with the same text:", "")
        yield from marks.cut(
            [
                f"- {marks.text(each.change.difference.old)} → {marks.text(each.change.difference.new)} "
                f"({marks.at(each.at)})"
                for each in renamed
            ]
        )
