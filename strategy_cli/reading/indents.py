"""Slips of the left edge: tabs, wrong indents, lines that belong to nothing."""

import re
from collections.abc import Sequence

from strategy_cli.finding import counted
from strategy_cli.reading.shape import (
    Levels,
    Shape,
    levels_above,
    line_above,
    nearest_level,
    shape_at,
    shape_of,
)
from strategy_cli.reading.slips import Edit, Slip, span_on, without_lines, without_value

_GLUED = re.compile(r"[ \t](#\w.*)$")
_COMMENT = re.compile(r"[ \t](#.*)$")


def tab(number: int, lines: Sequence[str]) -> Slip | None:
    """Tabs as indent, all of the file in one slip; each is read as two spaces, which is what was meant."""
    line = lines[number]
    if "\t" not in line[: shape_of(line).indent]:
        return None
    numbers = [each for each, text in enumerate(lines) if each == number or text.startswith("\t")]
    more = f"; so on {counted(len(numbers) - 1, 'more line')}" if len(numbers) > 1 else ""
    edits = []
    for each in numbers:
        indent = len(lines[each]) - len(lines[each].lstrip(" \t"))
        spaces = lines[each][:indent].replace("\t", "  ")
        edits.append(Edit(each, spaces + lines[each][indent:], indent, len(spaces) - indent))
    first = numbers[0]
    span = span_on(first, lines[first], lines[first].index("\t"), shape_of(lines[first]).indent)
    words = (f"a tab stands where the line is indented{more}", "indent with spaces: two for each level")
    return Slip(*words, span, tuple(edits))


def misplaced(number: int, lines: Sequence[str]) -> Slip | None:
    """A key or item that lines up with nothing; it is read where it was probably meant."""
    shape = shape_of(lines[number])
    if not shape.opens:
        return None
    if slip := _loose_dash(number, shape, lines):
        return slip
    first, target = _odd_line(number, shape, lines)
    found = shape_of(lines[first])
    if found.indent == target:
        return None
    edits = _moved(_block(first, target, lines), target - found.indent, lines)
    below = f", and the {counted(len(edits) - 1, 'line')} below" if len(edits) > 1 else ""
    where = f"indent it by {counted(target, 'space')}" if target else "begin it at the edge"
    words = ("this line is indented differently from its neighbours", f"{where}, as they are{below}")
    return Slip(*words, span_on(first, lines[first], found.indent), edits, loses_keys=True)


def _loose_dash(number: int, shape: Shape, lines: Sequence[str]) -> Slip | None:
    """More than a space behind a dash, where the other keys of the entry stand as if there were one."""
    above = line_above(number, lines)
    upper = shape_at(above, lines)
    next_below = next((shape_of(line) for line in lines[number + 1 :] if line.strip()), shape)
    stands_right = shape.key and not shape.dashes and next_below.indent != upper.column
    if not upper.dashes or not stands_right or not upper.indent + 2 <= shape.indent < upper.column:
        return None
    line, by = lines[above], shape.indent - upper.column
    edit = Edit(above, line[: upper.column + by] + line[upper.column :], upper.column + by, by)
    words = ("too many spaces stand behind the dash", "leave one space, so that the keys below line up")
    return Slip(*words, span_on(above, line, upper.indent), (edit,))


def _odd_line(number: int, shape: Shape, lines: Sequence[str]) -> tuple[int, int]:
    """Which line breaks ranks, this one or one above, and the indent it should have."""
    above = line_above(number, lines)
    upper, before = shape_at(above, lines), shape_at(line_above(above, lines), lines)
    step = upper.column - upper.indent
    if upper.key and upper.value and upper.indent < shape.indent:  # it has its value: nothing stands below it
        waits = before.key and not before.value
        if upper.dashes:
            if waits and upper.indent < before.column:
                return above, shape.indent - step
        elif before.column == shape.indent or (waits and _is_outside(upper, before, number, shape, lines)):
            return above, shape.indent
    joins = upper.dashes and shape.indent < upper.column
    if joins and shape.indent - step in levels_above(above, lines).dashes:
        return above, shape.indent - step  # its other keys stand where an item of that list has them
    levels = levels_above(number, lines)
    wanted = levels.dashes if shape.dashes else levels.keys
    first = _fewer_above(number, shape, levels, lines)
    return (first, shape.indent) if first >= 0 else (number, nearest_level(number, wanted, lines))


def _is_outside(upper: Shape, before: Shape, number: int, shape: Shape, lines: Sequence[str]) -> bool:
    """Whether of two lines below a key that waits for its own the first is the odd one."""
    return upper.indent <= before.column or bool(_run(number, 1, shape.indent, lines))


def _fewer_above(number: int, shape: Shape, levels: Levels, lines: Sequence[str]) -> int:
    """The first of the lines above that stand deeper than those from here on, if they are fewer; else -1."""
    deeper = [key for key in levels.keys if key > shape.indent]
    if shape.indent in levels.keys or shape.dashes or not deeper:
        return -1
    above = _run(number, -1, min(deeper), lines)
    below = _run(number, 1, shape.indent, lines)
    return above[-1] if 0 < len(above) <= len(below) and not shape_of(lines[above[-1]]).dashes else -1


def _run(number: int, step: int, indent: int, lines: Sequence[str]) -> list[int]:
    """The lines that begin a key at an indent, upwards or downwards until one stands further out."""
    found = []
    at = number + step
    while 0 <= at < len(lines):
        shape = shape_of(lines[at])
        if lines[at].strip() and shape.column < indent:
            break
        if shape.key and shape.column == indent:
            found.append(at)
        at += step
    return found


def _block(first: int, target: int, lines: Sequence[str]) -> list[int]:
    """The lines that move with the first one."""
    shape = shape_of(lines[first])
    block = [first]
    below = [number for number in range(first + 1, len(lines)) if lines[number].strip()]
    if shape.dashes and below and shape_of(lines[below[0]]).indent == target + shape.column - shape.indent:
        return block  # its other keys stand where they should
    for number in below:
        other = shape_of(lines[number])
        like = other.indent == shape.indent and bool(other.dashes) >= bool(shape.dashes)
        inside = other.indent > shape.indent and (shape.dashes or target < shape.indent)
        if not like and not inside:
            break
        block.append(number)
    return block


def _moved(block: list[int], by: int, lines: Sequence[str]) -> tuple[Edit, ...]:
    return tuple(Edit(number, " " * by + lines[number][max(0, -by) :], 0, by) for number in block)


def inside_comment(number: int, lines: Sequence[str]) -> Slip | None:
    """A text that goes on below a comment, which ended it."""
    above = line_above(number, lines)
    if above < 0 or above != number - 1:
        return None
    upper, shape = shape_of(lines[above]), shape_of(lines[number])
    glued = _GLUED.search(upper.value) or (
        re.match(r"()(#\w.*)", upper.value) and _GLUED.search(lines[above])
    )
    comment = glued or (None if shape.opens else _COMMENT.search(upper.value))
    if not comment or not upper.opens or upper.value[0] in "\"'|>[{" or shape.indent <= upper.column:
        return None
    at = len(lines[above].rstrip()) - len(comment[1].rstrip())
    what = (
        "` #` begins a comment and cuts this text"
        if glued
        else "a comment stands inside this text, and ends it"
    )
    help_ = "write the text under `>`: `because: >`, and its sentences on the next lines, indented"
    rule = "lost-text" if glued else "yaml-syntax"
    return Slip(what, help_, span_on(above, lines[above], at), without_value(above, lines, upper), rule=rule)


def stray(number: int, lines: Sequence[str]) -> Slip:
    """A line that is no key, no item and no text: nothing is left but to leave it out."""
    shape = shape_of(lines[number])
    gone = [number]
    for below in range(number + 1, len(lines)):
        other = shape_of(lines[below])
        if not lines[below].strip() or other.opens or other.indent < shape.indent:
            break
        gone.append(below)
    words = (
        "this line is neither a key with a value, nor a list item, nor the rest of a text",
        "write `key: value`, or indent it further than the key whose text it continues",
    )
    span = span_on(number, lines[number], shape.indent)
    return Slip(*words, span, (*_cut_value(number - 1, lines), *without_lines(gone, lines)), loses_keys=True)


def _cut_value(number: int, lines: Sequence[str]) -> tuple[Edit, ...]:
    """The value above a stray line goes too: it may go on there, and half a text is not judged."""
    shape = shape_at(number, lines)
    line = lines[number][: shape.start]
    return (Edit(number, line + " " * (len(lines[number]) - len(line))),) if shape.key and shape.value else ()


def unkeyed(number: int, lines: Sequence[str]) -> Slip | None:
    """A text where a key should stand, right above one: the parser read on to the next colon."""
    above = line_above(number, lines)
    if above < 0 or not shape_of(lines[number]).key:
        return None
    upper = shape_of(lines[above])
    if upper.key or upper.column != shape_of(lines[number]).indent:
        return None
    slip = stray(above, lines)
    return slip._replace(edits=without_value(above, lines, upper)) if upper.dashes else slip
