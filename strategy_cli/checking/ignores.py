"""Ignore comments: what they say, which findings they cover, and what is wrong with them.

`# strat: ignore[rule-a, rule-b] until=2027-03-31 reason in words` covers its own line, or, alone on a line,
the next one that is no comment; `# strat: ignore-file[rule] reason` covers its file.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from strategy_cli.checking.standing import ALWAYS_ON
from strategy_cli.finding import Fault, Finding, Ignored, Place, Span, listed
from strategy_cli.model.days import parse_day
from strategy_cli.nearest import Names, nearest
from strategy_cli.reading.places import Positions
from strategy_cli.reading.source import Source
from strategy_cli.reading.tree import Comment

WITHOUT_REASON, UNKNOWN_RULE, UNUSED = "ignore-without-reason", "unknown-rule-in-ignore", "unused-ignore"
ABOUT_IGNORES = (WITHOUT_REASON, UNKNOWN_RULE, UNUSED)

_LINE, _FILE = "ignore", "ignore-file"
_COMMENT = re.compile(
    r"#\s*strat\s*:\s*(?P<word>[\w-]+)\s*(?P<list>\[(?P<rules>[^\]]*)\])?(?P<rest>.*)", re.IGNORECASE
)
_MOST_NAMES = 200  # of one comment that are looked at as rules; there are fewer
_UNTIL = re.compile(r"(?:^|\s)until=(\S*)")


class Ignore(NamedTuple):
    """One ignore comment; `line` is the line it covers, 0 for the whole file."""

    place: Place  # of what it covers, so that it is known again wherever its line moves
    span: Span
    word: str  # as written, when it is neither `ignore` nor `ignore-file`
    line: int
    rules: tuple[str, ...]
    reason: str
    until: date | None
    no_day: str  # what stands behind `until=` and is no day


def ignores_in(source: Source) -> Iterator[Ignore]:
    """The ignore comments of a file, in its order; other comments may begin `# strat:` as well."""
    positions, below = Positions(source), list[int]()
    for comment in source.comments:
        match = _COMMENT.match(comment.text)
        if not match:
            continue
        word = match["word"].casefold()
        if word in (_LINE, _FILE) or match["list"] or nearest(word, (_LINE, _FILE)):
            below = below or _lines_below(source.lines)
            yield _ignore(source, positions, comment, match, below)


def _ignore(
    source: Source, positions: Positions, comment: Comment, match: re.Match[str], below: Sequence[int]
) -> Ignore:
    word, rest = match["word"].casefold(), match["rest"]
    until = _UNTIL.search(rest)
    day = parse_day(until[1]) if until else None
    line = 0 if word == _FILE else _covered_line(source, comment, below)
    around = positions.route_at(line, len(source.lines[line - 1]) + 1) if line else ()
    return Ignore(
        Place(source.path, around),
        Span(comment.line, comment.column, comment.column + len(comment.text)),
        "" if word in (_LINE, _FILE) else match["word"],
        line,
        tuple(dict.fromkeys(rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip())),
        " ".join(_UNTIL.sub(" ", rest).split()),
        day,
        until[1] or "nothing" if until and not day else "",
    )


def _covered_line(source: Source, comment: Comment, below: Sequence[int]) -> int:
    if source.lines[comment.line - 1][: comment.column - 1].strip():
        return comment.line
    return below[comment.line] or comment.line


def _lines_below(lines: Sequence[str]) -> list[int]:
    """For each line, counted from 1, the next one that says something; 0 where there is none."""
    found, next_ = [0] * (len(lines) + 1), 0
    for number in range(len(lines), 0, -1):
        found[number] = next_
        text = lines[number - 1].strip()
        next_ = number if text and not text.startswith("#") else next_
    return found


def apply_ignores(
    findings: Collection[Finding], ignores: Collection[Ignore]
) -> tuple[list[Finding], list[Ignored], set[tuple[Ignore, str]]]:
    """The findings that stay, those that are ignored, and which ignore covered something for which rule."""
    covering: dict[tuple[str, int, str], list[tuple[int, Ignore]]] = defaultdict(list)
    for number, ignore in enumerate(ignores):
        for rule in ignore.rules if not ignore.word else ():
            covering[ignore.place.path, ignore.line, rule].append((number, ignore))
    kept: list[Finding] = []
    covered: list[Ignored] = []
    used: set[tuple[str, int, str]] = set()
    for finding in findings:
        keys = [(finding.place.path, line, finding.rule) for line in (0, finding.excerpt.span.line)]
        keys = [key for key in keys if key in covering and finding.rule not in (*ALWAYS_ON, *ABOUT_IGNORES)]
        if keys:
            used.update(keys)
            _, first = min(covering[key][0] for key in keys)  # as the file has them
            covered.append(Ignored(finding, first.reason))
        else:
            kept.append(finding)
    return kept, covered, {(ignore, key[2]) for key in used for _, ignore in covering[key]}


def faults_of(ignores: Collection[Ignore], known: Collection[str]) -> Iterator[Fault]:
    """What is wrong with the ignore comments as written; `known` are the names of all rules."""
    names = Names(known if ignores else ())
    for ignore in ignores:
        if ignore.word:
            near = nearest(ignore.word, (_LINE, _FILE)) or _LINE
            message = f"`strat: {ignore.word}` is no ignore comment; did you mean `{near}`?"
            yield _fault(ignore, UNKNOWN_RULE, message, _AS_WRITTEN, ignore.word)
            continue
        yield from _unknown(ignore, known, names)
        if ignore.no_day:
            message = f"`until={ignore.no_day}` is no date"
            yield _fault(ignore, UNKNOWN_RULE, message, "write the day: `until=2027-03-31`", "until")
        if not ignore.reason:
            help_ = (
                "say behind the rule's name why this may stay: `# strat: ignore[rule-name] two end in May`"
            )
            yield _fault(ignore, WITHOUT_REASON, "this ignore gives no reason", help_, ",".join(ignore.rules))


def idle_of(
    ignores: Collection[Ignore], used: Collection[tuple[Ignore, str]], judged: Collection[str], today: date
) -> Iterator[Fault]:
    """The ignores that cover nothing, or past their day; `judged` rules judged all they look at."""
    for ignore in ignores:
        idle = [
            rule
            for rule in ignore.rules
            if rule in judged and (ignore, rule) not in used and rule not in (*ALWAYS_ON, *ABOUT_IGNORES)
        ]
        if idle and not ignore.word:
            message = f"nothing here is a finding of {listed([f'`{rule}`' for rule in idle])}"
            help_ = (
                "delete the comment" if len(idle) == len(ignore.rules) else "take the name out of its list"
            )
            yield _fault(ignore, UNUSED, message, help_, ",".join(ignore.rules))
        elif ignore.until and ignore.until < today:
            message = f"this ignore was meant to hold until {ignore.until}, and still ignores"
            help_ = "mend what it covers, or give a new day and reason"
            yield _fault(ignore, UNUSED, message, help_, ",".join(ignore.rules))


_AS_WRITTEN = "write `# strat: ignore[rule-name] the reason`, or `ignore-file` for the whole file"


def _unknown(ignore: Ignore, known: Collection[str], names: Names) -> Iterator[Fault]:
    if not ignore.rules:
        help_ = "name the rule: `# strat: ignore[rule-name] the reason`; `strat rule` lists them"
        yield _fault(ignore, UNKNOWN_RULE, "this ignore names no rule", help_)
    for rule in ignore.rules[:_MOST_NAMES]:
        if rule in ALWAYS_ON:
            message, help_ = f"`{rule}` cannot be ignored", "mend the file; what was not read was not checked"
            yield _fault(ignore, UNKNOWN_RULE, message, help_, rule)
        elif rule in ABOUT_IGNORES:
            message, help_ = f"`{rule}` cannot be ignored", "mend the ignore comment that it is about"
            yield _fault(ignore, UNKNOWN_RULE, message, help_, rule)
        elif rule not in known:
            near = names.nearest(rule)
            help_ = f"did you mean `{near}`?" if near else "`strat rule` lists the names"
            yield _fault(ignore, UNKNOWN_RULE, f"there is no rule `{rule}` to ignore", help_, rule)
    if more := len(ignore.rules[_MOST_NAMES:]):
        message = f"{more:,} more names stand here, and there are not so many rules"
        yield _fault(ignore, UNKNOWN_RULE, message, "name those that are meant", "more")


def _fault(ignore: Ignore, rule: str, message: str, help_: str, quote: str = "") -> Fault:
    return Fault(rule, ignore.place, message, help_, (), quote=quote, span=ignore.span)
