"""The pages of `strat align`: all teams on one screen, and one team with addresses."""

from collections.abc import Iterator, Mapping, Sequence

from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph
from strategy_cli.model.values import Level
from strategy_cli.views.alignment.ladder import DEFAULT, EARLIER, Ladder, is_above
from strategy_cli.views.alignment.lines import QUESTIONS, Line
from strategy_cli.views.alignment.standing import Cover, Standing
from strategy_cli.views.alignment.words import NAMES, needs_line
from strategy_cli.views.document import (
    Block,
    Cell,
    Document,
    Heading,
    Item,
    Listing,
    Table,
    Text,
    address_of,
)
from strategy_cli.views.rights import in_plain_words

_SHORT: Mapping[str, str] = {
    "contribution": "linked",
    "backbrief": "heard",
    "decisions": "decisions",
    "rule-outs": "rule-outs",
    "metrics": "metrics",
    "needs": "needs",
    "told": "told",
}
_HEARD = {"none": "none", "not whole": "part", "not heard": "no", "not comparable": "?", "old": "old"}
_CLIP = 21  # columns for a team's name, so that the overview fits in 80
CAVEAT = "The counts say what is written, not who is able."


def overview(graph: Graph, standings: Sequence[Standing], ladder: Ladder, as_list: bool) -> Document:
    """All teams, in the order of their files; as a table, or as a list of sentences."""
    blocks: list[Block] = []
    if as_list:
        blocks.append(Listing(tuple(Item(f"{each.name}: {_in_a_row(each)}") for each in standings)))
    else:
        rows = tuple((each.name, *(_count(each.line(name)) for name in _SHORT)) for each in standings)
        blocks.append(Table(("", *_SHORT.values()), rows, _CLIP))
    for name, words in (("exceptions", "Exceptions that nobody accepted"), (QUESTIONS, "Open questions")):
        items = tuple(_open(graph, standings, name))
        blocks += [Heading(f"{words}:"), Listing(items)] if items else []
    blocks += [Text(text) for text in _waiting(standings)]
    blocks += _moved(ladder)
    blocks += _unread(graph)
    blocks.append(Text(f"{CAVEAT} One team, with addresses: strat align TEAM"))
    return Document(tuple(blocks))


def team_page(graph: Graph, standing: Standing, ladder: Ladder) -> Document:
    """One team: each line with what is missing, where, and whose move it is; what that supports."""
    rows = tuple(row for line in standing.lines for row in _rows(graph, line))
    lead = f"lead {standing.lead}" if standing.team.lead else "no lead named"
    title = f"{standing.name}, {lead}, edition {graph.edition}"
    blocks: list[Block] = [Heading(title, 1), Table(("line", "there", "where", "what"), rows)]
    if _heard(standing.line("backbrief")) == "old":
        blocks.append(
            Text(
                "The strategy moved on after this back-brief; a new one brings the evidence along. "
                "Nothing is taken away."
            )
        )
    words = in_plain_words(standing.rung, standing.granter)
    blocks.append(Text(f"Evidence supports up to {standing.rung} ({words})."))
    if standing.next_rung:
        blocks.append(Text(f"Next rung, {standing.next_rung}, needs {_needed(standing)}."))
    covers = tuple(Item(_cover(standing, each), address_of(graph, each.place)) for each in standing.rights)
    blocks += [Heading("Rights, and how far the evidence covers them:"), Listing(covers)] if covers else []
    blocks += _moved(ladder)
    blocks += _unread(graph)
    blocks.append(Text(CAVEAT))
    return Document(tuple(blocks))


def _rows(graph: Graph, line: Line) -> Iterator[tuple[Cell, ...]]:
    first = (NAMES[line.name], _count(line, " of "))
    if not line.missing:
        yield (*first, None, f"{line.unread}; judged as without one" if line.unread else line.note)
    owners = {missing.owner for missing in line.missing}
    is_told_once = len(owners) == 1 < len(line.missing) and line.name != QUESTIONS
    if is_told_once:
        yield (*first, None, f"each of these is {listed(line.missing[0].owner)}'s move:")
    for number, missing in enumerate(line.missing):
        is_told = is_told_once or not missing.owner or line.name == QUESTIONS
        yield (
            *(first if not number and not is_told_once else ("", "")),
            address_of(graph, missing.place),
            missing.what if is_told else f"{missing.what}; {listed(missing.owner)}'s move",
        )


def _count(line: Line, of: str = "/") -> str:
    if line.name == "backbrief":
        return _heard(line)
    if line.unread:
        return "?"
    return f"{line.met}{of}{line.of}" if line.of else "–"


def _heard(line: Line) -> str:
    if line.unread:
        return "?"
    words = line.missing[0].what if line.missing else ""
    return next((short for start, short in _HEARD.items() if words.startswith(start)), "yes")


def _in_a_row(standing: Standing) -> str:
    return ", ".join(f"{NAMES[name]} {_count(standing.line(name), ' of ')}" for name in _SHORT)


def _open(graph: Graph, standings: Sequence[Standing], name: str) -> Iterator[Item]:
    for standing in standings:
        for missing in standing.line(name).missing:
            yield Item(f"{standing.name}: {missing.what}", address_of(graph, missing.place))


def _waiting(standings: Sequence[Standing]) -> Iterator[str]:
    rights = [(each.id, right) for each in standings for right in each.rights]
    waiting = [f"{team}/{right.area} ({right.level})" for team, right in rights if right.waits]
    yield f"Rights that wait for evidence: {', '.join(waiting) or 'none'}."
    unseen = [f"{team}/{right.area} ({right.level})" for team, right in rights if right.unseen]
    gaps = dict.fromkeys(each.line(EARLIER).unread for each in standings if each.line(EARLIER).unread)
    if unseen:
        yield f"Not judged, for only git shows earlier editions: {', '.join(unseen)}; {', '.join(gaps)}."


def _cover(standing: Standing, cover: Cover) -> str:
    """A right of the team: whether it is covered, and whether what cannot be taken back is covered too."""
    right = f"{cover.area or 'area not named'}: {cover.level}"
    if cover.unseen:
        return f"{right}, not judged: {standing.line(EARLIER).unread}"
    if cover.is_ahead:
        because = f", for {cover.because}" if cover.because else ""
        return f"{right}, waits for evidence: covered up to {cover.covered}{because}"
    return f"{right}, covered{_one_way(cover)}"


def _one_way(cover: Cover) -> str:
    """What a right means for decisions that cannot be taken back, where it is the team that decides."""
    if not is_above(cover.level, Level.TOGETHER):
        return ""
    if is_above(cover.one_way, Level.TOGETHER):
        return "; one-way doors too, for `one_way` says why"
    return f"; one-way doors up to {cover.one_way}, for `one_way` gives no reason"


def _needed(standing: Standing) -> str:
    return listed([needs_line(line) for line in standing.needed])


def _moved(ladder: Ladder) -> list[Block]:
    """The ladder in force, where it is not the default."""
    if dict(ladder) == dict(DEFAULT):
        return []
    items = tuple(
        Item(f"{level}: {listed([NAMES[name] for name in ladder if ladder[name] == level])}")
        for level in Level
        if level in ladder.values()
    )
    return [
        Heading("The ladder in force (settings moved it; each rung also asks for all below):"),
        Listing(items),
    ]


def _unread(graph: Graph) -> list[Block]:
    paths = graph.workspace.unread
    return [Text(f"Could not be read, and counts for nothing: {', '.join(paths)}.")] if paths else []
