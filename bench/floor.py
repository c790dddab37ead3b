"""What any such tool pays: Python, Typer and pydantic, and each file read, scanned and validated once."""

import sys
from pathlib import Path

import pydantic
import typer  # noqa: F401 - its import is a part of the floor
import yaml


class Team(pydantic.BaseModel):
    """As little as can be validated."""

    id: str
    decisions: list[dict[str, str]]


def main(folder: Path) -> None:
    """Read every file of a folder, and say nothing."""
    for path in folder.rglob("*.yaml"):
        loader = yaml.CSafeLoader(path.read_bytes())
        loader.raw_parse()
        Team.model_validate({"id": path.stem, "decisions": [{"id": str(number)} for number in range(10)]})


main(Path(sys.argv[1]))
