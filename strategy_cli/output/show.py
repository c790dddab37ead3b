"""The only ways for text of users into what we print: one function for each kind of sink.

The files come from people we do not know; terminals, CI logs and web pages obey what they are sent
(SAFETY.md). Nothing here interprets text, so every function is total.
"""

import re

from strategy_cli.patterns import lazy

# Control characters, bidirectional controls, line separators, lone surrogates: terminals obey them.
_COMMANDING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff]"
)
# GitHub's runner takes `##[command]` anywhere in a line, and `::command::` after blanks of any kind (also the
# wide one) at its start; other runners read `##vso[command]` and `##teamcity[command]`.
_RUNNER_COMMAND = re.compile(r"##(?=[a-zA-Z]*\[)|(?m:^(?=[^\S\n]*::))")

_MARKUP = lazy(r"[\\`*\[\]<>|~&#]|(?<![^\W_])_|_(?![^\W_])|!(?=\[)")
# What a spreadsheet runs, at the start of a cell or behind a semicolon; also as wide letters.
_FORMULA = lazy(r"""(?:^|;)[\s"']*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])""")
# What GitHub and GitLab make a link of, or ring somebody for, in text that Markdown leaves alone.
_CALLS = lazy(r"@(?=\w)|(?<=#)(?=\d)|(?i:(?<=\bgh-))(?=\d)|(?i:(?<=\bwww))(?=\.)|:(?=//)")
# Half a character in JSON; a backslash that is a text's own, and both halves together, are its group.
_HALF = lazy(r"(\\\\|\\ud[89ab]..\\ud[c-f])|\\ud[89a-f]..")
_LINE_START = lazy(r"^(?=[-+=:])|^\d{1,9}(?=[.)](\s|$))")


def for_terminal(text: str) -> str:
    """A block of text with its line breaks; what a terminal or a CI runner would obey is spelt out."""
    visible = _COMMANDING.sub(_spelt_out, text.replace("\t", "    "))
    return _RUNNER_COMMAND.sub(lambda match: "# #" if match.group() else "\\", visible)


def on_one_line(text: str) -> str:
    """The same for a text inside a line: every run of blanks and breaks becomes one blank."""
    return for_terminal(" ".join(text.split()))


def pasted(text: str) -> list[str]:
    """Lines to paste, each safe and with its indentation; none for no text."""
    return [for_terminal(line) for line in text.split("\n")] if text else []


def for_markdown(text: str) -> str:
    """A text inside a line of Markdown, with everything escaped that Markdown would read as markup."""
    escaped = _MARKUP.sub(r"\\\g<0>", on_one_line(text))
    return _LINE_START.sub(r"\g<0>\\", escaped)


def for_comment(text: str) -> str:
    """The same for a comment under a bot's name: it mentions nobody, and refers to no other page.

    An invisible blank stands where the site would begin to read a name, a number or an address.
    """
    told = for_markdown(text).replace("!--", "\\!--")  # no marker of ours, not even behind an escape
    return _CALLS.sub(r"\g<0>&#8203;", told)


def for_markdown_block(text: str) -> str:
    """A text of several lines as a fenced block that nothing inside it can close."""
    body = for_terminal(text).rstrip("\n")
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`*", body))))
    return f"{fence}\n{body}\n{fence}"


def for_csv(text: str) -> str:
    """A cell for a spreadsheet: one line, and with an apostrophe where it would be run as a formula.

    Where commas are decimal points, a spreadsheet parts cells at semicolons: what follows one is a cell too.
    """
    return _FORMULA.sub(r"\g<0>'", on_one_line(text))


def for_mermaid(text: str) -> str:
    """A text inside a quoted label of a Mermaid diagram; what it may obey is a code."""
    return re.sub(r"[^\w\s.,:'/()-]|_", lambda match: f"#{ord(match.group())};", on_one_line(text))


def for_json(value: object) -> str:
    """A value as JSON in ASCII, so that nothing in it acts on a terminal or a log on its way."""
    import json  # noqa: PLC0415  no other sink wants it

    text = json.dumps(value, indent=2)  # in ASCII, as it does unless told otherwise
    whole = _HALF.sub(lambda match: match[1] or "\\ufffd", text)
    return re.sub(r"##(?=[a-zA-Z]*\[)", r"#\\u0023", whole)


def for_sarif(text: str) -> str:
    """A line of a SARIF message, where brackets would make a link and braces a placeholder."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", on_one_line(text)).replace("{", "{{").replace("}", "}}")


def for_xml(text: str) -> str:
    """A block of text without the characters that XML cannot hold; its writer escapes the markup."""
    return re.sub("[\ufffe\uffff]", "\ufffd", for_terminal(text))


def _spelt_out(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
