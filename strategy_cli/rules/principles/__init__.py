"""Principles: what settles it when two good things collide."""
