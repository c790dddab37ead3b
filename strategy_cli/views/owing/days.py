"""A day that the files set, in words: what it is the day of, and whose."""

from strategy_cli.graph.dates import Day
from strategy_cli.graph.links import Graph, team_name
from strategy_cli.graph.naming import short
from strategy_cli.graph.work import name_of
from strategy_cli.model.direction import Endpoint, RuledOut
from strategy_cli.model.metric import Metric
from strategy_cli.model.strategy import Assumption, Initiative, Parked, Strategy
from strategy_cli.model.team import Contribution, Give, Need, Right, WillNot


def in_words(graph: Graph, day: Day) -> str:
    """What falls due on a day."""
    return _of_direction(day) or _of_aims(day) or _of_team(graph, day) or f"{day.noun} is due"


def _of_direction(day: Day) -> str:
    match day.entry:
        case Strategy():
            return "look again at the strategy"
        case Endpoint() as milestone:
            return f"the milestone is due: {short(milestone.text)}"
        case RuledOut() as ruled_out:
            return f'a rule-out ends: "{short(ruled_out.what)}"'
        case Assumption() as assumption:
            return f"check the assumption{_id(assumption.id)}: {short(assumption.must_be_true)}"
    return ""


def _of_aims(day: Day) -> str:
    match day.entry:
        case Parked() as parked:
            return f"look again at parked{_id(parked.id)}: {short(parked.what)}"
        case Initiative() as initiative:
            return f"initiative{_id(initiative.id)} is due: {short(initiative.problem or initiative.name)}"
        case Metric() as metric:
            goal = f" {metric.to} {metric.unit}".rstrip() if metric.to is not None else " its goal"
            return f"metric{_id(metric.id)} is to reach{goal}: {short(metric.measures)}"
    return ""


def _of_team(graph: Graph, day: Day) -> str:
    team = graph.team_at(day.entry.place.path)
    who = team_name(team) if team else ""
    match day.entry:
        case Contribution() as part:
            return f"the part of {who} in{_id(part.initiative)} is due: {short(part.our_part)}"
        case WillNot() as refusal:
            return f'{who} will not, until then: "{short(refusal.what or refusal.because)}"'
        case Right() as right:
            return f"the right of {who} on{_id(right.area)} ends"
        case Need() as need:
            return f"{who} needs{_id(need.id)} from {name_of(graph, need.from_)}: {short(need.what)}"
        case Give() as give:
            to = ", ".join(name_of(graph, name) for name in give.to) or "nobody named"
            return f"{who} gives{_id(give.id)} to {to}: {short(give.what)}"
    return ""


def _id(name: str) -> str:
    return f" `{name}`" if name else ""
