"""Pages of the views, written as text or as Markdown."""
