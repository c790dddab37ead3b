"""The conversation of a back-brief: from memory first, then what changed, then each question once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from strategy_cli.commands.asking import Asker, split
from strategy_cli.commands.workspace import Opened
from strategy_cli.errors import StratError
from strategy_cli.graph.copying import StrategyText
from strategy_cli.graph.names import same_person
from strategy_cli.graph.naming import as_id, short
from strategy_cli.graph.stems import stems_of
from strategy_cli.graph.unread import why_edition_open
from strategy_cli.graph.work import changes_since
from strategy_cli.model.entry import fields_of
from strategy_cli.model.team import Backbrief, Team
from strategy_cli.nearest import nearest
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note
from strategy_cli.writing.data import Data

_FIRST = 3
_MEMORY = "strategy_first_three"
_OWN_WORDS = {
    "intent": "2. What do the leaders want to be true, and why? In your words",
    "our_task": "3. What does that ask of you",
    "effect_on_others": "4. Whom does your work affect, and whose work affects yours",
}


@dataclass(frozen=True, slots=True)
class Talk:
    """The conversation with one team; without a terminal options have said all that is needed."""

    work: Opened
    team: Team
    asker: Asker
    quiet: bool

    def held(self, given: Mapping[str, str], asked: Sequence[str]) -> tuple[dict[str, Data], list[str]]:
        """The back-brief's keys in the order of the format, and the new questions to the leader."""
        graph = self.work.graph
        if because := why_edition_open(graph):
            raise StratError(f"which edition is handed back is not known: {because}; strat lint says why")
        self._refuse_missing(given)
        self._tell_if_asked("Five questions, for your own words. Nothing is written before the last answer.")
        said: dict[str, Data] = {
            "edition": str(graph.edition),
            "date": self.work.settings.today.isoformat(),
            _MEMORY: [*self._remembered(given[_MEMORY])],
        }
        self._show_news()
        for key, question in _OWN_WORDS.items():
            said[key] = self._in_own_words(key, given[key] or self.asker.ask(question))
        questions = [*asked] or self._questions()
        giver = given["given_by"] or self.asker.ask("Who gives it, one name", default=self.team.lead)
        said |= {"given_by": giver, "heard_by": self._hearer(given["heard_by"], giver)}
        order = fields_of(Backbrief).order
        return {key: said[key] for key in order if said.get(key)}, questions

    def _refuse_missing(self, given: Mapping[str, str]) -> None:
        """Raise StratError where nobody is there to ask for what no option says."""
        needed = {
            **{f"--{key.replace('_', '-')}": given[key] for key in _OWN_WORDS},
            "--first-three": given[_MEMORY] or not self.work.graph.strategy.initiatives,
            "--given-by": given["given_by"],
        }
        for flag, text in needed.items():
            if not text and not self.asker.can_ask:
                raise StratError(f"{flag} is missing; see strat backbrief --help")

    def _remembered(self, given: str) -> list[str]:
        """The initiatives that come first, from memory: nothing that could help has been shown so far."""
        initiatives = self.work.graph.strategy.initiatives
        if not initiatives:
            self._tell_if_asked("1. Which initiatives come first? There is none yet.")
            return []
        if given and (wrong := self._forgotten(given)):
            raise StratError(f"--first-three: {wrong}")
        question = "1. From memory, in order, with commas: which three initiatives come first"
        names = self._ids(
            given or self.asker.ask(question, self._forgotten, False, enter="if none comes to mind")
        )
        if self.asker.can_ask and not self.quiet:
            note("In the strategy these come first")
            for number, each in enumerate(initiatives[:_FIRST], 1):
                note(on_one_line(f"{number}. {each.id}: {short(each.name or each.problem)}"))
            if tuple(names) != tuple(each.id for each in initiatives[:_FIRST]):
                note("You said otherwise, and that is recorded. Find out together why.")
        return names

    def _forgotten(self, text: str) -> str:
        """What is wrong with an answer from memory; it never lists what there is."""
        ids = [each.id for each in self.work.graph.strategy.initiatives]
        unknown = [name for name in self._ids(text) if name not in ids]
        if unknown:
            near = nearest(unknown[0], ids) or self._told_by(unknown[0])
            hint = f"did you mean `{near}`?" if near else "its id, its name or a word of its problem will do"
            return f"no initiative is called `{unknown[0]}`; {hint}"
        return f"three at most: these are {len(split(text))}" if len(split(text)) > _FIRST else ""

    def _told_by(self, words: str) -> str:
        """The one initiative whose id, name or problem has all these words; "" where not just one has."""
        wanted = stems_of(words)
        known = self.work.graph.strategy.initiatives
        texts = {each.id: f"{each.id.replace('-', ' ')} {each.name} {each.problem}" for each in known}
        found = [name for name, text in texts.items() if wanted and wanted <= stems_of(text)]
        return found[0] if len(found) == 1 else ""

    def _ids(self, text: str) -> list[str]:
        """The ids of initiatives that are named by id or by name; others as they were typed."""
        names = {as_id(each.name): each.id for each in self.work.graph.strategy.initiatives if each.name}
        names |= {each.id: each.id for each in self.work.graph.strategy.initiatives}
        return [names.get(as_id(part), part) for part in split(text)]

    def _in_own_words(self, key: str, text: str) -> str:
        """An answer; where it repeats the strategy that is said, and there is another try at a terminal."""
        copied = StrategyText(self.work.graph).repeats(text)
        if copied:
            words = f'`{key}` has the strategy\'s own words: "{short(copied.words)}".'
            note(on_one_line(f"{words} What does it mean for your team?"))
        if not copied or not self.asker.can_ask:
            return text
        again = self.asker.ask("Once more, in your words", needed=False, enter="keeps what you said")
        return self._in_own_words(key, again) if again else text

    def _questions(self) -> list[str]:
        found: list[str] = []
        question = "5. What do you ask the leader? One question at a time"
        while self.asker.can_ask and (text := self.asker.ask(question, needed=False, enter="ends")):
            found.append(text)
            question = "Another question"
        return found

    def _hearer(self, given: str, giver: str) -> str:
        def wrong(name: str) -> str:
            return f"{name} gives it; somebody else has to hear it" if same_person(name, giver) else ""

        if given and wrong(given):
            raise StratError(f"--heard-by: {wrong(given)}")
        if given or not self.asker.can_ask:
            return given
        return self.asker.ask("Who heard it, one name", wrong, needed=False, enter="if nobody has yet")

    def _show_news(self) -> None:
        """What this team cannot have known when it last handed the strategy back, and what it asked then."""
        old = self.team.backbrief
        if self.quiet or not old.is_written:
            return
        news = list(changes_since(self.work.graph, old.edition, old.date)) if old.edition else []
        since = f"Since your back-brief of edition {old.edition or '?'}" + (
            f", {old.date}" if old.date else ""
        )
        note(f"{since}, this changed" if news else f"{since}, no change of meaning is recorded.")
        for change in news:
            note(on_one_line(f"- edition {change.edition or '?'}: {change.what} Why: {change.because}"))
        for question in old.questions:
            answer = f"Answer: {question.answer}" if question.answer else "No answer yet."
            note(on_one_line(f"- you asked: {question.ask} {answer}"))

    def _tell_if_asked(self, words: str) -> None:
        if self.asker.can_ask and not self.quiet:
            note(words)
