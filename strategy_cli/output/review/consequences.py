"""What follows from a change, and for whom: the second half of a review."""

from collections.abc import Iterator
from itertools import groupby

from strategy_cli.finding import counted, listed
from strategy_cli.output.review.marks import Marks
from strategy_cli.views.review.values import Orphaned, Reached, Resting, Review, Spoken, Way


def consequences(found: Review, marks: Marks) -> Iterator[str]:
    """A paragraph or list for each, none where there is nothing to say."""
    yield from _again(found, marks)
    yield from _told(found, marks)
    yield from _resting(found, marks)
    if found.orphaned:
        yield from ("", marks.strong("Needs and gives whose reason is gone"), "")
        yield from marks.cut([_orphaned(each, marks) for each in found.orphaned])
    yield from _waiting(found, marks)
    yield from _spoken(found, marks)


def _again(found: Review, marks: Marks) -> Iterator[str]:
    rows, most = found.again, marks.limits.points
    if rows and not marks.has_tables:
        yield from ("", "Must back-brief again", "")
        for row in rows:
            yield from _point(_team(row, marks), row.by, marks)
    elif rows:
        yield from ("", "| must back-brief again | by which path |", "| --- | --- |")
        yield from (f"| {_team(row, marks)} | {'; '.join(_by(row.by, marks))} |" for row in rows[:most])
        if len(rows) > most:
            yield f"| and {counted(len(rows) - most, 'more team')} | strat diff shows them |"


def _told(found: Review, marks: Marks) -> Iterator[str]:
    """The teams that should hear of it; those that one path reaches stand together."""
    by_path: dict[tuple[Way, ...], list[Reached]] = {}
    for row in found.told:
        by_path.setdefault(row.by, []).append(row)
    if by_path:
        yield from ("", marks.strong("Should be told"), "")
    for by, rows in list(by_path.items())[: marks.limits.points]:
        yield from _point(marks.joined([_team(row, marks) for row in rows]), by, marks)
    if len(by_path) > marks.limits.points:
        yield f"- and {len(by_path) - marks.limits.points} more, which strat diff shows"


def _point(name: str, by: tuple[Way, ...], marks: Marks) -> Iterator[str]:
    """Who is reached, and the ways: one line in a comment, in a terminal a line for each of several."""
    ways = _by(by, marks)
    if marks.has_tables or len(ways) == 1:
        yield f"- {name}: {'; '.join(ways)}"
    else:
        yield from (f"- {name}", *(f"  - {way}" for way in ways))


def _team(row: Reached, marks: Marks) -> str:
    return marks.link(marks.text(row.name), row.at, False)


def _by(ways: tuple[Way, ...], marks: Marks) -> list[str]:
    """Ids with the way from each to the team; those that share a way stand together."""
    by_clause: dict[str, list[str]] = {}
    for way in ways:
        by_clause.setdefault(way.clause, []).append(marks.id(way.name))
    return [
        f"{listed(names)}, {marks.words(clause)}" if clause else listed(names)
        for clause, names in by_clause.items()
    ]


def _resting(found: Review, marks: Marks) -> Iterator[str]:
    rows = sorted(found.resting, key=lambda each: each.team)
    if not rows:
        return
    head = f"{counted(len(rows), 'accepted decision')} resting on what changed or is gone"
    yield from ("", f"{marks.strong('Read again')} {head}:", "")
    lines = []
    for _, group in groupby(rows, key=lambda each: each.team):
        mine = list(group)
        name = marks.text(mine[0].name) if mine[0].team else "the leaders' own"
        decisions = [_decision(each, marks) for each in mine]
        if marks.has_tables:
            lines.append(f"- {name}: {marks.joined(decisions)}")
        else:
            lines += [f"- {name}", *(f"  - {decision}" for decision in decisions)]
    yield from marks.cut(lines)


def _decision(each: Resting, marks: Marks) -> str:
    on = [f"{marks.id(name)}{' (gone)' if name in each.gone else ''}" for name in each.on]
    return f"{marks.link(marks.id(each.id), each.at, False)} on {listed(on)}"


def _orphaned(each: Orphaned, marks: Marks) -> str:
    things = [
        f"{thing.noun} {marks.link(marks.id(thing.id), thing.at, False)} {marks.text(thing.other)}"
        for thing in each.things
    ]
    lost = listed([marks.id(name) for name in each.lost])
    if not each.lost:
        because = "nobody asks for it any more"
    elif each.is_sure:
        because = f"the team no longer works on {lost}"
    else:
        because = f"the team no longer works on {lost}; what of this was for it?"
    return f"- {marks.text(each.name)}: {marks.joined(things)}; {because}"


def _waiting(found: Review, marks: Marks) -> Iterator[str]:
    if not found.waiting:
        return
    teams: dict[str, list[str]] = {}
    for each in found.waiting:
        teams.setdefault(each.name, []).append(marks.link(marks.id(each.area), each.at, False))
    until = marks.strong("Until they back-brief again the evidence does not cover")
    yield from ("", f"{until} {counted(len(found.waiting), 'right')}. Nothing is taken away.", "")
    yield from marks.cut([f"- {marks.text(name)}: {marks.joined(areas)}" for name, areas in teams.items()])


def _spoken(found: Review, marks: Marks) -> Iterator[str]:
    """Each person once, with all that was written in their name."""
    people: dict[str, list[Spoken]] = {}
    for each in found.spoken:
        people.setdefault(" ".join(each.person.split()), []).append(each)
    if people:
        yield from ("", f"{marks.strong('Speaks for')} others; ask each to confirm:", "")
    for person, said in list(people.items())[: marks.limits.points]:
        claims = [f"{marks.id(f'{each.of}.{each.key}')} ({marks.at(each.at)})" for each in said]
        if marks.has_tables:
            yield f"- {marks.text(person)}: {marks.joined(claims)}"
        else:
            yield from (f"- {marks.text(person)}", *(f"  - {claim}" for claim in claims))
    if len(people) > marks.limits.points:
        yield f"- and for {len(people) - marks.limits.points} more people, whom strat diff names"
