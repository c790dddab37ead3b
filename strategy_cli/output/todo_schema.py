"""The JSON Schema of what `strat todo -f json` prints: the contract for scripts (see `todo_json`)."""

from typing import Any

from strategy_cli.finding import Severity
from strategy_cli.output.findings_schema import LINE, PATH, list_of, object_of, text_of
from strategy_cli.output.todo_json import VERSION
from strategy_cli.views.owing.owed import Kind

_OWED = object_of(
    "One thing that somebody owes.",
    kind={
        "description": "A finding, an open question, a need to settle, or a day that the files set.",
        "enum": [each.value for each in Kind],
    },
    date=text_of("Until when, 2026-12-15; empty where no day is set."),
    is_past={"description": "Whether that day has passed.", "type": "boolean"},
    what=text_of("What it is, in words."),
    help=text_of("What to write; empty where no rule says it."),
    rule=text_of("The rule; empty where it is no finding."),
    severity={
        "description": "The finding's severity; empty where it is none.",
        "enum": ["", *(each.value for each in Severity)],
    },
    ignored=text_of("The reason of the comment by which it may stay; empty where none is there."),
    path=PATH,
    line=LINE,
)
_PERSON = object_of(
    "A person's list.",
    name=text_of("The name as written first; `lead of insights` where nobody is named."),
    owes=list_of("What is past its day, then what waits, then days to come.", _OWED),
)
TODO: dict[str, Any] = object_of(
    "What is owed, by whom.",
    version={"description": "The version of this format.", "const": VERSION},
    workspace=text_of("The workspace's folder, as seen from the current one."),
    today=text_of("The day by which it was judged."),
    people=list_of("Everybody who owes something, or whom the call names.", _PERSON),
    not_judged=list_of("What could not be read or judged, in sentences.", {"type": "string"}),
)
