"""Questions at a terminal: each is asked again until the answer will do; without a terminal, flags answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.model.entry import Link
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.show import for_terminal, on_one_line
from strategy_cli.output.stream import note
from strategy_cli.reading.files import read_line

Check = Callable[[str], str]  # what is wrong with an answer, "" where nothing is


def _nothing(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks where somebody is there to answer."""

    can_ask: bool

    def ask(
        self,
        question: str,
        check: Check = _nothing,
        needed: bool = True,
        default: str = "",
        enter: str = "leaves it out",
    ) -> str:
        """The answer to a question; Enter alone means `default`, or "" where none is needed."""
        told = f" (Enter: {default})" if default else "" if needed else f" (Enter {enter})"
        while True:
            note(for_terminal(f"{question}{told}:"))
            answer = read_line().strip() or default
            wrong = check(answer) if answer else "an answer is needed here" if needed else ""
            if not wrong:
                return answer
            note(f"  {on_one_line(wrong)}")

    def yes(self, question: str) -> bool:
        """Whether a question is answered with yes."""
        return self.ask(question, default="no").casefold() in ("y", "yes")


def split(answer: str) -> list[str]:
    """Several ids or names typed with commas between."""
    return [part.strip() for part in answer.split(",") if part.strip()]


def unknown_id(graph: Graph, link: Link, names: Sequence[str]) -> str:
    """What is wrong with ids that a key names; "" where all are known."""
    known = graph.ids(*link.kinds)
    for name in names:
        if name not in known and name != "everyone":
            kind = " or ".join(kind.value for kind in link.kinds)
            near = did_you_mean(name, known)
            return f"no {kind} is called `{name}`{near}" + (
                "" if near else f"; there are: {', '.join(known) or 'none'}"
            )
    return ""


def refuse_unknown(graph: Graph, flag: str, link: Link, names: Sequence[str]) -> None:
    """Raise StratError where a flag names an id that nothing has."""
    if wrong := unknown_id(graph, link, names):
        raise StratError(f"{flag}: {wrong}")
