"""One file a command: read, ask the core, print, exit code."""
