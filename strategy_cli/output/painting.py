"""Lines as pieces with a style each: joined as they are, or coloured for a terminal."""

from collections.abc import Iterable
from typing import TypeAlias

Piece: TypeAlias = tuple[str, str]  # text, and a style of rich's or ""
Line: TypeAlias = tuple[Piece, ...]


def painted(lines: Iterable[Line], colour: bool) -> str:
    """The lines as one text; colour only repeats what the words already say."""
    if not colour:
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
    from rich.console import Console  # noqa: PLC0415  30 ms that a piped run need not pay
    from rich.text import Text  # noqa: PLC0415  as above

    console = Console(force_terminal=True, markup=False, highlight=False, emoji=False, legacy_windows=False)
    with console.capture() as capture:
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
    return capture.get()


def painted_markdown(markdown: str, width: int, colour: bool) -> str:
    """A page of Markdown as a terminal of this width shows it."""
    from rich.console import Console  # noqa: PLC0415  as above
    from rich.markdown import Markdown  # noqa: PLC0415  as above

    console = Console(
        force_terminal=colour,
        no_color=not colour,
        color_system="auto" if colour else None,
        width=width,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(Markdown(markdown, hyperlinks=False))
    return "".join(line.rstrip() + "\n" for line in capture.get().split("\n")).rstrip("\n") + "\n"
