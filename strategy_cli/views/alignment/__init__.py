"""The written evidence of alignment, line by line, and the autonomy that it supports."""
