"""Choices: what each decides, and what it closes."""
