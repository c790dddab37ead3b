"""What may be named: the things with an id, where each id must be unique, and how messages call a thing."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from strategy_cli.graph.links import EVERYONE, Graph, entries_under, team_id
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry, Kind
from strategy_cli.model.ids import LONGEST_ID, is_well_formed
from strategy_cli.model.strategy import RESERVED
from strategy_cli.model.team import Team
from strategy_cli.reading.text import bare, invisible

OTHERS = "`others` entry"
IN_STRATEGY, IN_DECISIONS = "strategy.yaml", "the decisions of all files"  # where an id is used once
_MOST_NAMES = 7
_LONGEST_QUOTE = 80
_TOO_LONG = re.compile(r"""[^\s`"]{200,}""")
_WORDS_IN_ID = 5
_SMALL_WORDS = ("about", "after", "and", "for", "from", "into", "that", "the", "this", "with")

# One and several of each kind, as a sentence has them.
NOUNS: Mapping[Kind, tuple[str, str]] = {
    Kind.CHOICE: ("choice", "choices"),
    Kind.PRINCIPLE: ("principle", "principles"),
    Kind.ALWAYS: ("`always` entry", "`always` entries"),
    Kind.INITIATIVE: ("initiative", "initiatives"),
    Kind.METRIC: ("metric", "metrics"),
    Kind.ASSUMPTION: ("assumption", "assumptions"),
    Kind.OTHER: (OTHERS, "`others` entries"),
    Kind.DECISION: ("decision", "decisions"),
    Kind.TEAM: ("team", "teams"),
}
# Where an entry says what it is, the shortest first.
_TELLING = ("name", "what", "we_choose", "prefer", "problem", "measures", "decided", "must_be_true")
# What stands in each list of strategy.yaml that holds named things.
_STRATEGY_LISTS: Mapping[str, str] = {
    "approach": "choice",
    "principles": "principle",
    "always": "`always` entry",
    "initiatives": "initiative",
    "parked": "parked initiative",
    "done": "done initiative",
    "metrics": "metric",
    "assumptions": "assumption",
    "others": OTHERS,
}


class Named(NamedTuple):
    """A thing that may be named: the noun for it, its entry, the key that names it, where that is unique."""

    noun: str
    entry: Entry
    key: str
    scopes: tuple[str, ...]
    reserved: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its id as written, "" where it has none."""
        return str(self.entry.get(self.key))


def everything_named(graph: Graph) -> Iterator[Named]:
    """Every thing that may be named, the strategy's first, as FORMAT says what must be unique where."""
    yield from named_in_strategy(graph)
    for team in graph.teams:
        yield from _named_in_team(team)


def named_in_strategy(graph: Graph) -> Iterator[Named]:
    """Every thing in strategy.yaml that may be named; among them an id is used once."""
    for key, noun in _STRATEGY_LISTS.items():
        reserved = (*RESERVED, EVERYONE) if key == "others" else RESERVED
        for entry in entries_under(graph.strategy, key):
            yield Named(noun, entry, "id", (IN_STRATEGY,), reserved)
    for decision in graph.strategy.decisions:
        yield Named("decision", decision, "id", (IN_STRATEGY, IN_DECISIONS), RESERVED)


def _named_in_team(team: Team) -> Iterator[Named]:
    path = team.place.path
    yield Named("team", team, "id", (), (EVERYONE,))
    for need in team.needs:
        yield Named("need", need, "id", (f"the needs of {path} from `{need.from_}`",))
    for give in team.gives:
        yield Named(
            "give", give, "id", tuple(f"the gives of {path} to `{each}`" for each in give.to or ("",))
        )
    for right in team.decision_rights:
        yield Named("decision right", right, "area", (f"the decision rights of {path}",))
    for decision in team.decisions:
        yield Named("decision", decision, "id", (IN_DECISIONS,))


def named_in_doubt(graph: Graph) -> Iterator[Named]:
    """The strategy's things, and those of each file where an id may be missing, ill written or taken.

    Nearly every file is left aside; of names that are alike both holders come, in the order of the files.
    """
    yield from named_in_strategy(graph)
    doubted = _files_sharing_decisions(graph)
    for team in graph.teams:
        if team.place.path in doubted or not _is_plain(team):
            yield from _named_in_team(team)


def _files_sharing_decisions(graph: Graph) -> set[str]:
    """The files with a decision whose id is not written as ids are, or is another's as well."""
    ids = Counter(graph.columns.of(Decision, "id"))
    odd = {name for name, uses in ids.items() if uses > 1 or not is_well_formed(name)}
    odd |= set(map(same_name, odd))
    return {decision.place.path for decision in graph.every(Decision) if odd and decision.id in odd}


def _is_plain(team: Team) -> bool:
    """Whether a team has the id of its file, and all else in it, but for decisions, an id of its own."""
    lists = (
        [need.id for need in team.needs],
        [give.id for give in team.gives],
        [right.area for right in team.decision_rights],
    )
    return (
        team.id == team_id(team) != EVERYONE
        and is_well_formed(team.id)
        and all(len({*names}) == len(names) and all(map(is_well_formed, names)) for names in lists)
    )


def called(noun: str, entry: Entry, key: str = "id") -> str:
    """A thing as a message calls it: ``choice `ops-first` ``, or `this choice` where it has no id."""
    name = str(entry.get(key))
    return f"{noun} `{short(name)}`" if name else f"this {noun}"


def first_words(entry: Entry) -> str:
    """How an entry without an id begins, so that a message can quote it and offer an id; else ""."""
    texts = (str(getattr(entry, key, "")) for key in _TELLING)
    return next((" ".join(text.split()[:6]) for text in texts if text.strip()), "")


def one(kind: Kind) -> str:
    """One of a kind, with its article: `an initiative`."""
    noun = NOUNS[kind][0]
    return f"{'an' if noun.lstrip('`')[0] in 'aeio' else 'a'} {noun}"


def short(text: str) -> str:
    """A text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return (
        line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE].rpartition(' ')[0] or line[:20]} …"
    )


def readable(text: str) -> str:
    """A text as it is, but of each word that nobody would read to its end: an id may have 20,000 letters."""
    return _TOO_LONG.sub(lambda word: f"{word[0][:_LONGEST_QUOTE]}…", text)


def some(names: Sequence[str], most: int = _MOST_NAMES) -> str:
    """Names as a list that stays short: `a, b, c and 4 more`."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown


def hides_something(name: str) -> bool:
    """Whether an id holds a character that nobody sees, which is a finding of its own."""
    return "\ufffd" in name or bool(invisible(name))


def as_id(text: str) -> str:
    """A text as an id, `Insights Team` as `insights-team`; "" where nothing of it can be kept."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    kept = words[:LONGEST_ID] if len(words) <= LONGEST_ID else words[:LONGEST_ID].rpartition("-")[0]
    return kept if is_well_formed(kept) else ""


def id_from(text: str, before: str = "") -> str:
    """An id made of a text's first words that tell something, behind `before`; "" where nothing is left."""
    words = [word for word in as_id(text).split("-") if word not in _SMALL_WORDS]
    return as_id(before + "-".join(words[:_WORDS_IN_ID]))


def same_name(name: str) -> str:
    """What two ids are compared by: case and Unicode forms are folded, what nobody sees is dropped."""
    if is_well_formed(name):
        return name
    seen = bare(name).replace("\ufffd", "").casefold()
    return re.sub(r"[\s_]+", "-", unicodedata.normalize("NFC", seen))
