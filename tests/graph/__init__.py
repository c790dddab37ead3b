"""Tests of the graph and of how texts are compared."""
