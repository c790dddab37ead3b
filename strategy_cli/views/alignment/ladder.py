"""The ladder: which lines of evidence each rung of autonomy rests on, as the design or a company sets it."""

from collections.abc import Iterator, Mapping, Sequence

from strategy_cli.model.values import Level
from strategy_cli.views.alignment.lines import Line

LEVELS = tuple(Level)
EARLIER = "earlier-backbrief"
# K1, MQ: clarity before control. Which line belongs to which rung is our belief; a company may move it.
DEFAULT: Mapping[str, Level] = {
    "contribution": Level.LEADER_ASKS,
    "backbrief": Level.TOGETHER,
    "decisions": Level.TEAM_ASKS,
    "rule-outs": Level.TEAM_ASKS,
    "metrics": Level.TEAM_REPORTS,
    "needs": Level.TEAM_REPORTS,
    "told": Level.TEAM_REPORTS,
    "exceptions": Level.TEAM_REPORTS,
    EARLIER: Level.TEAM_DECIDES,
}
Ladder = Mapping[str, Level]


def ladder_of(moved: Mapping[str, str]) -> Ladder:
    """The ladder in force: the default with what the settings move."""
    return {**DEFAULT, **{name: Level(rung) for name, rung in moved.items()}}


def is_above(one: Level, other: Level) -> bool:
    """Whether one rung is higher than another."""
    return LEVELS.index(one) > LEVELS.index(other)


def supported(lines: Sequence[Line], ladder: Ladder) -> Level:
    """The highest rung whose lines, and those of all rungs below, hold; at least the lowest."""
    found = LEVELS[0]
    for level in LEVELS:
        if any(lacking(lines, ladder, level)):
            break
        found = level
    return found


def lacking(lines: Sequence[Line], ladder: Ladder, level: Level) -> Iterator[Line]:
    """The lines up to a rung that do not hold there."""
    for line in lines:
        if line.name in ladder and not is_above(ladder[line.name], level) and not _holds(line, level):
            yield line


def _holds(line: Line, level: Level) -> bool:
    """0 of 0 holds, except contributions and, from team-reports up, decisions: at least one."""
    least = line.name == "contribution" or (
        line.name == "decisions" and not is_above(Level.TEAM_REPORTS, level)
    )
    return line.holds and (line.of > 0 or not least)
