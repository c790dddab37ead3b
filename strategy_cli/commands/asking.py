"""Questions at a terminal: each is asked again until the answer will do; without a terminal, flags answer."""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from strategy_cli.errors import StratError
from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import some
from strategy_cli.model.entry import Link
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.show import for_terminal, on_one_line
from strategy_cli.output.stream import note
from strategy_cli.reading.typed import read_line

Check = Callable[[str], str]  # what is wrong with an answer, "" where nothing is
_WIDTH = 79


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(
        on_one_line(text), _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


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
        names: Sequence[str] = (),
    ) -> str:
        """The answer to a question; Enter alone means `default`, or "" where none is needed.

        Tab completes `names` where the terminal can.
        """
        told = f" (Enter: {default})" if default else "" if needed else f" (Enter {enter})"
        shown = _wrapped(f"{question}{told}:", " " * (len(question) - len(question.lstrip())))
        while True:
            note(shown)
            answer = self._line([name for name in names if for_terminal(name) == name]) or default
            wrong = "an answer is needed here" if needed and not answer else ""
            if answer and for_terminal(answer) != answer.replace("\t", "    "):
                wrong = "it holds characters that nobody sees; type it again"
            wrong = wrong or (check(answer) if answer else "")
            if not wrong:
                return answer
            note(_wrapped(wrong, "  "))

    def yes(self, question: str) -> bool:
        """Whether a question is answered with yes."""
        return self.ask(question, default="no").casefold() in ("y", "yes")

    def _line(self, names: Sequence[str]) -> str:
        try:
            return read_line(names).strip()
        except (KeyboardInterrupt, StratError) as end:
            note("")
            if isinstance(end, KeyboardInterrupt):
                note("left; nothing was written")
            raise


def split(answer: str) -> list[str]:
    """Several ids or names typed with commas between."""
    return [part.strip() for part in answer.split(",") if part.strip()]


def one_of(names: Sequence[str]) -> str:
    """What a question says of the names that may answer it."""
    return f" One of: {some(list(names), 12)}" if names else ""


def unknown_id(graph: Graph, link: Link, names: Sequence[str]) -> str:
    """What is wrong with ids that a key names; "" where all are known."""
    return unknown_name(" or ".join(kind.value for kind in link.kinds), names, graph.ids(*link.kinds))


def unknown_name(noun: str, names: Sequence[str], known: Sequence[str]) -> str:
    """What is wrong with names of which one may not be known; "" where all are."""
    for name in names:
        if name not in known:
            there = some(list(known)) or "none"
            return f"no {noun} is called `{name}`{did_you_mean(name, known) or f'; there are: {there}'}"
    return ""
