"""The lines of evidence of one team: how many of how many are there, and where each missing one belongs.

Only what is written counts, never findings: an ignore, a baseline or a severity changes no evidence. What
could not be read is no evidence either.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.evidence import choices_served, is_open_exception
from strategy_cli.graph.links import OwnedDecision, team_name
from strategy_cli.graph.naming import called, short
from strategy_cli.graph.people import decider_of, lead_of, listener_of
from strategy_cli.graph.work import Asked, Work
from strategy_cli.model.entry import ALL_KEYS, Entry, Kind, is_blank
from strategy_cli.model.team import Team
from strategy_cli.views.alignment.answers import all_told, answered_choices, unheard_because


class Missing(NamedTuple):
    """One thing that is not there: where it belongs, what it is, and whose move it is."""

    place: Place
    what: str
    owner: tuple[str, ...]


class Line(NamedTuple):
    """A line of evidence: `of` things were looked for; `unread` says why some may not have been seen.

    `note` says where evidence stands that is in no file.
    """

    name: str
    of: int
    missing: tuple[Missing, ...] = ()
    unread: str = ""
    note: str = ""

    @property
    def met(self) -> int:
        """How many are there."""
        return self.of - len(self.missing)

    @property
    def holds(self) -> bool:
        """Whether nothing that was looked for is missing."""
        return not self.missing and not self.unread


QUESTIONS = "questions"  # the leader's debt: counted, and no rung asks for it


def lines_of(work: Work, team: Team) -> tuple[Line, ...]:
    """Every line that the files alone can show, in the order of the ladder, then the open questions."""
    return tuple(
        Line(name, len(found), tuple(each for each in found if each), _unread(team, key))
        for name, (key, look) in _LOOKS.items()
        for found in (tuple(look(work, team)),)
    )


def _unread(team: Team, key: str) -> str:
    torn = not team.unread.isdisjoint((ALL_KEYS, key))
    return f"{team.place.path} could not be read in full" if torn else ""


def says(entry: Entry, *keys: str) -> bool:
    """Whether one of the keys says something that could be read."""
    return any(not is_blank(entry.get(key)) for key in keys)


def _contributions(work: Work, team: Team) -> Iterator[Missing | None]:
    graph, lead = work.graph, lead_of(work.graph, team)
    if not team.contributes and says(team, "keeps_running"):
        yield None  # a team that serves no initiative says what stops without it
    for part in team.contributes:
        name = part.initiative
        retired = graph.retired.get(name)
        if graph.initiative(name) or (retired and retired.how == "done"):
            yield (
                None
                if says(part, "our_part")
                else Missing(
                    part.place, f"the contribution to {name} does not say what the team's part is", lead
                )
            )
        else:
            what = f"{short(name)} is no initiative in force" if name else "names no initiative"
            yield Missing(part.place, f"a contribution: {what}", lead)


def _backbrief(work: Work, team: Team) -> Iterator[Missing | None]:
    because = unheard_because(work.graph, team)
    yield Missing(team.backbrief.place, because, lead_of(work.graph, team)) if because else None


def _decisions(work: Work, team: Team) -> Iterator[Missing | None]:
    graph = work.graph
    for decision in team.decisions:
        if decision.is_live:
            known = all(graph.initiative(name) or name in graph.retired for name in decision.initiative)
            if says(decision, "outside_strategy") or (known and says(decision, "initiative")):
                yield None
                continue
            what = "names an initiative that is not there" if not known else "serves no initiative"
            owner = decider_of(graph, OwnedDecision(team, decision))
            yield Missing(decision.place, f"{_named(decision)} {what}", owner)


def _rule_outs(work: Work, team: Team) -> Iterator[Missing | None]:
    answered = answered_choices(team)
    for name in choices_served(work.graph, team):
        choice = work.graph.find(name, Kind.CHOICE)
        place = choice.place if choice else team.place
        what = f"{name}: what does it cost you? (we_will_not)"
        yield None if name in answered else Missing(place, what, lead_of(work.graph, team))


def _metrics(work: Work, team: Team) -> Iterator[Missing | None]:
    graph = work.graph
    for part in team.contributes:
        if part.initiative in graph.retired:
            continue
        tied = says(part, "proof") or any(graph.find(name, Kind.METRIC) for name in part.moves)
        what = f"the contribution to {part.initiative or '?'} moves no metric, and has no sign of its own"
        yield None if tied else Missing(part.place, what, lead_of(graph, team))


def _needs(work: Work, team: Team) -> Iterator[Missing | None]:
    """The needs from teams; what `others` answer stands in no file."""
    graph = work.graph
    for need in team.needs:
        giver = graph.team(need.from_)
        if giver is team or (giver is None and graph.find(need.from_, Kind.OTHER)):
            continue
        if giver and work.is_answered(Asked(team, need)):
            yield None
            continue
        owner = lead_of(graph, giver if giver and not giver.ended.is_written else team)
        asked = f"waits for {team_name(giver)}" if giver else f"no team {short(need.from_)}".rstrip()
        by = f" (by {need.by})" if need.by else ""
        yield Missing(
            need.place,
            f"{asked}: {need.id or short(need.what)}{by}",
            (need.escalated_to,) if need.escalated_to else owner,
        )


def _told(work: Work, team: Team) -> Iterator[Missing | None]:
    """The live decisions that reach others: in each, all it affects were told or asked."""
    for decision in team.decisions:
        if decision.is_live and says(decision, "affects", "told", "consulted"):
            left = all_told(work.graph, OwnedDecision(team, decision))
            what = f"{_named(decision)}: {left} neither told nor asked"
            yield Missing(decision.place.key("affects"), what, lead_of(work.graph, team)) if left else None


def _exceptions(work: Work, team: Team) -> Iterator[Missing | None]:
    for decision in team.decisions:
        if decision.is_accepted and says(decision, "goes_against"):
            owner = decider_of(work.graph, OwnedDecision(team, decision))
            what = f"{_named(decision)}: nobody but its decider accepted that it goes against the strategy"
            is_open = is_open_exception(decision) or not says(decision, "accepted_by")
            yield Missing(decision.place.key("goes_against"), what, owner) if is_open else None


def _questions(work: Work, team: Team) -> Iterator[Missing | None]:
    for question in team.backbrief.questions:
        if says(question, "ask"):
            owner = listener_of(work.graph, team)
            waits = Missing(question.place, f'waits for {owner[0]}: "{short(question.ask)}"', owner)
            yield None if says(question, "answer") else waits


def _named(decision: Entry) -> str:
    name = str(decision.get("id"))
    return short(name) if name else called("decision", decision)


_Look = Callable[[Work, Team], Iterable[Missing | None]]
# By the name the ladder gives a line: the key of the team's file it rests on, and what looks for its things.
_LOOKS: Mapping[str, tuple[str, _Look]] = {
    "contribution": ("contributes", _contributions),
    "backbrief": ("backbrief", _backbrief),
    "decisions": ("decisions", _decisions),
    "rule-outs": ("we_will_not", _rule_outs),
    "metrics": ("contributes", _metrics),
    "needs": ("needs", _needs),
    "told": ("decisions", _told),
    "exceptions": ("decisions", _exceptions),
    QUESTIONS: ("backbrief", _questions),
}
