"""Laws of every reading command, over whole workspaces with any text anywhere."""

import os
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from strategy_cli.output.review.page import MARKER
from tests.hostile import past
from tests.hostile.anything import TEXTS, workspaces
from tests.hostile.cases import CALLS
from tests.hostile.promises import broken, tree_of
from tests.hostile.runs import Run
from tests.hostile.workspaces import Files
from tests.running import Ran, strat, write_files

WHOLE = os.environ.get("HYPOTHESIS_PROFILE") == "promises"
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # a whole workspace shrinks for minutes to little
MARKDOWN = (
    ("lint", "-f", "markdown"),
    ("brief", "insights", "--color", "never"),
    ("brief", "--all", "--color", "never"),
    ("align", "-f", "markdown"),
    ("align", "insights", "-f", "markdown"),
    ("todo", "-f", "markdown"),
    ("matrix", "-f", "markdown"),
    ("ask", "insights", "SAID", "-f", "markdown"),
    ("diff", "HEAD", "-f", "markdown"),
    ("trace", "a", "-f", "markdown"),
)
READING = (
    *CALLS,
    *((words, "markdown") for words in MARKDOWN if words[0] != "diff"),
    (("ask", "insights", "SAID"), ""),
    (("ask", "insights", "SAID", "-f", "json"), "json"),
    (("todo", "SAID"), ""),
    (("trace", "SAID"), ""),
    (("lint", "--select", "SAID"), ""),
    (("lint", "--team", "insights", "-f", "full"), ""),
    (("align", "insights", "-f", "list"), ""),
    (("rule",), ""),
    (("schema",), ""),
    (("lint", "-q"), ""),
)
IN_GIT = (
    (("diff", "HEAD"), ""),
    (("diff", "HEAD", "-f", "json"), "json"),
    (("diff", "HEAD", "-f", "markdown"), "markdown"),
    (("diff", "HEAD~1..HEAD", "--for", "insights"), ""),
    (("lint", "--base", "HEAD", "--only-new"), ""),
    (("brief", "insights", "--base", "HEAD"), ""),
    (("align", "insights"), ""),
    (("log",), ""),
    (("log", "a"), ""),
)
FOREIGN = ("html_block", "html_inline", "image")
OURS = re.compile(r"[^:?#]*(?:#L\d+)?")  # a path in the workspace, with its line: no address elsewhere


def laws(words: tuple[str, ...], format_: str, folder: Path) -> list[str]:
    """Which laws a call breaks in a workspace: those of every run, the same twice, nothing written."""
    before = tree_of(folder)
    ran = strat(*words, here=folder)
    found = broken(Run(ran.code, ran.out, ran.err, 0.0, 0), format_)
    if strat(*words, here=folder) != ran:
        found.append("the second time it says something else")
    if tree_of(folder) != before:
        found.append("it wrote into the workspace")
    return found + (foreign(ran) if format_ == "markdown" else [])


def foreign(ran: Ran) -> list[str]:
    """What in a page of Markdown can only come from a text: HTML, images, links elsewhere."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(ran.out)
    parts = [part for token in tokens for part in (token, *(token.children or ()))]
    theirs = [part for part in parts if part.type in FOREIGN and not part.content.startswith(MARKER[:-4])]
    found = [f"a page has {part.type}: {part.content[:60]}" for part in theirs]
    links = [str(part.attrGet("href")) for part in parts if part.type == "link_open"]
    return found + [f"a page leads to {link}" for link in links if not OURS.fullmatch(link)]


@settings(max_examples=1_500 if WHOLE else 20, phases=PHASES, suppress_health_check=list(HealthCheck))
@given(workspaces(), st.sampled_from(READING), TEXTS)
def test_whatever_stands_in_a_workspace_every_law_holds(
    files: Files, call: tuple[tuple[str, ...], str], said: str
) -> None:
    words, format_ = call
    with tempfile.TemporaryDirectory() as name:
        folder = write_files(Path(name), dict(files))
        assert laws(_told(words, said), format_, folder) == []


@pytest.mark.skipif(not WHOLE, reason="starts many processes: in `make promises`")
@settings(max_examples=300, phases=PHASES, suppress_health_check=list(HealthCheck))
@given(workspaces(), workspaces(), workspaces(), st.sampled_from(IN_GIT), TEXTS)
def test_whatever_it_was_before_every_law_holds(
    first: Files, last: Files, now: Files, call: tuple[tuple[str, ...], str], author: str
) -> None:
    words, format_ = call
    with tempfile.TemporaryDirectory() as name:
        folder = write_files(Path(name), dict(now))
        past.commit(folder, (first, last), author)
        assert laws(words, format_, folder) == []


def _told(words: tuple[str, ...], said: str) -> tuple[str, ...]:
    """The words as a shell can hand them over: no NUL, no half characters."""
    plain = said.replace("\0", "").encode("utf-8", "replace").decode()
    return tuple(plain if word == "SAID" else word for word in words)
