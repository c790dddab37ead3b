"""The baseline: findings a company knows of, so that only new ones count; keyed as fingerprints are."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from strategy_cli.checking.standing import ALWAYS_ON
from strategy_cli.errors import StratError
from strategy_cli.finding import Finding

VERSION = 1


_KEYS = ("fingerprint", "rule", "path", "place")


class Known(NamedTuple):
    """One finding of a baseline, with enough beside its fingerprint for a person to recognise it."""

    fingerprint: str
    rule: str
    path: str
    place: str


def read_baseline(text: str, name: str) -> tuple[Known, ...]:
    """The findings a baseline's text holds; raises StratError where it is none."""
    import json  # noqa: PLC0415  few runs have a baseline

    try:
        content = json.loads(text)
        version = content["version"]
        if version != VERSION:
            raise StratError(
                f"{name} is a baseline of version {str(version)[:20]}; this strat reads version {VERSION}"
            )
        return tuple(Known(*(str(entry[key]) for key in _KEYS)) for entry in content["findings"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise StratError(f"{name} is no baseline; write one with --update-baseline into a new file") from None


def baseline_text(known: Collection[Known]) -> str:
    """A baseline as text: one finding a line, in order, so that merges and diffs stay readable."""
    import json  # noqa: PLC0415  as above

    rows = sorted(known, key=lambda each: (each.path, each.rule, each.place, each.fingerprint))
    lines = ",".join("\n  " + json.dumps({key: getattr(row, key) for key in _KEYS}) for row in rows)
    return f'{{"version": {VERSION}, "findings": [{lines}\n]}}\n'


def split(findings: Collection[Finding], known: Collection[Known]) -> tuple[list[Finding], list[Finding]]:
    """The findings that are new, and those the baseline knows; nothing covers what is always on."""
    fingerprints = {each.fingerprint for each in known}
    old = [each for each in findings if each.fingerprint in fingerprints and each.rule not in ALWAYS_ON]
    covered = {each.fingerprint for each in old}
    return [each for each in findings if each.fingerprint not in covered], old


def known_of(findings: Collection[Finding]) -> tuple[Known, ...]:
    """The findings as a baseline keeps them; those that nothing may cover are left out."""
    return tuple(
        Known(each.fingerprint, each.rule, each.place.path, each.place.address)
        for each in findings
        if each.rule not in ALWAYS_ON
    )


def carried(
    known: Collection[Known],
    before: Collection[Finding],
    after: Collection[Finding],
    moved: Mapping[str, str],
) -> list[Known]:
    """A baseline for files in which things got other names and that else say the same.

    A finding before is the one after that stands on the same line for the same rule; `moved` has the new
    paths of files by their old ones.
    """
    now: dict[tuple[str, str, int], list[Finding]] = defaultdict(list)
    for finding in after:
        now[finding.rule, finding.place.path, finding.excerpt.span.line].append(finding)
    by_fingerprint: dict[str, Finding] = {}
    for old in before:
        path = moved.get(old.place.path, old.place.path)
        if same := now[old.rule, path, old.excerpt.span.line]:
            by_fingerprint[old.fingerprint] = same.pop(0)
    return [
        known_of([by_fingerprint[each.fingerprint]])[0] if each.fingerprint in by_fingerprint else each
        for each in known
        if each.rule not in ALWAYS_ON
    ]
