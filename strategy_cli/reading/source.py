"""YAML text to a tree with places, comments and faults, whatever the text.

A text that YAML cannot parse is reported, its slip repaired or its value blanked, and read again: one slip
hides nothing else in the file.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from strategy_cli.finding import Span
from strategy_cli.reading.comments import comments
from strategy_cli.reading.draft import Draft
from strategy_cli.reading.slips import Complaint, Slip, left_out
from strategy_cli.reading.syntax import explain
from strategy_cli.reading.text import Refusal, decode, invisible, is_plainly_visible, whole
from strategy_cli.reading.tree import Comment, Node, Scalar, rewritten
from strategy_cli.reading.trouble import MOST_NODES, Trouble

if TYPE_CHECKING:
    from strategy_cli.reading.events import Builder, Parser

MOST_REPAIRS = 10
MOST_READ = 2 * MOST_NODES  # texts, over all repairs: each reads the file again from its start


@dataclass(frozen=True)
class Source:
    """A file as it was read, but for its tree: ten times the text, it is made again where it is asked for.

    On a faulty line a value may be lost, and what is read there is judged leniently; at a lost line whole
    keys may be.
    """

    path: str
    data: bytes | Refusal
    troubles: tuple[Trouble, ...] = ()
    comments: tuple[Comment, ...] = ()
    faulty_lines: frozenset[int] = frozenset()
    lost_lines: frozenset[int] = frozenset()
    is_plain: bool = False  # read the short way: each outermost key begins a line, and all below it follows

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as written, the first under 0; none where nothing could be read."""
        text = decode(self.data) if isinstance(self.data, bytes) else self.data
        return () if isinstance(text, Refusal) else tuple(text.split("\n"))

    @cached_property
    def tree(self) -> Node | None:
        """What stands in the file, each text with its place; None where nothing could be read."""
        return _read(self.path, self.data)[1]

    def tree_with(self, key: str) -> Node | None:
        """Enough of the tree to hold what stands under an outermost key, each text in its place.

        Of a plain file only these lines are read, the others as if blank: a tenth of the time for most keys.
        """
        first = next((at for at, line in enumerate(self.lines) if line.startswith(f"{key}:")), None)
        if not self.is_plain or first is None:
            return self.tree
        behind = range(first + 1, len(self.lines))
        last = next((at for at in behind if self.lines[at][:1].isalpha()), len(self.lines))
        text = "\n" * first + "\n".join(self.lines[first:last])
        return _read(self.path, text.encode())[1]

    def apart(self) -> "Source":
        """The same, to be dropped together with the tree that it makes."""
        return replace(self)


def read(path: str, data: bytes | Refusal, parser: "Parser | None" = None) -> Source:
    """The source of one file, whatever its bytes; never raises. No parser means libyaml's if there is one."""
    source, tree = _read(path, data, parser)
    vars(source)["tree"] = tree  # as if asked for
    return source


def source_of(text: str) -> Source:
    """What a text says that stands in no file; half characters stay as they came."""
    return read("", text.encode(errors="surrogatepass"))


def _read(path: str, data: bytes | Refusal, parser: "Parser | None" = None) -> tuple[Source, Node | None]:
    text = decode(data) if isinstance(data, bytes) else data
    if isinstance(text, Refusal):
        message = f"`{path}` {text.reason}, so nothing in it was checked"
        return Source(path, data, (Trouble("unreadable-file", message, text.help, text.span),)), None
    draft = Draft(text)
    troubles = list(_before_parsing(text, draft))
    builder = _build(path, draft, troubles, parser)
    if builder is None:
        return Source(path, data, tuple(troubles)), None
    return _source(path, data, draft, builder, troubles)


def read_slowly() -> bool:
    """Whether a text was taken apart by PyYAML's own parser, which is many times slower than libyaml's."""
    events = sys.modules.get("strategy_cli.reading.events")
    return events is not None and not events.HAS_LIBYAML


def _before_parsing(text: str, draft: Draft) -> Iterator[Trouble]:
    """What is seen without a parser: invisible characters, blanks that are none, what a merge left."""
    if not is_plainly_visible(text):
        for name, span in draft.drop_invisible():
            yield _invisible(name, span)
        yield from _applied(draft, draft.wide_blanks())
    if any(mark * 7 in text for mark in "<=>|"):
        yield from _applied(draft, draft.conflicts())


def _applied(draft: Draft, slips: Iterable[Slip]) -> Iterator[Trouble]:
    for slip in list(slips):
        yield Trouble(slip.rule, slip.message, slip.help, draft.span(slip.span))
        draft.apply(slip)


def _build(path: str, draft: Draft, troubles: list[Trouble], parser: "Parser | None") -> "Builder | None":
    """The builder that read the whole text, after up to ten repairs of the draft; else None."""
    from strategy_cli.reading.events import Builder  # noqa: PLC0415  a tenth of a run that needs no parser

    said: set[int] = set()
    nodes = rounds = 0
    while isinstance(result := (builder := Builder()).build(draft.text(), parser), Complaint):
        nodes, rounds = nodes + len(builder.scalars), rounds + 1
        if rounds == 1 and draft.trim():
            continue
        slip = explain(result, draft.lines)
        if slip.span.line in said:
            slip = left_out(slip, draft.lines)  # its repair was none; one finding a line is enough
        else:
            troubles.append(Trouble(slip.rule, slip.message, slip.help, draft.span(slip.span)))
        if len(said) == MOST_REPAIRS or rounds > 2 * MOST_REPAIRS or nodes > MOST_READ:
            message = f"{troubles[-1].message}; reading stopped here, so nothing in `{path}` was checked"
            troubles[-1] = troubles[-1]._replace(message=message)
            return None
        said.add(slip.span.line)
        draft.apply(slip)
    if result:
        message = f"`{path}` {result.message}, so nothing in it was checked"
        troubles.append(result._replace(message=message, span=draft.span(result.span)))
    return None if result else builder


def _source(
    path: str, data: bytes | Refusal, draft: Draft, builder: "Builder", troubles: list[Trouble]
) -> tuple[Source, Node | None]:
    """What was read, each place where it really stands."""
    tree, found = builder.root, list(comments(draft.lines, builder.scalars))
    escapes = list(_escaped(builder.scalars)) if "\\" in draft.text() else []
    troubles += (
        trouble._replace(span=draft.span(trouble.span), other=trouble.other and draft.span(trouble.other))
        for trouble in (*builder.troubles, *escapes)
    )
    if draft.is_changed:
        found = [draft.comment(comment) for comment in found]
    if tree and (draft.is_changed or escapes):
        tree = rewritten(
            tree, lambda scalar: draft.scalar(scalar)._replace(text=whole(scalar.text)), draft.column
        )
    lost = draft.lost_lines | ({builder.second_line} if builder.second_line else set())
    source = Source(
        path,
        data,
        tuple(troubles),
        tuple(found),
        frozenset(draft.faulty_lines | builder.faulty_lines | {trouble.span.line for trouble in escapes}),
        frozenset(lost),
    )
    return source, tree


def _escaped(scalars: list[Scalar]) -> Iterator[Trouble]:
    """A trouble for each kind of character that only an escape brings into a text, unseen."""
    for scalar in scalars:
        if scalar.style == '"' and not is_plainly_visible(scalar.text):
            end = scalar.end_column if scalar.end_line == scalar.line else scalar.column + 1
            for name in dict.fromkeys(name for _, name in invisible(scalar.text)):
                yield _invisible(name, Span(scalar.line, scalar.column, end))


def _invisible(name: str, span: Span) -> Trouble:
    help_ = "delete it; if the text needs it, write the word another way"
    return Trouble(
        "hidden-characters", f"an invisible character stands here: {name}", help_, span, quote=name
    )
