"""Attempts to break `strat`, or to make it say or do what a stranger wants, each with what must happen.

Where to look for an attempt, and where to add one; `pytest tests/hostile -k NAME` runs it by its name:

- a text in a file: `payloads` (for a terminal, a CI runner, Markdown, others), put by `workspaces` into
  prose, people, ids, links, values, keys, comments and file names; `cases` gives each to a command in turn;
- files made so that what takes the square of their length, or their number, takes for ever: `heavy`;
- a word on the command line: `cases`; settings: `settings`; a template: `templates`;
- git: authors, mail maps, messages, branches, what once stood in files: `histories`; traps in a repository's
  own settings, locales, streams, terminals: `surroundings`;
- the commands that write, over such files, behind their flags and at their questions: `writing`;
- pipes, links, devices, sockets, huge files, twins: `test_files`; files that change: `test_swapped`;
- full disks, closed pipes, no home, no rights, Ctrl-C: `test_ends`; same bytes, no calls: `test_same_bytes`;
- the shape of what is printed: `test_structure`; files broken by chance: `mutations`;
- whole workspaces with any text anywhere: `anything` draws them, `test_anything` has laws of every reader.

What must hold of every run: `promises`. Each case is a fork of one `warm` process (`runs` hands it the jobs,
`checking` judges); `watched` is a process that hears what Python is asked for, `past` writes a git history.
"""
