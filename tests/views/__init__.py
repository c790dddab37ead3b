"""Tests of the views: text in, values out."""
