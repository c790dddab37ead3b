"""One call of `strat new`: what is wanted, what is said of it, and the plan that writes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from strategy_cli.checking.selection import team_named
from strategy_cli.commands.answers import HOW_TO, Questions, listed_in
from strategy_cli.commands.asking import Asker, one_of, unknown_id
from strategy_cli.commands.kinds import KINDS, Kind
from strategy_cli.commands.workspace import Opened
from strategy_cli.commands.writes import Plan
from strategy_cli.errors import StratError
from strategy_cli.graph.links import team_id
from strategy_cli.graph.naming import as_id, id_from
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Kind as IdKind
from strategy_cli.model.entry import Link, fields_of
from strategy_cli.model.ids import is_well_formed
from strategy_cli.model.metric import Reading
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.stream import note
from strategy_cli.writing.data import Add, Change, Data, Put, Route
from strategy_cli.writing.start import first_team

_SCHEMA = ".strat/team.schema.json"  # as `strat init` writes it
_NAMES = {  # what is asked where the call's second word is missing
    "team": "The team's id, a short name: small letters, digits and hyphens",
    "reading": "Which metric was read?",
    "decision": "Which team decided?",
}
_METRICS, _TEAMS = Link((IdKind.METRIC,)), Link((IdKind.TEAM,))


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted: a kind, the call's second word, what options say; and the answers, once asked."""

    work: Opened
    asker: Asker
    called: str
    name: str
    given: Mapping[str, str | list[str]]
    said: Mapping[str, Data] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """What is to be written."""
        return KINDS[self.called]

    def asked(self) -> "Request":
        """The same with every answer; raises StratError where one is missing or wrong."""
        graph, year = self.work.graph, self.work.settings.year_starts_in
        request = replace(self, name=self._named())
        team = None
        if self.called == "decision" and request.name:
            team = team_named(graph, request.name)
            request = replace(request, name=team_id(team))
        questions = Questions(graph, self.asker, self.called, team, year, self._asks_name)
        return replace(request, said=questions.answers(self.given))

    @property
    def _asks_name(self) -> bool:
        return not self.name and self.asker.can_ask and self.called in _NAMES

    def _named(self) -> str:
        """The call's second word, asked for where it is missing; raises StratError where it is wrong."""
        link = {"reading": _METRICS, "decision": _TEAMS}.get(self.called)
        known = self.work.graph.ids(*link.kinds) if link else ()
        name = self.name
        if self._asks_name:
            note(HOW_TO)
            question, needed = _NAMES[self.called] + one_of(known), self.called != "decision"
            name = self.asker.ask(question, self.wrong_name, needed, enter="means the leaders", names=known)
        if not name and self.called in ("team", "reading"):
            raise StratError(f"the name is missing: strat new {self.called} NAME; {self.kind.name}")
        if wrong := self.wrong_name(name) if name and self.called != "decision" else "":
            raise StratError(wrong)
        return name

    def wrong_name(self, name: str) -> str:
        """What is wrong with the call's second word."""
        graph = self.work.graph
        if self.called in ("reading", "decision"):
            return unknown_id(graph, _METRICS if self.called == "reading" else _TEAMS, [name])
        if not is_well_formed(name):
            near = f"; write `{as_id(name)}`" if as_id(name) else ""
            return f"`{name}` is no id: small letters, digits and hyphens, a letter first{near}"
        kinds = (IdKind.TEAM, IdKind.OTHER, IdKind.EVERYONE) if self.called == "team" else tuple(IdKind)
        return f"`{name}` is taken already; choose another id" if name in graph.ids(*kinds) else ""

    def planned(self, work: Opened) -> tuple[Plan, str]:
        """The plan for the workspace as it is now, and what to say when it is written."""
        now = replace(self, work=work)
        if wrong := now.wrong_name(self.name) if self.name else "":
            raise StratError(wrong)
        plan = Plan(work)
        return plan, now.team(plan) if self.called == "team" else now.entry(plan)

    def team(self, plan: Plan) -> str:
        """Plan a new team's file."""
        teams = self.work.settings.teams
        path = f"{teams}/{self.name}.yaml"
        said: dict[Route, Data] = {(key,): value for key, value in self.said.items()}
        has_schema = (self.work.folder.root / _SCHEMA).exists()
        up = "../" * (teams.count("/") + 1)
        plan.take(path, first_team(self.name, said, f"{up}{_SCHEMA}" if has_schema else ""))
        return f"team `{self.name}` stands in {path}; next: what it contributes"

    def entry(self, plan: Plan) -> str:
        """Plan a new entry of the strategy, or of a team's list of decisions."""
        path, route, _ = self._place()
        entry = self.drafted(self.said)
        plan.change(path, [Add(route, entry, self._at(route, path))])
        name = str(entry.get("id", ""))
        for old in listed_in(self.given, "supersedes"):
            self._supersede(plan, old, name)
        return f"{self.called} {f'`{name}` ' if name else ''}is written"

    def drafted(self, said: Mapping[str, Data]) -> dict[str, Data]:
        """An entry that says this, with an id and a date where its kind has them, its keys in order."""
        name = self._id(said, self._place()[2])
        head: dict[str, Data] = {"id": name} if name else {}
        order = ("id", *fields_of(self.kind.model).order)
        if "date" in order and "date" not in said:
            head["date"] = self.work.settings.today.isoformat()
        return dict(sorted({**said, **head}.items(), key=lambda pair: order.index(pair[0])))

    def _place(self) -> tuple[str, tuple[str, ...], str]:
        """The file, the list's route in it, and what begins a decision's id."""
        graph = self.work.graph
        metric = graph.find(self.name, IdKind.METRIC) if self.called == "reading" else None
        if metric:
            return metric.place.path, (*metric.place.route, self.kind.list), ""
        if self.called == "decision" and self.name:
            return team_named(graph, self.name).place.path, (self.kind.list,), f"{self.name}-"
        return graph.strategy.place.path, (self.kind.list,), ""

    def _at(self, route: tuple[str, ...], path: str) -> int | None:
        """In front where the list has its newest first, else behind the last."""
        dated = (
            each
            for each in self.work.graph.all_entries()
            if isinstance(each, Decision | Reading)
            and each.place.path == path
            and _list_of(each.place.route) == route
        )
        days = [each.date for each in dated if each.date]
        return 0 if len(days) > 1 and days[0] > days[-1] else None

    def _id(self, said: Mapping[str, Data], owner: str) -> str:
        """The new entry's id: as given, else made of its first words; a number keeps it from a like one."""
        if not self.kind.named_by:
            return ""
        if self.name and self.called != "decision":
            return self.name
        made = id_from(str(said.get(self.kind.named_by, "")), owner) or f"{owner}{self.called}"
        taken = self.work.graph.ids(*((IdKind.DECISION,) if self.called == "decision" else tuple(IdKind)))
        numbered = (f"{made[:60]}-{number}" for number in range(2, len(taken) + 3))
        return made if made not in taken else next(each for each in numbered if each not in taken)

    def _supersede(self, plan: Plan, old: str, new: str) -> None:
        """Plan the other side of `supersedes`, in the file that holds the old decision."""
        found = self.work.graph.find(old, IdKind.DECISION)
        if not isinstance(found, Decision):
            known = self.work.graph.ids(IdKind.DECISION)
            raise StratError(f"no decision is called `{old}`{did_you_mean(old, known)}")
        route = found.place.route
        by = (*route, "superseded_by")
        link: Change = Add(by, new) if found.superseded_by else Put(by, new)
        plan.change(found.place.path, [Put((*route, "status"), "superseded"), link])


def _list_of(route: tuple[str, ...]) -> tuple[str, ...]:
    return (*route[:-1], route[-1].partition("[")[0]) if route else ()
