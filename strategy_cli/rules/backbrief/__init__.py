"""Back-briefs: the strategy handed back in the team's own words, heard, and still true."""
