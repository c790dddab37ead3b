"""`strat new`: a team, or one entry more in the strategy or in a team's file."""

from dataclasses import dataclass
from typing import Annotated

import typer

from strategy_cli.checking.selection import team_named
from strategy_cli.commands import surroundings
from strategy_cli.commands.answers import answers, listed_in
from strategy_cli.commands.asking import Asker
from strategy_cli.commands.kinds import KINDS, Kind
from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.commands.workspace import Opened, opened
from strategy_cli.commands.writes import DryRun, Plan
from strategy_cli.errors import StratError
from strategy_cli.graph.naming import as_id, id_from
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Kind as IdKind
from strategy_cli.model.entry import fields_of
from strategy_cli.model.ids import is_well_formed
from strategy_cli.model.metric import Reading
from strategy_cli.nearest import did_you_mean
from strategy_cli.writing.data import Add, Change, Data, Put
from strategy_cli.writing.edit import Refused
from strategy_cli.writing.start import first_team

_NO_KEYS = ("kind", "name", "dry_run", "directory", "today", "color", "quiet", "verbose")


Text = Annotated[str, typer.Option(metavar="TEXT")]
Texts = Annotated[list[str] | None, typer.Option(metavar="TEXT")]


def run(
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="team, decision, initiative, choice, principle, metric or reading."
        ),
    ],
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME]",
            help="decision: the team (none: the leaders). reading: the metric. Else: the new id.",
        ),
    ] = "",
    decided: Text = "",
    initiative: Texts = None,
    outside_strategy: Text = "",
    because: Text = "",
    follows: Texts = None,
    goes_against: Texts = None,
    accepted_by: Text = "",
    area: Text = "",
    decided_by: Texts = None,
    door: Text = "",
    affects: Texts = None,
    told: Texts = None,
    consulted: Texts = None,
    agreed_by: Texts = None,
    supersedes: Texts = None,
    record: Text = "",
    status: Text = "",
    date: Text = "",
    name_: Annotated[str, typer.Option("--name", metavar="TEXT")] = "",
    mission: Text = "",
    lead: Text = "",
    reports_to: Text = "",
    problem: Text = "",
    serves: Texts = None,
    owner: Text = "",
    metrics: Texts = None,
    proof: Text = "",
    by: Text = "",
    we_choose: Text = "",
    over: Text = "",
    rules_out: Texts = None,
    prefer: Text = "",
    even_over: Text = "",
    measures: Text = "",
    from_: Annotated[str, typer.Option("--from", metavar="NUMBER")] = "",
    to: Annotated[str, typer.Option("--to", metavar="NUMBER")] = "",
    unit: Text = "",
    guardrail: Text = "",
    value: Annotated[str, typer.Option("--value", metavar="NUMBER")] = "",
    note_: Annotated[str, typer.Option("--note", metavar="TEXT")] = "",
    dry_run: DryRun = False,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Write a new entry, and leave all else in the file as it is.

    At a terminal it asks for what no option says; in a script options answer. Each has the name of its key.
    Exit code 0: written; 2: nothing was written.
    """
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"; there are {', '.join(KINDS)}"
        raise StratError(f"there is no kind `{kind}`{hint}")
    given = {key.rstrip("_"): text for key, text in context.params.items() if key not in _NO_KEYS and text}
    world = surroundings.of(context)
    work = opened(world, directory, today)
    request = Request(work, Asker(world.can_ask), kind, KINDS[kind], name, given)
    plan = Plan(work)
    done = request.team(plan) if kind == "team" else request.entry(plan)
    plan.finish(dry_run, quiet, done)


@dataclass(frozen=True, slots=True)
class Request:
    """One call: what is wanted, and what options say of it."""

    work: Opened
    asker: Asker
    called: str
    kind: Kind
    name: str
    given: dict[str, str | list[str]]

    def team(self, plan: Plan) -> str:
        """Plan a new team's file."""
        name = self.name or self._required(
            "id", "The team's id, a short name: small letters, digits and hyphens"
        )
        path = f"{self.work.settings.teams}/{name}.yaml"
        self._refuse_taken(name, IdKind.TEAM, IdKind.OTHER)
        folders = self.work.settings.teams.count("/") + 1
        text = first_team(name, {(key,): said for key, said in self._answers().items()}, folders)
        if isinstance(text, Refused):
            raise StratError(f"an answer cannot be written: {text.reason}")
        plan.texts[path] = text
        return f"team `{name}` stands in {path}; next: what it contributes"

    def entry(self, plan: Plan) -> str:
        """Plan a new entry of the strategy, or of a team's list of decisions."""
        path, route, _ = self._place()
        entry = self.drafted(self._answers())
        plan.change(path, [Add(route, entry, self._at(route, path))])
        name = str(entry.get("id", ""))
        for old in listed_in(self.given, "supersedes"):
            self._supersede(plan, old, name)
        return f"{self.called} {f'`{name}` ' if name else ''}is written"

    def drafted(self, said: dict[str, Data]) -> dict[str, Data]:
        """An entry that says this, with an id and a date where its kind has them, its keys in order."""
        name = self._id(said, self._place()[2])
        head: dict[str, Data] = {"id": name} if name else {}
        order = ("id", *fields_of(self.kind.model).order)
        if "date" in order:
            head["date"] = str(self.given.get("date") or self.work.settings.today.isoformat())
        return dict(sorted({**said, **head}.items(), key=lambda pair: order.index(pair[0])))

    def _place(self) -> tuple[str, tuple[str, ...], str]:
        """The file, the list's route in it, and what begins a decision's id."""
        graph = self.work.graph
        if self.called == "reading":
            metric = self.name or self._required("metric", "Which metric was read")
            found = graph.find(metric, IdKind.METRIC)
            if found is None:
                raise StratError(
                    f"no metric is called `{metric}`{did_you_mean(metric, graph.ids(IdKind.METRIC))}"
                )
            return found.place.path, (*found.place.route, self.kind.list), ""
        if self.called == "decision" and self.name:
            return team_named(graph, self.name).place.path, (self.kind.list,), f"{self.name}-"
        return graph.strategy.place.path, (self.kind.list,), ""

    def _at(self, route: tuple[str, ...], path: str) -> int | None:
        """In front where the list has its newest first, else behind the last."""
        graph = self.work.graph
        there = (each for each in graph.all_entries() if each.place.path == path)
        dated = (
            each
            for each in there
            if isinstance(each, Decision | Reading) and _list_of(each.place.route) == route
        )
        days = [each.date for each in dated if each.date]
        return 0 if len(days) > 1 and days[0] > days[-1] else None

    def _answers(self) -> dict[str, Data]:
        return answers(self.work.graph, self.asker, self.called, self.kind, self.given)

    def _required(self, what: str, question: str) -> str:
        if not self.asker.can_ask:
            raise StratError(f"the {what} is missing: strat new {self.called} NAME")
        return self.asker.ask(question)

    def _id(self, said: dict[str, Data], owner: str) -> str:
        """The new entry's id: as given, else made of its first words; a number keeps it from a like one."""
        if not self.kind.named_by:
            return ""
        kinds = tuple(IdKind) if self.called != "decision" else (IdKind.DECISION,)
        if self.name and self.called != "decision":
            self._refuse_taken(self.name, *kinds)
            return self.name
        made = id_from(str(said.get(self.kind.named_by, "")), owner) or f"{owner}{self.called}"
        taken = self.work.graph.ids(*kinds)
        numbered = (f"{made[:60]}-{number}" for number in range(2, len(taken) + 3))
        return made if made not in taken else next(each for each in numbered if each not in taken)

    def _refuse_taken(self, name: str, *kinds: IdKind) -> None:
        if not is_well_formed(name):
            near = as_id(name)
            hint = f"; write `{near}`" if near else ""
            raise StratError(f"`{name}` is no id: small letters, digits and hyphens, a letter first{hint}")
        if name in self.work.graph.ids(*kinds):
            raise StratError(f"`{name}` is taken already; choose another id")

    def _supersede(self, plan: Plan, old: str, new: str) -> None:
        """Plan the other side of `supersedes`, in the file that holds the old decision."""
        found = self.work.graph.find(old, IdKind.DECISION)
        if not isinstance(found, Decision):
            raise StratError(f"no decision is called `{old}`")
        route = found.place.route
        by = (*route, "superseded_by")
        link: Change = Add(by, new) if found.superseded_by else Put(by, new)
        plan.change(found.place.path, [Put((*route, "status"), "superseded"), link])


def _list_of(route: tuple[str, ...]) -> tuple[str, ...]:
    return (*route[:-1], route[-1].partition("[")[0]) if route else ()
