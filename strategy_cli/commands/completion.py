"""Shell completion: names are answered from file names alone, so that <TAB> need not wait for the checker.

Options, which only a command's own module knows, are left to Typer. Shells evaluate what they are given: only
names that are ids are offered, whatever stands in a folder.
"""

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
from strategy_cli.reading.files import team_names
from strategy_cli.reading.locate import find_workspace, settings_file

# What a command's first word, or an option's value, names.
TEAM_WORD = ("brief", "backbrief", "align", "ask", "todo")
RULE_WORD = ("rule",)
TEAM_OPTIONS = ("--team", "--affects", "--for")
RULE_OPTIONS = ("--select", "--ignore")

_VALUED = ("-C", "--directory", "--today", "--color")


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
    if before in TEAM_OPTIONS:
        return _beginning(typed, _teams(words))
    if before in RULE_OPTIONS:
        listed, comma, last = typed.rpartition(",")
        return {f"{listed}{comma}{name}": told for name, told in _beginning(last, _rules()).items()}
    if before in _VALUED or typed.startswith("-"):
        return None
    command, *more = _without_options(words) or [""]
    if not command:
        return {name: told for name, told in summaries.items() if name.startswith(typed)}
    if command not in (*TEAM_WORD, *RULE_WORD):
        return None
    names = _teams(words) if command in TEAM_WORD else _rules(with_groups=False)
    return {} if more else _beginning(typed, names)


def _without_options(words: Sequence[str]) -> list[str]:
    pairs = zip(words, ["", *words], strict=False)
    return [word for word, before in pairs if not word.startswith("-") and before not in _VALUED]


def _beginning(typed: str, names: Iterable[str]) -> dict[str, str]:
    return {name: "" for name in names if name.startswith(typed) and is_well_formed(name)}


def _teams(words: Sequence[str]) -> tuple[str, ...]:
    """The teams of the workspace that the call is about; none where there is no workspace."""
    named = [
        Path(word)
        for word, before in zip(words, ["", *words], strict=False)
        if before in ("-C", "--directory")
    ]
    try:
        root, _ = find_workspace(named[-1] if named else None, (), Path.cwd())
        file = settings_file(root)
        settings = with_file(Settings(date.min), file) if file else Settings(date.min)
        return team_names(root, settings)
    except StratError:
        return ()


def _rules(with_groups: bool = True) -> list[str]:
    """The names of the rules, and of their groups, as their files are called."""
    folder = Path(__file__).parent.parent / "rules"
    files = sorted(path for path in folder.glob("*/*.py") if not path.name.startswith("_"))
    groups = sorted({path.parent.name for path in files}) if with_groups else []
    return [*groups, *(path.stem.replace("_", "-") for path in files)]
