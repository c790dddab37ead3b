"""Metrics: where each comes from, and what keeps it honest."""
