"""A text as lines with their own ends, so that a change to some leaves the bytes of all others alone."""

import re
from dataclasses import dataclass, replace

_END = re.compile(r"(\r\n|\n|\r)")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines counted from 0 and how each ends; the last has no end, and is empty behind a final line end."""

    texts: tuple[str, ...]
    ends: tuple[str, ...]
    mark: str  # a byte order mark, or nothing

    def replaced(self, first: int, after: int, new: list[str]) -> "Lines":
        """With the lines from `first` to before `after` replaced; the text ends as it did."""
        usual = self.ends[0] or "\n"
        count = min(len(new), after - first)
        ends = [
            *self.ends[:first],
            *self.ends[first : first + count],
            *[usual] * (len(new) - count),
            *self.ends[after:],
        ]
        texts = (*self.texts[:first], *new, *self.texts[after:])
        ends = [end or usual for end in ends[:-1]]
        return replace(self, texts=texts or ("",), ends=(*ends, ""))

    @property
    def text(self) -> str:
        """The whole text."""
        return self.mark + "".join(text + end for text, end in zip(self.texts, self.ends, strict=True))


def lines_of(text: str) -> Lines:
    """The lines of a text as a file holds it."""
    mark = _MARK if text.startswith(_MARK) else ""
    parts = _END.split(text[len(mark) :])
    return Lines(tuple(parts[::2]), (*parts[1::2], ""), mark)
