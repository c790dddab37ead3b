"""The JSON of a review: the contract for scripts, described by `schemas/diff.schema.json`."""

from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json
from strategy_cli.views.changes.values import Reach
from strategy_cli.views.review import Reached, Review, Shown

VERSION = 1


def review_json(found: Review, seen: SeenFrom, base: str) -> str:
    """The whole review; paths are relative to the workspace, whose folder is named once."""
    value = {
        "version": VERSION,
        "workspace": seen.folder,
        "base": base,
        "edition": {"old": found.editions[0], "new": found.editions[1]},
        "summary": {reach.value: len(found.of(reach)) for reach in Reach},
        "changes": [_change(each) for each in found.changes],
        "must_backbrief_again": [_reached(each) for each in found.again],
        "should_be_told": [_reached(each) for each in found.told],
        "resting_decisions": [
            {"id": each.id, "path": each.path, "line": each.line, "on": list(each.on)}
            for each in found.resting
        ],
        "uncovered_rights": [{"team": each.name, "areas": list(each.areas)} for each in found.uncovered],
        "not_judged": list(found.not_judged),
    }
    return for_json(value) + "\n"


def _change(each: Shown) -> dict[str, object]:
    change, difference = each.change, each.change.difference
    return {
        "class": change.reach.value,
        "event": difference.event.value,
        "what": difference.label,
        "team": difference.team,
        "old": difference.old,
        "new": difference.new,
        "path": each.path,
        "line": each.line,
        "side": "old" if each.is_old else "new",
        "place": difference.place.address,
        "touches": [*change.touches, *change.removed],
        "because": change.because,
        "weaker": change.weaker,
        "claimed": change.is_claimed,
        "recorded": change.is_recorded,
    }


def _reached(each: Reached) -> dict[str, object]:
    return {"team": each.team, "name": each.name, "path": each.path, "by": list(each.by)}
