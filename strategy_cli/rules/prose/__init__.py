"""Prose: whether texts say something, and briefly."""
