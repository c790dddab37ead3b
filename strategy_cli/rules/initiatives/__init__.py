"""Initiatives: the problem, the owner, the choice and the teams of each."""
