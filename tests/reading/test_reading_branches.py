"""Every branch of the reader: slips and their repairs, shapes of entries, places."""

import gc

import pytest

from strategy_cli.finding import Fault, Span
from strategy_cli.model.team import Team
from strategy_cli.reading.load import load
from strategy_cli.reading.places import Positions
from strategy_cli.reading.source import read

PATH = "teams/a.yaml"

# What is written; then the line and column shown, and words of what it says or offers.
SLIPS = {
    "a tab behind a space": ("a: 1\nb:\n \tc: 2\n", (3, 2), "spaces"),
    "a key below a key that has its value": ("name: a\n  mission: b\n", (2, 3), "at the edge"),
    "an item further out than the one above": ("a:\n  - b: 1\n - c: 2\n   d: 3\n", (3, 2), "by 2 spaces"),
    "keys deeper than their entry": ("a:\n- b: 1\n   c: 2\n   d: 3\n", (3, 4), "and the 1 line below"),
    "a key below an item that is a text": ("a:\n- b\n c: d\n", (3, 2), "at the edge"),
    "an entry deeper than its keys": ("a:\n   - b: 1\n  c: 2\n", (2, 4), "at the edge"),
    "a first key deeper than the others": ("a:\n    b: 1\n  c: 2\n  d: 3\n", (2, 5), "by 2 spaces"),
    "a first key less deep than the others": ("a:\n b: 1\n  c: 2\n  d: 3\n", (2, 2), "by 2 spaces"),
    "a second key deeper than the others": ("a:\n  b: 1\n   c: 2\n  d: 3\n", (3, 4), "by 2 spaces"),
    "a second item deeper than the first": ("a:\n- b:\n  - c: 1\n   - d: 2\n     e: 3\n", (4, 4), "by 2"),
    "an item less deep than its list": ("a:\n  b:\n - c: 1\n   d: 2\n", (3, 2), "by 2 spaces"),
    "a text that goes on below a comment": ("a: b # soon\n  and more words\n", (1, 6), "ends it"),
    "a text that goes on below ` #1`": ("a: b #1 of all\n  and more words\n", (1, 6), "cuts this text"),
    "a sentence between keys": ("a: b\nSome words, yes\nand more, no\n\nc: d\n", (2, 1), "neither a key"),
    "a sentence above a key": ("a: b\nSome Words Here\nc: d\n", (2, 1), "neither a key"),
    "a sentence as an entry": ("a:\n- Some words, yes\n  b: c\n", (2, 1), "neither a key"),
    "a sentence at the end": ("a: b\nSome words, yes\n", (2, 1), "neither a key"),
    "a sentence of two lines at the end": ("a: b\nSome words, yes\nand more, no", (2, 1), "neither a key"),
    "the end of a document": ("a: b\n...\nc: d\n", (2, 1), "`...` ends"),
    "a directive below a key": ("a: b\n%TAG\n", (2, 1), "directive"),
    "a directive without a document": ("%YAML 1.1\na: b\n", (1, 1), "directive"),
    "a directive alone": ("%YAML 1.1\n", (1, 1), "directive"),
    "an item further out than its keys": (
        "a:\n- b: 1\n  c:\n- d: 2\n    e: 3\n",
        (4, 1),
        "indent it by 2 spaces",
    ),
    "an unclosed bracket above empty lines": ("a: [b\n\n\n", (1, 4), "close it with `]`"),
    "a key without its colon": ("name a b\nc:\n- name: e\n", (1, 1), "colon is missing after `name`"),
    "an escape that is none": ('a: "b \\d c"\n', (1, 7), "two backslashes"),
    "a number in an escape that is none": ('a: "b \\xzz c"\n', (1, 7), "two backslashes"),
    "an escape on a later line": ('a: "b\n  \\d c"\n', (1, 4), "two backslashes"),
    "a bracket closed below": ("a: [\n  b,\n  c: d: e\n]\nf: g\n", (1, 4), "close it with `]`"),
    "text behind a bracket": ("a: [b] c\n", (1, 8), '`a: "[b] c"`'),
    "a question mark first": ("a: ? b: c\n", (1, 4), "cannot begin with `? `"),
    "a dash without its blank": ("a:\n- b: c\n -d: e\n", (3, 2), "missing after the dash"),
    "a merge cut short": ("a: b\n<<<<<<< c\n", (2, 1), "merge conflict"),
    "the end of a merge": ("a: b\n>>>>>>> c\n", (2, 1), "merge conflict"),
    "a slip below a line of blanks": ("a: b\n \t \nc: d: e\n", (3, 5), "second `: `"),
    "a wide blank behind a dash": ("a:\n- \u3000b: c\n", (2, 3), "plain spaces"),
    "a tag on a list": ("a: !x [b]\n", (1, 4), "tag"),
    "an item below a key that has its value": ("a: b\n- c\n", (2, 1), "neither a key"),
    "an item without text below such a key": ("a: b\n-\n", (2, 1), "neither a key"),
    "a key at the edge below a list at the edge": ("- a: b\nc: d\n", (2, 1), "neither a key"),
    "a key less deep than two above": ("a:\n  b: 1\n  c: 2\n d: 3\n", (4, 2), "by 2 spaces"),
    "a key less deep in a file that is indented": ("  a:\n    b: 1\n   c: 2\n", (3, 4), "by 4 spaces"),
    "a slip in the last line, without its end": ("a: @ b\n  c", (1, 4), "cannot begin with `@`"),
    "no key before the colon": (": a\n", (1, 1), "neither a key"),
    "nothing behind an opening quote": ("a: '\n", (1, 4), "not closed"),
}


def test_an_item_over_two_lines_is_shown_by_its_first() -> None:
    positions = _positions('we_will_not:\n- "no calls\n  at night"\n')
    assert positions.span(("we_will_not[no calls at night]",)) == Span(2, 3, 12)


def test_loading_leaves_the_collector_as_it_was() -> None:
    gc.disable()
    try:
        load({PATH: b"id: a\n"})
        assert not gc.isenabled()
    finally:
        gc.enable()


def _faults(text: str, path: str = PATH) -> list[Fault]:
    return list(load({path: text.encode()}).faults)


def _team(text: str) -> Team:
    return load({PATH: text.encode()}).teams[0]


def _said(text: str, path: str = PATH) -> list[str]:
    return [f"{fault.place.address}: {fault.message}; {fault.help}" for fault in _faults(text, path)]


@pytest.mark.parametrize(("text", "place", "words"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_once_at_its_place(text: str, place: tuple[int, int], words: str) -> None:
    (trouble,) = read(PATH, text.encode()).troubles
    assert (trouble.span.line, trouble.span.column) == place
    assert words in f"{trouble.message}; {trouble.help}"


def test_two_merges_one_in_the_other_are_both_told() -> None:
    text = "<<<<<<< a\nname: x\n<<<<<<< b\nlead: y\n=======\nlead: z\n>>>>>>> c\n"
    assert [trouble.span.line for trouble in read(PATH, text.encode()).troubles] == [1, 3]
    assert (_team(text).name, _team(text).lead) == ("x", "y")


def test_reading_stops_after_ten_repairs() -> None:
    source = read(PATH, b"".join(b"key%d: a: b\n" % number for number in range(20)))
    assert source.tree is None
    assert len(source.troubles) == 11
    assert "reading stopped here" in source.troubles[-1].message


def test_of_a_fault_that_stands_1100_times_a_thousand_are_told() -> None:
    faults = _faults("".join(f"Strange{number}: x\n" for number in range(1100)))
    assert len(faults) == 1000
    assert faults[-1].message.endswith("and 100 more like it in this file")


def test_of_a_slip_that_no_baseline_may_hold_fifty_are_told() -> None:
    faults = _faults("decisions:\n" + "- id: &a x\n" * 100)
    assert [fault.rule for fault in faults] == ["yaml-feature"] * 50
    assert faults[-1].message.endswith("and 50 more like it in this file")


def test_two_endings_of_one_name_are_a_fault() -> None:
    workspace = load({"teams/a.yaml": b"id: a\n", "teams/a.yml": b"id: b\n"})
    assert [team.id for team in workspace.teams] == ["a"]
    assert "two files for one name" in workspace.faults[0].message


def test_keys_at_the_edge_go_back_to_the_entry_above() -> None:
    text = "we_will_not:\n- what: calls\nfollows: ops-first\nbecause: nobody asks\nname: a\n"
    (fault,) = _faults(text)
    assert fault.span == Span(3, 1, 8)
    assert "indent it by 2 spaces" in fault.help
    assert _team(text).we_will_not[0].because == "nobody asks"


def test_strange_keys_below_an_empty_list_stay_strange() -> None:
    assert [fault.rule for fault in _faults("we_will_not: []\nfollows: b\n")] == ["unknown-key"]


def test_a_key_of_the_file_inside_an_entry_is_said_to_be_one() -> None:
    text = "we_will_not:\n- what: calls\n  backbrief:\n  edition: 3\n"
    (said,) = _said(text)
    assert "it is a key of the file itself; begin it at the edge" in said


def test_a_misspelt_key_beside_the_right_one_is_to_be_deleted() -> None:
    assert "`mission` stands here already" in _said("mission: a\nmision: b\n")[0]


SHAPES = {
    "a text where keys belong": (
        "backbrief: yes\n",
        "`backbrief` takes keys of its own, and here stands the text",
    ),
    "a list where keys belong": (
        "backbrief: [a]\n",
        "`backbrief` takes keys of its own, and here stands a list",
    ),
    "keys where texts belong": ("gives:\n- id: a\n  to: {b: c}\n", "here stands an entry with 1 key"),
    "a list in a list of texts": ("gives:\n- id: a\n  to: [[], b]\n", "here stands an empty list"),
    "strange keys where entries belong": ("needs:\n  zebra: c\n", "takes a list of entries"),
    "an entry that lacks a space": ("needs:\n- id:a\n", "write `id: a`"),
    "an entry that is a sentence": ("needs:\n- some words\n", "an entry of `needs` has keys of its own"),
    "an entry that is a list": ("needs:\n- [a]\n", "an entry of `needs` has keys of its own"),
    "an item cut by ` #1`": ("we_will_not:\n- be the #1\n", 'only "be the" is left'),
}


@pytest.mark.parametrize(("text", "words"), SHAPES.values(), ids=SHAPES)
def test_a_value_of_another_shape_is_told_with_what_belongs_there(text: str, words: str) -> None:
    (said,) = _said(text)
    assert words in said


def test_a_list_of_texts_keeps_those_that_could_be_read() -> None:
    gives = _team("gives:\n- id: a\n  to: [[], b, '']\n").gives
    assert gives[0].to == ("b",)


def test_a_list_of_texts_with_a_faulty_one_counts_as_not_read() -> None:
    (give,) = _team("gives:\n- id: a\n  to:\n  - b\n  - @ c\n").gives
    assert give.to == ("b",)
    assert give.unread == {"to"}


def test_a_list_that_stands_twice_keeps_the_entries_of_both() -> None:
    assert [need.id for need in _team("needs:\n- id: a\nneeds:\n- id: b\n").needs] == ["a", "b"]
    assert [need.id for need in _team("needs: none\nneeds:\n- id: b\n").needs] == ["b"]


def test_empty_items_are_no_entries() -> None:
    team = _team("needs:\n-\n- id: a\nwe_will_not:\n- ''\n- calls\n")
    assert [need.id for need in team.needs] == ["a"]
    assert [each.what for each in team.we_will_not] == ["calls"]


def test_list_items_with_one_text_get_names_of_their_own() -> None:
    workspace = load({PATH: b"we_will_not: [calls, calls, calls]\n"})
    routes = [each.place.address for each in workspace.teams[0].we_will_not]
    assert routes == ["we_will_not[calls]", "we_will_not[calls~2]", "we_will_not[calls~3]"]


def test_an_entry_is_named_by_the_first_of_a_list() -> None:
    (contribution,) = _team("contributes:\n- initiative: [a, b]\n").contributes
    assert contribution.place.address == "contributes[a]"


def _positions(text: str) -> Positions:
    return Positions(read(PATH, text.encode()))


def test_a_place_that_was_not_written_is_shown_at_the_nearest_above() -> None:
    positions = _positions("needs:\n  id: a\n")
    assert positions.span(("needs[a]", "by")) == positions.span(("needs",)) == Span(1, 1, 6)
    assert positions.span(("vision",)) is None


def test_a_quote_is_found_inside_its_place() -> None:
    positions = _positions("mission: >\n  One thing and\n  Another thing\nneeds: [[], {}]\n")
    assert positions.span(("mission",), "another") == Span(3, 3, 10)
    assert positions.span(("mission",), "and another thing") == Span(2, 13, 16)
    assert positions.span(("mission",), "no such words") == Span(1, 1, 8)


def test_what_holds_no_text_is_shown_by_its_bracket() -> None:
    positions = _positions("needs: [[], {}]\n")
    assert positions.route_at(1, 9) == ("needs[e3b0c442]",)
    assert positions.span(("needs[e3b0c442]",)) == Span(1, 9, 10)
    assert positions.span(("needs[e3b0c442~2]",)) == Span(1, 13, 14)


def test_a_file_with_ten_thousand_invisible_characters_is_not_read() -> None:
    source = read(PATH, ("mission: a" + "\u200b" * 20_000).encode())
    assert [trouble.rule for trouble in source.troubles] == ["unreadable-file"]
    assert source.troubles[0].span.line == 1


def test_a_comment_behind_a_fold_mark_is_a_comment_and_a_sign_inside_the_text_is_none() -> None:
    source = read(PATH, b"mission: > # why\n  a # b\nname: x # y\n")
    assert [comment.text for comment in source.comments] == ["# why", "# y"]
