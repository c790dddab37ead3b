"""Texts labelled by people, and how far the word rules agree with them."""
