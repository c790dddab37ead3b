"""What a rule is: a module with a page, examples, and for most a check; typed here, listed in `rules`."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol, cast

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity
from strategy_cli.graph.links import Graph

_HEADS = ("Why", "Source", "Write", "Ignore", "For")


class RuleModule(Protocol):
    """What every rule's file holds; the docstring is the page.

    The examples are fragments over one valid base: each `# path` line names a file, and every top-level key
    below it replaces that key of the base (an empty one removes it).
    """

    SEVERITY: Severity
    EASED_IN_DRAFT: bool  # an error that is a warning while `stage: draft`
    BAD: str
    GOOD: str
    NEAR_MISS: str
    DISGUISED: str


class CheckingModule(RuleModule, Protocol):
    """A rule that looks at the graph; rules found while reading have a page and no check."""

    def check(self, graph: Graph, settings: Settings, /) -> Iterator[Fault | NotJudged]:
        """The faults, in the order of the files."""


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page: `what` must hold, `why` it matters to the strategy, and the rest as its label says."""

    name: str
    group: str
    what: str
    more: str  # what the first paragraph leaves open, else ""
    why: str
    source: str
    write: str
    ignore: str
    who: str


def name_of(rule: RuleModule) -> str:
    """A rule's name: its file's name, with hyphens."""
    return _module(rule).__name__.rpartition(".")[2].replace("_", "-")


def page_of(rule: RuleModule) -> Page:
    """The page in a rule's docstring: a first paragraph, then paragraphs that begin `Why:`, `Source:` and so on."""
    module = _module(rule)
    parts: dict[str, str] = {}
    for paragraph in (module.__doc__ or "").strip().split("\n\n"):
        head, _, rest = paragraph.partition(":")
        label = head if head in _HEADS else "What" if not parts else "More"
        parts[label] = " ".join(f"{parts.get(label, '')} {rest if label == head else paragraph}".split())
    group = module.__name__.split(".")[-2]
    return Page(name_of(rule), group, *(parts.get(head, "") for head in ("What", "More", *_HEADS)))


def _module(rule: RuleModule) -> ModuleType:
    return cast(ModuleType, rule)
