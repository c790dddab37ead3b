"""Text in: folders and files to typed models, with the place of everything that was written."""
