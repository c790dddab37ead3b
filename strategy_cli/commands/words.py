"""Makes values of the words of a call as Typer does, and without the pydantic that Typer makes them by.

That costs a third of a short run: 0.1 s to import, and an adapter for each option, given or not.
"""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer.core import TyperArgument, TyperOption


def taken_plainly(command: Any) -> Any:  # noqa: ANN401 - Typer keeps the types of its own parts private
    """The same command, which leaves to Typer only the words that are not plain."""
    by_typer = command.get_params

    def parameters(context: Any) -> list[Any]:  # noqa: ANN401 - the same
        """As Typer has them, the one for help too, which is made for each call."""
        found: list[Any] = by_typer(context)
        for each in found:
            vars(each).setdefault("process_value", partial(_value, each, each.process_value))
        return found

    vars(command)["get_params"] = parameters
    return command


def _value(
    parameter: TyperOption | TyperArgument,
    by_typer: Callable[..., object],
    context: Any,  # noqa: ANN401 - the same
    given: object,
) -> object:
    """What a command gets for what was given: a text, texts, or None where the call does not say."""
    several = parameter.nargs == -1 or getattr(parameter, "multiple", False)
    kind = parameter.type_descriptor.annotation
    if several:
        kind = get_args(kind)[0]
    texts = given if isinstance(given, list | tuple) else () if given is None else (given,)
    is_missing = parameter.required and not texts
    if is_missing or not all(_is_plain(kind, text) for text in texts):
        return by_typer(context, given)
    values = tuple(Path(text) if kind is Path else text for text in texts)
    value = values if several else values[0] if values else None
    return parameter.callback(context, parameter, value) if parameter.callback else value


def _is_plain(kind: object, text: object) -> bool:
    """Whether Typer would take this text as it is."""
    if isinstance(text, bool):
        return kind is bool
    if not isinstance(text, str) or not _is_unicode(text):
        return False
    if kind is Path:
        return os.access(text, os.R_OK) or not os.access(text, os.F_OK)  # one that may not be read is refused
    return kind is str or (get_origin(kind) is Literal and text in get_args(kind))


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # bytes of a command line that are no UTF-8
        return False
    return True
