"""The page of a briefing: its words, its length, and its shape whatever the text."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from strategy_cli.output.brief import TEMPLATE, brief_markdown, index_markdown
from strategy_cli.output.markdown import addresses_of, links_to
from strategy_cli.output.painting import painted_markdown
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.templating import Renderer, built_in
from strategy_cli.views.briefing.page import Briefing
from tests.running import ROOT, assert_golden, strat
from tests.views.briefed import brief

GOLDEN = Path(__file__).parent / "golden" / "brief"
CODES = ("state", "fate", "how", "severity")  # words of ours, by which a template chooses its own
RENDERER = Renderer(built_in(TEMPLATE))
RICH = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the questions.
  so_that: others can show it
  proof: three in a row
  by: 2027-01-31
- initiative: first-partners
- initiative: mobile-app
- initiative: warehouse-links
- initiative: nowhere
  our_part: Wander.
keeps_running: salaries
we_will_not:
- what: take requests
  follows: ops-first
  until: 2027-01-01
- because: we never did
  follows: partners-sell
- sleep
needs:
- id: connectors
  from: platform
  what: connections
  by: 2026-01-31
- id: lists
  from: carriers
  what: lists
  escalated_to: Dana Reyes
- id: nothing
  from: partners
  what: nothing much
gives:
- id: calls
  to: carriers
  what: calls
  date: 2026-10-01
- id: answer-stories
  to: partners
  cannot: no time
decision_rights:
- area: answers
  level: team-reports
  granted_by: Dana Reyes
  within: the law
  because: they know best
  until: 2026-01-01
- area: doors
  level: team-decides
  one_way: only they can tell
- area: unclear
decisions:
- id: early
  date: 2026-01-01
  decided: Begin.
  initiative: first-partners
- id: other
  date: 2026-11-01
  decided: Go on.
  initiative: daily-answer
  told: [carriers]
backbrief:
  edition: 2
  date: 2026-06-01
  questions: [May we?]
# teams/platform.yaml
needs:
- id: order
  from: insights
  what: an order
  by: 2026-06-01
  escalated_to: Dana Reyes
"""


def page(briefing: Briefing) -> str:
    return brief_markdown(briefing, RENDERER, links_to(SeenFrom()))


def shape(markdown: str) -> list[str]:
    """The types of all tokens; text in several pieces counts as one."""
    tokens: list[Token] = []
    for token in MarkdownIt().parse(markdown):
        tokens += [token, *(token.children or ())]
    types = [token.type for token in tokens]
    return [
        kind for kind, before in zip(types, ["", *types], strict=False) if kind != "text" or before != "text"
    ]


def words_in(markdown: str) -> int:
    inline = (token.children or [] for token in MarkdownIt().parse(markdown) if token.type == "inline")
    texts = ("".join(child.content or " " for child in children) for children in inline)
    return sum(len(re.findall(r"[\w'’-]*\w[\w'’-]*", text)) for text in texts)


def with_texts(value: Any, texts: Iterator[str], name: str = "") -> Any:  # noqa: ANN401  values of any type
    """The same value with every text replaced; what was empty stays empty."""
    if isinstance(value, str):
        return value if not value or name in CODES else next(texts)
    if isinstance(value, tuple | frozenset):
        return type(value)(with_texts(each, texts) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        inner = {each.name: with_texts(getattr(value, each.name), texts, each.name) for each in fields(value)}
        return type(value)(**inner)
    return value


@cache
def rich() -> Briefing:
    return brief(RICH, rules="teams")


@cache
def plain_shape() -> list[str]:
    return shape(page(with_texts(rich(), cycle(["x"]))))


def test_the_briefing_of_the_format_page_byte_for_byte() -> None:
    ran = strat("brief", "insights", here=GOLDEN)
    assert (ran.code, ran.err) == (0, "")
    assert_golden(GOLDEN / "expected.md", ran.out)


def test_one_contribution_takes_600_words() -> None:
    assert 400 < words_in((GOLDEN / "expected.md").read_text("utf-8")) <= 600


SPECIALS = "xy *_`[]()<>#|~!\\&;:-+=.\"'{}%$@^/\n\t1\u202e\u2028\x1b\u00a0é"
WHOLE = r"""
# heading
- item
1. item
1) x
***
---
===
> quote
```
~~~
    code
<b>bold</b>
<!-- x
<script>
a | b
[x](javascript:y)
![x](y)
[x]: y
<http://x>
&lt;b&gt;
\
x\
::error::x
##[error]x
{{ head }}
{% raw %}
a_b_c
_a_
`` ` ``
...
x .
?
“x”
http://x.y/z
- [ ] todo
+ 1
.
"""
HOSTILE = st.one_of(
    st.text(alphabet=SPECIALS, min_size=1, max_size=20),
    st.sampled_from(WHOLE.split("\n")),
    st.sampled_from(["x  \ny", "a | b\n--|--", "x\n\n# y", "\u202eevil", "\ud800"]),
    st.text(min_size=1, max_size=12),
)


@given(st.lists(HOSTILE.map(str.strip).filter(bool), min_size=1, max_size=40))
def test_no_text_changes_the_shape_of_the_page(texts: list[str]) -> None:
    assert shape(page(with_texts(rich(), cycle(texts)))) == plain_shape()


@given(st.lists(HOSTILE.map(str.strip).filter(bool), min_size=1, max_size=9))
def test_no_text_changes_the_shape_of_the_index(texts: list[str]) -> None:
    hostile, plain = (index_markdown(with_texts((rich().head,), cycle(each))) for each in (texts, ["x"]))
    assert shape(hostile) == shape(plain)


@given(st.lists(HOSTILE.map(str.strip).filter(bool), min_size=1, max_size=9))
def test_nothing_a_terminal_obeys_comes_through(texts: list[str]) -> None:
    markdown = brief_markdown(with_texts(rich(), cycle(texts)), RENDERER, addresses_of(SeenFrom()))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\ud800-\udfff]", markdown)


def test_the_rich_page_holds_every_section_and_no_emptiness() -> None:
    text = page(rich())
    heads = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert heads == [
        "Waiting for you",
        "New since your back-brief",
        "Your piece",
        "You decide, ask first",
        "Ruled out, and when in doubt",
        "You and the others",
        "How we will know",
        "What we are after, and why",
        "Your decisions whose ground moved",
        "Your back-brief",
    ]
    assert not re.search(r"None|^- *$|\(\)|: *\.|\*\*\*\*|  ", text, re.MULTILINE)


def test_a_team_with_only_a_mission_gets_one_step_and_no_list_of_absences() -> None:
    text = page(brief("\n# teams/new.yaml\nid: new\nname: New team\nmission: To begin.\n", "new"))
    assert text.startswith(
        "# New team\n\nStrategy edition 3 of 2026-10-05 · no back-brief yet\n\nTo begin.\n"
    )
    assert "**First step.** Say under `contributes` in [teams/new.yaml](teams/new.yaml) which" in text
    assert "1. Daily answer" in text
    assert not re.search("(?i)not written|no right|nothing|back-brief, in your", text)


def test_an_ended_team_gets_little_else() -> None:
    text = page(brief("\n# teams/insights.yaml\nended:\n  date: 2026-11-01\n  heirs: [platform]\n"))
    assert text == (
        "# Insights squad\n\nThis team ended on 2026-11-01. Its work went to Platform squad.\n\n"
        "One of its decisions is still in force, in [teams/insights.yaml](teams/insights.yaml).\n"
    )


def test_a_missing_strategy_is_said_at_the_top() -> None:
    text = page(brief(without=("strategy.yaml",)))
    assert "**There is no strategy.yaml here**" in text
    assert "What we are after" not in text


def test_what_could_not_be_read_is_said_at_the_top() -> None:
    text = page(brief("\n# teams/insights.yaml\nneeds:\n- id: connectors\n  by: next summer\n"))
    assert (
        "**Could not be read,** and is missing below: [needs\\[connectors\\].by](teams/insights.yaml#L19)"
        in text
    )


def test_a_long_list_is_cut_and_says_how_many_more() -> None:
    needs = "".join(f"- id: n{number}\n  from: platform\n  what: thing {number}\n" for number in range(9))
    text = page(brief(f"\n# teams/insights.yaml\nneeds:\n{needs}"))
    assert "- … + 3 more needs, in [teams/insights.yaml](teams/insights.yaml)\n" in text


def test_links_are_quoted_and_lead_from_where_the_reader_stands() -> None:
    link = links_to(SeenFrom("../a b/(c)"))
    assert link("x", "teams/insights.yaml", 3) == "[x](../a%20b/%28c%29/teams/insights.yaml#L3)"


def test_the_example_reads_within_reach_of_a_page() -> None:
    example = ROOT / "examples" / "analytics"
    counts = {
        team: words_in(strat("brief", team, here=example).out) for team in ("insights", "partners", "hookup")
    }
    assert max(counts.values()) <= 850, counts


@pytest.mark.parametrize("width", [80, 140])
def test_a_terminal_of_any_width_is_filled_and_not_overrun(width: int) -> None:
    shown = painted_markdown((GOLDEN / "expected.md").read_text("utf-8"), width, colour=False)
    longest = max(map(len, shown.split("\n")))
    assert width - 12 < longest <= width


def test_colour_is_only_there_where_asked_for() -> None:
    assert "\x1b[" in painted_markdown("# A\n\n**b**", 80, colour=True)
    assert "\x1b" not in painted_markdown("# A\n\n**b** [c](d)", 80, colour=False)


def test_days_are_shown_as_iso_days() -> None:
    fragment = (
        "\n# teams/insights.yaml\nneeds:\n- id: connectors\n  from: platform\n  what: x\n  by: 2027-Q1\n"
    )
    assert brief(fragment).exchanges.needs[0].by == date(2027, 3, 31)
    assert "2027-03-31 you need *x*" in page(brief(fragment))
