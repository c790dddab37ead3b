"""Decisions: what each serves and follows, and what became of it."""
