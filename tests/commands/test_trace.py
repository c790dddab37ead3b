"""`strat trace` as a person calls it: the sentence up, all that rests below, each format, and a slip."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from strategy_cli.graph.links import Graph
from strategy_cli.graph.typed import things
from strategy_cli.output.documents.text import text_of
from strategy_cli.output.mermaid import mermaid_of
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_mermaid
from strategy_cli.output.trace_json import trace_json
from strategy_cli.reading.load import load
from strategy_cli.views.document import address_of
from strategy_cli.views.tracing.downward import resting_on
from strategy_cli.views.tracing.links import links_of
from strategy_cli.views.tracing.page import trace_page
from strategy_cli.views.tracing.sentence import sentence
from strategy_cli.views.tracing.upward import way_up
from tests.output.editor import validator
from tests.rules.base import workspace
from tests.running import ROOT, assert_golden, strat, write_files

ANALYTICS = ROOT / "examples" / "analytics"
GOLDEN = Path(__file__).parent / "golden"
TEXTS = {
    path.relative_to(ANALYTICS).as_posix(): path.read_text("utf-8") for path in ANALYTICS.rglob("*.yaml")
}
EXAMPLE = Graph(load({path: text.encode() for path, text in TEXTS.items()}))
DECISION = "# teams/insights.yaml\ndecisions:\n"
# The whole grammar of what we print as Mermaid.
HEAD = "flowchart BT"
BOX = re.compile(r"  (n\d+)(?:\[\[(\"[^\"]*\")\]\]|\[(\"[^\"]*\")\])")
LABEL = re.compile(r'"(?:[^\W_]|[ .,:\'/()-]|#\d+;)*"')
ARROW = re.compile(r"  (n\d+) (?:-->\|[a-z ]+\||-\.->\|goes against\||-\.-) (n\d+)")
HOSTILE = '"]; click n0 %%{init: {"theme":"dark"}}%% `md` <b> $$x$$ #quot; --> | {a} @{ end \\n *_'


def parsed(text: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The boxes and arrows of a diagram; fails on any line that is neither."""
    head, *lines = text.splitlines()
    assert head == HEAD
    boxes: dict[str, str] = {}
    arrows: list[tuple[str, str]] = []
    for line in lines:
        if box := BOX.fullmatch(line):
            label = box[2] or box[3]
            assert LABEL.fullmatch(label), label
            boxes[box[1]] = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), label[1:-1])
        else:
            arrow = ARROW.fullmatch(line)
            assert arrow, line
            arrows.append((arrow[1], arrow[2]))
    assert {name for arrow in arrows for name in arrow} <= boxes.keys()
    return boxes, arrows


@pytest.mark.parametrize("name", ["customer-success-keep-brandt", "active-firms", "platform", "ops-first"])
def test_a_golden_trace_reads_from_the_thing_to_the_vision_and_down(name: str) -> None:
    assert_golden(GOLDEN / f"trace-{name}.txt", strat("trace", name, here=ANALYTICS).out)


def test_everything_that_has_an_id_can_be_traced_in_every_format() -> None:
    links = links_of(EXAMPLE)
    for thing in things(EXAMPLE):
        way, resting = way_up(links, thing), resting_on(links, thing)
        boxes, _ = parsed(mermaid_of(thing, way, resting))
        assert len(boxes) == len(set(boxes.values())) >= 1
        value = json.loads(trace_json(EXAMPLE, thing, way, resting, SeenFrom()))
        assert [each.json_path for each in validator("trace").iter_errors(value)] == []
        assert text_of(trace_page(EXAMPLE, thing, way, resting), SeenFrom()).startswith("Why: ")


def test_each_quotation_stands_where_its_address_says() -> None:
    links, lines = links_of(EXAMPLE), {path: text.splitlines() for path, text in TEXTS.items()}
    for thing in things(EXAMPLE):
        for clause in sentence(EXAMPLE, thing, way_up(links, thing)):
            at = address_of(EXAMPLE, clause.place)
            near = " ".join(" ".join(lines[at.path][max(0, at.line - 6) : at.line + 5]).split())
            assert all(words in near for words in re.findall(r'"([^"]*)"', clause.text)), clause


def test_the_sentence_is_one_sentence_and_every_clause_is_in_one_authors_words() -> None:
    links = links_of(EXAMPLE)
    for thing in things(EXAMPLE):
        *before, last = [each.text for each in sentence(EXAMPLE, thing, way_up(links, thing))]
        assert all(text[-1] in ",;" for text in before)
        assert last.endswith(".")
        assert not any("  " in text or " ," in text for text in (*before, last))


def test_both_things_of_a_shared_id_are_named_and_a_slip_is_told_the_nearest(tmp_path: Path) -> None:
    shared = f"{DECISION}- id: platform\n  decided: a\n  initiative: daily-answer\n"
    folder = write_files(tmp_path, dict(workspace(shared)))
    ran = strat("trace", "platform", here=folder)
    said = "strat: `platform` names 2 things; write `decision:platform` or `team:platform`\n"
    assert (ran.code, ran.out, ran.err) == (2, "", said)
    assert strat("trace", "team:platform", here=folder).code == 0
    assert "did you mean `choice:ops-first`?" in strat("trace", "ops-frist", here=ANALYTICS).err


def test_what_is_not_said_is_said_and_where_the_chain_ends(tmp_path: Path) -> None:
    bare = f"{DECISION}- id: bare\n  decided: Stop the slides.\n"
    ran = strat("trace", "bare", here=write_files(tmp_path, dict(workspace(bare))))
    assert 'Insights squad decided "Stop the slides",' in ran.out
    assert "because (not said);" in ran.out
    assert "which initiative the decision serves: (not said)." in ran.out
    assert "From here no written link leads on to the vision." in ran.out


def test_what_stands_outside_is_no_step_to_the_vision() -> None:
    ran = strat("trace", "restore-proof", here=ANALYTICS)
    assert "restore-proof stands outside the strategy," in ran.out
    assert 'because "we need the cover whatever we sell and to whom".' in ran.out
    assert "From here no written link leads on to the vision." in ran.out


def test_a_name_that_stands_for_nothing_is_said_and_a_text_that_was_not_read(tmp_path: Path) -> None:
    torn = f"{DECISION}- id: torn\n  decided: a\n  initiative: nowhere\n  because: [a, b]\n"
    ran = strat("trace", "torn", here=write_files(tmp_path, dict(workspace(torn))))
    assert "because (could not be read);" in ran.out
    assert "the decision serves `nowhere`, which stands nowhere in the files." in ran.out


def test_a_departure_says_who_accepted_it_and_leads_nowhere_by_itself(tmp_path: Path) -> None:
    against = f"{DECISION}- id: gap\n  decided: a\n  goes_against: [ops-first]\n"
    ran = strat("trace", "gap", here=write_files(tmp_path, dict(workspace(against))))
    assert "the decision goes against the choice ops-first, which chooses" in ran.out
    assert "who other than its decider accepted that: (not said)." in ran.out
    assert "From here no written link leads on to the vision." in ran.out


def test_a_reason_that_begins_with_because_is_not_said_twice(tmp_path: Path) -> None:
    twice = f"{DECISION}- id: twice\n  decided: a\n  because: Because we can\n"
    ran = strat("trace", "twice", here=write_files(tmp_path, dict(workspace(twice))))
    assert '"Because we can";' in ran.out
    assert "because" not in ran.out.splitlines()[2]


def test_two_hundred_things_stay_a_line_each_under_their_team(tmp_path: Path) -> None:
    many = "".join(
        f"- id: d-{number}\n  date: 2026-01-{number % 28 + 1:02}\n  decided: {'word ' * 40}\n"
        "  initiative: daily-answer\n  follows: ops-first\n"
        for number in range(200)
    )
    folder = write_files(tmp_path, dict(workspace(f"{DECISION}{many}")))
    ran = strat("trace", "ops-first", here=folder)
    shown = [line for line in ran.out.splitlines() if line.startswith("  decision d-")]
    assert len(shown) == 200
    assert max(map(len, shown)) < 200
    days = [re.findall(r"\((2026-\d\d-\d\d)", line)[0] for line in shown]
    assert days == sorted(days, reverse=True)
    boxes, arrows = parsed(strat("trace", "ops-first", "-f", "mermaid", here=folder).out)
    assert "Insights squad: 1 contribution, 1 rule-out of a team and 200 decisions" in boxes.values()
    assert len(arrows) < 30


def test_a_decision_to_everyone_reaches_everyone_once() -> None:
    assert "It reaches:\n  everyone: told" in strat("trace", "one-price-list", here=ANALYTICS).out


@given(some.text())
def test_no_text_leaves_its_label(text: str) -> None:
    assert LABEL.fullmatch(f'"{for_mermaid(text)}"')


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = f"{DECISION}- id: bad\n  decided: |\n    {HOSTILE}\n  initiative: daily-answer\n"
    folder = write_files(tmp_path, dict(workspace(hostile)))
    boxes, _ = parsed(strat("trace", "bad", "-f", "mermaid", here=folder).out)
    assert boxes["n0"].startswith(f"decision bad: \u201c{HOSTILE[:60]}")


def test_more_arrows_than_mermaid_draws_are_said_aloud(tmp_path: Path) -> None:
    team = "id: t{}\ncontributes:\n- initiative: daily-answer\n  moves: active-firms\n"
    files: dict[str, str | bytes] = {**workspace()}
    files |= {f"teams/t{number}.yaml": team.format(number) for number in range(260)}
    ran = strat("trace", "daily-answer", "-f", "mermaid", here=write_files(tmp_path, files))
    assert len(parsed(ran.out)[1]) > 500
    assert "Mermaid draws 500, unless its maxEdges is raised" in ran.err


@pytest.mark.parametrize("format_", ["text", "json", "mermaid"])
def test_what_rests_on_nothing_that_is_there_is_traced_all_the_same(tmp_path: Path, format_: str) -> None:
    fragment = (
        "# teams/insights.yaml\ncontributes:\n- initiative: nowhere\n  our_part: Find three questions.\n"
    )
    folder = write_files(tmp_path, dict(workspace(fragment)))
    for name in ("insights", "platform"):
        assert strat("trace", name, "-f", format_, here=folder).code == 0
