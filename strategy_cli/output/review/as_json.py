"""The JSON of a review: the contract for scripts, described by `schemas/diff.schema.json`."""

from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json
from strategy_cli.views.changes.values import Reach
from strategy_cli.views.document import Address
from strategy_cli.views.review.values import Reached, Review, Shown

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
            {"id": each.id, "team": each.team, **_at(each.at), "on": [*each.on], "gone": [*each.gone]}
            for each in found.resting
        ],
        "orphaned": [
            {
                "team": each.team,
                "lost": [*each.lost],
                "sure": each.is_sure,
                "things": [
                    {"kind": thing.noun, "id": thing.id, "other": thing.other, **_at(thing.at)}
                    for thing in each.things
                ],
            }
            for each in found.orphaned
        ],
        "uncovered_rights": [
            {"team": each.team, "area": each.area, **_at(each.at)} for each in found.waiting
        ],
        "speaks_for": [
            {"person": each.person, "of": each.of, "key": each.key, **_at(each.at)} for each in found.spoken
        ],
        "not_judged": list(found.not_judged),
    }
    return for_json(value) + "\n"


def _at(address: Address) -> dict[str, object]:
    return {"path": address.path, "line": address.line}


def _change(each: Shown) -> dict[str, object]:
    change, difference = each.change, each.change.difference
    return {
        "class": change.reach.value,
        "event": difference.event.value,
        "what": difference.label,
        "team": difference.team,
        "old": difference.old,
        "new": difference.new,
        **_at(each.at),
        "side": "old" if each.is_old else "new",
        "place": difference.place.address,
        "touches": [*change.touches, *change.removed],
        "because": change.because,
        "weaker": change.weaker,
        "doubt": change.doubt,
        "claimed": change.is_claimed,
        "recorded": change.is_recorded,
    }


def _reached(each: Reached) -> dict[str, object]:
    by = [{"id": way.name, "way": way.clause} for way in each.by]
    return {"team": each.team, "name": each.name, **_at(each.at), "by": by}
