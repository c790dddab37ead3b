"""Which teams handed back an earlier edition too: their files as git has them, newest first."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from strategy_cli.commands.workspace import Opened
from strategy_cli.errors import StratError
from strategy_cli.graph.links import team_id
from strategy_cli.graph.understanding import edition_of
from strategy_cli.model.team import Team
from strategy_cli.reading.history import History, Step, history_of, history_under, texts_of
from strategy_cli.reading.load import load
from strategy_cli.views.alignment.answers import handed_back_before
from strategy_cli.views.alignment.standing import Seen

_AT_ONCE = 256  # versions of files that are read together; most teams need no more
_EDITION = re.compile(rb"^[ \t]+edition:[ \t]*[\"']?(\d{1,6}+)(?!\d)", re.MULTILINE)


class _Version(NamedTuple):
    """A team's file at one commit."""

    team: Team
    step: Step


def seen(work: Opened, teams: Sequence[Team]) -> Seen:
    """What git shows of these teams, or why it shows nothing."""
    try:
        return _seen(work, teams)
    except StratError as error:
        return Seen({}, str(error))


def _seen(work: Opened, teams: Sequence[Team]) -> Seen:
    """Of one team its file alone is asked for, of several their folder, once."""
    root = work.folder.root
    if len(teams) == 1:
        history = history_of(root, teams[0].place.path)
        versions = [_Version(teams[0], step) for step in history.steps]
    else:
        history = history_under(root, work.settings.teams)
        versions = list(_versions(history, teams))
    told: dict[str, str] = {}
    for start in range(0, len(versions), _AT_ONCE):
        left = [each for each in versions[start : start + _AT_ONCE] if team_id(each.team) not in told]
        texts = texts_of(root, tuple(each.step for each in left))
        for team, step in left:
            text = texts.get(step.after)
            words = _told(work, team, text) if isinstance(text, bytes) else ""
            if words:
                told.setdefault(team_id(team), words)
    return Seen(told, history.gap.partition(", so ")[0])


def _versions(history: History, teams: Sequence[Team]) -> Iterator[_Version]:
    """The steps of each team's file, newest first, under the names that it had."""
    now = {team.place.path: team for team in teams}
    for step in history.steps:
        if team := now.pop(step.path, None):
            yield _Version(team, step)
            now[step.was] = team


def _told(work: Opened, team: Team, text: bytes) -> str:
    """How a team handed back an earlier edition, as a version of its file has it; "" where it did not."""
    edition = edition_of(work.graph, team) or work.graph.edition
    if not any(int(number) < edition for number in _EDITION.findall(text)):
        return ""  # most versions: reading one properly takes far longer than this look
    then = load({team.place.path: text}, work.settings.year_starts_in).teams
    return next(filter(None, (handed_back_before(each.backbrief, edition) for each in then)), "")
