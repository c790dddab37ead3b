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
_OF_OTHERS: Mapping[Level, str] = {
    Level.LEADER_DECIDES: "{leader} decides and tells {team}",
    Level.LEADER_EXPLAINS: "{leader} decides and explains it to {team}",
    Level.LEADER_ASKS: "{leader} asks {team}, then decides",
    Level.TOGETHER: "{team} and {leader} decide together",
    Level.TEAM_ASKS: "{team} decides after hearing {leader}",
    Level.TEAM_REPORTS: "{team} decides, then tells {leader} why",
    Level.TEAM_DECIDES: "{team} decides",
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


def in_third_person(right: Right, team: str, leader: str) -> str:
    """A right as others read it, with both names; "" where no level was read."""
    return _OF_OTHERS[Level(right.level)].format(team=team, leader=leader) if right.level else ""


def is_the_teams(right: Right) -> bool:
    """Whether the team decides, alone or after hearing somebody."""
    return bool(right.level) and _LADDER.index(Level(right.level)) > _LADDER.index(Level.TOGETHER)
