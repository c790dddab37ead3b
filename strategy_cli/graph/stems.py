"""Words by their stem, so that "hosting", "hosts" and "host" count as one; English, and the same everywhere.

British and American spellings have one stem. Coarser than `wording`, which rules use: who asks before
deciding reads both lines and judges.
"""

import re
from functools import cache
from itertools import pairwise

from strategy_cli.graph.wording import Word, Wording

# Words that only join others: no phrase is known by them.
_JOINING_WORDS = (
    "a an the this that these those of for to in on at by from with without into onto out over "
    "under off up down about as and or but nor so than then if when once while until till "
    "before after again also only own our we us your you their they them his her its it he she "
    "my be is are was were been do does did has have had will would can could may must shall "
    "should not no some any each every all both more most such who which what there here "
)
_JOINING = frozenset(_JOINING_WORDS.split())
_IRREGULAR = {
    "written": "write",
    "wrote": "write",
    "built": "build",
    "sold": "sell",
    "bought": "buy",
    "kept": "keep",
    "made": "make",
    "gave": "give",
    "given": "give",
    "paid": "pay",
    "ran": "run",
    "held": "hold",
    "shown": "show",
    "took": "take",
    "taken": "take",
    "sent": "send",
    "spent": "spend",
    "left": "leave",
    "hung": "hang",
    "brought": "bring",
    "chosen": "choose",
    "chose": "choose",
    "grey": "gray",
    "practice": "practise",
    "uses": "use",
    "used": "use",
    "using": "use",
}
_SHORTEST = 3  # letters that stay: "red" and "sing" are words of their own
_INFLECTED = re.compile(rf"(?<=\w{{{_SHORTEST}}})(?:ing|ed)$")
_DOUBLED = re.compile(r"(?<=\w\w)([b-df-hj-np-rtv-z])\1$")  # not "ss", which no ending doubles
# The same sound in two spellings, British first; each stands at the end, or before what follows there.
_SPELLINGS = (
    (re.compile(r"i[sz](?:ation)?$(?<=\w{6})"), ""),  # customise, customize, customization: custom
    (re.compile(r"yz$"), "ys"),  # analyse, analyze
    (
        re.compile(r"(?<=\w\w)our(?=$|(?:able|er|ful|hood|it|al)$)"),
        "or",
    ),  # colour, color; favourite, favorite
    (re.compile(r"(?<=\w)([bt])er$"), r"\1r"),  # centre, center
    (re.compile(r"ogu$"), "og"),  # catalogue, catalog
    (re.compile(r"enc$"), "ens"),  # licence, license
)


def stem(word: Word) -> str:
    """What the forms of a word have in common; not always a word itself."""
    return _stem(_IRREGULAR.get(word.plain, word.key))


@cache
def _stem(key: str) -> str:
    key = _INFLECTED.sub("", key)
    key = key.removesuffix("e") if len(key) > _SHORTEST else key
    key = _DOUBLED.sub(r"\1", key)
    for spelling, one in _SPELLINGS:
        key = spelling.sub(one, key)
    return key


def telling(wording: Wording) -> tuple[tuple[int, str], ...]:
    """The words that tell something, as (number in the text, stem)."""
    return tuple((at, stem(word)) for at, word in enumerate(wording.words) if word.plain not in _JOINING)


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of a text that tell something."""
    return frozenset(stem for _, stem in telling(Wording.of(text)))


def in_one(wording: Wording) -> tuple[tuple[int, str], ...]:
    """Every two words in a row as one, as (number of the first, stem): "on-site" as "onsite"."""
    pairs = pairwise(wording.words)
    return tuple((at, _stem(f"{one.plain}{other.key}")) for at, (one, other) in enumerate(pairs))
