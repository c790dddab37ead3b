"""Reads the labelled texts, and lays each into a small workspace that the real checker reads."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

from strategy_cli.reading.source import read
from strategy_cli.reading.tree import Mapping as Node
from strategy_cli.reading.tree import Scalar, Sequence
from tests.rules.running import report

FOLDER = Path(__file__).parent
TEAM = "teams/insights.yaml"

# Where a text stands, by its key: the keys that lead to it, a number for an item of a list, in its file.
_STRATEGY: Mapping[str, str] = {
    "vision": "vision.text",
    "text": "milestone.text",
    "proof": "milestone.proof",
    "diagnosis": "diagnosis",
    "we_offer": "differentiator.we_offer",
    "we_choose": "approach.0.we_choose",
    "over": "approach.0.over",
    "rules_out": "approach.0.rules_out",
    "prefer": "principles.0.prefer",
    "even_over": "principles.0.even_over",
    "because": "principles.0.because",
    "what": "always.0.what",
    "problem": "initiatives.0.problem",
    "strategy": "initiatives.0.problem",
    "owner": "owner",
    "measures": "metrics.0.measures",
    "guardrail": "metrics.0.guardrail",
    "through": "others.0.through",
}
_TEAM: Mapping[str, str] = {
    "name": "name",
    "mission": "mission",
    "lead": "lead",
    "our_part": "contributes.0.our_part",
    "so_that": "contributes.0.so_that",
    "granted_by": "decision_rights.0.granted_by",
    "within": "decision_rights.0.within",
    "decided": "decisions.0.decided",
    "decided_by": "decisions.0.decided_by",
    "heard_by": "backbrief.heard_by",
}
_LISTS = r"\.(\d)\."


class Labelled(NamedTuple):
    """A text, or several that are compared, by key; and whether a reader would want the rule to ask."""

    texts: Mapping[str, str]
    fires: bool


class Agreement(NamedTuple):
    """How far a rule agrees: positives found and missed, and hits that the label calls wrong."""

    found: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def labelled(rule: str) -> list[Labelled]:
    """The labelled texts of a rule, in the order of its file."""
    source = read(f"{rule}.yaml", (FOLDER / f"{rule}.yaml").read_bytes())
    assert isinstance(source.tree, Sequence)
    return [_labelled(item) for item in source.tree.items if isinstance(item, Node)]


def _labelled(item: Node) -> Labelled:
    values = {key.text: value for key, value in item.pairs}
    texts = {key: value.text for key, value in values.items() if isinstance(value, Scalar)}
    fires = texts.pop("fires") == "yes"
    texts.pop("because")
    if "key" in texts:
        texts = {texts["key"]: texts["text"]}
    names = values.get("names")
    if isinstance(names, Sequence):
        owner, lead = (each.text for each in names.items if isinstance(each, Scalar))
        texts = {"owner": owner, "lead": lead}
    return Labelled(texts, fires)


def agreement(rule: str) -> Agreement:
    """Run a rule on each of its labelled texts, by itself."""
    found, missed, wrong = 0, [], []
    for each in labelled(rule):
        fired = bool(report(_workspace(each.texts), rule).findings)
        shown = " / ".join(each.texts.values())
        found += fired and each.fires
        missed += [shown] if each.fires and not fired else []
        wrong += [shown] if fired and not each.fires else []
    return Agreement(found, tuple(missed), tuple(wrong))


def _workspace(texts: Mapping[str, str]) -> dict[str, bytes]:
    files: dict[str, dict[str, object]] = {"strategy.yaml": {}, TEAM: {}}
    for key, text in texts.items():
        path, route = (TEAM, _TEAM[key]) if key in _TEAM else ("strategy.yaml", _STRATEGY[key])
        top, _, rest = re.sub(_LISTS, ".", route).partition(".")
        if not rest:
            files[path][top] = text
        elif re.search(_LISTS, route):
            entries = files[path].setdefault(
                top, [{"id": "it"} if top not in ("contributes", "decision_rights") else {}]
            )
            assert isinstance(entries, list)
            entries[0][rest] = text
        else:
            inner = files[path].setdefault(top, {})
            assert isinstance(inner, dict)
            inner[rest] = text
    return {
        path: yaml.safe_dump(data, allow_unicode=False, sort_keys=False).encode()
        for path, data in files.items()
    }
