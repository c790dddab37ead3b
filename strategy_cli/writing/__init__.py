"""Text and a place to new text: entries written into YAML without a comment or a sentence lost."""
