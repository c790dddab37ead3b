"""The evidence of alignment as JSON, for scripts."""

from collections.abc import Iterable

from strategy_cli.graph.links import Graph
from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.show import for_json
from strategy_cli.views.alignment.ladder import Ladder
from strategy_cli.views.alignment.lines import Line
from strategy_cli.views.alignment.standing import Standing
from strategy_cli.views.document import address_of


def alignment_json(graph: Graph, standings: Iterable[Standing], ladder: Ladder, seen: SeenFrom) -> str:
    """Every team's lines with addresses; paths are relative to the workspace, named once."""
    teams = [
        {
            "id": each.id,
            "name": each.name,
            "lead": each.lead,
            "evidence_supports": each.rung,
            "next_rung": each.next_rung,
            "next_rung_needs": [line.name for line in each.needed],
            "lines": [_line(graph, line) for line in each.lines],
            "rights": [
                {
                    "area": right.area,
                    "level": right.level,
                    "covered": right.covered,
                    "waits": right.waits,
                    "one_way": right.one_way,
                    "because": right.because,
                }
                for right in each.rights
            ],
        }
        for each in standings
    ]
    page = {
        "version": 1,
        "workspace": seen.folder,
        "edition": graph.edition,
        "ladder": dict(ladder),
        "unread": list(graph.workspace.unread),
        "teams": teams,
    }
    return for_json(page) + "\n"


def _line(graph: Graph, line: Line) -> dict[str, object]:
    missing = []
    for each in line.missing:
        at = address_of(graph, each.place)
        missing.append({"what": each.what, "path": at.path, "line": at.line, "for": list(each.owner)})
    return {
        "name": line.name,
        "there": line.met,
        "of": line.of,
        "missing": missing,
        "unread": line.unread,
        "note": line.note,
    }
