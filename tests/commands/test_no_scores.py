"""Nothing that `ask`, `matrix` and `todo` print is a score, an average, a rank, a colour, praise or blame."""

import re
from pathlib import Path

import pytest

from bench.organisation import write_organisation
from tests.running import ROOT, strat

JUDGING = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|averag\w*|median of teams|rank(?:s|ed|ing)?|rating|rated|grade[sd]?"
    r"|best|worst|top (?:team|performer)|percentile|points?|index of|out of 10|traffic light|green|amber"
    r"|well done|good job|congratulations|excellent|great work|on track|behind schedule|underperform\w*"
    r"|fail(?:s|ed|ing|ure)|overdue|late team|guilty|fault of|blame|should have|aligned|healthy|maturity)\b"
    r"|\d\s?%|\x1b\[|[★☆✓✔✗✘🟢🟡🔴🟠]",
    re.IGNORECASE,
)
CALLS = (
    ("ask", "insights", "Try another layout of the screen", "--area", "answers"),
    ("ask", "partners", "Offer onsite pilots to three firms", "--area", "pitch"),
    ("ask", "insights", "Show old answers in grey", "-f", "markdown"),
    ("ask", "platform", "Move copies between regions", "--door", "one-way", "-f", "json"),
    ("matrix",),
    ("matrix", "-f", "list"),
    ("matrix", "-f", "markdown"),
    ("matrix", "-f", "csv"),
    ("matrix", "--gaps"),
    ("todo",),
    ("todo", "-f", "markdown"),
    ("todo", "-f", "json"),
)


def own_words(shown: str, folder: Path) -> str:
    """What is printed without what the files say: every line of theirs taken out, and dates."""
    said = " ".join(" ".join(path.read_text("utf-8").split()) for path in folder.rglob("*.yaml"))
    words = shown.split()
    return " ".join(word for word in words if word.strip("\"'`.,;:()") not in said.split())


@pytest.mark.parametrize("text", ["3 points", "Insights: 80 %", "the best team", "\x1b[31mlate", "well done"])
def test_the_search_finds_what_it_looks_for(text: str) -> None:
    assert JUDGING.search(text)


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_no_output_judges_a_team(call: tuple[str, ...]) -> None:
    for example in ("analytics", "first-draft"):
        folder = ROOT / "examples" / example
        ran = strat(*call, "-C", folder, "--color", "always")
        assert JUDGING.findall(own_words(ran.out, folder)) == [], ran.out


def test_no_figure_spans_teams(tmp_path: Path) -> None:
    write_organisation(tmp_path, 12)
    for command in ("matrix", "todo"):
        shown = strat(command, "-C", tmp_path).out
        counts = re.findall(r"\b\d+ (?:of \d+|teams|people|gaps|items|findings|things)\b", shown)
        assert counts == []


def test_nobody_stands_first_for_owing_more(tmp_path: Path) -> None:
    write_organisation(tmp_path, 3)
    shown = strat("todo", "-C", tmp_path).out
    heads = [line for line in shown.splitlines() if line and not line.startswith(" ")]
    assert heads[0] == "Dana Reyes"
    assert heads[-3:] == [f"Lead of team-{number}" for number in range(3)]
