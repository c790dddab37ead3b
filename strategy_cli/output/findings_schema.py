"""The JSON Schema of what `strat lint -f json` prints: the contract for scripts (see `json_report`)."""

from typing import Any

from strategy_cli.finding import Severity
from strategy_cli.output.json_report import VERSION

COUNT = {"type": "integer", "minimum": 0}
FROM_ONE = {"type": "integer", "minimum": 1}


def object_of(about: str, **keys: dict[str, Any]) -> dict[str, Any]:
    """An object that has these keys, all of them, and no others; `for_` is the key `for`."""
    properties = {key.rstrip("_"): value for key, value in keys.items()}
    return {
        "description": about,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def text_of(about: str) -> dict[str, Any]:
    """A text."""
    return {"description": about, "type": "string"}


def list_of(about: str, items: dict[str, Any]) -> dict[str, Any]:
    """A list of such items."""
    return {"description": about, "type": "array", "items": items}


PATH = text_of("The file, relative to the workspace.")
LINE = {"description": "The line, from 1.", **FROM_ONE}
_COLUMN = {"description": "The column, from 1, in characters.", **FROM_ONE}

_SUMMARY = object_of(
    "What was read, and how many findings there are.",
    files={"description": "Files read.", **COUNT},
    teams={"description": "Teams among them.", **COUNT},
    decisions={"description": "Decisions in them, the leaders' own included.", **COUNT},
    rules={"description": "Rules that ran.", **COUNT},
    errors={"description": "Findings that are errors.", **COUNT},
    warnings={"description": "Findings that are warnings.", **COUNT},
    info={"description": "Findings that only inform.", **COUNT},
    ignored={"description": "Findings left out because a comment ignores them.", **COUNT},
    baselined={"description": "Findings left out because the baseline holds them.", **COUNT},
    in_base={"description": "Findings left out because the version compared with had them.", **COUNT},
)
_BASE = object_of(
    "The earlier version that the files were compared with.",
    name=text_of("The revision as it was asked for."),
    commit=text_of("The commit: where HEAD parted from it."),
    notes=list_of("What to know of how it was found and read.", {"type": "string"}),
)
_NOT_CHECKED = object_of(
    "A rule that could not judge something.",
    rule=text_of("The rule."),
    because=text_of("Why it could not."),
    count={"description": "How many things it could not judge.", **COUNT},
)
_RELATED = object_of(
    "A second place that helps to understand a finding.",
    path=PATH,
    line=LINE,
    column=_COLUMN,
    message=text_of("What to see there."),
)
_FINDING = object_of(
    "One finding; its range is on one line, and one that concerns a whole file stands at 1:1.",
    rule=text_of("The rule; `strat rule NAME` shows its page."),
    severity={"description": "How much it weighs.", "enum": [each.value for each in Severity]},
    message=text_of("What is wrong."),
    help=text_of("What to write instead; lines below the first are to be pasted."),
    path=PATH,
    line=LINE,
    column=_COLUMN,
    end_line={"description": "The same as `line`.", **FROM_ONE},
    end_column={"description": "One past the last column.", **FROM_ONE},
    place=text_of(
        "The route of keys and ids inside the file: `decisions[some-id].initiative`; empty for the file."
    ),
    for_=list_of("Who must act: names, or `lead of …`, `owner of the strategy`.", {"type": "string"}),
    fingerprint=text_of("The same in every run as long as the finding is the same, wherever its lines move."),
    related=list_of("Other places, the nearest first.", _RELATED),
)

FINDINGS: dict[str, Any] = object_of(
    "A run's findings, in the order of files and lines, without the ignored and baselined ones.",
    version={"description": "The version of this format.", "const": VERSION},
    workspace=text_of("The workspace's folder, as seen from the current one."),
    summary=_SUMMARY,
    base={"description": "The version compared with, if any.", "anyOf": [_BASE, {"type": "null"}]},
    not_checked=list_of("What could not be judged, and why.", _NOT_CHECKED),
    findings=list_of("The findings.", _FINDING),
)
