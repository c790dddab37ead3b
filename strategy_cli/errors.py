"""The one error that means: the call was wrong (exit 2), not the text and not the program."""


class StratError(Exception):
    """A call that cannot be carried out; its text is the one line a person reads on stderr."""
