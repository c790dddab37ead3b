"""What a change of the strategy means, and for whom: the values that `strat diff` shows."""
