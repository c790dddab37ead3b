"""Finer behaviour of the rules of this group, a file each."""
