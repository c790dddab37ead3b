"""How a file looks says nothing: rewritten at random without changing its data, nothing changes."""

import random
import re
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.views.changes.compared import FILES
from tests.views.changes.test_changes import of


def reordered(value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - whatever YAML holds
    """The same data with the keys of each mapping in another order; lists keep theirs."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: reordered(value[key], chance) for key in keys}
    return [reordered(each, chance) for each in value] if isinstance(value, list) else value


def rewritten(text: str, chance: random.Random) -> bytes:
    """The same data with other quotes, folding, key order, flow or block, comments, blanks and line ends."""
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506, TID251 - our own example, every scalar a text
    dumped = yaml.dump(
        reordered(data, chance),
        default_style=chance.choice(['"', "'"]),
        default_flow_style=chance.choice([False, None]),
        indent=chance.choice([2, 4]),
        width=chance.choice([40, 80, 1000]),
        sort_keys=False,
        allow_unicode=chance.choice([True, False]),
    )
    lines = [commented(line, chance) for line in dumped.splitlines()]
    ends = chance.choice(["\n", "\r\n"])
    return (chance.choice(["", "\ufeff"]) + ends.join([*lines, "# the end", ""])).encode()


def commented(line: str, chance: random.Random) -> str:
    """A line, now and then below a comment or a blank one, where a key of the file begins."""
    starts = re.match("[\"'][a-z_]+[\"']:", line)
    return chance.choice(["", "", "\n", "# strat: nothing\n", "#\n\n"]) + line if starts else line


def folded(text: str, chance: random.Random) -> str:
    """The file as it is, with each plain text of several words folded, or kept as a block, by chance."""

    def told(match: re.Match[str]) -> str:
        before, words = match.groups()
        style = chance.choice(["plain", ">-", "|-", '"'])
        if style == "plain":
            return match.group()
        if style == '"':
            return f'{before}"{words}"'
        inside = " " * (len(before) - len(before.lstrip("- ")) + 2)
        lines = words.replace(" ", f"\n{inside}", 1) if style == ">-" else words
        return f"{before}{style}\n{inside}{lines}"

    return re.sub(r"(?m)^([ -]*[a-z_]+: )([A-Za-z][\w ,.;]+ [\w ,.;]*\w)$", told, text)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 10**6))
def test_a_rewritten_file_changes_nothing(path: str, seed: int) -> None:
    text = rewritten(FILES[path], random.Random(seed)).decode()  # noqa: S311 - chosen by hypothesis, and no secret
    assert of({**FILES, path: text}) == []


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 10**6))
def test_folded_texts_change_nothing(path: str, seed: int) -> None:
    text = folded(FILES[path], random.Random(seed))  # noqa: S311 - chosen by hypothesis, and no secret
    assert of({**FILES, path: text}) == []


def test_some_texts_are_folded() -> None:
    text = folded(FILES["strategy.yaml"], random.Random(1))  # noqa: S311 - fixed
    assert text.count(">-") > 5
    assert text.count("|-") > 5
