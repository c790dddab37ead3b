"""Text that YAML takes away without a word: cut at ` #`, or bent into a key by `: `."""

import re
from collections.abc import Sequence

from strategy_cli.finding import Fault, Place, Span
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.values import brief
from strategy_cli.nearest import nearest
from strategy_cli.reading.shown import key_span
from strategy_cli.reading.tree import Comment, Mapping, Scalar

_GLUED = re.compile(r"#\w")


def cutting(comments: Sequence[Comment]) -> dict[int, Comment]:
    """The comments, by line, that may have been meant as text: a letter or digit follows their `#`."""
    return {comment.line: comment for comment in comments if _GLUED.match(comment.text)}


def cut_text(scalar: Scalar, key: str, place: Place, comment: Comment | None) -> Fault | None:
    """The fault of a text that a comment cut short, or whose first line one took away."""
    if not comment or scalar.style:
        return None
    left = f'only "{brief(scalar.text)}" is left' if scalar.text.strip() else "nothing is left"
    parts = (scalar.text, comment.text) if comment.line >= scalar.line else (comment.text, scalar.text)
    text = brief(" ".join(parts), 200)
    message = f"`{key}` is cut where ` #` begins a comment: {left}"
    help_ = f"write `{key}: >` and the sentence on the next line, indented: {text}"
    span = Span(comment.line, comment.column, comment.column + len(comment.text))
    return Fault("lost-text", place, message, help_, (), span=span)


def bent_text(item: Mapping, model: type[Entry], place: Place) -> tuple[str, Fault] | None:
    """The sentence that `: ` turned into a mapping where the list holds prose, and its fault."""
    order = fields_of(model).order
    if not model.shorthand or not item.pairs:
        return None
    key, value = item.pairs[0]
    is_key = len(item.pairs) > 1 and " " not in key.text
    if not isinstance(value, Scalar) or is_key or nearest(key.text, order):
        return None
    text = f"{key.text}: {value.text.strip()}".strip()
    message = f'": " turned this sentence into a key and a value: "{text}"'
    help_ = 'put it in quotes: `- "{}"`'.format(text.replace('"', "'"))
    return text, Fault("lost-text", place, message, help_, (), span=key_span(key))
