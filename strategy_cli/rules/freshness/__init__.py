"""Time: dates that came and went."""
