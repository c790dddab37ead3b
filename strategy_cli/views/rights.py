"""Who decides, in the plain words of the format, with names."""

from collections.abc import Mapping

from strategy_cli.model.team import Right
from strategy_cli.model.values import Level

WORDS: Mapping[Level, tuple[str, str]] = {  # what stands before the name, and after it
    Level.LEADER_DECIDES: ("", " decides and tells you"),
    Level.LEADER_EXPLAINS: ("", " decides and explains"),
    Level.LEADER_ASKS: ("", " asks you, then decides"),
    Level.TOGETHER: ("you and ", " decide together"),
    Level.TEAM_ASKS: ("you decide after hearing ", ""),
    Level.TEAM_REPORTS: ("you decide, then tell ", " why"),
    Level.TEAM_DECIDES: ("you decide", ""),
}
_LADDER = tuple(Level)


def in_words(right: Right, leader: str) -> str:
    """A right as its holder reads it: `you decide, then tell Dana Reyes why`; "" where no level was read."""
    if not right.level:
        return ""
    return in_plain_words(Level(right.level), leader)


def in_plain_words(level: Level, leader: str) -> str:
    """A level as a team reads it, with the leader's name."""
    before, after = WORDS[level]
    return f"{before}{leader}{after}" if level != Level.TEAM_DECIDES else before


def is_the_teams(right: Right) -> bool:
    """Whether the team decides, alone or after hearing somebody."""
    return bool(right.level) and _LADDER.index(Level(right.level)) > _LADDER.index(Level.TOGETHER)
