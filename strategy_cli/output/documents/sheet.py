"""A table as CSV that a spreadsheet opens as text: nothing in it is a formula."""

import csv
import io

from strategy_cli.output.show import for_csv
from strategy_cli.views.document import Address, Table


def csv_of(table: Table) -> str:
    """The table, a heading line first; lines end as RFC 4180 has them."""
    sink = io.StringIO()
    writer = csv.writer(sink, quoting=csv.QUOTE_ALL)
    for row in (table.columns, *table.rows):
        cells = (f"{cell.path}:{cell.line}" if isinstance(cell, Address) else cell or "" for cell in row)
        writer.writerow([for_csv(cell) for cell in cells])
    return sink.getvalue()
