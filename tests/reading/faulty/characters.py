"""Characters that nobody sees, and bytes that are no text."""

from tests.reading.base import BASE, TEAM
from tests.reading.faulty import Fault, Whole

RULE, UNREAD = "hidden-characters", "unreadable-file"
TEXT = BASE[TEAM]


def broken(mark: str) -> bytes:
    """The team's file with a character in the middle of its third line."""
    return TEXT.replace("answer stands", f"answer{mark} stands").encode()


SEEN = [
    Fault("an override in a text", "because: two of", "because: two \u202eof", RULE, 35, 16),
    Fault("a zero-width space in a text", "because: two of", "because: two\u200b of", RULE, 35, 15),
    Fault("a zero-width space in an id", "- id: insights-three", "- id: insights\u200b-three", RULE, 43, 15),
    Fault(
        "a zero-width space in a name",
        "  initiative: daily-answer\n  because: two",
        "  initiative: daily\u200b-answer\n  because: two",
        RULE,
        34,
        20,
    ),
    Fault("a zero-width space in a key", "  because: two", "  be\u200bcause: two", RULE, 35, 5),
    Fault("a zero-width space before a key", "  because: two", "\u200b  because: two", RULE, 35, 1),
    Fault(
        "an override by an escape",
        "because: two of three managers stopped at the chart builder",
        'because: "two \\u202eof three managers stopped at the chart"',
        RULE,
        35,
        12,
    ),
    Fault(
        "a zero-width space by an escape, in an id",
        "initiative: daily-answer\n  because: two",
        'initiative: "daily\\u200b-answer"\n  because: two',
        RULE,
        34,
        15,
    ),
    Fault(
        "a zero-width space in a comment",
        "lead: Priya Nair",
        "lead: Priya Nair  # our\u200b lead",
        RULE,
        4,
        24,
    ),
    Fault("a byte order mark in a text", "because: two of", "because: two\ufeff of", RULE, 35, 15),
    Fault("an escape character", "because: two of", "because: two\x1b[31m of", RULE, 35, 15),
    Fault("a joiner between blanks", "because: two of", "because: two \u200d of", RULE, 35, 16),
    Fault("an invisible letter", "because: two of", "because: two\u3164 of", RULE, 35, 15),
]

REFUSED = [
    Whole("a NUL", broken("\0"), UNREAD, 3, 20),
    Whole("the line break U+0085", broken("\x85"), UNREAD, 3, 20),
    Whole("the line break U+2028", broken("\u2028"), UNREAD, 3, 20),
    Whole("the line break U+2029", broken("\u2029"), UNREAD, 3, 20),
    Whole("UTF-16", TEXT.encode("utf-16"), UNREAD),
    Whole("Latin-1", TEXT.replace("Priya", "Prïya").encode("latin-1"), UNREAD, 4, 9),
    Whole(
        "Latin-1 behind a byte order mark and CRLF", b"\xef\xbb\xbfid: a\r\nlead: Zo\xeb\r\n", UNREAD, 2, 9
    ),
    Whole(
        "a thousand and one invisible characters",
        TEXT.encode() + "\u200b".encode() * 1_001,
        UNREAD,
        64,
        1_001,
    ),
]

SHAPES = [
    Whole("an empty file", b"", "wrong-type"),
    Whole("a file of blank lines", b"\n  \n\n", "wrong-type"),
    Whole("a file of comments", b"# later\n", "wrong-type"),
    Whole("a file that is a list", b"- id: insights\n", "wrong-type"),
    Whole("a file that is one text", b"insights\n", "wrong-type"),
]

# What a file may hold though it looks like the above.
ALLOWED = {
    "a byte order mark at the start": b"\xef\xbb\xbf" + TEXT.encode(),
    "CRLF": TEXT.replace("\n", "\r\n").encode(),
    "CR": TEXT.replace("\n", "\r").encode(),
    "emoji with joiners": TEXT.replace(
        "questions answered", "\U0001f469\u200d\U0001f4bb\ufe0f answered"
    ).encode(),
    "Persian with a non-joiner": TEXT.replace(
        "Insights squad", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645"
    ).encode(),
    "a soft hyphen and a no-break space": TEXT.replace("squad", "squ\u00adad\u00a0!").encode(),
    "a tab behind a colon and on a blank line": TEXT.replace("lead: ", "lead:\t")
    .replace("\n\n", "\n\t\n")
    .encode(),
    "a sign in quotes": TEXT.replace("Insights squad", '"Insights #1: squad"').encode(),
    "a comment with an emoji": TEXT.replace("needs:", "needs:  # \U0001f680 soon").encode(),
}
