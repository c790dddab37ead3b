"""What each thing says in its author's words, why, and where those words stand."""

from collections.abc import Mapping

from strategy_cli.finding import Place
from strategy_cli.graph.naming import short
from strategy_cli.graph.typed import CONTRIBUTION, GIVE, NEED, REMOVED, RIGHT, STRATEGY, Thing
from strategy_cli.model.entry import ALL_KEYS, Entry, Kind, is_blank
from strategy_cli.views.tracing.links import NOWHERE, WILL_NOT

_LONGEST = 240  # characters of one text; a sentence cannot carry an essay
NOT_SAID, NOT_READ, NOT_THERE = "(not said)", "(could not be read)", "(not there)"
# Where the words of each kind stand.
_ELEMENTS: Mapping[str, str] = {
    "vision": "text",
    "diagnosis": "diagnosis",
    "differentiator": "we_offer",
    "milestone": "text",
    "order": "initiatives",
}
_SAYS: Mapping[str, str] = {
    Kind.CHOICE: "we_choose",
    Kind.PRINCIPLE: "prefer",
    Kind.ALWAYS: "what",
    Kind.INITIATIVE: "problem",
    "parked": "what",
    "done": "result",
    Kind.METRIC: "measures",
    Kind.ASSUMPTION: "must_be_true",
    Kind.OTHER: "through",
    Kind.DECISION: "decided",
    Kind.TEAM: "mission",
    REMOVED: "what",
    CONTRIBUTION: "our_part",
    RIGHT: "level",
    NEED: "what",
    GIVE: "what",
    WILL_NOT: "what",
}


def said(entry: Entry, key: str) -> str:
    """What stands under a key, as a quotation: cut where it is an essay, without its own last full stop."""
    text = " ".join(str(entry.get(key) or "").split())
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST].rpartition(' ')[0] or text[:_LONGEST]} …"
    if text:
        return quoted(text[:-1] if text.endswith(".") and not text.endswith("..") else text)
    return NOT_READ if not entry.unread.isdisjoint((ALL_KEYS, key)) else NOT_SAID


def quoted(text: str) -> str:
    """Words in quotation marks that the words themselves do not close."""
    return f"\u201c{text}\u201d" if '"' in text else f'"{text}"'


def reason(entry: Entry, key: str, word: str = "because") -> str:
    """A reason behind `because` or `so that`, which is not said twice where its author wrote it too."""
    words = said(entry, key)
    return words if words[1:].casefold().startswith(f"{word} ") else f"{word} {words}"


def words_at(thing: Thing) -> Place:
    """Where the words of a thing stand: the line of their key, or the thing where it says nothing."""
    if thing.kind == NOWHERE:
        return thing.place
    key = _key(thing)
    is_its_own = key == thing.name  # the diagnosis is a key of the strategy
    return thing.place if is_its_own or is_blank(thing.entry.get(key)) else thing.place.key(key)


def _key(thing: Thing) -> str:
    return _ELEMENTS[thing.name] if thing.kind == STRATEGY else _SAYS.get(thing.kind, "because")


def says_of(thing: Thing) -> str:
    """The whole of a thing's own words; "" where it says none, or names what is not there."""
    found = thing.entry.get(_key(thing)) if thing.kind != NOWHERE else ""
    return found if isinstance(found, str) else ""


def because_of(thing: Thing) -> str:
    """The reason that a thing's author gives; "" where none is said."""
    key = "so_that" if thing.kind == CONTRIBUTION else "because"
    return "" if thing.kind == NOWHERE else str(getattr(thing.entry, key, ""))


def saying(thing: Thing) -> str:
    """What a thing says, as a list shows it: quoted and cut; a choice that costs nothing, why."""
    if thing.kind == WILL_NOT and is_blank(thing.entry.get("what")):
        return f"costs it nothing, {reason(thing.entry, 'because')}"
    if thing.kind == NOWHERE:
        return NOT_THERE
    text = says_of(thing)
    return quoted(short(text)) if text.strip() else said(thing.entry, _key(thing))
