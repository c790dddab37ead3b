"""Another id for a thing: every file that names it says so, and nothing else is different."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from strategy_cli.graph.links import Graph
from strategy_cli.graph.naming import everything_named
from strategy_cli.reading.load import load
from tests.running import ROOT, Ran, strat, write_files

KIND_OF = {
    "approach": "choice",
    "principles": "principle",
    "always": "always",
    "initiatives": "initiative",
    "parked": "initiative",
    "done": "initiative",
    "metrics": "metric",
    "assumptions": "assumption",
    "others": "other",
    "decisions": "decision",
    "needs": "need",
    "gives": "give",
    "decision_rights": "area",
    "": "team",
}
WITH_TEAM = ("needs", "gives", "decision_rights")
EACH_KIND = (
    1 if os.environ.get("HYPOTHESIS_PROFILE") != "promises" else 1000
)  # ids of each kind that are tried


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}


def named_in(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Every id with its kind, and the team whose it is."""
    for named in everything_named(Graph(load(bytes_in(folder)))):
        place = named.entry.place
        key = place.route[0].partition("[")[0] if place.route else ""
        if named.name:
            yield KIND_OF[key], named.name, Path(place.path).stem if key in WITH_TEAM else ""


def some_of(ids: Iterator[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for each in dict.fromkeys(ids):
        found.setdefault(each[0], []).append(each)
    chosen = [each for several in found.values() for each in several[-EACH_KIND:]]
    return sorted(chosen, key=lambda each: each[0] == "team")  # while --team still knows them


def rename(folder: Path, *words: str) -> Ran:
    return strat("rename", *words, "-q", "-C", folder)


def linted(folder: Path, names: dict[str, str]) -> list[str]:
    """What lint finds, without where on its line, and without what it offers: near names are others now."""
    out = strat("lint", "-f", "json", "-C", folder).out
    for new, old in names.items():
        out = out.replace(new, old)
    found: list[dict[str, Any]] = json.loads(out)["findings"]
    for each in found:
        each["message"] = each["message"].partition(";")[0]
    loose = ("fingerprint", "column", "end_column", "related", "help")
    return sorted(str({key: value for key, value in each.items() if key not in loose}) for each in found)


@pytest.mark.parametrize("example", ["analytics", "first-draft"])
def test_every_id_can_be_renamed_and_back_and_lint_finds_what_it_found(example: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "examples" / example, tmp_path / "w"))
    before, found = bytes_in(folder), linted(folder, {})
    done: list[tuple[str, ...]] = []
    for kind, old, team in some_of(named_in(folder)):
        new = f"fresh-{len(done):03}-name"
        ran = rename(folder, kind, old, new, *(("--team", team) if team else ()))
        if f"no {kind} is called" in ran.err and kind in ("need", "give"):
            continue  # the other side was renamed already
        assert (ran.code, ran.err) == (0, ""), (kind, old)
        done.append((kind, new, old))
    assert {kind for kind, *_ in done} >= {
        "team",
        "decision",
        "need",
        "area",
        "initiative",
        "choice",
        "metric",
    }
    assert bytes_in(folder) != before
    assert linted(folder, {new: old for _, new, old in done}) == found
    for kind, new, old in reversed(done):
        assert rename(folder, kind, new, old).code == 0, (kind, new, old)
    assert bytes_in(folder) == before


TEAMS = {
    "strategy.yaml": "stage: draft\nothers:\n- id: council\n",
    "teams/a.yaml": """\
id: a
needs:
- id: data          # from b
  from: b
- id: data
  from: c
decision_rights:
- area: prices
decisions:
- {id: a-one, area: prices, told: [b, "c"], affects: everyone}
""",
    "teams/b.yaml": """\
id: 'b'
gives:
- {to: [a, d], id: data}
decision_rights:
- area: prices
decisions:
- id: b-one
""",
    "teams/c.yml": "gives:\n- id: data\n  to: a\nended:\n  heirs: [b]\n",
    "teams/d.yaml": "id: d\nneeds:\n- id: data\n  from: b\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path / "w", {**TEAMS})


def test_a_team_takes_its_file_along_and_every_file_that_names_it(folder: Path) -> None:
    ran = strat("rename", "team", "b", "bees", "-C", folder)
    wrote = "teams/a.yaml, teams/c.yml, teams/d.yaml, teams/bees.yaml"
    told = f"`b` is now `bees` in 6 places (wrote {wrote}; removed teams/b.yaml)\n"
    assert (ran.code, ran.err) == (0, told)
    assert not (folder / "teams/b.yaml").exists()
    assert (folder / "teams/bees.yaml").read_text() == TEAMS["teams/b.yaml"].replace("'b'", "'bees'")
    assert (folder / "teams/a.yaml").read_text() == TEAMS["teams/a.yaml"].replace(
        ": b\n", ": bees\n"
    ).replace("[b,", "[bees,")
    assert (folder / "teams/c.yml").read_text().endswith("heirs: [bees]\n")


def test_a_team_without_an_id_keeps_its_ending(folder: Path) -> None:
    assert rename(folder, "team", "c", "cee").code == 0
    assert (folder / "teams/cee.yml").read_text() == TEAMS["teams/c.yml"]
    assert 'told: [b, "cee"]' in (folder / "teams/a.yaml").read_text()


def test_a_need_is_renamed_with_its_gives_and_no_other_of_that_id(folder: Path) -> None:
    assert rename(folder, "need", "data", "figures", "--team", "d").code == 0
    texts = {path: data.decode() for path, data in bytes_in(folder).items()}
    assert texts["teams/a.yaml"].startswith(
        "id: a\nneeds:\n- id: figures          # from b\n  from: b\n- id: data\n"
    )
    assert "id: figures}" in texts["teams/b.yaml"]
    assert "id: figures\n" in texts["teams/d.yaml"]
    assert (folder / "teams/c.yml").read_text() == TEAMS["teams/c.yml"]


def test_an_area_is_its_teams_own(folder: Path) -> None:
    assert rename(folder, "area", "prices", "price-list", "--team", "a").code == 0
    text = (folder / "teams/a.yaml").read_text()
    assert text == TEAMS["teams/a.yaml"].replace("area: prices", "area: price-list")
    assert (folder / "teams/b.yaml").read_text() == TEAMS["teams/b.yaml"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("area", "prices", "x"),
            "2 are called `prices`, in teams/a.yaml and teams/b.yaml; say with --team whose",
        ),
        (("need", "data", "x", "--team", "a"), "2 are called `data`"),
        (("need", "data", "x", "--team", "e"), "no team `e`"),
        (("need", "date", "x"), "no need is called `date`; did you mean `data`?"),
        (("team", "b", "council"), "`council` is taken already, by a `others` entry in strategy.yaml"),
        (("team", "b", "everyone"), "`everyone` is a word of the format"),
        (("other", "council", "a"), "`a` is taken already, by a team in teams/a.yaml"),
        (("team", "b", "b"), "this is its id already"),
        (("other", "council", "order"), "`order` is a word of the format"),
        (("team", "b", "Bees"), "write `bees`"),
        (("teams", "b", "x"), "did you mean `team`?"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    folder: Path, words: tuple[str, ...], told: str
) -> None:
    before = bytes_in(folder)
    ran = rename(folder, *words)
    assert ran.code == 2
    assert told in ran.err
    assert bytes_in(folder) == before


def test_a_dry_run_shows_a_teams_file_under_both_names(folder: Path) -> None:
    before = bytes_in(folder)
    ran = strat("rename", "team", "d", "dee", "--dry-run", "-C", folder)
    assert "--- a/teams/d.yaml\n+++ b/teams/dee.yaml\n@@ -1,4 +1,4 @@\n-id: d\n+id: dee\n" in ran.out
    assert bytes_in(folder) == before


def test_the_baseline_knows_what_it_knew(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "examples/first-draft", tmp_path / "w"))
    (folder / "strat.toml").write_text('baseline = "known.json"\n')
    assert strat("lint", "--update-baseline", "-C", folder).code == 0
    assert rename(folder, "team", "insights", "answers").code == 0
    told = strat("lint", "--strict", "-C", folder)
    assert told.code == 0, told.out
    assert "stale" not in told.out + told.err


def test_words_that_still_have_the_old_id_are_named(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "strategy.yaml": "approach:\n- id: ops-first  # see ops-first.md\n  over: not ops-firsts\n"
    }
    ran = strat("rename", "choice", "ops-first", "x", "-C", write_files(tmp_path, files))
    assert "`ops-first` still stands in the words of strategy.yaml:2; that is yours to change\n" in ran.err


@pytest.mark.parametrize(
    ("call", "number", "told"),
    [
        ("replace", 2, "there is no team or `others` entry `bees`"),
        ("unlink", 0, "decision `b-one` has an id that is taken by another"),
    ],
)
def test_after_a_kill_between_two_files_the_same_call_finishes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, told: str
) -> None:
    whole = Path(shutil.copytree(folder, folder.parent / "whole"))
    rename(whole, "team", "b", "bees")
    real, left = getattr(Path, call), [number]

    def killed(path: Path, *arguments: object, **named: object) -> object:
        left[0] -= path.name != "teams"
        if left[0] < 0:
            raise KeyboardInterrupt
        return real(path, *arguments, **named)

    with monkeypatch.context() as patched:
        patched.setattr(Path, call, killed)
        assert rename(folder, "team", "b", "bees").code == 130
    assert bytes_in(folder) not in (bytes_in(whole), {path: text.encode() for path, text in TEAMS.items()})
    assert told in strat("lint", "-C", folder).out
    assert rename(folder, "team", "b", "bees").code == 0
    assert bytes_in(folder) == bytes_in(whole)
