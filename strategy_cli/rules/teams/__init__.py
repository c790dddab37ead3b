"""Teams: their piece of the strategy, in their own words."""
