"""Rules: text in, findings out."""
