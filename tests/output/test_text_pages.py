"""A page as text: wrapped for a terminal only, every word kept, and quotes hanging behind their label."""

from hypothesis import given
from hypothesis import strategies as st

from strategy_cli.output.documents.text import text_of
from strategy_cli.output.paths import SeenFrom
from strategy_cli.views.document import Address, Block, Code, Document, Item, Listing, Quote, Text

WORDS = st.lists(st.sampled_from(["one", "four", "`follows: [a]`", "(b)", "ä", "2026-11-23"]), max_size=40)
PROSE = WORDS.map(" ".join)
HERE = SeenFrom()


def page(text: str) -> Document:
    blocks: tuple[Block, ...] = (
        Quote("when in doubt", text, Address("strategy.yaml", 7)),
        Listing((Item(text, Address("teams/a.yaml", 3), text),)),
        Text(text),
    )
    return Document(blocks)


@given(PROSE, st.integers(40, 100))
def test_no_word_is_lost_and_no_line_is_wider_than_the_terminal(text: str, wide: int) -> None:
    shown = text_of(page(text), HERE, wide)
    assert shown.split() == text_of(page(text), HERE).split()
    assert all(len(line) <= wide for line in shown.splitlines())


def test_what_is_piped_is_never_wrapped() -> None:
    long = "word " * 60
    assert len(text_of(Document((Text(long),)), HERE).splitlines()) == 1


def test_a_quote_goes_on_behind_its_label() -> None:
    shown = text_of(Document((Quote("always", "no personal data leaves the region " * 3),)), HERE, 60)
    first, *others = shown.splitlines()
    assert first.startswith("always            no personal")
    assert all(line.startswith(" " * 18) for line in others)


def test_what_is_to_be_copied_is_never_wrapped() -> None:
    entry = f"- id: a\n  decided: {'word ' * 40}".rstrip()
    assert text_of(Document((Code(entry),)), HERE, 40) == f"{entry}\n"
