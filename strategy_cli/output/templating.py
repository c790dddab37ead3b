"""Templates: ours or a company's, rendered in a sandbox where whatever users wrote is escaped by itself."""

import pkgutil
import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from strategy_cli.errors import StratError
from strategy_cli.output.markdown import Written, written
from strategy_cli.output.phrases import PHRASES
from strategy_cli.output.show import for_terminal

# What the expressions of a template may raise.
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
_SYNTAX_HELP = (
    "each `{% if %}` and `{% for %}` needs its end, each `{{` its `}}`; "
    "strat brief --show-template shows one that works"
)
_COMPILED = "<template>"  # the file name Jinja gives to the code of a template


class _Missing(jinja2.StrictUndefined):
    """A name that is not there: its error says just that."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name)


@dataclass(frozen=True, slots=True)
class Template:
    """A template's text; `name` is what a person calls it, "" for the one that comes with strat."""

    text: str
    name: str = ""


def built_in(file: str) -> Template:
    """One of the templates that come with strat."""
    data = pkgutil.get_data("strategy_cli.output", f"templates/{file}")
    if data is None:
        raise FileNotFoundError(file)
    return Template(data.decode("utf-8"))


class Renderer:
    """A template made ready, for as many pages as there are.

    Raises StratError, with file, line and what is wrong, where a company's template cannot be read or names
    what is not there.
    """

    def __init__(self, template: Template) -> None:
        self._name = template.name
        environment = SandboxedEnvironment(
            loader=jinja2.DictLoader({"": template.text}),
            undefined=_Missing,
            finalize=_printed,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # that would be for HTML; `finalize` escapes for Markdown
        )
        environment.filters.update(PHRASES)
        environment.filters["markdown"] = Written  # for what is Markdown already: a macro's output
        try:
            self._template = environment.get_template("")
        except jinja2.TemplateSyntaxError as error:
            raise self._unreadable(error, template.text) from None
        except (RecursionError, SyntaxError, MemoryError):
            raise StratError(f"{self._name}: this template is nested too deeply") from None
        except _FAULTS as error:  # Jinja works out what is constant while it reads
            raise self._failed(error) from None

    def render(self, values: Mapping[str, Any]) -> str:
        """The page, without blank lines in a row."""
        if not self._name:
            return _tidy(self._template.render(values))
        try:
            return _tidy(
                for_terminal(self._template.render(values))
            )  # what the template itself says is safe, too
        except _FAULTS as error:
            raise self._failed(error) from None

    def _unreadable(self, error: jinja2.TemplateSyntaxError, text: str) -> Exception:
        if not self._name:
            return error
        where = f"{self._name}:{error.lineno}"
        unknown = re.fullmatch(r"No (filter|test) named '(\w+)'.*", error.message or "", re.DOTALL)
        if unknown:
            return StratError(f"{where}: there is no {unknown[1]} `{unknown[2]}`; docs/brief.md lists ours")
        lines = text.splitlines()
        line = lines[error.lineno - 1].strip() if 0 < error.lineno <= len(lines) else ""
        return StratError(f"{where}: the template cannot be read at `{line[:80]}`; {_SYNTAX_HELP}")

    def _failed(self, error: BaseException) -> StratError:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((frame.lineno for frame in reversed(frames) if frame.filename == _COMPILED), None)
        where = f"{self._name}:{line}" if line else self._name
        return StratError(f"{where}: {_words(error)}")


def _printed(value: object) -> Written:
    """A value on its way into the page; a whole section has no text of its own."""
    if isinstance(value, str | int | float | date | jinja2.Undefined) or value is None:
        return written(value)
    raise TypeError(type(value).__name__)


def _words(error: BaseException) -> str:
    if isinstance(error, SecurityError):
        return f"a template may not use `{error.message}`: it sees the briefing's values and nothing else"
    if isinstance(error, jinja2.UndefinedError):
        return f"there is no `{error.message}`; docs/brief.md lists the names a template may use"
    if isinstance(error, jinja2.TemplateNotFound):
        return "a template is one file: it cannot include, import or extend another"
    return "this expression cannot be worked out; compare it with strat brief --show-template"


def _tidy(text: str) -> str:
    """No blanks at a line's end, no two blank lines in a row, one line break at the end."""
    kept: list[str] = []
    for line in (each.rstrip() for each in text.split("\n")):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip("\n").replace(" ….", " …") + "\n"  # a cut text needs no full stop
