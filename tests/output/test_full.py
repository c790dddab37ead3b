"""The full format, as the design shows it."""

from pathlib import Path

from strategy_cli.finding import Excerpt, Finding, Place, Severity, Span
from strategy_cli.output.full import full_lines
from strategy_cli.output.painting import painted
from strategy_cli.output.paths import SeenFrom
from tests.running import assert_golden, strat

GOLDEN = Path(__file__).parent / "golden" / "full"


def finding(line: str, span: Span, message: str = "a message", note: str = "") -> Finding:
    excerpt = Excerpt("teams/a.yaml", span, line, note)
    place = Place("teams/a.yaml")
    return Finding("a-rule", Severity.ERROR, message, "why", "help", ("Dana",), place, excerpt, (), "f")


def shown(one: Finding, folder: str = ".") -> list[str]:
    return painted(full_lines((one,), SeenFrom(folder)), colour=False).split("\n")


def test_the_block_of_the_design_byte_for_byte() -> None:
    ran = strat("lint", "--select", "decision-without-initiative", here=GOLDEN)
    assert_golden(GOLDEN / "expected.txt", ran.out)
    assert ran.code == 1


def test_the_mark_stands_under_wide_letters() -> None:
    lines = shown(finding("name: 日本 team", Span(3, 7, 9)))
    assert lines[3:5] == ["3 | name: 日本 team", "  |       ^^^^"]


def test_a_very_long_line_is_shown_around_the_place() -> None:
    lines = shown(finding("a" * 300 + "here" + "b" * 300, Span(1, 301, 305)))
    assert len(lines[3]) < 80
    assert lines[4].index("^") == lines[3].index("here")


def test_a_whole_file_has_no_excerpt() -> None:
    assert shown(finding("", Span()))[1:3] == [" --> teams/a.yaml:1:1", "  = why: why"]


def test_paths_are_seen_from_where_the_reader_stands() -> None:
    assert shown(finding("", Span()), "../company")[1] == " --> ../company/teams/a.yaml:1:1"


def test_a_message_of_several_lines_stays_on_one() -> None:
    assert shown(finding("", Span(), "one\n::error::two"))[0] == "error[a-rule]: one ::error::two"


def test_colour_adds_no_words() -> None:
    one = finding("id: x", Span(1, 5, 6), "[bold]not markup[/bold]")
    coloured = painted(full_lines((one,), SeenFrom()), colour=True)
    assert "\x1b[" in coloured
    assert "[bold]not markup[/bold]" in coloured
