"""Two sides of examples/analytics as graphs, one of them edited."""

from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from tests.running import ROOT

FOLDER = ROOT / "examples" / "analytics"
FILES = {
    path.relative_to(FOLDER).as_posix(): path.read_text("utf-8")
    for path in (FOLDER / "strategy.yaml", *sorted((FOLDER / "teams").glob("*.yaml")))
}


def edited(path: str, *replaced: tuple[str, str], files: dict[str, str] = FILES) -> dict[str, str]:
    """The files with replacements in one of them, each of a text that is there."""
    text = files[path]
    for old, new in replaced:
        assert old in text, old
        text = text.replace(old, new, 1)
    return {**files, path: text}


_READ = load({path: text.encode() for path, text in FILES.items()})


def graph(files: dict[str, str] = FILES) -> Graph:
    """The graph of a workspace from its texts; what is as in the example is read once."""
    return Graph(load({path: text.encode() for path, text in files.items()}, like=_READ))
