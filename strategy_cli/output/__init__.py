"""Finished values to what a person or a tool reads; every text of a user passes `show` on its way."""
