"""Tests of writing: text and a change in, new text out."""
