"""What a run was told: the day, and what a company sets for itself; plain values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run; the clock is read once, in `cli`."""

    today: date
    year_starts_in: int = 1  # month in which the first quarter begins
