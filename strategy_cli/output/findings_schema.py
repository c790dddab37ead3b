"""The JSON Schema of what `strat lint -f json` prints: the contract for scripts (see `json_report`)."""

from typing import Any

from strategy_cli.finding import Severity
from strategy_cli.output.json_report import VERSION

_COUNT = {"type": "integer", "minimum": 0}
_FROM_ONE = {"type": "integer", "minimum": 1}


def _object(about: str, **keys: dict[str, Any]) -> dict[str, Any]:
    """An object that has these keys, all of them, and no others; `for_` is the key `for`."""
    properties = {key.rstrip("_"): value for key, value in keys.items()}
    return {
        "description": about,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _text(about: str) -> dict[str, Any]:
    return {"description": about, "type": "string"}


def _list(about: str, items: dict[str, Any]) -> dict[str, Any]:
    return {"description": about, "type": "array", "items": items}


_PATH = _text("The file, relative to the workspace.")
_LINE = {"description": "The line, from 1.", **_FROM_ONE}
_COLUMN = {"description": "The column, from 1, in characters.", **_FROM_ONE}

_SUMMARY = _object(
    "What was read, and how many findings there are.",
    files={"description": "Files read.", **_COUNT},
    teams={"description": "Teams among them.", **_COUNT},
    decisions={"description": "Decisions in them, the leaders' own included.", **_COUNT},
    rules={"description": "Rules that ran.", **_COUNT},
    errors={"description": "Findings that are errors.", **_COUNT},
    warnings={"description": "Findings that are warnings.", **_COUNT},
    info={"description": "Findings that only inform.", **_COUNT},
    ignored={"description": "Findings left out because a comment ignores them.", **_COUNT},
    baselined={"description": "Findings left out because the baseline holds them.", **_COUNT},
)
_NOT_CHECKED = _object(
    "A rule that could not judge something.",
    rule=_text("The rule."),
    because=_text("Why it could not."),
    count={"description": "How many things it could not judge.", **_COUNT},
)
_RELATED = _object(
    "A second place that helps to understand a finding.",
    path=_PATH,
    line=_LINE,
    column=_COLUMN,
    message=_text("What to see there."),
)
_FINDING = _object(
    "One finding; its range is on one line, and one that concerns a whole file stands at 1:1.",
    rule=_text("The rule; `strat rule NAME` shows its page."),
    severity={"description": "How much it weighs.", "enum": [each.value for each in Severity]},
    message=_text("What is wrong."),
    help=_text("What to write instead."),
    path=_PATH,
    line=_LINE,
    column=_COLUMN,
    end_line={"description": "The same as `line`.", **_FROM_ONE},
    end_column={"description": "One past the last column.", **_FROM_ONE},
    place=_text(
        "The route of keys and ids inside the file: `decisions[some-id].initiative`; empty for the file."
    ),
    for_=_list("Who must act: names, or `lead of …`, `owner of the strategy`.", {"type": "string"}),
    fingerprint=_text("The same in every run as long as the finding is the same, wherever its lines move."),
    related=_list("Other places, the nearest first.", _RELATED),
)

FINDINGS: dict[str, Any] = _object(
    "A run's findings, in the order of files and lines, without the ignored and baselined ones.",
    version={"description": "The version of this format.", "const": VERSION},
    workspace=_text("The workspace's folder, as seen from the current one."),
    summary=_SUMMARY,
    not_checked=_list("What could not be judged, and why.", _NOT_CHECKED),
    findings=_list("The findings.", _FINDING),
)
