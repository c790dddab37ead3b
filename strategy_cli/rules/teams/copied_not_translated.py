"""What a team says of its part, and hands back of the strategy, is in its own words.

Asked where three of ten sequences of four words in `our_part`, or in `intent`, `our_task` or
`effect_on_others` of the back-brief, stand in strategy.yaml word for word. Texts under eight words are
left alone.

Why: a sentence that was copied shows that it was read, not that it was understood.

Source: Amie Devero, "Alignment for Autonomy": translate the strategy to one's own work; army back-brief
(C2): not word for word.

Write: what this team does about it, as the lead would say it to somebody new.

Ignore: for a name or a technical phrase that has no other words.

For: the lead of the team.
"""

from collections.abc import Iterator

from strategy_cli.config import Settings
from strategy_cli.finding import Fault, NotJudged, Related, Severity, counted
from strategy_cli.graph.copying import Copied, StrategyText
from strategy_cli.graph.links import Graph, team_id
from strategy_cli.graph.naming import short
from strategy_cli.graph.people import lead_of
from strategy_cli.graph.wording import word_count
from strategy_cli.model.entry import Entry
from strategy_cli.model.team import Team

RULE = "copied-not-translated"
SEVERITY = Severity.WARNING
EASED_IN_DRAFT = False

BAD = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: An operations manager cannot act on our output without an analyst, and we change that.
  so_that: partners can show a result on the first call
  moves: [active-firms]
"""

GOOD = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Find the three questions a manager asks every morning, and answer them without help.
  so_that: partners can show a result on the first call
  moves: [active-firms]
"""

NEAR_MISS = """
# teams/insights.yaml
contributes:
- initiative: daily-answer
  our_part: Sit beside an operations manager, and leave out what she would need an analyst for.
  so_that: partners can show a result on the first call
  moves: [active-firms]
"""

DISGUISED = """
# teams/platform.yaml
backbrief:
  edition: 3
  date: 2026-10-14
  given_by: Lena Brandt
  heard_by: Dana Reyes
  intent: >
    Operations Managers run  the morning meeting from
    OUR answer; they do not wait for reports.
  our_task: Five systems, five days, no exceptions.
  effect_on_others: Insights waits for each connection that we finish.
  strategy_first_three: [daily-answer, first-partners]
"""


def check(graph: Graph, _: Settings) -> Iterator[Fault | NotJudged]:
    """A fault for each text that repeats the strategy; scripts without blanks have no words to count."""
    strategy, unspaced = StrategyText(graph), 0
    for team in graph.active_teams:
        for entry, key, text in _own_texts(team):
            if not text.isascii() and word_count(text) is None:
                unspaced += 1
                continue
            if copied := strategy.repeats(text):
                yield _fault(graph, team, entry, key, copied)
    if unspaced:
        because = f"{counted(unspaced, 'text')} in a script without blanks cannot be compared word for word"
        yield NotJudged(RULE, because, unspaced)


def _own_texts(team: Team) -> Iterator[tuple[Entry, str, str]]:
    """What a team wrote in its own words, one hopes: the entry, the key and the text."""
    for part in team.contributes:
        yield part, "our_part", part.our_part
    for key in ("intent", "our_task", "effect_on_others"):
        yield team.backbrief, key, str(team.backbrief.get(key))


def _fault(graph: Graph, team: Team, entry: Entry, key: str, copied: Copied) -> Fault:
    return Fault(
        RULE,
        entry.place.key(key),
        f'`{key}` of `{team_id(team)}` has the strategy\'s own words: "{short(copied.words)}"',
        "say it as this team would: what does it do about that?",
        lead_of(graph, team),
        related=(Related(copied.source.place, short(copied.source.text)),),
    )
