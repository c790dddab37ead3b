"""What changed between two workspaces: a pure comparison of two graphs, and the class of each change."""
