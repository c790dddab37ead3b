"""Files made to cost: each is refused, or read, without harm."""

from tests.reading.faulty import Whole

RULE = "unreadable-file"
MEBI = 1024 * 1024

LIMITS = [
    Whole("65 levels deep", b"id: insights\nlead: " + b"[" * 64 + b"]" * 64, RULE, 2, 70),
    Whole("a million brackets", b"[" * 1_000_000, RULE, 1, 65),
    Whole("50,001 keys and texts", b"id:\n" + b"- x\n" * 49_998, RULE, 49_999, 3),
    Whole("a text of 20,001 characters", b"id: insights\nmission: " + b"x" * 20_001, RULE, 2, 10),
    Whole("one byte more than 1 MiB", b"#" * (MEBI + 1), RULE),
]

# Neither rule nor place matters here, only that each brings something and costs little.
MILLIONS = {
    f"1 MiB of {character!r}": character.encode() * MEBI for character in "[{-?:,!&*\"'|>%@#\t]}\\`~ x"
}
LINES = {
    f"1 MiB of {line!r}": line.encode() * (MEBI // len(line.encode()))
    for line in (
        "- ",
        "? ",
        "a: ",
        "[],",
        "*a,",
        "&a ",
        "---\n",
        "a:\n",
        "<<<<<<< a\n",
        "=======\n",
        "a: b: c\n",
        "\tx: y\n",
        '"a" ',
        " #",
        "\u200b\n",
        'a: "\n',
        "a:b\n",
        "x\n",
    )
}
LAUGHS = b"a: &a [x, x]\n" + b"".join(
    b"%c: &%c [*%c, *%c]\n" % (code + 1, code + 1, code, code) for code in range(97, 117)
)
