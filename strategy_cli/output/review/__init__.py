"""A review shown: as the comment under a pull request, in a terminal, as JSON for scripts."""
