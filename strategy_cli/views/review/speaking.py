"""What a change writes in another's name: that they granted, heard, agreed to or accepted it, or answered."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from strategy_cli.finding import Place
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.names import folded
from strategy_cli.graph.people import listener_of
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry
from strategy_cli.model.team import Team
from strategy_cli.views.changes.differences import renamings, torn_files
from strategy_cli.views.changes.pairing import paired
from strategy_cli.views.changes.texts import bare, plain
from strategy_cli.views.document import address_of
from strategy_cli.views.review.values import Spoken

# What a name stands for: said anew where one of these says something else.
_OF_RIGHT = ("area", "level", "within", "until", "one_way")
_OF_DECISION = ("id", "decided")
_OF_BACKBRIEF = ("edition", "date", "given_by", "intent", "our_task", "effect_on_others")
_OF_QUESTION = ("ask", "answer")


class _Claim(NamedTuple):
    person: str
    of: str
    key: str
    place: Place
    scope: str  # the team within which `of` is one thing; "" for what is unique over all files
    substance: tuple[tuple[str, ...], ...]

    @property
    def said(self) -> tuple[object, ...]:
        """By what a claim is known again: wherever it stands, and however it is written."""
        return (folded(self.person), self.key, self.scope, self.substance)


def spoken(old: Graph, new: Graph) -> Iterator[Spoken]:
    """Each claim of the new side that the old one did not make; nothing of files that could not be read."""
    renamed = {
        team_id(after): team_id(before)
        for before, after in paired(old.teams, new.teams)
        if isinstance(before, Team) and isinstance(after, Team)
    }
    ids = {is_: was for _, was, is_ in renamings(old, new)}
    shared = {id(each) for each in (old.strategy, *old.teams)}
    shared &= {id(each) for each in (new.strategy, *new.teams)}  # read once, for they hold the same bytes
    known = {claim.said for claim in _claims(old, {}, shared)}
    torn = torn_files(old) | torn_files(new)
    for claim in _claims(new, ids, shared):
        before = claim._replace(scope=renamed.get(claim.scope, claim.scope))
        if before.said not in known and claim.place.path not in torn:
            yield Spoken(claim.person, claim.of, claim.key, address_of(new, claim.place))


def _claims(graph: Graph, ids: Mapping[str, str], shared: set[int]) -> Iterator[_Claim]:
    """The claims of one side, but for files that the other has too.

    `ids` are what things were called before, where they were renamed.
    """
    for team in graph.teams:
        if id(team) not in shared:
            yield from _of_team(graph, team)
    for owned in graph.decisions:
        if id(owned.team or graph.strategy) not in shared:
            yield from _of_decision(owned.decision, ids)


def _of_team(graph: Graph, team: Team) -> Iterator[_Claim]:
    name, brief = team_id(team), team.backbrief
    for right in team.decision_rights:
        if right.granted_by:
            place = right.place.key("granted_by")
            yield _Claim(
                right.granted_by, right.area, "granted_by", place, name, _substance(right, _OF_RIGHT)
            )
    if brief.heard_by:
        place = brief.place.key("heard_by")
        yield _Claim(brief.heard_by, "backbrief", "heard_by", place, name, _substance(brief, _OF_BACKBRIEF))
    for question in brief.questions:
        if question.answer:
            person, place = listener_of(graph, team)[0], question.place.key("answer")
            substance = _substance(question, _OF_QUESTION)
            yield _Claim(person, "backbrief.questions", "answer", place, name, substance)


def _of_decision(decision: Decision, ids: Mapping[str, str]) -> Iterator[_Claim]:
    if not (decision.accepted_by or decision.agreed_by):
        return
    against = tuple(ids.get(name, name) for name in decision.goes_against)
    substance = (*_substance(decision, _OF_DECISION), against)
    if decision.accepted_by:
        place = decision.place.key("accepted_by")
        yield _Claim(decision.accepted_by, decision.id, "accepted_by", place, "", substance)
    for person in filter(None, decision.agreed_by):
        yield _Claim(person, decision.id, "agreed_by", decision.place.key("agreed_by"), "", substance)


def _substance(entry: Entry, keys: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """What a name stands for, as words: case, blanks and punctuation say nothing."""
    return tuple(tuple(bare(plain(entry.get(key)))) for key in keys)
