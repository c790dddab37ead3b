"""Files within all limits, made so that whatever takes the square of something takes for ever."""

import json
from collections.abc import Callable, Mapping
from functools import partial

from tests.hostile.workspaces import Files, plain

CALLS: tuple[tuple[str, ...], ...] = (
    ("lint", "-q"),
    ("brief", "insights"),
    ("todo",),
    ("align",),
    ("ask", "insights", "alpha. " * 899 + "beta"),
)
_LONG = 19_900  # characters of a text
_TEXTS = {
    "accents": "a" + "\u0301" * 9_000 + "\u0316" * 9_000,
    "wide letters": "漢" * 6_600,
    "single letters": "a " * (_LONG // 2),
    "a goal of hyphens": "raise a" + "-" * 19_000 + " 5",
    "a goal of hyphens and letters": "raise " + "a-" * 9_000 + "!",
    "figures": "raise x from " + "1" * 19_000,
    "dollars": "$" * _LONG,
    "hyphens before an activity": "-" * 19_000 + " meetings",
    "hyphens": "a" + "-" * _LONG,
    "quotation marks": "x" + "'" * 19_000,
    "fluff": "best " * 3_900,
}


def _everywhere(text: str) -> Files:
    """A long text in many keys of prose, as often as a file takes it."""
    said, few = json.dumps(text, ensure_ascii=False), range(5)
    choices = "".join(f"- id: c{n}\n  we_choose: {said}\n  over: {said}\n  because: {said}\n" for n in few)
    metrics = "".join(f"- id: m{n}\n  measures: {said}\n  because: {said}\n" for n in few)
    problems = "".join(f"- id: i{n}\n  problem: {said}\n  owner: {said}\n  serves: [c0]\n" for n in few)
    strategy = f"approach:\n{choices}metrics:\n{metrics}initiatives:\n{problems}"
    taken = "".join(f"- id: d{n}\n  decided: {said}\n  decided_by: {said}\n  because: {said}\n" for n in few)
    team = f"id: insights\nname: {said}\nlead: {said}\nmission: {said}\ndecisions:\n{taken}"
    return {"strategy.yaml": strategy.encode(), "teams/insights.yaml": team.encode()}


def _team(text: str) -> Files:
    return {"strategy.yaml": plain()["strategy.yaml"], "teams/insights.yaml": text.encode()}


def _decisions(entry: str, many: int) -> str:
    """That many decisions; `{n}` in the entry is the number, `{w}` three letters of its own."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    told = (
        entry.format(n=n, w=letters[n % 26] + letters[n // 26 % 26] + letters[n // 676 % 26])
        for n in range(many)
    )
    return "id: insights\nname: Insights\nlead: Ida\ndecisions:\n" + "".join(told)


def _unclosed() -> Files:
    text = f'name: "{"a" * _LONG}\n'.encode()
    return {**plain(), **{f"teams/x{number}.yaml": text for number in range(10)}}


def _needs() -> Files:
    def team(number: int) -> bytes:
        needs = "".join(f"- id: n{n}\n  from: t{(number + 1) % 6}\n  what: thing {n}\n" for n in range(500))
        gives = "".join(f"- id: g{n}\n  to: t{(number + 5) % 6}\n  what: thing {n}\n" for n in range(500))
        return f"id: t{number}\nname: T\nlead: L\nneeds:\n{needs}gives:\n{gives}".encode()

    teams = {f"teams/t{number}.yaml": team(number) for number in range(6)}
    return {**plain(), **teams}


def _ruled_out() -> Files:
    ways = (", ".join(f"thing{k} word{k}" for k in range(n * 20, n * 20 + 20)) for n in range(800))
    choices = "".join(
        f"- id: c{n}\n  we_choose: x\n  over: y\n  rules_out: [{w}]\n" for n, w in enumerate(ways)
    )
    team = _decisions("- id: d{n}\n  decided: build thing{n} word{n} for all\n", 3_000)
    return {"strategy.yaml": f"approach:\n{choices}".encode(), "teams/insights.yaml": team.encode()}


FILES: Mapping[str, Callable[[], Files]] = {
    **{name: partial(_everywhere, text) for name, text in _TEXTS.items()},
    "quotation marks that never end": _unclosed,
    "needs that nobody answers": _needs,
    "ways that are ruled out": _ruled_out,
    **{
        name: partial(_team, text)
        for name, text in {
            "names that are nearly the same": _decisions(
                "- id: d{n}\n  decided_by: [Johann{w}smith Miller, Johanna Mill{w}r]\n", 2_000
            ),
            "an option that says two words over and over": _decisions(
                "- id: d{n}\n  status: accepted\n  considered:\n  - what: "
                f"{'alpha beta ' * 1_700}\n    verdict: rejected\n    because: no\n",
                1,
            ),
            "reasons that are too short": _decisions("- id: d{n}\n  decided: x\n  because: y\n", 4_000),
            "comments that ignore": "".join(
                f"# strat: ignore[missing-because] reason\nk{number}: x\n" for number in range(5_000)
            ),
            "comments that ignore, one below another": "# strat: ignore[missing-because] reason\n" * 20_000,
            "a comment that ignores without end": (
                f"# strat: ignore[{','.join(f'rule-{number}' for number in range(90_000))}] x\nname: x\n"
            ),
            "blanks before a comment": f"decisions:\n- decided: a: b{' ' * 900_000}#c\n",
        }.items()
    },
}
