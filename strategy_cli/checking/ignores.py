"""Ignore comments: what they say, which findings they cover, and what is wrong with them.

`# strat: ignore[rule-a, rule-b] until=2027-03-31 reason in words` covers its own line, or the next line that
is no comment; `# strat: ignore-file[rule] reason` covers its file.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from strategy_cli.checking.standing import ALWAYS_ON
from strategy_cli.finding import Fault, Finding, Place, Span, listed
from strategy_cli.model.days import parse_day
from strategy_cli.nearest import did_you_mean
from strategy_cli.reading.source import Source
from strategy_cli.reading.tree import Comment

WITHOUT_REASON, UNKNOWN_RULE, UNUSED = "ignore-without-reason", "unknown-rule-in-ignore", "unused-ignore"
ABOUT_IGNORES = (WITHOUT_REASON, UNKNOWN_RULE, UNUSED)

_COMMENT = re.compile(r"#\s*strat\s*:\s*(?P<word>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)\])?\s*(?P<rest>.*)")
_UNTIL = re.compile(r"\buntil=(\S+)\s*")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One ignore comment; `line` is the line it covers, 0 for the whole file."""

    path: str
    span: Span
    line: int
    rules: tuple[str, ...]
    reason: str
    until: date | None
    slip: str  # what could not be read of it, else ""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that a comment covers, with the reason the comment gives."""

    finding: Finding
    reason: str


def ignores_in(source: Source) -> Iterator[Ignore]:
    """The ignore comments of a file, in its order."""
    for comment in source.comments:
        match = _COMMENT.match(comment.text)
        if not match:
            continue
        until = _UNTIL.search(match["rest"])
        day = parse_day(until[1]) if until else None
        slip = ""
        if match["word"] not in ("ignore", "ignore-file"):
            slip = f"`strat: {match['word']}` is no word for a comment{did_you_mean(match['word'], ('ignore', 'ignore-file'))}"
        elif until and not day:
            slip = f'`until={until[1]}` is no date; write `until=2027-03-31`'
        yield Ignore(
            source.path,
            Span(comment.line, comment.column, comment.column + len(comment.text)),
            0 if match["word"] == "ignore-file" else _covered_line(source, comment),
            tuple(dict.fromkeys(rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip())),
            _UNTIL.sub("", match["rest"]).strip(),
            day,
            slip,
        )


def _covered_line(source: Source, comment: Comment) -> int:
    if source.lines[comment.line - 1][: comment.column - 1].strip():
        return comment.line
    below = range(comment.line, len(source.lines))
    return next((number + 1 for number in below if not source.lines[number].lstrip().startswith("#")), comment.line)


def apply_ignores(
    findings: Collection[Finding], ignores: Collection[Ignore]
) -> tuple[list[Finding], list[Ignored], set[tuple[Ignore, str]]]:
    """The findings that stay, those that are ignored, and which ignore covered something for which rule."""
    by_path: dict[str, list[Ignore]] = {}
    for ignore in ignores:
        by_path.setdefault(ignore.path, []).append(ignore)
    kept: list[Finding] = []
    covered: list[Ignored] = []
    used: set[tuple[Ignore, str]] = set()
    for finding in findings:
        matching = [each for each in by_path.get(finding.place.path, ()) if _covers(each, finding)]
        used |= {(each, finding.rule) for each in matching}
        if matching:
            covered.append(Ignored(finding, matching[0].reason))
        else:
            kept.append(finding)
    return kept, covered, used


def _covers(ignore: Ignore, finding: Finding) -> bool:
    if finding.rule not in ignore.rules or finding.rule in (*ALWAYS_ON, *ABOUT_IGNORES):
        return False
    return ignore.line in (0, finding.excerpt.span.line)


def faults_of(
    ignores: Collection[Ignore],
    used: Collection[tuple[Ignore, str]],
    known: Collection[str],
    ran: Collection[str],
    today: date,
) -> Iterator[Fault]:
    """What is wrong with the ignore comments; `ran` are the rules that judged the whole of every file."""
    for ignore in ignores:
        if ignore.slip:
            yield _fault(ignore, UNKNOWN_RULE, ignore.slip, "write `# strat: ignore[rule-name] the reason`")
            continue
        yield from _unknown(ignore, known)
        if not ignore.reason:
            help_ = "say behind the rule's name why this may stay: `# strat: ignore[rule-name] two end in May`"
            yield _fault(ignore, WITHOUT_REASON, "this ignore gives no reason", help_)
        idle = [rule for rule in ignore.rules if rule in ran and (ignore, rule) not in used and rule in known]
        if idle:
            names = listed([f"`{rule}`" for rule in idle])
            yield _fault(ignore, UNUSED, f"nothing here is a finding of {names}", "delete it, or the name from its list")
        elif ignore.until and ignore.until < today:
            help_ = "mend what it covers, or give a new day and reason"
            yield _fault(ignore, UNUSED, f"this ignore held until {ignore.until}, and still ignores", help_)


def _unknown(ignore: Ignore, known: Collection[str]) -> Iterator[Fault]:
    if not ignore.rules:
        help_ = "name the rule: `# strat: ignore[rule-name] the reason`; `strat rule` lists them"
        yield _fault(ignore, UNKNOWN_RULE, "this ignore names no rule", help_)
    for rule in ignore.rules:
        if rule in (*ALWAYS_ON, *ABOUT_IGNORES):
            message = f"`{rule}` cannot be ignored"
            yield _fault(ignore, UNKNOWN_RULE, message, "mend what it says; a file that was not read was not checked", rule)
        elif rule not in known:
            message = f"this ignore names no known rule: `{rule}`{did_you_mean(rule, known)}"
            yield _fault(ignore, UNKNOWN_RULE, message, "`strat rule` lists the names", rule)


def _fault(ignore: Ignore, rule: str, message: str, help_: str, quote: str = "") -> Fault:
    return Fault(rule, Place(ignore.path), message, help_, (), quote=quote, span=ignore.span)
