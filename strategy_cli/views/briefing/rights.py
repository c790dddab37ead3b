"""What a team decides and where it asks first: each right in words, with names and limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph
from strategy_cli.model.team import Right, Team
from strategy_cli.views.alignment.ladder import DEFAULT, Ladder
from strategy_cli.views.alignment.standing import standings
from strategy_cli.views.rights import in_words, is_the_teams


@dataclass(frozen=True, slots=True)
class RightInWords:
    """Who decides in an area; `words` is "" where no level was read."""

    area: str
    words: str
    within: str
    because: str
    until: date | None
    is_past: bool
    one_way: str


@dataclass(frozen=True, slots=True)
class Rights:
    """A team's rights; `one_way_with` are those with whom it decides what cannot be undone, by default.

    `ask` is whom to ask where no right is written.
    """

    areas: tuple[RightInWords, ...]
    one_way_with: tuple[str, ...]
    ask: str
    covered: str  # whether the written evidence covers the rights, in a sentence; "" where there is none


def rights_of(graph: Graph, team: Team, today: date, ladder: Ladder = DEFAULT) -> Rights:
    """A team's rights on a day, and whether the evidence covers them."""
    leader = team.reports_to or graph.strategy.owner
    own = [right for right in team.decision_rights if is_the_teams(right) and not right.one_way]
    granters = dict.fromkeys(right.granted_by or leader for right in own)
    return Rights(
        tuple(_rights(team, leader, today)),
        tuple(name for name in granters if name),
        leader,
        _covered(graph, team, ladder),
    )


def _rights(team: Team, leader: str, today: date) -> Iterator[RightInWords]:
    for right in team.decision_rights:
        if right.area or right.level:
            yield RightInWords(
                area=right.area,
                words=in_words(right, right.granted_by or leader or "whoever leads you"),
                within=right.within,
                because=right.because,
                until=right.until,
                is_past=bool(right.until and right.until < today),
                one_way=_reason(right),
            )


def _covered(graph: Graph, team: Team, ladder: Ladder) -> str:
    (standing,) = standings(graph, ladder, (team,))
    waiting = [f"{right.area} ({right.level})" for right in standing.rights if right.is_ahead]
    if waiting:
        return f"The evidence does not cover yet: {', '.join(waiting)}."
    unseen = any(right.unseen for right in standing.rights)
    covers = "The evidence covers these rights" if standing.rights else ""
    return f"{covers}, as far as the files show it." if unseen else f"{covers}." if covers else ""


def _reason(right: Right) -> str:
    return right.one_way if is_the_teams(right) else ""
