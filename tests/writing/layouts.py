"""Random files for the properties of writing: one content in any layout that people use."""

from random import Random
from typing import Any, NamedTuple

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "one",
        "two: three",
        "#4 add-on",
        "Grün",
        "a #1 choice",
        "100 %",
        "%",
        "- dash",
        "ends:",
        "[x]",
        "no",
        "日本",
        "it's",
        '"q"',
        "*",
        "a, b",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.just(
    "a long sentence that goes on " * 5 + "end"
)
LONG = st.builds("{}\n{}".format, TEXTS, TEXTS) | TEXTS
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
COMMENTS = ["# why", "# ünï: [x]", "#", "# - id: x", "# it's", "#\ttab\t: x", "# a, b]"]
STYLES = ["plain", "double", "single"]
PLAIN = {"one", "Grün", "no", "日本"}
# Which lines (from 0, the last inclusive) a thing takes, by the keys and numbers that lead to it.
Extents = dict[tuple[str | int, ...], tuple[int, int]]


class Writer:
    """Writes data as YAML, with a layout drawn at each turn; knows nothing of the code under test.

    `strange` layouts too: brackets over several lines, entries in braces, quoted keys, a lone dash.
    """

    def __init__(self, seed: int, strange: bool = False) -> None:
        self.random = Random(seed)  # noqa: S311 - a layout, not a secret
        self.lines: list[str] = []
        self.strange = strange
        self.dash = self.random.choice([0, 2, 4])
        self.step = self.random.choice([2, 4])
        self.gap = self.random.choice([2, 4])
        self.extents: Extents = {}

    def once_in(self, times: int) -> bool:
        """Whether a rare thing happens this time."""
        return self.random.randrange(times) == 0

    def rarely(self, times: int) -> bool:
        """The same for what only strange layouts have."""
        return self.strange and self.once_in(times)

    def text(self, value: str) -> str:
        """A text on one line, in some quotes."""
        style = self.random.choice(STYLES)
        if (style == "plain" and all(word in PLAIN for word in value.split(" "))) or value.replace(
            "-", ""
        ).isalnum():
            return value
        return self.quoted(value, style)

    def quoted(self, value: str, style: str = "double") -> str:
        """A text in quotes."""
        if style == "single" and "\n" not in value:
            return "'" + value.replace("'", "''") + "'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def in_flow(self, value: object) -> str:
        """A value in brackets or braces, on one line."""
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self.in_flow(each)}" for key, each in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.in_flow(each) for each in value) + "]"
        plain = isinstance(value, str) and value.replace("-", "").isalnum() and value.isascii()
        return str(value) if plain else self.quoted(str(value))

    def comment(self, column: int) -> None:
        """Comment lines and blank ones, mostly none."""
        while self.once_in(6):
            blank = self.once_in(2)
            self.lines.append("" if blank else " " * column + self.random.choice(COMMENTS))

    def tail(self) -> str:
        """A comment or blanks behind a line, mostly none."""
        blanks = " " if self.rarely(9) else ""
        return "  " + self.random.choice(COMMENTS) if self.once_in(5) else blanks

    def mapping(
        self, data: dict[str, Any], column: int, dash: str = "", way: tuple[str | int, ...] = ()
    ) -> None:
        """An entry's keys, in the order given."""
        for number, (key, value) in enumerate(data.items()):
            if number or not dash:
                self.comment(self.random.choice([column, 0, column + 2]))
            shown = f'"{key}"' if self.rarely(15) else key
            start = len(self.lines)
            head = (dash if number == 0 and dash else " " * column) + shown + ":"
            self.value(head, value, column, (*way, key))
            self.extents[(*way, key)] = start, len(self.lines) - 1

    def value(self, head: str, value: object, column: int, way: tuple[str | int, ...]) -> None:
        """A key with what stands under it."""
        if isinstance(value, str):
            self.scalar(head, value, column)
        elif isinstance(value, dict) and value and self.rarely(8):
            self.lines.append(f"{head} {self.in_flow(value)}{self.tail()}")
        elif isinstance(value, dict):
            self.lines.append(head + self.tail())
            self.mapping(value, column + self.step, way=way)
        elif not isinstance(value, list):
            raise TypeError(value)
        elif all(isinstance(item, str) for item in value) and (not value or self.once_in(2)):
            self.brackets(head, value, column)
        else:
            self.lines.append(head + self.tail())
            for number, item in enumerate(value):
                self.item(item, column + self.dash, (*way, number))

    def scalar(self, head: str, value: str, column: int) -> None:
        """A key with a text."""
        pad = " " * (column + self.step)
        if self.once_in(4) and "\n" not in value:
            self.lines += [f"{head} {'>-' if self.rarely(3) else '>'}{self.tail()}", pad + value]
        elif self.rarely(6) and all(word in PLAIN for word in value.split(" ")):
            self.lines += [head + self.tail(), *(pad + word for word in value.split(" "))]
        elif self.rarely(6) and "\n" in value:
            self.lines += [f"{head} |-{self.tail()}", *(pad + line for line in value.split("\n"))]
        else:
            self.lines.append(f"{head} {self.text(value)}{self.tail()}")

    def brackets(self, head: str, value: list[str], column: int) -> None:
        """A list in brackets, in strange layouts over several lines with comments between."""
        parts = [self.in_flow(item) for item in value]
        if not parts or not self.rarely(2):
            self.lines.append(f"{head} [{', '.join(parts)}]{self.tail()}")
            return
        pad = " " * (column + self.step)
        last = "," if self.once_in(2) else ""
        self.lines.append(head + " [" + self.tail())
        for number, part in enumerate(parts):
            self.lines.append(pad + part + ("," if number + 1 < len(parts) else last) + self.tail())
        self.lines.append(pad + "]" + self.tail())

    def item(self, item: object, column: int, way: tuple[str | int, ...]) -> None:
        """One item of a list, behind its dash."""
        self.comment(self.random.choice([column, 0]))
        start = len(self.lines)
        dash = " " * column + "-" + " " * (self.gap - 1)
        if isinstance(item, dict) and self.rarely(8):
            self.lines.append(dash + self.in_flow(item) + self.tail())
        elif isinstance(item, dict) and self.rarely(8):
            self.lines.append(dash.rstrip() + self.tail())
            self.mapping(item, column + self.gap, way=way)
        elif isinstance(item, dict):
            self.mapping(item, column + self.gap, dash, way)
        else:
            self.lines.append(dash + self.text(str(item)) + self.tail())
        self.extents[way] = start, len(self.lines) - 1


@st.composite
def decisions(draw: st.DrawFn) -> dict[str, Any]:
    keys = {
        "decided": LONG,
        "because": LONG,
        "follows": st.lists(IDS, max_size=3),
        "considered": st.lists(TEXTS, max_size=2),
        "area": IDS,
    }
    chosen = draw(st.lists(st.sampled_from(list(keys)), unique=True))
    return {"id": draw(IDS), **{key: draw(keys[key]) for key in chosen}}


class Page(NamedTuple):
    """A team's data, its text in some layout, and which lines each part takes there."""

    data: dict[str, Any]
    text: str
    extents: Extents

    def line(self, number: int) -> str:
        """A line of the text, counted from 0."""
        return self.text.split("\n")[number]


@st.composite
def pages(draw: st.DrawFn, strange: bool = True) -> Page:
    """A team's file in any layout."""
    data: dict[str, Any] = {"id": "team"}
    some = {
        "name": TEXTS,
        "mission": LONG,
        "contributes": st.lists(
            st.fixed_dictionaries({"initiative": IDS, "our_part": TEXTS}), min_size=1, max_size=3
        ),
        "decisions": st.lists(decisions(), max_size=3, unique_by=lambda each: str(each["id"])),
        "backbrief": st.fixed_dictionaries(
            {"edition": st.just("3"), "intent": LONG, "strategy_first_three": st.lists(IDS, max_size=3)}
        ),
    }
    for key in draw(st.lists(st.sampled_from(list(some)), unique=True, min_size=2)):
        data[key] = draw(some[key])
    writer = Writer(draw(st.integers(0, 2**32)), strange)
    writer.comment(0)
    writer.mapping(data, 0)
    writer.comment(0)
    end = draw(st.sampled_from(["\n", "\r\n"]))
    mark = "\ufeff" if strange and writer.once_in(9) else ""
    return Page(data, mark + end.join(writer.lines) + draw(st.sampled_from(["", end])), writer.extents)


def teams() -> st.SearchStrategy[tuple[dict[str, Any], str]]:
    """A team's data, and its text in a layout that people use."""
    return pages(strange=False).map(lambda page: (page.data, page.text))
