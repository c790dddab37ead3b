"""A company's own template: what it may do, and how its faults are told."""

import re

import pytest

from strategy_cli.errors import StratError
from strategy_cli.output.brief import brief_markdown
from strategy_cli.output.markdown import links_to
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.templating import Renderer, Template
from tests.views.briefed import brief


def rendered(text: str, fragment: str = "") -> str:
    return brief_markdown(brief(fragment), Renderer(Template(text, "own.j2")), links_to(SeenFrom()))


def refusal(text: str) -> str:
    with pytest.raises(StratError) as refused:
        rendered(text)
    return str(refused.value)


def test_values_are_escaped_by_themselves() -> None:
    hostile = "\n# teams/insights.yaml\nname: '*a* <b> [c](d)'\n"
    assert rendered("{{ head.name }}", hostile) == "\\*a\\* \\<b\\> \\[c\\](d)\n"


def test_links_code_and_what_is_called_markdown_are_not_escaped_again() -> None:
    macro = "{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold('a*b') | markdown }}"
    assert rendered(macro + " {{ link('l', 'p', 2) }} {{ code('c`d') }}") == "**a\\*b** [l](p#L2) ``c`d``\n"


def test_what_is_absent_prints_nothing() -> None:
    assert rendered("a{{ pieces[0].now_date }}b") == "ab\n"


@pytest.mark.parametrize(
    "text", ["\n{{ head.nme }}", "\n{{ nme }}", "\n{{ nme.more }}", "\n{% if nme %}x{% endif %}"]
)
def test_an_unknown_name_is_told_with_file_line_and_name(text: str) -> None:
    assert refusal(text) == "own.j2:2: there is no `nme`; docs/brief.md lists the names a template may use"


@pytest.mark.parametrize("kind", ["filter", "test"])
def test_an_unknown_filter_or_test_is_told_by_name(kind: str) -> None:
    text = "\n\n{{ head.name | shout }}" if kind == "filter" else "\n\n{{ head.name is shout }}"
    assert refusal(text) == f"own.j2:3: there is no {kind} `shout`; docs/brief.md lists ours"


@pytest.mark.parametrize(
    "text", ["{% if head %}", "{{ head", "{% nonsense %}", "{{ }}", "{% import 'os' as %}"]
)
def test_what_cannot_be_read_is_told_with_its_line(text: str) -> None:
    assert refusal(text).startswith("own.j2:1: the template cannot be read at `")


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ link.__globals__ }}",
        "{{ head.__class__.__mro__ }}",
        "{{ '{0.__class__}'.format(head) }}",
        "{{ cycler.__init__.__globals__.os.popen('id') }}",
        "{{ head.name.__class__.__base__.__subclasses__() }}",
    ],
)
def test_nothing_of_python_is_within_reach(text: str) -> None:
    assert re.fullmatch(r"own\.j2:1: a template may not use `__\w+__`: .*", refusal(text))


@pytest.mark.parametrize(
    "tag", ["include '/etc/passwd'", "extends 'x'", "import 'x' as x", "from 'x' import y"]
)
def test_no_other_file_is_read(tag: str) -> None:
    assert (
        refusal(f"{{% {tag} %}}")
        == "own.j2:1: a template is one file: it cannot include, import or extend another"
    )


@pytest.mark.parametrize(
    "text", ["{{ 1/0 }}", "{{ 1 + 'a' }}", "{{ head }}", "{{ pieces }}", "{{ link }}", "{{ range(10**9) }}"]
)
def test_an_expression_that_cannot_be_worked_out_is_told_without_the_librarys_words(text: str) -> None:
    told = "this expression cannot be worked out; compare it with strat brief --show-template"
    assert refusal(text) == f"own.j2:1: {told}"


def test_nesting_without_end_is_refused() -> None:
    assert (
        refusal("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}") == "own.j2: this template is nested too deeply"
    )
