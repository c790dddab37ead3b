"""A report beside an earlier version of the workspace: what of it was there already."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from strategy_cli.checking.standing import ALWAYS_ON
from strategy_cli.finding import Finding
from strategy_cli.reading.text import Refusal

_ALIKE = 0.5  # of the lines, as git has it: from here on a file that came is one that went
_MOST_PAIRS = 10_000  # compared line by line; beyond that only files of one name are


class Compared(NamedTuple):
    """The version a report was made beside: its name as people gave it, its commit, what to know of it."""

    name: str
    commit: str
    notes: tuple[str, ...] = ()


class Before(NamedTuple):
    """What the earlier version had: fingerprints as of today's paths, and the files that were torn there."""

    fingerprints: frozenset[str]
    torn: tuple[str, ...]


def only_new(
    findings: tuple[Finding, ...], before: Before
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that the earlier version had not, and those it had; what is always on is always told."""
    old = tuple(
        each for each in findings if each.fingerprint in before.fingerprints and each.rule not in ALWAYS_ON
    )
    gone = {each.fingerprint for each in old}
    return tuple(each for each in findings if each.fingerprint not in gone), old


def with_torn(compared: Compared, before: Before, findings: tuple[Finding, ...]) -> Compared:
    """The comparison, saying of which files it is not known what in them is new."""
    paths = {each.place.path for each in findings}
    unknown = [path for path in before.torn if path in paths]
    told = (f"{path} could not be read at {compared.name}, so all in it counts as new" for path in unknown)
    return compared._replace(notes=(*compared.notes, *told))


def renamings(old: Mapping[str, bytes | Refusal], new: Mapping[str, bytes | Refusal]) -> dict[str, str]:
    """Today's path of each file that had another: of those that came the most like it."""
    went = {path: _lines(data) for path, data in old.items() if path not in new}
    came = {path: _lines(data) for path, data in new.items() if path not in old}
    pairs = [(was, is_) for was in went for is_ in came]
    if len(pairs) > _MOST_PAIRS:
        pairs = [(was, is_) for was, is_ in pairs if _stem(was) == _stem(is_)]
    rated = sorted((-_alike(went[was], came[is_]), was, is_) for was, is_ in pairs)
    found: dict[str, str] = {}
    for rate, was, is_ in rated:
        if -rate >= _ALIKE and was not in found and is_ not in found.values():
            found[was] = is_
    return found


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _lines(data: bytes | Refusal) -> Counter[bytes]:
    return Counter(data.splitlines() if isinstance(data, bytes) else ())


def _alike(one: Counter[bytes], other: Counter[bytes]) -> float:
    """Which part of their lines two files share."""
    most = max(one.total(), other.total())
    return (one & other).total() / most if most else 0.0
