"""A team's briefing before planning: one file a section, `page` puts them in order."""
