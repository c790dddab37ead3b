"""The page of limits says what the code holds to."""

from strategy_cli.commands.debt import MOST_BYTES as MOST_OF_A_BASELINE
from strategy_cli.model.ids import LONGEST_ID
from strategy_cli.reading.bounds import MOST_OF_A_RULE, MOST_SLIPS
from strategy_cli.reading.source import MOST_REPAIRS
from strategy_cli.reading.text import MOST_BYTES, MOST_INVISIBLE, MOST_MARKS
from strategy_cli.reading.trouble import MOST_CHARACTERS, MOST_DEPTH, MOST_NODES
from tests.running import ROOT

PAGE = (ROOT / "docs/limits.md").read_text("utf-8")


def limit(what: str) -> str:
    """The limit of the row that begins so."""
    (row,) = (line for line in PAGE.splitlines() if line.startswith(f"| {what} |"))
    return row.split("|")[2].strip()


def test_each_limit_on_the_page_is_the_one_in_force() -> None:
    assert limit("a file") == f"{MOST_BYTES // 1024**2} MiB"
    assert limit("nesting") == f"{MOST_DEPTH} levels"
    assert limit("keys and texts in a file") == f"{MOST_NODES:,}"
    assert limit("one text") == f"{MOST_CHARACTERS:,} characters"
    assert limit("characters that nobody sees, in a file") == f"{MOST_INVISIBLE:,}"
    assert limit("accents in a row, over one letter") == f"{MOST_MARKS}"
    assert limit("an id") == f"{LONGEST_ID} characters"
    assert limit("repairs of one file's syntax before reading stops") == str(MOST_REPAIRS)
    assert limit("`yaml-syntax` and `yaml-feature` in a file").startswith(f"{MOST_SLIPS} each")
    assert limit("findings of another rule in reading one file").startswith(f"{MOST_OF_A_RULE:,} are told")
    assert limit("a baseline") == f"{MOST_OF_A_BASELINE // 1024**2} MiB"
