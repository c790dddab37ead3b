"""Decision rights: who decides what, by whose leave, and within which bounds."""
