"""Benchmarks: organisations of any size, and whole processes timed against each other."""
