"""What is owed as JSON, for scripts."""

from collections.abc import Sequence
from datetime import date

from strategy_cli.graph.names import folded
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json
from strategy_cli.views.owing.owed import Owed
from strategy_cli.views.owing.page import by_person

VERSION = 1


def todo_json(
    everything: Sequence[Owed], names: Sequence[str], today: date, closing: Sequence[str], seen: SeenFrom
) -> str:
    """Each person's list with addresses in the workspace, which is named once."""
    lists = by_person(everything)
    page = {
        "version": VERSION,
        "workspace": seen.folder,
        "today": str(today),
        "people": [
            {"name": name, "owes": [_owed(each, today) for each in lists.get(folded(name), ())]}
            for name in names
        ],
        "not_judged": list(closing),
    }
    return for_json(page) + "\n"


def _owed(each: Owed, today: date) -> dict[str, object]:
    return {
        "kind": each.kind.value,
        "date": str(each.day or ""),
        "is_past": bool(each.day and each.day < today),
        "what": each.what,
        "help": each.do,
        "rule": each.rule,
        "severity": each.severity,
        "ignored": each.ignored,
        "path": each.place.path,
        "line": each.line,
    }
