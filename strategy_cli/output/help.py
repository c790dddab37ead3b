"""The page of `strat --help` as Typer writes it 80 columns wide, for those who ask; a test holds it to Typer.

Typer itself costs four times as much as Python to import, and it would be imported for nothing else.
"""

from collections.abc import Mapping

_WIDTH = 78  # of 80 columns Typer leaves two
_HEAD = """\
Usage: strat [OPTIONS] COMMAND [ARGS]...

  Keep a strategy and each team's piece of it as plain text, and check that
  they hold together.

Options:
  -C, --directory DIR           The workspace's folder; changes no other path.
  --today DATE                  The day to judge by, 2026-12-15 (STRAT_TODAY).
  --color auto|always|never     Colour in the output.  [default: auto]
  -q, --quiet                   Only results and the closing line.
  -v, --verbose                 Also the files read and left aside.
  --version                     Show the version.
  --install-completion [SHELL]  Let the shell complete names, from its next
                                start.
  --show-completion [SHELL]     Show the script for that instead.
  --help                        Show this message and exit.

Commands:
"""


def help_page(commands: Mapping[str, str]) -> str:
    """The page, with each command's name and summary."""
    column = max(map(len, commands)) + 4
    lines = []
    for name, summary in commands.items():
        line = f"  {name}".ljust(column - 1)
        for word in summary.split():
            if len(line) + 1 + len(word) > _WIDTH:
                lines.append(line)
                line = " " * (column - 1)
            line += f" {word}"
        lines.append(line)
    return _HEAD + "".join(f"{line}\n" for line in lines)
