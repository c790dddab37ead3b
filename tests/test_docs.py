"""The pages in docs/ and CONTRIBUTING say what is so: every block runs, every key and every name exists."""

import importlib
import json
import re
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TypeAlias, cast

import pytest

from strategy_cli.checking import checker
from strategy_cli.finding import Severity
from strategy_cli.model.decision import Decision
from strategy_cli.model.entry import Entry, fields_of
from strategy_cli.model.strategy import Done, Initiative, Parked, Strategy
from strategy_cli.model.team import Team
from strategy_cli.model.values import LEVEL_SYNONYMS, Level
from strategy_cli.reading.load import load
from strategy_cli.reading.tree import Node, Scalar, Sequence
from strategy_cli.rules import CHECKS, RULES
from strategy_cli.rules.page import CheckingModule, name_of
from strategy_cli.views.rights import WORDS
from tests.rules import running, test_catalogue
from tests.rules.running import report
from tests.running import ROOT, assert_golden
from tests.test_readme import CONSOLE, output_of

PAGES = {
    path: (ROOT / path).read_text("utf-8")
    for path in ("docs/format.md", "docs/how-it-runs.md", "CONTRIBUTING.md", "docs/writing.md")
}
FORMAT, TOUR, CONTRIBUTING, _ = PAGES.values()


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def path_and_text(block: str) -> tuple[str, bytes]:
    """A block of YAML names its file in its first line."""
    return block.partition("\n")[0].removeprefix("# "), block.encode()


SHOWN = [path_and_text(block) for block in blocks(FORMAT, "yaml")]
SMALLEST = dict(SHOWN[1:3])


def test_the_smallest_strategy_and_team_have_no_error_and_are_told_what_comes_next() -> None:
    assert list(SMALLEST) == ["strategy.yaml", "teams/depot.yaml"]
    found = report(SMALLEST).findings
    assert [finding.message for finding in found if finding.severity is Severity.ERROR] == []
    said = {finding.rule for finding in found}
    next_to_write = {"missing-diagnosis", "missing-principles", "no-decision-rights", "no-backbrief"}
    assert next_to_write & running.ALL <= said


@pytest.mark.parametrize(("path", "text"), SHOWN, ids=[str(number) for number in range(len(SHOWN))])
def test_every_block_of_yaml_is_read_without_a_fault(path: str, text: bytes) -> None:
    assert [fault.message for fault in load({path: text}).faults] == []


def sections(page: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Each heading with the cells of the first table below it."""
    for part in re.split(r"^#+ ", page, flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        table = re.search(r"^\| key .*\n\|[- |]+\n((?:\|.*\n)+)", body, re.MULTILINE)
        if table:
            rows = table[1].strip().split("\n")
            yield heading, [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


_PLAIN_HEADINGS: dict[str, type[Entry]] = {
    "The top of the file": Strategy,
    "The top of a team's file": Team,
    "A decision": Decision,
}


def models_of(heading: str) -> list[type[Entry]]:
    """What a table of keys is about: the models under the keys that its heading names."""
    if "`" not in heading:
        return [_PLAIN_HEADINGS[heading]]
    inside = fields_of(Strategy).nested | fields_of(Team).nested
    return [inside[key] for key in re.findall(r"`(\w+)`", heading)]


TABLES = [(model, rows) for heading, rows in sections(FORMAT) for model in models_of(heading)]
WITH_TABLE = {model for model, _ in TABLES}


def keys_of(model: type[Entry]) -> set[tuple[str, ...]]:
    """The keys of an entry, and those of entries inside it that have no table of their own."""
    nested = {key: inner for key, inner in fields_of(model).nested.items() if inner not in WITH_TABLE}
    below = {(key, name) for key, inner in nested.items() for name in fields_of(inner).order}
    return {(key,) for key in fields_of(model).order} | below


def named_in(rows: list[list[str]]) -> list[tuple[str, ...]]:
    return [tuple(re.findall(r"`(\w+)`", row[0])) for row in rows]


@pytest.mark.parametrize(("model", "rows"), TABLES, ids=[model.__name__ for model, _ in TABLES])
def test_a_table_has_every_key_of_the_format_and_no_other(model: type[Entry], rows: list[list[str]]) -> None:
    named = named_in(rows)
    assert len(set(named)) == len(named)
    if model in (Parked, Done):  # they share one table, and keep the keys of an initiative
        assert set(named) <= keys_of(Parked) | keys_of(Done)
        assert keys_of(model) <= set(named) | keys_of(Initiative)
    else:
        assert set(named) == keys_of(model)


def test_every_kind_of_entry_stands_on_the_page() -> None:
    shown = {inner for model in WITH_TABLE for inner in fields_of(model).nested.values()}
    assert WITH_TABLE | shown >= set(all_models(Strategy)) | set(all_models(Team))


def all_models(model: type[Entry]) -> Iterator[type[Entry]]:
    yield model
    for inner in fields_of(model).nested.values():
        yield from all_models(inner)


Plain: TypeAlias = dict[str, "Plain"] | list["Plain"] | str


def plain(node: Node) -> Plain:
    """A tree as dicts, lists and texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def without(value: Plain, kind: type[Entry], model: type[Entry], key: str) -> Plain:
    """What stands in a file, with one key taken out of every entry of a model; `kind` is what `value` is."""
    if isinstance(value, list):
        return [without(each, kind, model, key) for each in value]
    if not isinstance(value, dict):
        return value
    nested = fields_of(kind).nested
    return {
        name: without(inner, nested[name], model, key) if name in nested else inner
        for name, inner in value.items()
        if not (kind is model and name == key)
    }


EXAMPLE = {
    path.relative_to(ROOT / "examples/analytics").as_posix(): path.read_bytes()
    for path in sorted((ROOT / "examples/analytics").rglob("*.yaml"))
}
SAID = {path: plain(source.tree) for path, source in load(EXAMPLE).sources.items() if source.tree}


def errors_without(model: type[Entry], *keys: str) -> set[str]:
    """What becomes an error when the example, which uses every key, loses these; broken links aside."""
    files: dict[str, bytes] = {}
    for path, said in SAID.items():
        kind = Strategy if path == "strategy.yaml" else Team
        cut = said
        for key in keys:
            cut = without(cut, kind, model, key)
        files[path] = json.dumps(cut).encode()
    rules = {name_of(rule) for rule in RULES if rule.SEVERITY is Severity.ERROR} - {"unknown-reference"}
    return {found.rule for found in report(files, *rules).findings}


MUSTS = [
    (model, row[0].strip("`"), row[1]) for model, rows in TABLES for row in rows if row[0].count("`") == 2
]


@pytest.mark.parametrize(
    ("model", "key", "must"), MUSTS, ids=[f"{model.__name__}.{key}" for model, key, _ in MUSTS]
)
def test_what_must_be_there_is_an_error_when_it_is_not(model: type[Entry], key: str, must: str) -> None:
    alternative = re.findall(r"^or `(\w+)`", must)
    if not must.startswith("if no "):  # that key stands in another entry, and the example has both
        assert bool(errors_without(model, key, *alternative)) == bool(must)


def test_the_levels_are_those_of_the_format_in_its_words() -> None:
    rows = re.findall(r"^\| `(\S+)` \| (.+) \| (`.*`) \|$", FORMAT, re.MULTILINE)
    shown = [
        (level, words, set(re.findall(r"`(\w+)`", synonyms)))
        for level, words, synonyms in rows
        if level in list(Level)
    ]
    assert shown == [
        (
            level,
            "X".join(WORDS[level]) if level != Level.TEAM_DECIDES else WORDS[level][0],
            {name for name, meant in LEVEL_SYNONYMS.items() if meant == level},
        )
        for level in Level
    ]


def test_the_page_shows_real_output_golden() -> None:
    assert len(CONSOLE.findall(FORMAT)) == 1
    assert_golden(ROOT / "docs/format.md", CONSOLE.sub(lambda block: block[1] + output_of(block), FORMAT))


def test_the_page_on_writing_shows_real_output_golden() -> None:
    path = ROOT / "docs/writing.md"
    page = path.read_text("utf-8")
    asked = (
        "strat init",
        "strat new decision bed-desk",
    )  # tests/commands/test_first_evening.py compares these
    fresh = CONSOLE.sub(
        lambda block: block[0] if block["command"] in asked else block[1] + output_of(block), page
    )
    assert len(CONSOLE.findall(page)) == len(asked) + 2
    assert_golden(path, fresh)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    for target, anchor in re.findall(r"\]\(([^)#:]*)#?([^):]*)\)", PAGES[page]):
        file = (ROOT / page).parent / target if target else ROOT / page
        assert file.exists(), target
        assert not anchor or anchor in anchors(file.read_text("utf-8")), anchor


def anchors(page: str) -> set[str]:
    """What the headings of a page can be reached by."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


PACKAGE = ROOT / "strategy_cli"
NAMED = re.compile(r"`([a-z_]+)\.([A-Za-z_]+)(?:\(\))?`")
ENDINGS = {"yaml", "yml", "toml", "md", "py", "txt", "json", "j"}


@pytest.mark.parametrize("page", ["docs/how-it-runs.md", "CONTRIBUTING.md"])
def test_every_file_named_exists(page: str) -> None:
    wanted = re.findall(r"`((?:[\w.-]+/)*[\w-]+\.py|(?:[\w-]+/)+)`", PAGES[page])
    example = {"strategy_cli/rules/dependencies/need_without_date.py", "tests/rules/test_dependencies.py"}
    missing = {path for path in wanted if not any((folder / path).exists() for folder in (ROOT, PACKAGE))}
    assert missing <= example


def test_every_function_named_exists() -> None:
    named = [(module, name) for module, name in NAMED.findall(TOUR) if name not in ENDINGS]
    assert len(named) > 20
    for module, name in named:
        assert any(hasattr(each, name) for each in modules_called(module)), f"{module}.{name}"


def modules_called(name: str) -> Iterator[ModuleType]:
    """The modules of the package with this short name."""
    for path in sorted(PACKAGE.rglob("*.py")):
        route = path.relative_to(ROOT).with_suffix("").parts
        parts = route[:-1] if route[-1] == "__init__" else route
        if parts[-1] == name:
            yield importlib.import_module(".".join(parts))


RULE_BLOCK, TEST_BLOCK = blocks(CONTRIBUTING, "python")
RULE_NAME = "strategy_cli.rules.dependencies.need_without_date"


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CheckingModule:
    """The rule of the worked example, loaded from the page and listed as the page says."""
    rule = cast(CheckingModule, loaded(RULE_NAME, tmp_path / "rule.py", RULE_BLOCK))
    for module in (checker, test_catalogue):
        monkeypatch.setattr(module, "CHECKS", (*CHECKS, rule))
        monkeypatch.setattr(module, "RULES", (*RULES, rule))
    monkeypatch.setattr(running, "ALL", running.ALL | {name_of(rule)})
    return rule


def loaded(name: str, path: Path, text: str) -> ModuleType:
    path.write_text(text, "utf-8")
    spec = spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_worked_example_stands_beside_no_rule_of_its_name() -> None:
    assert "need-without-date" not in running.ALL
    assert not (ROOT / (RULE_NAME.replace(".", "/") + ".py")).exists()


OWED = [
    test
    for name, test in vars(test_catalogue).items()
    if name.startswith("test_") and "rule" in test.__annotations__
]


@pytest.mark.parametrize("owed", OWED)
def test_the_worked_example_is_what_every_rule_owes(
    example: CheckingModule, owed: Callable[[object], None]
) -> None:
    owed(example)


@pytest.mark.usefixtures("example")
def test_the_worked_examples_own_tests_pass(tmp_path: Path) -> None:
    tests = loaded("test_need_without_date", tmp_path / "test_need.py", TEST_BLOCK)
    run = [test for name, test in vars(tests).items() if name.startswith("test_")]
    assert len(run) == 2
    for test in run:
        test()
