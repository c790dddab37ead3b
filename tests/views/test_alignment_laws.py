"""Laws of the evidence, over organisations with any mix of flaws."""

import random
from collections.abc import Mapping
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as some

from strategy_cli.views.alignment.ladder import LEVELS
from tests.rules.base import workspace
from tests.views.aligned import counts, standing_in

# Each way in which an organisation may be broken: how many of each thing, and what each lacks.
FLAWS = ("part", "sign", "linked", "told", "accepted", "answered", "cost", "heard", "edition", "whole")


class Organisation(NamedTuple):
    """How many parts, decisions and needs team Insights has, and which flaw lies on which number of them."""

    parts: int
    decisions: int
    needs: int
    flaws: frozenset[tuple[str, int]]

    def has(self, flaw: str, number: int = 0) -> bool:
        """Whether this flaw lies on this one of them."""
        return (flaw, number) in self.flaws


organisations = some.builds(
    Organisation,
    some.integers(0, 2),
    some.integers(0, 3),
    some.integers(0, 2),
    some.frozensets(some.tuples(some.sampled_from(FLAWS), some.integers(0, 2)), max_size=6),
)


def files_of(made: Organisation, chance: random.Random | None = None, ends: str = "") -> dict[str, bytes]:
    """The files of an organisation; with `chance`, keys, entries and files in another order."""

    def mix(each: list[str]) -> list[str]:
        return chance.sample(each, len(each)) if chance else each

    parts = [
        f"- initiative: {initiative}\n"
        + ("" if made.has("part", number) else "  our_part: a\n")
        + ("" if made.has("sign", number) else "  proof: b\n")
        for number, initiative in enumerate(("daily-answer", "first-partners")[: made.parts])
    ]
    costs = [
        f"- follows: {choice}\n  what: a\n"
        for number, choice in enumerate(("ops-first", "partners-sell"))
        if not made.has("cost", number)
    ]
    decisions = [
        f"- id: d-{number}\n  decided: a\n  goes_against: [ops-first]\n  decided_by: Priya Nair\n"
        + ("" if made.has("linked", number) else "  initiative: daily-answer\n")
        + ("  affects: [partners]\n" if made.has("told", number) else "  told: [partners]\n")
        + f"  accepted_by: {'Priya Nair' if made.has('accepted', number) else 'Dana Reyes'}\n"
        for number in range(made.decisions)
    ]
    needs = [f"- id: n-{number}\n  from: platform\n  what: a\n" for number in range(made.needs)]
    gives = [
        f"- id: n-{number}\n  to: insights\n"
        for number in range(made.needs)
        if not made.has("answered", number)
    ]
    brief = (
        "  given_by: Priya Nair\n  our_task: b\n  effect_on_others: c\n  date: 2026-10-09\n"
        f"  heard_by: {'Priya Nair' if made.has('heard') else 'Dana Reyes'}\n"
        + ("" if made.has("whole") else "  intent: a\n")
        + ("" if made.has("edition") else "  edition: 3\n")
    )
    right = "- area: answers\n  level: team-decides\n  within: a\n"
    lists = {"contributes": parts, "we_will_not": costs, "decisions": decisions, "needs": needs}
    blocks = [f"{key}:\n{''.join(mix(entries))}" for key, entries in lists.items()]
    team = "".join(mix([*blocks, "id: insights\n", f"decision_rights:\n{right}", f"backbrief:\n{brief}"]))
    fixed = workspace(f"# teams/platform.yaml\ngives:\n{''.join(mix(gives))}")
    files = {**fixed, "teams/insights.yaml": (team + ends).encode()}
    return {name: files[name] for name in mix(list(files))}


def evidence(files: Mapping[str, bytes]) -> tuple[object, ...]:
    """All that the files show of a team, without lines of files."""
    found = standing_in(files)
    missing = {line.name: sorted(each.what for each in line.missing) for line in found.lines}
    return found.rung, counts(found), missing, found.next_rung, [right.covered for right in found.rights]


def height(made: Organisation) -> int:
    return LEVELS.index(standing_in(files_of(made)).rung)


@given(organisations, some.tuples(some.sampled_from(FLAWS), some.integers(0, 2)))
def test_completing_never_lowers_a_rung_and_breaking_never_raises_it(
    made: Organisation, flaw: tuple[str, int]
) -> None:
    broken, mended = made._replace(flaws=made.flaws | {flaw}), made._replace(flaws=made.flaws - {flaw})
    assert height(broken) <= height(mended)


@given(organisations, some.randoms(use_true_random=False))
def test_the_order_of_files_keys_and_entries_changes_nothing(
    made: Organisation, chance: random.Random
) -> None:
    assert evidence(files_of(made, chance)) == evidence(files_of(made))


@given(organisations)
def test_each_line_counts_what_is_there_by_the_organisation_itself(made: Organisation) -> None:
    """A second, independent count: of the description, not of the files."""
    found = counts(standing_in(files_of(made)))

    def without(flaw: str, of: int) -> tuple[int, int]:
        return sum(not made.has(flaw, number) for number in range(of)), of

    assert found["contribution"] == without("part", made.parts)
    assert found["metrics"] == without("sign", made.parts)
    assert found["rule-outs"] == without("cost", made.parts)
    assert found["decisions"] == without("linked", made.decisions)
    assert found["told"] == without("told", made.decisions)
    assert found["exceptions"] == without("accepted", made.decisions)
    assert found["needs"] == without("answered", made.needs)
    is_heard = not any(made.has(flaw) for flaw in ("heard", "whole", "edition"))
    assert found["backbrief"] == (int(is_heard), 1)


@given(organisations)
def test_ignores_change_no_evidence(made: Organisation) -> None:
    ignore = "\n# strat: ignore-file[no-backbrief, decision-without-initiative] we know\n"
    assert evidence(files_of(made, ends=ignore)) == evidence(files_of(made))
