"""What a rule is: a module with a page, examples, and for most a check; typed here, listed in `rules`."""

from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple, Protocol, cast

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Severity
from strategy_cli.graph.links import Graph
from strategy_cli.views.alignment.standing import NOTHING_SEEN, Seen

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


class Earlier(NamedTuple):
    """An earlier version of the workspace, and what git shows of the back-briefs before today's."""

    graph: Graph
    seen: Seen = NOTHING_SEEN


class ComparingModule(CheckingModule, Protocol):
    """A rule that sees more beside an earlier version of the workspace.

    Where there is one, `compare` runs in place of `check`, and says also what that would have said. A rule
    that is nothing without it says so in `check`, and has the text that its examples are compared with in
    `BASE`: like them a fragment.
    """

    def compare(self, graph: Graph, base: Earlier, settings: Settings, /) -> Iterator[Fault | NotJudged]:
        """The faults beside the workspace as it was."""


class Page(NamedTuple):
    """A rule's page: `what` must hold, `more` on that, `why` it matters, and the rest as its label says."""

    name: str
    group: str
    what: str
    more: str
    why: str
    source: str
    write: str
    ignore: str
    who: str

    @property
    def holds(self) -> str:
        """What must hold, at length."""
        return f"{self.what} {self.more}".rstrip()


def name_of(rule: RuleModule) -> str:
    """A rule's name: its file's name, with hyphens."""
    return _module(rule).__name__.rpartition(".")[2].replace("_", "-")


def page_of(rule: RuleModule) -> Page:
    """The page in a rule's docstring: what, perhaps more, then paragraphs that begin `Why:` and so on."""
    module = _module(rule)
    parts: dict[str, str] = {}
    for paragraph in (module.__doc__ or "").strip().split("\n\n"):
        head, _, rest = paragraph.partition(":")
        known = head in _HEADS
        key = head if known else "More" if "What" in parts else "What"
        parts[key] = " ".join([parts.get(key, ""), *(rest if known else paragraph).split()]).strip()
    group = module.__name__.split(".")[-2]
    return Page(name_of(rule), group, *(parts.get(head, "") for head in ("What", "More", *_HEADS)))


def base_of(rule: RuleModule) -> str:
    """The fragment with which a rule's examples are compared; "" for a rule that needs none."""
    return str(getattr(rule, "BASE", ""))


def _module(rule: RuleModule) -> ModuleType:
    return cast(ModuleType, rule)
