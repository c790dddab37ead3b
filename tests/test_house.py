"""The house rules that no linter knows: who opens files, who prints, how long things are."""

import ast
from collections.abc import Iterator
from functools import cache
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


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    paths = sorted(PACKAGE.rglob("*.py"))
    return tuple((path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths)


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


def _arguments_of_write(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "write":
            yield node.args[0]


def _made_by_output(tree: ast.Module) -> set[str]:
    """What a module has from `output`, and its own names that stand for a value or function made of that."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    made = {
        alias.asname or alias.name
        for node in imports
        for alias in node.names
        if (node.module or "").startswith("strategy_cli.output")
        or (node.module == "strategy_cli.commands.writes" and alias.name == "diff")  # looked at below
    }
    for _ in range(3):  # a name made of a name made of one
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                made |= {node.targets[0].id} if called_in(node.value) & made else set()
            if isinstance(node, ast.FunctionDef):
                returned = [
                    each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value
                ]
                made |= (
                    {node.name} if returned and all(called_in(each) & made for each in returned) else set()
                )
    return made


def called_in(expression: ast.AST) -> set[str]:
    """The names that stand in an expression, also those of an object's own functions."""
    nodes = list(ast.walk(expression))
    own = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return own | {node.id for node in nodes if isinstance(node, ast.Name)}


def test_what_commands_write_is_made_by_output() -> None:
    """What goes to stdout was made or escaped by a function of `output`, but for words of our own."""
    for name, tree in trees():
        if not name.startswith(("commands/", "cli.py")):
            continue
        made = _made_by_output(tree) | {"__version__", "completed"}  # completion offers ids and nothing else
        for argument in _arguments_of_write(tree):
            assert called_in(argument) & made, f"{name}:{argument.lineno}"
        if name == "commands/writes.py":
            assert "diff" in made


def test_stderr_is_escaped_by_the_stream_itself() -> None:
    (stream,) = (tree for name, tree in trees() if name == "output/stream.py")
    note = next(node for node in stream.body if isinstance(node, ast.FunctionDef) and node.name == "note")
    assert "for_terminal" in called_in(note)
