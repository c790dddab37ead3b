"""Shell completion: names come from file names, or from files as text: <TAB> does not wait for the checker.

Options, which only a command's own module knows, are left to Typer. Shells evaluate what they are given: only
names that are ids are offered, whatever stands in a folder.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from typer._click import Command
from typer._click.shell_completion import CompletionItem, get_completion_class
from typer._completion_classes import completion_init

from strategy_cli.config import Settings
from strategy_cli.config.file import with_file
from strategy_cli.errors import StratError
from strategy_cli.model.ids import is_well_formed
from strategy_cli.reading.files import read_folder, team_names
from strategy_cli.reading.locate import find_workspace, settings_file
from strategy_cli.reading.source import read
from strategy_cli.reading.tree import Mapping as Keyed
from strategy_cli.reading.tree import Node, Scalar
from strategy_cli.reading.tree import Sequence as Listed

# What a command's first word, or an option's value, names.
TEAM_WORD = ("brief", "backbrief", "align", "ask", "todo")
RULE_WORD = ("rule",)
_STRATEGY_KINDS = ("decision", "initiative", "choice", "principle", "metric")
KIND_WORD = {
    "new": ("team", *_STRATEGY_KINDS, "reading"),
    "rename": ("team", "area", "need", "give", *_STRATEGY_KINDS, "always", "assumption", "other"),
}
_TEAM_BEHIND = (["new", "decision"], ["rename", "team"])
ID_WORD = ("trace", "log")
ELEMENTS = ("vision", "diagnosis", "differentiator", "milestone", "order")  # importing them takes too long
TEAM_OPTIONS = ("--team", "--affects", "--for")
RULE_OPTIONS = ("--select", "--ignore")

# An option whose value stands in a file: the list there, and the key that names its entries.
_IN_STRATEGY = {"--initiative": ("initiatives", "id")}
_IN_TEAM = {"--area": ("decision_rights", "area")}
_WORDS = {"--door": ("one-way", "two-way")}

_VALUED = ("-C", "--directory", "--today", "--color")
_GIVEN = re.compile(r"^[ \t]*(?:-[ \t]+)?id:[ \t]+[\"']?([a-z0-9-]+)\b", re.MULTILINE)


def completed(group: Command, summaries: Mapping[str, str], instruction: str) -> str:
    """What a shell asked to complete, as that shell reads it; `instruction` is the value of the variable."""
    completion_init()
    shell = get_completion_class(instruction.partition("_")[2])
    if shell is None:
        raise StratError(f"no shell that completes: {instruction}")

    class Names(shell):  # type: ignore[misc, valid-type]  # the class is the shell's
        """The shell's own reading and writing, with our names."""

        def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
            known = offered(args, incomplete, summaries)
            if known is None:
                return list(super().get_completions(args, incomplete))
            return [CompletionItem(name, help=told) for name, told in known.items()]

    return str(Names(group, {}, "strat", "_STRAT_COMPLETE").complete())


def offered(words: Sequence[str], typed: str, summaries: Mapping[str, str]) -> dict[str, str] | None:
    """The names that may stand next, each with a word of help or ""; None where only Typer knows.

    `words` are those before the one that is being typed.
    """
    before = words[-1] if words else ""
    if (names := _behind(words, before)) is not None:
        return _beginning(typed, names)
    if before in RULE_OPTIONS:
        listed, comma, last = typed.rpartition(",")
        return {f"{listed}{comma}{name}": told for name, told in _beginning(last, _rules()).items()}
    if before in _VALUED or typed.startswith("-"):
        return None
    command, *more = _without_options(words) or [""]
    if not command:
        return {name: told for name, told in summaries.items() if name.startswith(typed)}
    known = _next_word(command, more, words)
    return known if known is None else _beginning(typed, known)


def _next_word(command: str, more: Sequence[str], words: Sequence[str]) -> Iterable[str] | None:
    """The names that may come behind a command and its words so far; None where it takes none of ours."""
    if command in KIND_WORD and len(more) == 1:
        return (
            _teams(words) if [command, *more] in _TEAM_BEHIND else _ids(words) if command == "rename" else ()
        )
    known = {**dict.fromkeys(TEAM_WORD, _teams), **dict.fromkeys(ID_WORD, _ids)}
    if command not in (*known, *RULE_WORD, *KIND_WORD):
        return None
    if command in known and not more:
        return known[command](words)
    return () if more else KIND_WORD.get(command) or _rules(with_groups=False)


def _behind(words: Sequence[str], option: str) -> Iterable[str] | None:
    """The names that may stand behind an option; None where it takes none that are known here."""
    if option in TEAM_OPTIONS:
        return _teams(words)
    if option in _IN_STRATEGY or option in _IN_TEAM:
        return _written(words, option)
    return _WORDS.get(option)


def _without_options(words: Sequence[str]) -> list[str]:
    pairs = zip(words, ["", *words], strict=False)
    return [word for word, before in pairs if not word.startswith("-") and before not in _VALUED]


def _beginning(typed: str, names: Iterable[str]) -> dict[str, str]:
    return {name: "" for name in names if name.startswith(typed) and is_well_formed(name)}


def _teams(words: Sequence[str]) -> tuple[str, ...]:
    """The teams of the workspace that the call is about; none where there is no workspace."""
    try:
        return team_names(*_workspace(words))
    except StratError:
        return ()


def _ids(words: Sequence[str]) -> tuple[str, ...]:
    """Every id that a file of the workspace gives, as its text has it, and the parts of a strategy."""
    try:
        root, settings = _workspace(words)
        files = read_folder(root, settings, {}).files.values()
    except StratError:
        return ()
    texts = (text.decode(errors="replace") for text in files if isinstance(text, bytes))
    given = (name for text in texts for name in _GIVEN.findall(text))
    return tuple(sorted({*given, *ELEMENTS, *team_names(root, settings)}))


def _written(words: Sequence[str], option: str) -> list[str]:
    """What names the entries of a list in the strategy, or in the file of the team that a command is for."""
    try:
        root, settings = _workspace(words)
        files = read_folder(root, settings, {}).files
    except StratError:
        return []
    _, *more = [*_without_options(words), "", ""]
    key, name = (_IN_STRATEGY | _IN_TEAM)[option]
    for path, data in files.items():
        stem = path.rpartition("/")[2].rpartition(".")[0]
        if (stem == more[0]) if option in _IN_TEAM else not path.startswith(f"{settings.teams}/"):
            entries = _values(read(path, data).tree, key)
            return [
                each.text
                for entry in (entries[0].items if entries and isinstance(entries[0], Listed) else ())
                for each in _values(entry, name)
                if isinstance(each, Scalar)
            ]
    return []


def _values(node: Node | None, key: str) -> list[Node]:
    return [value for name, value in node.pairs if name.text == key] if isinstance(node, Keyed) else []


def _workspace(words: Sequence[str]) -> tuple[Path, Settings]:
    """The folder and settings of the workspace of the call; raises StratError where there is none."""
    named = [
        Path(word)
        for word, before in zip(words, ["", *words], strict=False)
        if before in ("-C", "--directory")
    ]
    root, _ = find_workspace(named[-1] if named else None, (), Path.cwd())
    file = settings_file(root)
    return root, with_file(Settings(date.min), file) if file else Settings(date.min)


def _rules(with_groups: bool = True) -> list[str]:
    """The names of the rules, and of their groups, as their files are called."""
    folder = Path(__file__).parent.parent / "rules"
    files = sorted(path for path in folder.glob("*/*.py") if not path.name.startswith("_"))
    groups = sorted({path.parent.name for path in files}) if with_groups else []
    return [*groups, *(path.stem.replace("_", "-") for path in files)]
