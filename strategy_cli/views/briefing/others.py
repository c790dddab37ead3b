"""A team and the others: what it needs and gives, with the answers, and who else it deals with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.graph.links import Graph
from strategy_cli.graph.work import Asked, Work, name_of
from strategy_cli.model.entry import ALL_KEYS, Kind
from strategy_cli.model.strategy import Other
from strategy_cli.model.team import Give, Need, Team
from strategy_cli.views.briefing.source import Source, source_of


@dataclass(frozen=True, slots=True)
class Needed:
    """What the team needs of another.

    `state` is delivered, promised, cannot, open, outside (one of `others`, which have no file), ended (that
    team is no more) or unread (that team's file could not be read).
    """

    id: str
    what: str
    of: str
    through: str  # our contact, where it is one of `others`
    by: date | None
    is_past: bool
    state: str
    answer_date: date | None  # delivered on, or promised for
    cannot: str
    escalated_to: str
    source: Source


@dataclass(frozen=True, slots=True)
class Given:
    """What the team gives; `state` is promised, delivered or cannot; `wanted_by` is the day they need it."""

    id: str
    what: str
    to: tuple[str, ...]
    by: date | None
    is_past: bool
    state: str
    delivered_on: date | None
    cannot: str
    wanted_by: date | None
    source: Source


@dataclass(frozen=True, slots=True)
class Contact:
    """One of `others` that the team deals with, and through whom."""

    name: str
    through: str


@dataclass(frozen=True, slots=True)
class Exchanges:
    """Needs and gives, the open ones by date first; contacts of others it deals with besides."""

    needs: tuple[Needed, ...]
    gives: tuple[Given, ...]
    contacts: tuple[Contact, ...]


def exchanges_of(work: Work, team: Team, today: date) -> Exchanges:
    """What a team needs and gives, on a day."""
    needs = [_needed(work, Asked(team, need), today) for need in team.needs if need.what or need.id]
    gives = [_given(work, team, give, today) for give in team.gives if give.what or give.id]
    return Exchanges(
        needs=tuple(sorted(needs, key=lambda each: (each.state == "delivered", each.by or date.max))),
        gives=tuple(sorted(gives, key=lambda each: (each.state == "delivered", each.by or date.max))),
        contacts=tuple(_contacts(work.graph, team)),
    )


def _needed(work: Work, asked: Asked, today: date) -> Needed:
    need, give = asked.need, work.answer(asked)
    return Needed(
        id=need.id,
        what=need.what or need.id,
        of=name_of(work.graph, need.from_),
        through=_through(work.graph, need.from_),
        by=need.by,
        is_past=bool(need.by and need.by < today),
        state=_state_of(give) if give else _silence(work.graph, need),
        answer_date=(give.date or give.by) if give else None,
        cannot=give.cannot if give else "",
        escalated_to=need.escalated_to,
        source=source_of(work.graph, need.place),
    )


def _state_of(give: Give) -> str:
    if give.date:
        return "delivered"
    return "cannot" if give.cannot else "promised"


def _silence(graph: Graph, need: Need) -> str:
    """Why a need has no answer."""
    giver = graph.team(need.from_)
    if giver is None:
        return "outside" if graph.find(need.from_, Kind.OTHER) else "open"
    if giver.ended.is_written:
        return "ended"
    return "unread" if {ALL_KEYS, "gives"} & giver.unread else "open"


def _given(work: Work, team: Team, give: Give, today: date) -> Given:
    wanted = work.wanted(team, give)
    return Given(
        id=give.id,
        what=give.what or (wanted.what if wanted else "") or give.id,
        to=tuple(name_of(work.graph, name) for name in give.to),
        by=give.by,
        is_past=bool(give.by and give.by < today),
        state=_state_of(give),
        delivered_on=give.date,
        cannot=give.cannot,
        wanted_by=wanted.by if wanted and wanted.by != give.by else None,
        source=source_of(work.graph, give.place),
    )


def _contacts(graph: Graph, team: Team) -> Iterator[Contact]:
    named = [name for give in team.gives for name in give.to]
    for decision in team.decisions:
        if decision.is_live:
            named += [*decision.affects, *decision.told, *decision.consulted]
    told = {need.from_ for need in team.needs}
    for name in dict.fromkeys(named):
        through = _through(graph, name)
        if through and name not in told:
            yield Contact(name_of(graph, name), through)


def _through(graph: Graph, name: str) -> str:
    other = graph.find(name, Kind.OTHER)
    return other.through if isinstance(other, Other) else ""
