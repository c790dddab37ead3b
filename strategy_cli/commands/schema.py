"""`strat schema`: the JSON Schemas, listed, printed, or written to a folder for editors."""

from pathlib import Path
from typing import Annotated

import typer

from strategy_cli.commands.surroundings import Colour, Directory, Quiet, Today, Verbose
from strategy_cli.errors import StratError
from strategy_cli.nearest import did_you_mean
from strategy_cli.output.schemas import SCHEMAS, file_name, schema, schema_text
from strategy_cli.output.show import on_one_line
from strategy_cli.output.stream import note, write
from strategy_cli.reading.saving import make_folder, refuse_led_out, write_whole


def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A schema; without it, all are listed.")] = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write the files to this folder.")
    ] = None,
    directory: Directory = None,
    today: Today = "",
    color: Colour = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """The JSON Schemas: with them an editor explains each key and checks while you type."""
    names = (_known(name),) if name else tuple(SCHEMAS)
    if out is not None:
        _write(out, names, quiet)
    elif name:
        write(schema_text(name))
    else:
        lines = (f"{each:<10}{title:<20}{schema(each)['description']}\n" for each, title in SCHEMAS.items())
        write(f"{''.join(lines)}\nOne of them: strat schema NAME; all as files: strat schema --out DIR\n")


def _known(name: str) -> str:
    if name not in SCHEMAS:
        raise StratError(
            f"no schema `{name}`{did_you_mean(name, SCHEMAS) or ';'} there are {', '.join(SCHEMAS)}"
        )
    return name


def _write(folder: Path, names: tuple[str, ...], quiet: bool) -> None:
    """Write each schema whole or not at all, after all of them were made."""
    texts = {folder / file_name(name): schema_text(name) for name in names}
    refuse_led_out(Path.cwd() / folder, Path.cwd())
    make_folder(folder)
    for path, text in texts.items():
        write_whole(path, text)
    if not quiet:
        note(on_one_line(f"wrote {', '.join(path.as_posix() for path in texts)}"))
