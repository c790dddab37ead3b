"""How a team stands: its lines, the rung they support, what the next one needs, and each right's cover."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.people import granter_of, lead_of
from strategy_cli.graph.work import Work
from strategy_cli.model.entry import is_blank
from strategy_cli.model.team import Right, Team
from strategy_cli.model.values import Level
from strategy_cli.views.alignment.ladder import EARLIER, LEVELS, Ladder, is_above, lacking, supported
from strategy_cli.views.alignment.lines import Line, Missing, lines_of

UNSEEN = "git history was not looked at"


class Seen(NamedTuple):
    """What git shows: for each team with a heard back-brief on an earlier edition, by id, which that was.

    `gap` says why that of others may not be seen.
    """

    heard: Mapping[str, str]
    gap: str = ""


NOTHING_SEEN = Seen({}, UNSEEN)


class Cover(NamedTuple):
    """A right with the rung up to which the evidence supports it; `because` says what holds it back.

    `one_way` is the rung for decisions that cannot be taken back.
    """

    area: str
    level: Level
    covered: Level
    one_way: Level
    because: str
    place: Place
    granter: str
    unseen: bool  # only git history, which was not looked at, could show what is missing

    @property
    def waits(self) -> bool:
        """Whether the team decides here although the evidence does not reach that far yet."""
        return self.is_ahead and is_above(self.level, Level.TOGETHER)

    @property
    def is_ahead(self) -> bool:
        """Whether the right is above what the evidence supports, as far as that was looked at."""
        return not self.unseen and is_above(self.level, self.covered)


class Standing(NamedTuple):
    """A team's evidence, and what it supports; `needed` are the lines that the next rung waits for."""

    team: Team
    id: str
    name: str
    lead: str
    lines: tuple[Line, ...]
    rung: Level
    next_rung: Level | None
    needed: tuple[Line, ...]
    rights: tuple[Cover, ...]
    granter: str

    def line(self, name: str) -> Line:
        """The line of this name."""
        return next(each for each in self.lines if each.name == name)


def standings(
    graph: Graph, ladder: Ladder, teams: Iterable[Team], seen: Seen = NOTHING_SEEN
) -> Iterator[Standing]:
    """How each of these teams stands, with what git shows of earlier editions."""
    work = graph.once(Work)
    for team in teams:
        yield _standing(work, team, ladder, seen)


def _standing(work: Work, team: Team, ladder: Ladder, seen: Seen) -> Standing:
    graph = work.graph
    lines = (*lines_of(work, team), _earlier(team, seen))
    rung = supported(lines, ladder)
    above = LEVELS[LEVELS.index(rung) + 1 :]
    return Standing(
        team,
        team_id(team),
        team_name(team),
        lead_of(graph, team)[0],
        lines,
        rung,
        above[0] if above else None,
        tuple(lacking(lines, ladder, above[0])) if above else (),
        tuple(_covers(graph, team, rung, lines, ladder)),
        granter_of(graph, team)[0],
    )


def _earlier(team: Team, seen: Seen) -> Line:
    """Nobody's move: no team can hand back today what was not handed back then."""
    if note := seen.heard.get(team_id(team), ""):
        return Line(EARLIER, 1, note=note)
    if seen.gap:
        return Line(EARLIER, 0, unread=seen.gap)
    what = "none in git yet; the next edition, handed back too, brings it"
    return Line(EARLIER, 1, (Missing(team.backbrief.place, what, ()),))


def _covers(
    graph: Graph, team: Team, rung: Level, lines: tuple[Line, ...], ladder: Ladder
) -> Iterator[Cover]:
    for right in team.decision_rights:
        if right.level:
            covered, because = _covered(right, rung)
            granter = granter_of(graph, team, right)[0]
            level = Level(right.level)
            lacks = tuple(lacking(lines, ladder, level))
            is_only_earlier = [line.name for line in lacks] == [EARLIER] and bool(lacks[0].unread)
            one_way = covered if not is_blank(right.one_way) else min(covered, Level.TOGETHER, key=_height)
            unseen = is_only_earlier and not because
            yield Cover(right.area, level, covered, one_way, because, right.place, granter, unseen)


def _height(level: Level) -> int:
    return LEVELS.index(level)


def _covered(right: Right, rung: Level) -> tuple[Level, str]:
    """A right of the team to decide needs bounds of its own, whatever the team's evidence."""
    its_own = is_above(Level(right.level), Level.TOGETHER)
    if its_own and is_blank(right.within) and is_above(rung, Level.TOGETHER):
        return Level.TOGETHER, "it names no bounds (`within`)"
    return rung, ""
