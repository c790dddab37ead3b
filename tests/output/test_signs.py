"""Each sign that a sink would obey, one by one, and those beside them that it would not."""

import json
import sys
import unicodedata
from collections.abc import Callable

import pytest

from strategy_cli.output.show import (
    for_comment,
    for_csv,
    for_json,
    for_markdown,
    for_markdown_block,
    for_mermaid,
    for_sarif,
    for_terminal,
    for_xml,
    on_one_line,
    pasted,
)

# Nothing of these is seen, and some turn round what stands beside them: by their names.
UNSEEN = (
    "ZERO WIDTH SPACE",
    "ZERO WIDTH NO-BREAK SPACE",
    "WORD JOINER",
    "FUNCTION APPLICATION",
    "INVISIBLE",
    "ARABIC LETTER MARK",
    "LEFT-TO-RIGHT",
    "RIGHT-TO-LEFT",
    "POP DIRECTIONAL",
    "FIRST STRONG ISOLATE",
)


def is_obeyed(sign: str) -> bool:
    """Whether a terminal would do something instead of showing it."""
    name = unicodedata.name(sign, "")
    kind = unicodedata.category(sign)
    hides = kind == "Cf" and name.startswith(UNSEEN)
    return sign not in "\n\t" and (hides or kind in ("Cc", "Cs", "Zl", "Zp"))


def test_every_sign_that_a_terminal_obeys_is_spelt_out_and_no_other() -> None:
    every = [chr(code) for code in range(sys.maxunicode + 1) if chr(code) != "\n"]
    shown = for_terminal("\n".join(every)).split("\n")
    changed = {sign for sign, now in zip(every, shown, strict=True) if now != sign}
    assert changed == {sign for sign in every if is_obeyed(sign)} | {"\t"}
    assert for_terminal("\x00\x9f") == "\\x00\\x9f"
    assert for_terminal("\u061c\ud800") == "\\u061c\\ud800"


Case = tuple[Callable[[str], str], str, str]


def cases(sink: Callable[[str], str], told: dict[str, str]) -> list[Case]:
    return [(sink, text, shown) for text, shown in told.items()]


BLANKS = [chr(code) for code in range(0x4000) if chr(code).isspace() and not is_obeyed(chr(code))]
RUNNERS = {
    "##[x]": "# #[x]",
    "a ##vso[x]": "a # #vso[x]",
    "##aAbBzZ[": "# #aAbBzZ[",
    "##mM[": "# #mM[",
    "##a": "##a",
    "##1[": "##1[",
    "#[x]": "#[x]",
    "a\n::x": "a\n\\::x",
    "a\n\n ::x": "a\n\n\\ ::x",
    "a\n\t::x": "a\n\\    ::x",
    "a ::x": "a ::x",
    ":x": ":x",
    **{f"{blank}::x": f"\\{blank}::x" for blank in BLANKS if blank not in "\n\t"},
}
MARKDOWN = {
    **{f"a{sign}b": f"a\\{sign}b" for sign in "\\`*[]<>|~&#"},
    **{f"a{sign}b": f"a{sign}b" for sign in "\"$%'()+,-./:;=?@^{}!_"},
    "_a": "\\_a",
    "a_": "a\\_",
    "a__b": "a\\_\\_b",
    "a _ b": "a \\_ b",
    "a _b": "a \\_b",
    "a_ b": "a\\_ b",
    "a![b": "a\\!\\[b",
    "[!": "\\[!",
    **{f"{sign} a": f"\\{sign} a" for sign in "-+=:"},
    **{f"b{sign} a": f"b{sign} a" for sign in "-+=:"},
    "-a": "\\-a",
    "1. a": "1\\. a",
    "1) a": "1\\) a",
    "1.": "1\\.",
    "123456789. a": "123456789\\. a",
    "1234567890. a": "1234567890. a",
    ". a": ". a",
    "1.5": "1.5",
    "1; a": "1; a",
    "b 1. a": "b 1. a",
    "a  b\n c": "a b c",
}
COMMENT = {
    "@a": "@&#8203;a",
    "a @ b": "a @ b",
    "a#1": "a\\#&#8203;1",
    "#a": "\\#a",
    "a1": "a1",
    "\\1": "\\\\1",
    "GH-1 gh-2": "GH-&#8203;1 gh-&#8203;2",
    "high-1 gh-x gh1 h-1 g-1": "high-1 gh-x gh1 h-1 g-1",
    "www.x WWW.x": "www&#8203;.x WWW&#8203;.x",
    "awww.x ww.x www,x": "awww.x ww.x www,x",
    "x://y": "x:&#8203;//y",
    "x:/y //z": "x:/y //z",
    "<!-- x -->": "\\<\\!-- x --\\>",
    "!- x": "!- x",
}
BLOCK = {
    "a": "```\na\n```",
    "a?\n": "```\na?\n```",
    "a\n\n": "```\na\n```",
    "\n a ": "```\n\n a \n```",
    "`` b": "```\n`` b\n```",
    "``` ` b": "````\n``` ` b\n````",
    "` `````": "``````\n` `````\n``````",
}
CSV = {
    **{f"{sign}a": f"'{sign}a" for sign in "=+-@\uff1d\uff0b\uff0d\uff20"},
    **{f"a{sign}b": f"a{sign}b" for sign in "=+-@,#:"},
    "#a": "#a",
    "a;=1": "a;'=1",
    "a; \"' =1": "a; \"' '=1",
    "\"'=1": "\"''=1",
    ";a": ";a",
    "\n=1": "'=1",
}
MERMAID = {
    **{f"a{sign}": f"a{sign}" for sign in "zß9.,:'/()-"},
    **{f"a{sign}": f"a#{ord(sign)};" for sign in '"#&;<=>[]^_`{|}~%@!$*+?\\'},
    "a  b": "a b",
}
SARIF = {"a[b](1)": "a\\[b\\](1)", "\\": "\\\\", "{0}": "{{0}}", "a\nb": "a b", "(a)": "(a)"}
XML = {"\ufffd\ufffe\uffff": "\ufffd" * 3, "a\x00\nb\x1f": "a\\x00\nb\\x1f", "<": "<"}


@pytest.mark.parametrize(
    ("sink", "text", "shown"),
    [
        *cases(for_terminal, RUNNERS),
        *cases(for_markdown, MARKDOWN),
        *cases(for_comment, COMMENT),
        *cases(for_markdown_block, BLOCK),
        *cases(for_csv, CSV),
        *cases(for_mermaid, MERMAID),
        *cases(for_sarif, SARIF),
        *cases(for_xml, XML),
    ],
)
def test_a_sink_shows_each_sign_as_a_sign(sink: Callable[[str], str], text: str, shown: str) -> None:
    assert sink(text) == shown


def test_lines_to_paste_keep_their_blanks_and_no_text_has_none() -> None:
    assert pasted("a\n  b\x1b\n") == ["a", "  b\\x1b", ""]
    assert pasted("") == []
    assert on_one_line(" a \n b\u2028c\u3000") == "a b c"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((chr(code), "\ufffd") for code in range(0xD800, 0xE000, 0x100)),
        ("\udc00\ud800", "\ufffd\ufffd"),
        ("\ud800\ud800\udc00", "\ufffd\U00010000"),
        ("\U00010000\udc00\udfff", "\U00010000\ufffd\ufffd"),
        ("\U0010ffff\udbff", "\U0010ffff\ufffd"),
        ("\ud7ff\ue000", "\ud7ff\ue000"),
        ("\\ud800 \\\\udc00 \\", "\\ud800 \\\\udc00 \\"),
        ("\\\ud800", "\\\ufffd"),
        ("##[x] ##aZ[ ##mM[ ##M[ ##m[ ##1[ ##", "##[x] ##aZ[ ##mM[ ##M[ ##m[ ##1[ ##"),
    ],
)
def test_json_says_the_text_but_for_half_characters(text: str, said: str) -> None:
    shown = for_json([text])
    assert json.loads(shown) == [said]
    assert shown.isascii()
    assert "##[" not in shown
    assert "##aZ[" not in shown
    assert shown.count("u0023") == text.count("[") - text.count("1[")


def test_json_is_indented_by_two() -> None:
    assert for_json({"a": [1, "ä"]}) == '{\n  "a": [\n    1,\n    "\\u00e4"\n  ]\n}'
