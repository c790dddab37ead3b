"""Random files for the properties of writing: one content in any layout that people use."""

from random import Random
from typing import Any

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
COMMENTS = ["# why", "# ünï: [x]", "#", "# - id: x", "# it's"]
STYLES = ["plain", "double", "single"]
PLAIN = {"one", "Grün", "no", "日本"}


class Writer:
    """Writes data as YAML, with a layout drawn at each turn; knows nothing of the code under test."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - a layout, not a secret
        self.lines: list[str] = []
        self.dash = self.random.choice([0, 2, 4])
        self.step = self.random.choice([2, 4])
        self.gap = self.random.choice([2, 4])

    def once_in(self, times: int) -> bool:
        """Whether a rare thing happens this time."""
        return self.random.randrange(times) == 0

    def text(self, value: str) -> str:
        """A text on one line, in some quotes."""
        style = self.random.choice(STYLES)
        if (style == "plain" and all(word in PLAIN for word in value.split(" "))) or value.replace(
            "-", ""
        ).isalnum():
            return value
        if style == "single" and "\n" not in value:
            return "'" + value.replace("'", "''") + "'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def comment(self, column: int) -> None:
        """Comment lines and blank ones, mostly none."""
        while self.once_in(6):
            blank = self.once_in(2)
            self.lines.append("" if blank else " " * column + self.random.choice(COMMENTS))

    def tail(self) -> str:
        """A comment behind a line, mostly none."""
        return "  " + self.random.choice(COMMENTS) if self.once_in(5) else ""

    def mapping(self, data: dict[str, Any], column: int, dash: str = "") -> None:
        r"""An entry\'s keys, in the order given."""
        for number, (key, value) in enumerate(data.items()):
            if number or not dash:
                self.comment(self.random.choice([column, 0, column + 2]))
            head = (dash if number == 0 and dash else " " * column) + key + ":"
            self.value(head, value, column)

    def value(self, head: str, value: object, column: int) -> None:
        """A key with what stands under it."""
        if isinstance(value, str):
            if self.once_in(4) and "\n" not in value:
                pad = " " * (column + self.step)
                self.lines += [f"{head} >{self.tail()}", pad + value]
            else:
                self.lines.append(f"{head} {self.text(value)}{self.tail()}")
        elif isinstance(value, dict):
            self.lines.append(head + self.tail())
            self.mapping(value, column + self.step)
        elif not isinstance(value, list):
            raise TypeError(value)
        elif all(isinstance(item, str) for item in value) and (not value or self.once_in(2)):
            quoted = ", ".join(
                item
                if item.replace("-", "").isalnum() and item.isascii()
                else '"' + item.replace("\\", "\\\\").replace('"', '\\"') + '"'
                for item in value
            )
            self.lines.append(f"{head} [{quoted}]{self.tail()}")
        else:
            self.lines.append(head + self.tail())
            for item in value:
                self.comment(self.random.choice([column + self.dash, 0]))
                dash = " " * (column + self.dash) + "-" + " " * (self.gap - 1)
                if isinstance(item, dict):
                    self.mapping(item, column + self.dash + self.gap, dash)
                else:
                    self.lines.append(dash + self.text(item) + self.tail())


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


@st.composite
def teams(draw: st.DrawFn) -> tuple[dict[str, Any], str]:
    """A team's data, and its text in some layout."""
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
    writer = Writer(draw(st.integers(0, 2**32)))
    writer.comment(0)
    writer.mapping(data, 0)
    writer.comment(0)
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return data, end.join(writer.lines) + draw(st.sampled_from(["", end]))
