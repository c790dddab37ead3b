"""Tests of the values and entries."""
