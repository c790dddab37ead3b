"""A trace as a Mermaid diagram: what rests points upwards to what it rests on; no colours."""

from collections.abc import Iterator, Mapping

from strategy_cli.finding import Place
from strategy_cli.graph.links import team_name
from strategy_cli.graph.typed import Thing
from strategy_cli.model.entry import Kind
from strategy_cli.output.show import for_mermaid
from strategy_cli.views.tracing.downward import Resting
from strategy_cli.views.tracing.links import AGAINST, Link
from strategy_cli.views.tracing.quoting import saying
from strategy_cli.views.tracing.upward import Way
from strategy_cli.views.tracing.words import named, rests

_MANY = 40  # things below; from there on all that a team has is one box
MOST_ARROWS = 500  # what Mermaid draws unless its `maxEdges` is raised
_ALONE = (Kind.CHOICE, Kind.INITIATIVE, Kind.METRIC)

_Box = tuple[Thing, ...]


def mermaid_of(thing: Thing, way: Way, resting: Resting) -> str:
    """The diagram; the thing that was asked for has a double frame."""
    boxes = _boxes(thing, way, resting)
    by_place: dict[Place, int] = {}
    lines = ["flowchart BT"]
    for number, box in enumerate(boxes):
        by_place |= {each.place: number for each in box}
        label = for_mermaid(_label(box))
        lines.append(f'  n{number}[["{label}"]]' if box[0] is thing else f'  n{number}["{label}"]')
    arrows = (_arrow(link, by_place) for link in _links(thing, way, resting))
    return "".join(f"{line}\n" for line in [*lines, *dict.fromkeys(filter(None, arrows))])


def _boxes(thing: Thing, way: Way, resting: Resting) -> tuple[_Box, ...]:
    """What shares a box: where there is much, all that a team has; else each thing is alone in its own."""
    above = {each.place: each for each in (thing, *way.told)}
    groups: dict[object, list[Thing]] = {}
    for below in (each.thing for each in resting.below if each.thing.place not in above):
        is_grouped = len(resting.below) > _MANY and below.kind not in _ALONE
        groups.setdefault(below.place.path if is_grouped else below.place, []).append(below)
    return (*((each,) for each in above.values()), *(tuple(members) for members in groups.values()))


def _label(box: _Box) -> str:
    first = box[0]
    if len(box) > 1:
        return f"{team_name(first.team) if first.team else 'the leaders'}: {rests(box)}"
    return f"{named(first)}: {saying(first)}"


def _links(thing: Thing, way: Way, resting: Resting) -> Iterator[Link]:
    if thing not in way.starts:  # what a team has is there for what the team does
        yield from (Link(thing, "", start) for start in way.starts if thing.kind != Kind.TEAM)
    yield from way.links
    for below in resting.below:
        yield from below.links


def _arrow(link: Link, numbers: Mapping[Place, int]) -> str:
    below, above = numbers[link.below.place], numbers[link.above.place]
    if below == above:
        return ""
    if not link.how:
        return f"  n{below} -.- n{above}"
    return f"  n{below} {'-.->' if link.how == AGAINST else '-->'}|{link.how}| n{above}"
