"""How a file looks says nothing: rewritten at random without changing its data, nothing changes."""

import random
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


def rewritten(text: str, seed: int) -> str:
    """The same data with other quotes, folding, key order, flow or block, comments and blank lines."""
    chance = random.Random(seed)  # noqa: S311 - chosen by hypothesis, and no secret
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506, TID251 - our own example, every scalar a text
    dumped = yaml.dump(
        reordered(data, chance),
        default_style=chance.choice(['"', "'"]),
        default_flow_style=chance.choice([False, None]),
        indent=chance.choice([2, 4]),
        width=chance.choice([40, 80, 1000]),
        sort_keys=False,
        allow_unicode=True,
    )
    return f"# seed {seed}\n\n{dumped}# the end\n"


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 10**6))
def test_a_rewritten_file_changes_nothing(path: str, seed: int) -> None:
    assert of({**FILES, path: rewritten(FILES[path], seed)}) == []
