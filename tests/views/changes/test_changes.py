"""The class, event and weakening of labelled edits; and what is no change at all."""

import pytest

from strategy_cli.views.changes.changes import changes
from strategy_cli.views.changes.values import Change
from tests.views.changes.compared import FILES, edited, graph
from tests.views.changes.edits import EDITS, Edit

Told = tuple[str, str, str, str]


def told(change: Change) -> Told:
    difference = change.difference
    return (difference.label, difference.event.value, change.reach.value, change.weaker)


def of(files: dict[str, str], old: dict[str, str] = FILES) -> list[Told]:
    return [told(change) for change in changes(graph(old), graph(files))]


def test_there_are_at_least_sixty_edits() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS) >= 60


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_has_its_changes_and_no_others(edit: Edit) -> None:
    assert sorted(of(edited(edit.path, *edit.replaced))) == sorted(edit.changes)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_taking_an_edit_back_changes_as_many_things(edit: Edit) -> None:
    assert len(of(FILES, edited(edit.path, *edit.replaced))) == len(edit.changes)
