"""Strategy: its elements, and the reasons behind them."""
