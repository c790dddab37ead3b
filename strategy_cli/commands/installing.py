"""Completion for a shell: its script, shown or put where the shell looks for it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from typer._completion_shared import _get_shell_name, get_completion_script

from strategy_cli.errors import StratError
from strategy_cli.graph.naming import some
from strategy_cli.output.show import for_terminal
from strategy_cli.output.stream import write
from strategy_cli.reading.files import regular_bytes
from strategy_cli.reading.saving import append_text, make_folder, write_whole

# Below the home: where a shell's script goes, and the file that gets a line of its own.
_PLACES: Mapping[str, tuple[str, str, str]] = {
    "bash": (".bash_completions/strat.sh", ".bashrc", "source ~/.bash_completions/strat.sh"),
    "zsh": (".zfunc/_strat", ".zshrc", "fpath+=~/.zfunc; autoload -Uz compinit; compinit"),
    "fish": (".config/fish/completions/strat.fish", "", ""),
}
_POWERSHELL = ("powershell", "pwsh")
_MOST = 8 * 1024 * 1024  # bytes of a shell's settings that are looked through for our line


def completion_for(option: str, words: Sequence[str], variable: str) -> None:
    """Do what `--install-completion` or `--show-completion` asks, for the shell that is named, else this one.

    Raises StratError where there is none, or its script cannot be written.
    """
    shell = _shell(words)
    script = get_completion_script(prog_name="strat", complete_var=variable, shell=shell) + "\n"
    if option == "--show-completion":
        write(for_terminal(script))
    elif shell in _POWERSHELL:
        told = f"add what strat --show-completion {shell} prints to the file that $PROFILE names"
        raise StratError(f"the profile of PowerShell is yours to change: {told}")
    else:
        write(for_terminal(_install(shell, script)))


def _shell(words: Sequence[str]) -> str:
    """The shell that is named, else the one we were started from."""
    named = [word for word in words if not word.startswith("-")]
    shell = named[0].lower() if named else _get_shell_name()
    known = (*_PLACES, *_POWERSHELL)
    if shell is None:
        raise StratError(f"which shell this is could not be told; name it: {some(known)}")
    if shell not in known or len(named) > 1:
        raise StratError(f"no completion for `{' '.join(named) or shell}`; there is one for {some(known)}")
    return shell


def _install(shell: str, script: str) -> str:
    """Write the script, and the line that loads it where it is not there yet; what was done, in words."""
    place, settings, line = _PLACES[shell]
    try:
        home = Path.home()
    except RuntimeError:
        raise StratError("there is no home folder to install it in; set HOME") from None
    path = home / place
    make_folder(path.parent)
    write_whole(path, script)
    if settings:
        _add(line, home / settings)
    return f"{shell} completion is in {path}; it works in the next shell you open\n"


def _add(line: str, settings: Path) -> None:
    """Add a line to the settings of a shell, unless it stands there."""
    try:
        held = regular_bytes(settings, _MOST, follows_links=True) if settings.exists() else b""
    except OSError:
        held = None
    if not isinstance(held, bytes):
        raise StratError(f"{settings} cannot be read; add this line to it yourself: {line}")
    if line.encode() not in held:
        append_text(settings, f"\n{line}\n")
