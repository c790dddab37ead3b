"""The JSON Schema of what `strat diff -f json` prints: the contract for scripts (see `as_json`)."""

from typing import Any

from strategy_cli.output.findings_schema import COUNT, LINE, PATH, list_of, object_of, text_of
from strategy_cli.output.review.as_json import VERSION
from strategy_cli.views.changes.values import Event, Reach

_IDS = {"type": "string"}
_EDITION = {"type": "integer"}
_TRUTH = {"type": "boolean"}
_CHANGE = object_of(
    "One change.",
    class_={
        "description": "Who is told: everyone, linked teams; else what changed: a reason, words, the record.",
        "enum": [each.value for each in Reach],
    },
    event={"description": "What happened.", "enum": [each.value for each in Event]},
    what=text_of("The thing that changed, and its key: `daily-answer.problem`."),
    team=text_of("The team whose file it is, by id; empty for the strategy."),
    old=text_of("What it said."),
    new=text_of("What it says."),
    path=PATH,
    line=LINE,
    side={"description": "The side that `path` and `line` are of.", "enum": ["old", "new"]},
    place=text_of("The route of keys and ids inside the file."),
    touches=list_of("What an entry of `changes` has to name for it.", _IDS),
    because=text_of("The author's reason, from `changes`."),
    weaker=text_of("How the intent got weaker; empty where it did not."),
    doubt=text_of("Whether it got weaker, as a question to people; may be empty."),
    claimed={"description": "Of `wording`: the author says so, and nothing proves it.", **_TRUTH},
    recorded={"description": "Whether an entry of `changes` covers it.", **_TRUTH},
)
_WAY = object_of(
    "What reaches a team.",
    id=text_of("The id of what changed."),
    way=text_of("By which way it reaches the team, as a clause that follows the id; may be empty."),
)
_REACHED = object_of(
    "A team, and by what it is reached.",
    team=text_of("Its id."),
    name=text_of("Its name."),
    path=PATH,
    line=LINE,
    by=list_of("What reaches it, and how.", _WAY),
)
_RESTING = object_of(
    "An accepted decision, and what it rests on.",
    id=text_of("The decision."),
    team=text_of("The team whose it is, by id; empty for the leaders."),
    path=PATH,
    line=LINE,
    on=list_of("What changed, or is gone, by id.", _IDS),
    gone=list_of("Those of `on` that are no longer in force.", _IDS),
)
_THING = object_of(
    "A need or give.",
    kind={"description": "Which of the two.", "enum": ["need", "give"]},
    id=text_of("Its id."),
    other=text_of("From whom, or to whom."),
    path=PATH,
    line=LINE,
)
_ORPHANED = object_of(
    "Needs and gives of a team whose reason is gone.",
    team=text_of("The team, by id."),
    lost=list_of("Initiatives on which it no longer works; empty where nobody asks for it any more.", _IDS),
    sure={"description": "False where only some of them may have been for what is lost.", **_TRUTH},
    things=list_of("The needs and gives.", _THING),
)
_UNCOVERED = object_of(
    "A right that waits for a back-brief.",
    team=text_of("The team, by id."),
    area=text_of("The area."),
    path=PATH,
    line=LINE,
)
_SPOKEN = object_of(
    "Something written in a person's name.",
    person=text_of("The person."),
    of=text_of("The thing that says so: a decision, an area, `backbrief`."),
    key={
        "description": "What it says of the person.",
        "enum": ["accepted_by", "agreed_by", "answer", "granted_by", "heard_by"],
    },
    path=PATH,
    line=LINE,
)
DIFF: dict[str, Any] = object_of(
    "What a change of the strategy means, and for whom.",
    version={"description": "The version of this format.", "const": VERSION},
    workspace=text_of("The workspace's folder, as seen from the current one."),
    base=text_of("The commit that is compared with."),
    edition=object_of(
        "The editions.",
        old=_EDITION | {"description": "The base's; 0 where it had no strategy."},
        new=_EDITION | {"description": "The new side's."},
    ),
    summary=object_of(
        "How many changes of each class.",
        **{each.value: {"description": f"Changes of the class {each.value}.", **COUNT} for each in Reach},
    ),
    changes=list_of("The changes, in the order of the files.", _CHANGE),
    must_backbrief_again=list_of("Teams whose back-brief goes stale.", _REACHED),
    should_be_told=list_of("Other teams that a change of meaning reaches.", _REACHED),
    resting_decisions=list_of("Accepted decisions on what changed.", _RESTING),
    uncovered_rights=list_of("Rights that wait for a back-brief.", _UNCOVERED),
    orphaned=list_of("Needs and gives whose reason is gone.", _ORPHANED),
    speaks_for=list_of("What was written in other people's names: ask them.", _SPOKEN),
    not_judged=list_of("What could not be compared, and why.", {"type": "string"}),
)
