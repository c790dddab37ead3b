"""How the strategy, or one thing of it, came to be what it is."""
