"""What a reviewer reads of each labelled edit, to the letter: class, old and new, teams and wording."""

from pathlib import Path

from strategy_cli.output.paths import SeenFrom
from strategy_cli.output.review.page import MARKER, review_markdown
from tests.running import assert_golden
from tests.views.changes.compared import edited
from tests.views.changes.edits import EDITS
from tests.views.review.reviewed import reviewed
from tests.views.review.structural import STRUCTURAL

GOLDEN = Path(__file__).parent / "golden"


def test_the_corpus_golden() -> None:
    pages = [(edit.name, reviewed(edited(edit.path, *edit.replaced))) for edit in EDITS]
    pages += [(name, reviewed(new, old=old)) for name, (old, new) in STRUCTURAL.items()]
    assert len(pages) >= 60
    told = [review_markdown(found, SeenFrom()).replace(MARKER, f"## {name}\n", 1) for name, found in pages]
    assert_golden(GOLDEN / "corpus.md", "\n".join(told))
