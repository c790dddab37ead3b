"""Initiatives × teams and metrics: who works on what, and what shows it."""

from collections.abc import Iterator

from strategy_cli.finding import listed
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import first_words, short
from strategy_cli.model.strategy import Initiative
from strategy_cli.views.document import Block, Heading, Item, Listing, Table, Text, address_of

_PART, _METRIC, _NOTHING = "part", "metric", "–"
_MANY = 8  # columns of a table in Markdown; more are not read


def matrix_table(graph: Graph, empty: str = _NOTHING) -> Table:
    """A row an initiative in the order of priority, a column a team at work, then a column a metric."""
    teams, metrics = _teams(graph), _metrics(graph)
    rows = []
    for initiative in graph.strategy.initiatives:
        working = _working_on(graph, initiative)
        cells = [_PART if name in working else empty for name in teams]
        cells += [_METRIC if name in initiative.metrics else empty for name in metrics]
        rows.append((_name(initiative), *cells))
    return Table(("initiative", *teams, *metrics), tuple(rows))


def sheet(graph: Graph) -> Table:
    """The same for scripts and spreadsheets: columns say their kind, and what is empty is left empty."""
    table = matrix_table(graph, empty="")
    teams = len(_teams(graph))
    kinds = ("initiative", *("team:" + each for each in table.columns[1 : 1 + teams]))
    return Table((*kinds, *("metric:" + each for each in table.columns[1 + teams :])), table.rows)


def turned(graph: Graph, heads: tuple[str, ...]) -> tuple[Table, Table]:
    """Teams, and then metrics, as rows, initiatives as columns under these heads: for more teams than fit."""
    initiatives = graph.strategy.initiatives
    working = [_working_on(graph, each) for each in initiatives]
    teams = [(name, *(_PART if name in each else _NOTHING for each in working)) for name in _teams(graph)]
    metrics = [
        (name, *(_METRIC if name in each.metrics else _NOTHING for each in initiatives))
        for name in _metrics(graph)
    ]
    return Table(("team", *heads), tuple(teams)), Table(("metric", *heads), tuple(metrics))


def matrix_page(graph: Graph, wide: int) -> tuple[Block, ...]:
    """The matrix in `wide` columns: initiatives as rows, else as columns, else as numbers, else a list."""
    whole = matrix_table(graph)
    names = tuple(str(row[0]) for row in whole.rows)
    if not (names and whole.columns[1:]):
        return matrix_list(graph)
    if _width(whole) <= wide:
        return (whole, *_apart(graph))
    numbers = tuple(str(number) for number, _ in enumerate(names, 1))
    for heads, key in ((names, ()), (numbers, (_key(numbers, names),))):
        pair = turned(graph, heads)
        if max(map(_width, pair)) <= wide:
            return (*key, *(table for table in pair if table.rows), *_apart(graph))
    return matrix_list(graph)


def _key(numbers: tuple[str, ...], names: tuple[str, ...]) -> Table:
    """Which initiative a number stands for, which is its rank."""
    return Table(("", ""), tuple((f"{number} =", name) for number, name in zip(numbers, names, strict=True)))


def matrix_markdown(graph: Graph) -> tuple[Block, ...]:
    """The matrix as a table that a page can hold: of many teams and metrics each is a row."""
    whole = matrix_table(graph)
    if not whole.rows:
        return matrix_list(graph)
    if len(whole.columns) <= _MANY:
        return (whole, *_apart(graph))
    pair = turned(graph, tuple(str(row[0]) for row in whole.rows))
    return (*(table for table in pair if table.rows), *_apart(graph))


def matrix_list(graph: Graph) -> tuple[Block, ...]:
    """The same as a plain list, which a screen reader reads well, whatever the number of teams."""
    blocks: list[Block] = []
    for initiative in graph.strategy.initiatives:
        teams = listed([name for name in _teams(graph) if name in _working_on(graph, initiative)])
        sign = f"; by its own sign: {short(initiative.proof)}" if initiative.proof else ""
        blocks.append(Heading(_name(initiative), 2))
        items = [Item(f"teams: {teams or 'none'}", address_of(graph, initiative.place))]
        items.append(Item(f"metrics: {listed(list(initiative.metrics)) or 'none'}{sign}"))
        blocks.append(Listing(tuple(items)))
    return (*(blocks or [Text("No initiative is written yet.")]), *_apart(graph))


def _apart(graph: Graph) -> Iterator[Block]:
    """The teams that serve no single initiative, with what stops without them."""
    keeping = [team for team in graph.active_teams if not team.contributes and team.keeps_running]
    if keeping:
        yield Heading("At work on no single initiative, with what stops without them:")
        yield Listing(
            tuple(
                Item(
                    f"{team_id(team)}: {short(team.keeps_running)}",
                    address_of(graph, team.place.key("keeps_running")),
                )
                for team in keeping
            )
        )


def _teams(graph: Graph) -> list[str]:
    return [team_id(team) for team in graph.active_teams]


def _metrics(graph: Graph) -> list[str]:
    return list(dict.fromkeys(metric.id for metric in graph.strategy.metrics if metric.id))


def _working_on(graph: Graph, initiative: Initiative) -> frozenset[str]:
    parts = graph.parts_of(initiative.id) if initiative.id else ()
    return frozenset(team_id(part.team) for part in parts)


def _width(table: Table) -> int:
    """The columns that a table takes as text; ids are ASCII, and other names count a column a letter."""
    rows = (table.columns, *table.rows)
    return sum(max(len(str(row[at])) for row in rows) + 2 for at in range(len(table.columns))) - 2


def _name(initiative: Initiative) -> str:
    return initiative.id or first_words(initiative) or "an initiative without an id"
