"""Whole workspaces as hypothesis draws them: any key with any text, settings, files that are broken."""

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from strategy_cli.config.file import NAMES
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.strategy import Strategy
from strategy_cli.model.team import Team
from strategy_cli.rules import RULES
from strategy_cli.rules.page import name_of
from tests.hostile.payloads import PAYLOADS
from tests.hostile.workspaces import Files, written

# Few ids, so that many links lead somewhere; few people, so that some do two things.
IDS = ["insights", "platform", "a", "b", "c-1"]
PEOPLE = ["Ida", "Dana Reyes"]
VALUES = ["2026-12-31", "2026-Q4", "2020-01", "3", "40 %", "team-decides", "together", "draft", "accepted"]
VALUES += ["one-way", "two-way", "wording", "meaning", "ended", "TBD", "en"]
SENTENCE = "firms see by Monday which orders will be late and why"

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=30)
TEXTS = st.sampled_from([SENTENCE, "40 firms by June", *IDS, *PEOPLE, *VALUES, *PAYLOADS.values()]) | ANY
LINKS = st.sampled_from([*IDS * 4, *PEOPLE]) | TEXTS
ODD: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.just([]), st.just({}), st.lists(TEXTS, max_size=2), st.just([["a"], "b"])
)


@st.composite
def entries(draw: st.DrawFn, model: type[Entry]) -> dict[str, Any]:
    """An entry with some keys of its kind, each with what may stand there, and rarely with what may not."""
    order = fields_of(model).order
    few = st.lists(st.sampled_from(order), unique=True, max_size=7)
    found = {key: draw(_value(model, key)) for key in draw(few)}
    if "id" in order and draw(st.booleans()):
        found["id"] = draw(LINKS)
    if draw(st.integers(0, 9)) == 0:
        found[draw(TEXTS)] = draw(TEXTS)
    return found


@cache
def _value(model: type[Entry], key: str) -> st.SearchStrategy[Any]:
    fields = fields_of(model)
    if inner := fields.nested.get(key):
        one: st.SearchStrategy[Any] = entries(inner)
        if inner.shorthand:
            one |= TEXTS
        usual = st.lists(one, max_size=3) if key in fields.many else one
    elif key in fields.lists:
        usual = st.lists(LINKS if key in fields.links else TEXTS, max_size=3)
    elif key in fields.links:
        usual = LINKS
    elif key in fields.readers:
        usual = st.sampled_from(VALUES) | TEXTS
    else:
        usual = TEXTS
    return st.integers(0, 29).flatmap(lambda number: usual if number else TEXTS | ODD)


BROKEN = st.sampled_from(
    [
        b"\0",
        b"\xff",
        b"\t",
        b"\r",
        b": ",
        b" #",
        b"&a ",
        b"*a",
        b"!!x ",
        b"---\n",
        b"<<: *a\n",
        b"[",
        b"}",
        b"'",
    ]
) | st.binary(max_size=8)


@st.composite
def files(draw: st.DrawFn, model: type[Entry]) -> bytes:
    """A file of the format; one in four is torn somewhere."""
    data = written(draw(entries(model)))
    if draw(st.integers(0, 3)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(BROKEN) + data[at + draw(st.integers(0, 3)) :]
    return data


@st.composite
def settings_files(draw: st.DrawFn) -> bytes:
    """Lines of strat.toml, most of which can be taken."""
    rules = st.sampled_from([name_of(rule) for rule in RULES])
    levels = st.sampled_from(["error", "warning", "info", "off"])
    lines = [f"{draw(rules)} = {json.dumps(draw(levels))}" for _ in range(draw(st.integers(0, 3)))]
    words = json.dumps(draw(st.lists(TEXTS, max_size=2)))
    top = (
        f"{draw(st.sampled_from(NAMES))} = {json.dumps(draw(TEXTS))}\n"
        if draw(st.integers(0, 9)) == 0
        else ""
    )
    limits = f"[limits]\nchoices = {draw(st.integers(0, 3))}\nwords-vision = 1\n"
    return (
        f"{top}[severity]\n{chr(10).join(dict.fromkeys(lines))}\n{limits}[words]\nfluff = {words}\n".encode()
    )


@st.composite
def workspaces(draw: st.DrawFn) -> Files:
    """A strategy, teams by the names of files that can be, perhaps settings."""
    found = {"strategy.yaml": draw(files(Strategy))}
    names = st.sampled_from(IDS) | TEXTS.map(_file_name)
    for name in draw(st.lists(names, min_size=1, max_size=3, unique=True)):
        found[f"teams/{name}.yaml"] = draw(files(Team))
    if draw(st.booleans()):
        found["strat.toml"] = draw(settings_files())
    return found


def _file_name(text: str) -> str:
    """As much of a text as a file system takes."""
    plain = text.replace("/", "").replace("\0", "").encode("utf-8", "replace").decode()
    return plain[:30] or "x"
