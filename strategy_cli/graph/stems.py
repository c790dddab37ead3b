"""Words by their stem, so that "hosting", "hosts" and "host" count as one; English, and the same everywhere.

Coarser than `wording`, which rules use: who asks before deciding reads both lines and judges.
"""

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
}
_ENDINGS = (
    "isation",
    "ization",
    "ising",
    "izing",
    "ised",
    "ized",
    "ise",
    "ize",
    "ing",
    "ed",
)
_SHORTEST = 3  # letters that stay: "red" and "sing" are words of their own
_DOUBLED = 2


def stem(word: Word) -> str:
    """What the forms of a word have in common; not always a word itself."""
    key = _IRREGULAR.get(word.plain, word.key)
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            key = key.removesuffix(ending)
            if len(key) > _SHORTEST and key[-1] == key[-_DOUBLED] and key[-1] not in "aeiouls":
                key = key[:-1]
            break
    return key.removesuffix("e") if len(key) > _SHORTEST else key


def telling(wording: Wording) -> tuple[tuple[int, str], ...]:
    """The words that tell something, as (number in the text, stem)."""
    return tuple((at, stem(word)) for at, word in enumerate(wording.words) if word.plain not in _JOINING)
