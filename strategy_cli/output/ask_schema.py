"""The JSON Schema of what `strat ask -f json` prints: the contract for scripts (see `ask_json`)."""

from typing import Any

from strategy_cli.output.ask_json import VERSION
from strategy_cli.output.findings_schema import COUNT, list_of, object_of, text_of
from strategy_cli.views.asking.answer import Result

_RULED_OUT = object_of(
    "A way that a choice rules out.",
    choice=text_of("The choice, by id."),
    what=text_of("The way, as the strategy names it."),
    said=text_of("The words of the text that speak of it."),
    because=text_of("Why the choice was made."),
)
_REJECTED = object_of(
    "An option that a decision in force rejected.",
    decision=text_of("The decision, by id."),
    what=text_of("The option, as it was written."),
    said=text_of("The words of the text that speak of it."),
    because=text_of("Why it was rejected."),
)
_SIMILAR = object_of(
    "A past decision that shares words with the text, or an option it weighed; it decides nothing.",
    decision=text_of("The decision, by id."),
    what=text_of("What was decided, or the option."),
    is_rejected={"description": "Whether it was rejected.", "type": "boolean"},
    because=text_of("Why it was decided, or rejected."),
    shares=list_of("The words they share, the rarest first.", {"type": "string"}),
)
_QUOTE = object_of(
    "A line of the page.",
    label=text_of("What it is about: `ruled out`, `your right` and so on."),
    text=text_of("What the files say."),
    path=text_of("The file, relative to the workspace; empty where it stands in none."),
    line={"description": "The line, from 1; 0 where it stands in no file.", **COUNT},
)
ASK: dict[str, Any] = object_of(
    "What the written strategy says about a decision before it is made.",
    version={"description": "The version of this format.", "const": VERSION},
    workspace=text_of("The workspace's folder, as seen from the current one."),
    team=text_of("The team that asks, by id."),
    text=text_of("What it asks about."),
    result={"description": "The first that holds.", "enum": [each.value for each in Result]},
    exit_code={"description": "The exit code for it.", "enum": [0, 1, 3]},
    because=text_of("Why a person must be asked, or the files do not say; or in how many places."),
    ask=text_of("Who must be asked; empty where nobody must."),
    ruled_out=list_of("What speaks against it in the strategy.", _RULED_OUT),
    rejected=list_of("What was rejected before.", _REJECTED),
    similar=list_of("What is like it, the likest first.", _SIMILAR),
    quotes=list_of("The page, line by line.", _QUOTE),
    verdict=text_of("What it comes to, and the ways on."),
    not_judged=text_of("What is left to people."),
    entry=text_of("The decision as an entry to paste; empty when it was recorded."),
)
