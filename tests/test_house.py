"""The house rules that no linter knows: who opens files, who prints, how long things are."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "strategy_cli"
OPENERS = {
    "reading/files.py",
    "reading/saving.py",
    "output/stream.py",
}  # the stream opens the null device for a closed pipe
STARTERS = {"reading/git.py"}
ASKING = {"cli.py", "reading/typed.py"}  # whether it is a terminal
PRINTERS = {"output/stream.py"}
CAPTURING = {"output/painting.py"}  # prints into rich's capture, never to stdout


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))


def called(tree: ast.Module) -> set[str]:
    """The names of all that a module calls: `open`, `path.open` and `os.replace` give open and replace."""
    functions = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in functions}


def test_only_the_reading_rim_opens_files_or_starts_processes() -> None:
    touching = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "mkstemp", "Popen", "unlink"}
    assert {name for name, tree in trees() if called(tree) & touching} == OPENERS


def test_only_one_module_starts_processes() -> None:
    starters = {
        name
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        and "subprocess" in {getattr(node, "module", ""), *(alias.name for alias in node.names)}
    }
    assert starters == STARTERS


def test_only_one_module_writes_to_stdout_and_stderr() -> None:
    named = {
        name
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr") and node.attr != "isatty"
    }
    assert named - ASKING - STARTERS == PRINTERS  # git has its own
    assert {name for name, tree in trees() if called(tree) & {"print", "echo", "secho"}} == CAPTURING


def test_every_module_opens_with_one_sentence() -> None:
    for name, tree in trees():
        first = (ast.get_docstring(tree) or "").split("\n\n")[0]
        assert first.endswith("."), name


def test_no_function_is_longer_than_40_lines_and_no_file_than_250() -> None:
    for name, tree in trees():
        last = max((node.end_lineno or 0 for node in ast.walk(tree) if isinstance(node, ast.stmt)), default=0)
        assert last <= 250, name
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                length = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
                assert length <= 40, f"{name}: {node.name}"


def test_nothing_catches_every_exception() -> None:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, name
                assert getattr(node.type, "id", "") not in ("Exception", "BaseException"), name
