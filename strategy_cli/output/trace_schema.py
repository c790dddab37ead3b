"""The JSON Schema of what `strat trace -f json` prints: the contract for scripts (see `trace_json`)."""

from typing import Any

from strategy_cli.output.findings_schema import LINE, PATH, list_of, object_of, text_of
from strategy_cli.output.trace_json import VERSION

_THING: dict[str, dict[str, Any]] = {
    "key": text_of("What links name it by: kind and id, `team:insights`; without an id, where it stands."),
    "kind": text_of("What it is: a decision, a contribution, a metric, a team, a choice and so on."),
    "id": text_of("Its id, with its team where it is known in one only: `insights/pricing`; may be empty."),
    "team": text_of("The team in whose file it stands, by id; empty for the strategy."),
    "says": text_of("Its own words; empty where it does not say."),
    "because": text_of("Its author's reason (`so_that` for a contribution); empty where none is said."),
    "path": PATH,
    "line": LINE,
}
_LINK = object_of(
    "One thing rests on another.",
    from_=text_of("What rests, by its key."),
    how=text_of("How: serves, follows, goes against, belongs to, moves, shows, leads to and so on."),
    to=text_of("What it rests on, by its key."),
)
_LINKED = object_of(
    "A thing that rests on another.",
    **_THING,
    links=list_of("Every way in which it does.", _LINK),
)
TRACE: dict[str, Any] = object_of(
    "Why a thing is there, up to the vision, and all that rests on it.",
    version={"description": "The version of this format.", "const": VERSION},
    workspace=text_of("The workspace's folder, as seen from the current one."),
    thing=object_of("The thing that was asked for.", **_THING),
    sentence=text_of("Why it is there, as one sentence; what authors wrote stands in quotation marks."),
    clauses=list_of(
        "The same sentence, clause by clause.",
        object_of("A clause.", text=text_of("Its words."), path=PATH, line=LINE),
    ),
    reaches_vision={"description": "Whether written links lead up to the vision.", "type": "boolean"},
    above=list_of("Each thing on the way up, in the order of the sentence.", object_of("A thing.", **_THING)),
    links=list_of("Each link on the way up.", _LINK),
    below=list_of("All that rests on the thing, in the order of consequence.", _LINKED),
    past=list_of("What named it and is in force no more.", _LINKED),
)
