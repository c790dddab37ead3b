"""Nothing reaches a terminal, a pipe or a file but by `output` and the one writer: read off the source."""

import ast
from collections.abc import Iterator

from tests.finished import Finished
from tests.test_house import trees

TREES = dict(trees())
# Every way of Python to write somewhere, by the name that is called.
WAYS_OUT = {
    "print",
    "echo",
    "secho",
    "pprint",
    "displayhook",
    "excepthook",
    "print_exc",
    "warn",
    "basicConfig",
}
WAYS_OUT |= {"style", "progressbar", "confirm", "prompt", "open_new", "system", "startfile", "sendfile"}
STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}
WRITERS = {"write", "writelines", "write_text", "write_bytes", "truncate", "fdopen", "mkstemp", "dup2"}


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            yield node, function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_no_module_knows_another_way_out() -> None:
    used = {(path, name) for path, tree in TREES.items() for _, name in calls(tree) if name in WAYS_OUT}
    assert used == {("output/painting.py", "print")}  # into a capture, as the next test says
    modules = {"logging", "warnings", "traceback", "syslog", "socket", "http", "webbrowser", "ssl"}
    imported = {
        (path, name)
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in {getattr(node, "module", "") or "", *(alias.name for alias in node.names)}
        if name.partition(".")[0] in modules
    }
    assert imported == {("output/templating.py", "traceback")}  # to find a line of a template, and no more
    called = {name for _, name in calls(TREES["output/templating.py"])}
    assert not called & {"print_exception", "format_exc", "format_exception", "format_tb"}


def test_rich_prints_only_into_a_capture() -> None:
    tree = TREES["output/painting.py"]
    captured = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.With) and "capture" in ast.unparse(block.items[0])
        for node, name in calls(block)
        if name == "print"
    }
    assert captured == {node for node, name in calls(tree) if name == "print"}
    consoles = {path for path, each in TREES.items() for _, name in calls(each) if name == "Console"}
    assert consoles == {"output/painting.py"}


def test_the_streams_are_written_by_one_module_and_elsewhere_only_asked_what_they_are() -> None:
    for path, tree in TREES.items():
        if path in ("output/stream.py", "reading/git.py"):  # git's own streams are caught
            continue
        asked = {
            id(stream)
            for node, name in calls(tree)
            if name in ("isatty", "fileno", "_is_terminal")
            for stream in [*node.args, getattr(node.func, "value", None)]
        }
        asked |= {id(node.left) for node in ast.walk(tree) if isinstance(node, ast.Compare)}  # `is None`
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in STREAMS:
                assert id(node) in asked, f"{path}:{node.lineno}"


def test_only_the_writer_and_the_stream_write_bytes() -> None:
    handles = {
        (path, name)
        for path, tree in TREES.items()
        for node, name in calls(tree)
        if name in WRITERS and isinstance(node.func, ast.Attribute)
        if ast.unparse(node.func) not in ("plan.write", "self.write")  # a plan, which asks the writer
    }
    assert handles == {
        ("reading/saving.py", "write"),
        ("output/stream.py", "write"),
        ("output/stream.py", "dup2"),
    }


def test_what_is_typed_is_asked_for_with_no_text_of_users() -> None:
    asked = [
        (path, ast.unparse(node)) for path, tree in TREES.items() for node, n in calls(tree) if n == "input"
    ]
    assert asked == [("reading/typed.py", "input('> ')")]


def test_every_result_is_finished_by_output_before_it_is_written() -> None:
    for path in TREES:
        finished = Finished(TREES, path)
        for argument, scope in finished.arguments_of("write"):
            if path not in ("output/stream.py", "reading/saving.py"):
                assert finished.holds(argument, scope), f"{path}:{argument.lineno}: {ast.unparse(argument)}"


def test_a_raw_text_would_be_seen() -> None:
    raw = """
from strategy_cli.output.show import on_one_line
from strategy_cli.output.phrases import counted
def run(name, work):
    write(name)
    write(f"{on_one_line(name)}: {name}")
    write("".join(each for each in work.files))
    write(on_one_line(name) + work.name)
    write(counted(2, name))
    text = on_one_line(name)
    text += name
    write(text)
    write(own(name))
def own(name):
    return name if name else on_one_line(name)
def fine(name):
    text = on_one_line(name)
    write(f"{text}, {on_one_line(name)}" if name else "nothing")
"""
    finished = Finished({"commands/x.py": ast.parse(raw)}, "commands/x.py")
    found = [finished.holds(*each) for each in finished.arguments_of("write")]
    assert found == [False] * 7 + [True]
