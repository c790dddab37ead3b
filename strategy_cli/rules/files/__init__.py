"""Files: whether what was written can be read, and whether its names hold."""
