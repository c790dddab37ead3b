"""What nothing can switch off: the rules about files that could not be read."""

# A file that was not read was not checked, so no flag, setting, comment or baseline covers these.
ALWAYS_ON = ("unreadable-file", "yaml-syntax", "yaml-feature")
