"""A review: what a change of the strategy means, and for whom; joined from its parts."""

from collections.abc import Iterable

from strategy_cli.config import Settings
from strategy_cli.graph.links import Graph
from strategy_cli.model.entry import ALL_KEYS
from strategy_cli.views.alignment.ladder import ladder_of
from strategy_cli.views.changes.changes import changes
from strategy_cli.views.changes.values import Change
from strategy_cli.views.document import address_of
from strategy_cli.views.review.evidence import waiting
from strategy_cli.views.review.ground import orphaned, resting
from strategy_cli.views.review.speaking import spoken
from strategy_cli.views.review.teams import Reaching
from strategy_cli.views.review.unjudged import not_judged
from strategy_cli.views.review.values import Review, Shown


def review(old: Graph, new: Graph, settings: Settings, only: str = "") -> Review:
    """What changed from one graph to another; with `only`, what of it reaches the team with that id."""
    found = tuple(changes(old, new)) if old.workspace.sources else ()
    reaching = Reaching(old, new, found)
    again = tuple(reaching.again(settings.today)) if old.workspace.has_strategy else ()
    names = {each.team for each in again}
    told = tuple(each for each in reaching.told() if each.team not in names)
    whole = Review(
        (_edition(old), _edition(new)),
        tuple(_shown(old, new, change) for change in found),
        again,
        told,
        tuple(resting(old, new, found)),
        tuple(orphaned(old, new)),
        tuple(waiting(old, new, ladder_of(settings.ladder), names)),
        tuple(spoken(old, new)),
        tuple(not_judged(old, new, _touches_strategy(found))),
        not old.workspace.sources,
    )
    return _narrowed(whole, reaching, only) if only else whole


def _edition(graph: Graph) -> int:
    return 0 if {ALL_KEYS, "edition"} & graph.strategy.unread else graph.edition


def _touches_strategy(found: Iterable[Change]) -> bool:
    return any(change.reach.is_meaning and not change.difference.team for change in found)


def _shown(old: Graph, new: Graph, change: Change) -> Shown:
    is_old = change.difference.new_place is None
    return Shown(change, address_of(old if is_old else new, change.difference.place), is_old)


def _narrowed(whole: Review, reaching: Reaching, only: str) -> Review:
    """What of a review is for one team, whose file holds what is said in other people's names."""
    sides = [side.team(only) for side in (reaching.old, reaching.new)]
    paths = {team.place.path for team in sides if team}
    return Review(
        whole.editions,
        tuple(each for each in whole.changes if reaching.reaches(only, each.change)),
        tuple(each for each in whole.again if each.team == only),
        tuple(each for each in whole.told if each.team == only),
        tuple(each for each in whole.resting if each.team == only),
        tuple(each for each in whole.orphaned if each.team == only),
        tuple(each for each in whole.waiting if each.team == only),
        tuple(each for each in whole.spoken if each.at.path in paths),
        whole.not_judged,
        whole.is_first,
    )
