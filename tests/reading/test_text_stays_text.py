"""What is written is what is read: no YAML reader's idea of numbers, dates or truth bends a text."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from strategy_cli.reading.load import Workspace, load
from strategy_cli.reading.source import read
from strategy_cli.reading.text import invisible
from strategy_cli.reading.tree import Mapping, Scalar


def _words(text: str) -> list[str]:
    return text.split()


SWITCHES = _words("no off on yes y n true false null nil none undefined")
SWITCHES = [form for word in SWITCHES for form in (word, word.capitalize(), word.upper())]
NUMBERS = _words("""
0 00 007 012 0o14 0O14 0b101 0x1f 0X1F 0xdeadbeef -0 +0 -1 +1 1 42 1_000 1_0 1__0 1,000 1,234,567 1.
.5 -.5 +.5 0.5 3.14 4.10 1.0 1.10 2026.10 1.2.3 1e3 1E3 1e+3 1e-3 1.5e10 6.02e23 -1e3 .inf -.inf
+.inf .Inf .INF .nan .NaN .NAN inf nan 685.230_15e+03 190:20:30 1:30 01:30 1:30:00 9:00 23:59
12:30:45.67 100% 4.1% $40 40€ 1/2 ½ ٣ 10^6 1e 0x 0b 08 09 0_7
""")
DATES = _words("""
2026-12-15 2026-12 2026-Q4 2026-1-5 2026-02-30 2026-12-15T10:00:00Z 2026-12-15t10:00:00
2026-12-15T10:00:00+02:00 15.12.2026 12/15/2026 2026/12/15 2026W51 2026-W51 2026 20261215 0001-01-01
9999-12-31
""")
DATES += ["2026-12-15 10:00:00", "2026-12-15 10:00:00 +1", "2026-12-15 10:00:00.5 Z"]
SIGNS = _words("""
~ = < > << <<< -- --- -a -1- +a ~a a~ a=b =1+1 ?a :a a:b a:b:c http://x.org/a?b=c#d a#b a#1 C# C++
.NET . .. ... .gitignore / \\ \\n \\x41 \\u0041 $HOME ${x} {{x}} <b> <<x>> a&b a*b a!b a|b a>b a%b
a@b x@y.org a'b a"b it's (a) (#1) a;b a^b ^ $ + ;
""")
UNICODE = _words("""
é É e\u0301 ß \u017f İ \u0131 ﬁ Ⅳ ² ½ π Ω ж Я 字 日本語 한국어 עברית العربية
\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 ไทย नमस्ते 🙂 👩\u200d💻 ❤\ufe0f 🇨🇭 \U0001d518 – — … « » „a“ ’
¿ ¡ § ° €
""")
SENTENCES = [
    "no, not now", "yes and no", "on time", "off the record", "1 of 3", "null and void", "a - b",
    "a -b", "a ? b", "a, b", "a [b] c", "a {b} c", "a & b", "a * b", "a ! b", "a | b", "a > b",
    "50 % of it", "at 9:00", "see C:\\temp", "a\u00a0b", "soft\u00adhyphen", "true north", "1 000",
    "y = 2x", "012 345", "-1 to +1", "0x1f and 0b1",
]  # fmt: skip
# These begin a list, a key or another document where they stand bare.
NOT_BARE = {"---", "...", "{{x}}", ">"}
EVERY = dict.fromkeys([*SWITCHES, *NUMBERS, *DATES, *SIGNS, *UNICODE, *SENTENCES])
WRITTEN = [each for each in EVERY if each not in NOT_BARE]
IN_BRACKETS = [each for each in WRITTEN if not set(each) & set(",[]{}") and each[0] not in "?:"]
CASES = pytest.mark.parametrize("text", WRITTEN)


def _strategy(text: str) -> Workspace:
    return load({"strategy.yaml": text.encode()})


def test_the_cases_are_at_least_two_hundred() -> None:
    assert len(WRITTEN) >= 200


@CASES
def test_a_text_is_read_as_written(text: str) -> None:
    workspace = _strategy(f"diagnosis: {text}\nvision:\n  text: {text}\n")
    assert (workspace.strategy.diagnosis, workspace.strategy.vision.text) == (text, text)
    assert workspace.faults == ()


@CASES
def test_a_quoted_text_is_read_as_written(text: str) -> None:
    single = text.replace("'", "''")
    double = text.replace("\\", "\\\\").replace('"', '\\"')
    workspace = _strategy(f"diagnosis: '{single}'\norganization: \"{double}\"\n")
    assert (workspace.strategy.diagnosis, workspace.strategy.organization) == (text, text)
    assert workspace.faults == ()


@CASES
def test_a_list_item_is_read_as_written(text: str) -> None:
    (choice,) = _strategy(f"approach:\n- id: one\n  rules_out:\n  - {text}\n  - x\n").strategy.approach
    assert [each.what for each in choice.rules_out] == [text, "x"]


@pytest.mark.parametrize("text", IN_BRACKETS)
def test_an_item_between_brackets_is_read_as_written(text: str) -> None:
    (choice,) = _strategy(f"approach:\n- id: one\n  rules_out: [{text}, x]\n").strategy.approach
    assert [each.what for each in choice.rules_out] == [text, "x"]


@CASES
def test_an_id_is_read_as_written(text: str) -> None:
    quoted = text.replace("'", "''")
    choice = f"approach:\n- id: {text}\n"
    workspace = _strategy(f"{choice}initiatives:\n- id: one\n  serves: [x, '{quoted}']\n")
    assert [choice.id for choice in workspace.strategy.approach] == [text]
    assert workspace.strategy.initiatives[0].serves == ("x", text)


@pytest.mark.parametrize("key", [*SWITCHES, "007", "1e3", "2026-12-15", "~", "=", "1:30", ".5"])
def test_a_key_is_read_as_written(key: str) -> None:
    tree = read("strategy.yaml", f"{key}: x\n".encode()).tree
    assert isinstance(tree, Mapping)
    assert [written.text for written, _ in tree.pairs] == [key]


@pytest.mark.parametrize("empty", ["", " ", " # a comment", " ''", ' ""'])
def test_an_empty_value_is_absent(empty: str) -> None:
    workspace = _strategy(f"diagnosis:{empty}\nowner: Dana Reyes\n")
    assert (workspace.strategy.diagnosis, workspace.strategy.owner) == ("", "Dana Reyes")


PRINTABLE = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\n"), max_size=200
).filter(lambda text: not invisible(text))


@given(PRINTABLE)
@example("\xa0")
@example("\u2003wide \xa0and long " * 9)
def test_any_printable_text_that_yaml_writes_is_read_back(text: str) -> None:
    dumped = yaml.safe_dump({"diagnosis": text}, allow_unicode=True)
    source = read("strategy.yaml", dumped.encode())
    tree = source.tree
    assert isinstance(tree, Mapping)
    meant = text
    if text[:1].isspace() and dumped.startswith(f"diagnosis: {text[0]}"):
        meant = text.lstrip()  # said aloud, where YAML takes for text what a reader takes for a blank
        assert [each.message for each in source.troubles] == [
            "a blank that YAML does not know stands here, such as a no-break space"
        ]
    assert [value.text for _, value in tree.pairs if isinstance(value, Scalar)] == [meant]
    assert _strategy(dumped).strategy.diagnosis.strip() == meant.strip()


@pytest.mark.parametrize("hidden", ["\u3164", "\u2800", "\ufe00", "\u200b", "\u0001", "\u202e"])
def test_what_nobody_sees_is_named_also_where_only_an_escape_brings_it_in(hidden: str) -> None:
    source = read("strategy.yaml", f'diagnosis: "on\\u{ord(hidden):04x}e"\n'.encode())
    assert [each.rule for each in source.troubles] == ["hidden-characters"]
    assert f"U+{ord(hidden):04X}" in source.troubles[0].message
