"""Tests of reading: bytes in, places and faults out."""
