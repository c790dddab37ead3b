"""`strat matrix` as a person calls it: tables that fit, a plain list, sheets, and the gaps."""

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.organisation import write_organisation
from strategy_cli.graph.links import Graph
from strategy_cli.output.documents.sheet import csv_of
from strategy_cli.output.documents.text import text_of, width
from strategy_cli.output.paths import SeenFrom
from strategy_cli.reading.load import load
from strategy_cli.views.document import Block, Document, Heading, Listing, Table
from strategy_cli.views.matrix import matrix_page
from tests.rules.base import workspace
from tests.running import ROOT, Ran, assert_golden, strat, write_files

ANALYTICS = ROOT / "examples" / "analytics"
GOLDEN = Path(__file__).parent / "golden"
FORMULAS = tuple("=+-@＝＋－＠")  # noqa: RUF001  wide letters are run as well
IDLE = "# teams/partners.yaml\ncontributes:\n"


def matrix(*arguments: str, folder: Path = ANALYTICS) -> Ran:
    return strat("matrix", *arguments, "-C", folder)


def parsed(text: str) -> list[list[str]]:
    """CSV as RFC 4180 has it and no other way: every cell in quotes, quotes doubled, CRLF behind each row."""
    rows, cells, at = [], [], 0
    while at < len(text):
        assert text[at] == '"', text[at:]
        end = at + 1
        while text[end] != '"' or text[end + 1 : end + 2] == '"':
            end += 2 if text[end] == '"' else 1
        cells.append(text[at + 1 : end].replace('""', '"'))
        at = end + 1
        if text[at : at + 2] == "\r\n":
            rows.append(cells)
            cells, at = [], at + 1
        else:
            assert text[at] == ",", text[at:]
        at += 1
    assert cells == []
    return rows


@pytest.mark.parametrize("form", ["text", "list", "markdown", "csv"])
def test_golden_each_format(form: str) -> None:
    assert_golden(GOLDEN / f"matrix-{form}.txt", matrix("-f", form).out)


def test_few_teams_are_columns_and_initiatives_rows(tmp_path: Path) -> None:
    ran = matrix(folder=write_files(tmp_path, dict(workspace())))
    assert ran.out.splitlines()[0].split()[:4] == ["initiative", "insights", "partners", "platform"]


def blocks_within(folder: Path, columns: int) -> tuple[Block, ...]:
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}
    return matrix_page(Graph(load(files)), columns)


@pytest.mark.parametrize(("teams", "columns"), [(3, 80), (40, 80), (40, 140), (40, 70)])
def test_a_table_has_every_team_and_keeps_within_the_terminal(
    tmp_path: Path, teams: int, columns: int
) -> None:
    write_organisation(tmp_path, teams)
    tables = tuple(block for block in blocks_within(tmp_path, columns) if isinstance(block, Table))
    shown = text_of(Document(tables), SeenFrom())
    assert all(f"team-{number} " in shown or f"team-{number}\n" in shown for number in range(teams))
    assert max(map(width, shown.splitlines())) <= columns


def test_where_no_table_fits_it_is_a_list(tmp_path: Path) -> None:
    write_organisation(tmp_path, 3)
    assert [type(block) for block in blocks_within(tmp_path, 20)][:2] == [Heading, Listing]


def test_a_sheet_says_what_a_column_is_and_leaves_empty_what_is() -> None:
    rows = parsed(matrix("-f", "csv").out)
    assert rows == list(csv.reader(io.StringIO(matrix("-f", "csv").out), strict=True))
    assert [row[0] for row in rows] == [
        "initiative",
        "daily-answer",
        "first-partners",
        "week-one",
        "restore-proof",
    ]
    assert rows[0][4] == "team:insights"
    assert {cell for row in rows[1:] for cell in row[1:]} == {"part", "metric", ""}
    assert len({len(row) for row in rows}) == 1


def test_gaps_are_told_as_the_rules_word_them_with_address_and_whose_move(tmp_path: Path) -> None:
    folder = write_files(tmp_path, dict(workspace(IDLE)))
    ran = strat("matrix", "--gaps", here=folder)
    assert "team `partners` contributes to no initiative; for Tom Okafor  teams/partners.yaml:" in ran.out
    assert "no team contributes to initiative `first-partners`" in ran.out
    assert "initiative  " not in ran.out
    assert "No gap" in matrix("--gaps").out


def test_a_gap_that_is_ignored_is_shown_with_its_reason(tmp_path: Path) -> None:
    comment = "# strat: ignore-file[team-without-contribution] they join in spring\n"
    texts = workspace(IDLE)
    idle = {"teams/partners.yaml": comment.encode() + texts["teams/partners.yaml"]}
    folder = write_files(tmp_path, {**texts, **idle})
    shown = strat("matrix", "--gaps", here=folder).out
    assert "contributes to no initiative, because: they join in spring  teams/partners.yaml" in shown
    assert "contributes to no initiative; for" not in shown
    rows = parsed(strat("matrix", "--gaps", "-f", "csv", here=folder).out)
    assert rows[0] == ["gap", "for", "rule", "ignored because", "path", "line"]
    assert [row[3] for row in rows[1:] if row[2] == "team-without-contribution"] == ["they join in spring"]


def test_what_could_not_be_judged_is_no_silence(tmp_path: Path) -> None:
    torn = {"teams/partners.yaml": b"\xff", "strat.toml": b'[severity]\nmetric-unlinked = "off"\n'}
    ran = strat("matrix", "--gaps", here=write_files(tmp_path, {**workspace(), **torn}))
    assert "No gap" not in ran.out
    assert "teams/partners.yaml could not be read" in ran.out
    assert "the settings switch metric-unlinked off" in ran.out


def test_without_initiatives_nothing_is_called_complete(tmp_path: Path) -> None:
    ran = strat("matrix", here=write_files(tmp_path, dict(workspace("# strategy.yaml\ninitiatives:\n"))))
    assert ran.out.startswith("No initiative is written yet.\n")
    assert "No gap" not in ran.out


CELLS = st.text(max_size=12) | st.text(alphabet="=+-@;,\"' \n\r\t1a＝＠", max_size=12)  # noqa: RUF001  as above


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_no_cell_is_a_formula_and_each_row_reads_back(rows: list[tuple[str, str]]) -> None:
    text = csv_of(Table(("one", "two"), tuple(rows)))
    read = parsed(text)
    assert len(read) == len(rows) + 1
    for cell in (cell for row in read for cell in row):
        for piece in cell.split(";"):
            assert not piece.lstrip("\"' ").startswith(FORMULAS) or piece.lstrip().startswith(("'", '"'))
            assert not piece.strip().startswith(FORMULAS)
        assert "\n" not in cell


@pytest.mark.parametrize("arguments", [[], ["--gaps"], ["-f", "markdown"], ["-f", "csv"]])
def test_a_file_that_could_not_be_read_is_named_and_no_gap_is_denied(
    tmp_path: Path, arguments: list[str]
) -> None:
    folder = write_files(tmp_path, {**workspace(), "teams/partners.yaml": b"\xff"})
    ran = strat("matrix", *arguments, here=folder)
    said = re.search(r"teams/partners.yaml could not be read,\s+and is left out", ran.out + ran.err)
    assert (ran.code, bool(said), "No gap:" in ran.out) == (0, True, False)
