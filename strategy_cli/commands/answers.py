"""What is said of a new entry: by options, and at a terminal by answers to what they leave open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from strategy_cli.commands.asking import Asker, one_of, split, unknown_id, unknown_name
from strategy_cli.commands.kinds import ELSE, KINDS, ONLY_WITH, REJECTED, Kind, options_of, takes_several
from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.namesakes import by_person
from strategy_cli.model.entry import Kind as IdKind
from strategy_cli.model.entry import fields_of
from strategy_cli.model.team import Team
from strategy_cli.output.stream import note
from strategy_cli.reading.load import load
from strategy_cli.writing.data import Add, Data, Put
from strategy_cli.writing.edit import Refused, edited

Given = Mapping[str, str | list[str]]
_ALWAYS_LISTS = ("follows", "serves", "metrics", "rules_out")  # also with one in them: most get a second
_OPEN_IN_PROPOSALS = ("because", "decided_by")  # a proposed decision may be written before they are known
HOW_TO = "Tab completes names; Ctrl-C leaves, and nothing is written."
_PEOPLE = ("decided_by", "accepted_by", "agreed_by", "owner", "lead", "reports_to")
_WORDS = {"door": ("one-way", "two-way"), "status": ("proposed", "accepted", "rejected", "superseded")}


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of one call; `team` is whose decision it is, None for the leaders'."""

    graph: Graph
    asker: Asker
    called: str
    team: Team | None
    year_starts_in: int
    is_talking: bool  # something was asked before

    @property
    def kind(self) -> Kind:
        """What is to be written."""
        return KINDS[self.called]

    def answers(self, given: Given) -> dict[str, Data]:
        """The keys of a new entry with their values; raises StratError where one is missing or wrong."""
        if REJECTED in given and "considered" not in given:
            raise StratError("--rejected-because says why an option was not taken; name it with --considered")
        found = {key: self._given(key, given) for key in given if key != REJECTED}
        needed = [key for key in self.kind.questions if not self._may_stay_open(key, found)]
        missing = [key for key in needed if not self._is_idle(key, found)]
        if missing and not self.asker.can_ask:
            raise StratError(self._missing(missing[0], self.kind.questions[missing[0]]))
        if missing and not self.is_talking:
            note(HOW_TO)
        for key, question in self.kind.questions.items() if missing else ():
            if not self._is_idle(key, found):
                found |= self._asked(key, question, not self._may_stay_open(key, found))
        return found

    def _may_stay_open(self, key: str, found: Mapping[str, Data]) -> bool:
        is_proposal = found.get("status") == "proposed"
        return self.kind.questions[key].endswith("?") or (is_proposal and key in _OPEN_IN_PROPOSALS)

    def _is_idle(self, key: str, found: Mapping[str, Data]) -> bool:
        """Whether there is nothing to ask: it is said already, nothing could answer, or it has no object."""
        if key in found or any(each in found for each in ELSE.get(key, ())):
            return True
        if key in ("initiative", "serves") and "outside_strategy" in found:
            return True
        if key == "area" and self.team is None:
            return True  # the leaders hold every right
        known = self._known(key)
        return (known is not None and not known) or (key in ONLY_WITH and ONLY_WITH[key] not in found)

    def _missing(self, key: str, question: str) -> str:
        if key == "outside_strategy":
            return "--initiative is missing: name one, or say with --outside-strategy why it serves none"
        return f"{flag(key)} is missing: {question}"

    def _given(self, key: str, given: Given) -> Data:
        """What an option says, as the entry holds it."""
        if key not in options_of(self.called):
            raise StratError(
                f"{flag(key)} is nothing that a {self.called} has; see strat new {self.called} --help"
            )
        if key == "considered":
            return _considered(listed_in(given, key, False), listed_in(given, REJECTED, False))
        names_ids = key in fields_of(self.kind.model).links
        parts = listed_in(given, key, names_ids)
        if wrong := self._wrong(key, parts):
            raise StratError(f"{flag(key)}: {wrong}")
        return _shaped(key, parts) if takes_several(self.called, key) else parts[0]

    def _asked(self, key: str, question: str, needed: bool) -> dict[str, Data]:
        """The answer to one question, as the entry holds it; {} where it was left open."""
        if key == "considered":
            options = self._considered(question)
            return {key: options} if options else {}
        several, known = takes_several(self.called, key), self._known(key)

        def wrong(answer: str) -> str:
            return self._wrong(key, split(answer) if several else [answer])

        usual = self._usual(key)
        names = known if known is not None else self._people() if key in _PEOPLE else ()
        answer = self.asker.ask(question + one_of(known or ()), wrong, needed, usual, names=names)
        return {key: _shaped(key, split(answer)) if several else answer} if answer else {}

    def _considered(self, question: str) -> list[Data]:
        """The options that were weighed, one after another, each with why it was not taken."""
        found: list[Data] = []
        while what := self.asker.ask(question, needed=False):
            reason = self.asker.ask("Why was it not taken?", needed=False)
            found.append({"what": what, REJECTED: reason} if reason else what)
            question = "Which other option?"
        return found

    def _known(self, key: str) -> Sequence[str] | None:
        """The names of which a key takes some; None where any text will do, as for an area of the leaders."""
        if key in _WORDS:
            return _WORDS[key]
        link = fields_of(self.kind.model).links.get(key)
        if link is None or (IdKind.AREA in link.kinds and self.team is None):
            return None
        if IdKind.AREA in link.kinds and self.team is not None:
            return [right.area for right in self.team.decision_rights if right.area]
        own = team_id(self.team) if self.team else ""
        return [name for name in self.graph.ids(*link.kinds) if name != own]

    def _people(self) -> list[str]:
        return sorted(each[0].name for each in by_person(self.graph).values())

    def _usual(self, key: str) -> str:
        if key != "decided_by":
            return ""
        return self.team.lead if self.team else self.graph.strategy.owner

    def _wrong(self, key: str, parts: Sequence[str]) -> str:
        """What is wrong with an answer, as lint would say it once it is written; "" where nothing is."""
        link, known = fields_of(self.kind.model).links.get(key), self._known(key)
        if link and IdKind.AREA in link.kinds and known is not None:
            noun = f"area of {team_id(self.team)}'s decision rights" if self.team else "area"
            return unknown_name(noun, parts, known)
        if link and IdKind.AREA not in link.kinds:
            return unknown_id(self.graph, link, parts)
        value: Data = [*parts] if takes_several(self.called, key) else parts[0]
        entry = Put((key,), value) if self.called == "team" else Add((self.kind.list,), {key: value})
        path = "teams/x.yaml" if self.called == "team" else "strategy.yaml"
        if self.called == "reading":
            entry = Add(("metrics",), {"readings": [{key: value}]})
        text = edited("", Team if self.called == "team" else type(self.graph.strategy), entry)
        if isinstance(text, Refused):
            return text.reason
        faults = load({path: text.encode()}, self.year_starts_in).faults
        return next((f"{fault.message}; {fault.help}" for fault in faults), "")


def flag(key: str) -> str:
    """The option that says what a key says."""
    return f"--{key.replace('_', '-')}"


def listed_in(given: Given, key: str, parted: bool = True) -> list[str]:
    """Everything that an option gives; with `parted`, also several ids in one with commas between."""
    text = given.get(key, [])
    texts = [text] if isinstance(text, str) else text
    return [part for each in texts for part in split(each)] if parted else [*texts]


def _shaped(key: str, parts: Sequence[str]) -> Data:
    return parts[0] if len(parts) == 1 and key not in _ALWAYS_LISTS else [*parts]


def _considered(options: Sequence[str], reasons: Sequence[str]) -> list[Data]:
    """Options with their reasons, in the order of the call."""
    if len(reasons) > len(options):
        raise StratError(f"{len(reasons)} of --rejected-because, and {len(options)} of --considered")
    pairs = zip(options, [*reasons, *[""] * len(options)], strict=False)
    return [{"what": what, REJECTED: reason} if reason else what for what, reason in pairs]
