"""What a run was told: the day, and what a company sets for itself in `strat.toml`; plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

# Thresholds that are not for a company to set: they say what a text or a number is, not how much is too much.
FEWEST_WORDS_DIAGNOSIS = 12  # belief: who, what is hard, and for what reason do not fit in fewer
FEWEST_WORDS_BECAUSE = 4  # belief: a reason of three words seldom lets somebody else decide
DAYS_WITHOUT_READING = (
    180  # before its day, a metric has been read at least once: two quarters of planning [O1]
)

STRATEGY_NAMES = ("strategy.yaml", "strategy.yml")
TEAMS = "teams"  # the folder of the team files, where the settings name no other
SEVERITIES = ("error", "warning", "info", "off")
FAIL_ON = ("error", "warning", "info", "never")
RUNGS = (
    "leader-decides",
    "leader-explains",
    "leader-asks",
    "together",
    "team-asks",
    "team-reports",
    "team-decides",
)
LADDER = (
    "contribution",
    "backbrief",
    "decisions",
    "rule-outs",
    "metrics",
    "needs",
    "told",
    "exceptions",
    "earlier-backbrief",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Every threshold of the rules, each with its source; conventions, so a company may set its own."""

    initiatives: int = 5  # Sull: cap strategic priorities at five [SU2]; hoshin kanri: three to five [H1]
    choices: int = 7  # as principles: more are not remembered [AM]
    principles: int = 7  # Amazon's tenets: no more than seven [AM]
    metrics_per_initiative: int = 4  # OKR practice: more than three or so is too many [O1]
    days_reading: int = 90  # a reading each quarter, the rhythm of planning [O1]
    days_question: int = 14  # catchball: the ball has to come back within the round [H1]
    days_principle: int = 180  # review dates are often set at six months [G2]
    words_because: int = 40  # two sentences; strategy fits on one page [M4]
    words_vision: int = 40
    words_diagnosis: int = 80
    words_strategy: int = 700  # one page [M4]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run; the clock is read once, in `cli`. Paths are relative to the workspace."""

    today: date
    strategy: str = ""  # the strategy's file; "" means strategy.yaml or strategy.yml
    teams: str = TEAMS
    baseline: str = ""
    fail_on: str = "error"
    year_starts_in: int = 1  # month in which the first quarter begins
    limits: Limits = Limits()
    severity: Mapping[str, str] = field(default_factory=dict)  # rule: one of SEVERITIES
    fluff: frozenset[str] = frozenset()  # words a company adds to the list of fluff-words
    fluff_off: frozenset[str] = frozenset()  # and those it takes off
    ladder: Mapping[str, str] = field(default_factory=dict)  # line of evidence: the rung that asks for it
