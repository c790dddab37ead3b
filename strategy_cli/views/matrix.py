"""Initiatives × teams and metrics: who works on what, what shows it, and where nothing stands."""

from collections.abc import Iterator

from strategy_cli.graph.links import Graph, team_id, team_name
from strategy_cli.graph.naming import first_words
from strategy_cli.model.entry import Kind
from strategy_cli.model.strategy import Initiative
from strategy_cli.views.document import Block, Document, Heading, Item, Listing, Table, Text, address_of

PART, MEASURED = "part", "metric"


def matrix_table(graph: Graph) -> Table:
    """A row an initiative in the order of priority, a column a team at work, then a column a metric."""
    teams, metrics = [team_id(team) for team in graph.active_teams], graph.ids(Kind.METRIC)
    rows = []
    for initiative in graph.strategy.initiatives:
        working = {team_id(part.team) for part in graph.parts_of(initiative.id)}
        cells = (*(PART if name in working else "" for name in teams),)
        measured = (*(MEASURED if name in initiative.metrics else "" for name in metrics),)
        rows.append((_name(initiative), *cells, *measured))
    return Table(("initiative", *teams, *metrics), tuple(rows))


def matrix_list(graph: Graph) -> Document:
    """The same as a plain list, which stays readable whatever the number of teams."""
    items = []
    for initiative in graph.strategy.initiatives:
        teams = ", ".join(team_id(part.team) for part in graph.parts_of(initiative.id)) or "no team"
        metrics = ", ".join(initiative.metrics) or "no metric"
        text = f"{_name(initiative)}: {teams}; {metrics}"
        items.append(Item(text, address_of(graph, initiative.place)))
    blocks: list[Block] = [Listing(tuple(items))] if items else [Text("No initiative is written yet.")]
    return Document((*blocks, *gaps(graph).blocks))


def gaps(graph: Graph) -> Document:
    """Where nothing stands: only what the files leave empty, with addresses."""
    items = tuple(_gaps(graph))
    unread = unread_in(graph)
    blocks: list[Block] = [Text(unread)] if unread else []
    if items:
        return Document((Heading("Gaps:"), Listing(items), *blocks))
    if unread:
        return Document((Text("No gap in what could be read."), *blocks))
    return Document((Text("No gap: each initiative, team and metric is linked."),))


def unread_in(graph: Graph) -> str:
    """Which files are left out because they could not be read, as a sentence; "" where none is."""
    paths = graph.workspace.unread
    return f"Could not be read, and is left out: {', '.join(paths)}." if paths else ""


def _gaps(graph: Graph) -> Iterator[Item]:
    for initiative in graph.strategy.initiatives:
        at = address_of(graph, initiative.place)
        if not graph.parts_of(initiative.id):
            yield Item(f"{_name(initiative)}: no team has a part of it", at)
        if initiative.lacks("metrics", "proof"):
            yield Item(f"{_name(initiative)}: no metric and no sign would show it", at)
    for team in graph.active_teams:
        if team.lacks("contributes", "keeps_running"):
            yield Item(f"{team_name(team)}: works on no initiative", address_of(graph, team.place))
    listed = {name for initiative in graph.strategy.initiatives for name in initiative.metrics}
    for metric in graph.strategy.metrics:
        if metric.id and metric.id not in listed:
            yield Item(f"{metric.id}: no initiative lists this metric", address_of(graph, metric.place))


def _name(initiative: Initiative) -> str:
    return initiative.id or first_words(initiative) or "an initiative without an id"
