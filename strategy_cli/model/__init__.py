"""The file format as frozen, typed values: strategy, team, decision and what they are made of."""
