"""The strategy handed back: recorded key by key, so that comments stay."""

import shutil
from pathlib import Path

import pytest

from tests.running import ROOT, strat, typed

SAID = (
    *("--intent", "Nobody should wait for an analyst at nine."),
    *("--our-task", "Three answers that hold."),
    *("--effect-on-others", "Partners show what we finish."),
    *("--first-three", "daily-answer,first-partners,week-one"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples/analytics", tmp_path / "w"))


@pytest.mark.parametrize("team", ["insights", "hookup"])
def test_a_backbrief_is_recorded_with_edition_and_day(folder: Path, team: str) -> None:
    ran = strat(
        "backbrief", team, *SAID, "--heard-by", "Dana Reyes", "--ask", "May we stop: now?", "-C", folder
    )
    assert ran.code == 0, ran.err
    text = (folder / f"teams/{team}.yaml").read_text("utf-8")
    assert "\n  edition: 3\n  date: 2026-11-23\n  given_by: " in text
    assert '\n  - ask: "May we stop: now?"\n' in text
    assert strat("lint", "-C", folder).code == 0


def test_a_leader_answers_the_open_question(folder: Path) -> None:
    strat("backbrief", "insights", *SAID, "--ask", "May we stop?", "-C", folder)
    assert strat("backbrief", "insights", "--answer", "Yes, in March.", "-C", folder).code == 0
    text = (folder / "teams/insights.yaml").read_text("utf-8")
    assert "  - ask: May we stop?\n    answer: Yes, in March.\n" in text
    assert strat("backbrief", "insights", "--answer", "No.", "-C", folder).code == 2


def test_nobody_is_said_to_have_heard_what_only_the_last_one_was_heard_of(folder: Path) -> None:
    assert "  heard_by: Dana Reyes\n" in (folder / "teams/insights.yaml").read_text("utf-8")
    assert strat("backbrief", "insights", *SAID, "-C", folder).code == 0
    text = (folder / "teams/insights.yaml").read_text("utf-8")
    assert "heard_by" not in text.partition("\nbackbrief:")[2]
    assert "    answer: Yes, at renewal. Dana, 2026-10-12\n" in text
    ran = strat("backbrief", "insights", *SAID, "--heard-by", " priya  NAIR", "-C", folder)
    assert (ran.code, "somebody else has to hear it" in ran.err) == (2, True)


def test_initiatives_are_named_by_id_or_name_and_a_wrong_one_lists_none(folder: Path) -> None:
    said = [*SAID[:6], "--first-three", "Daily answer, Live in the first week"]
    assert strat("backbrief", "insights", *said, "-C", folder).code == 0
    text = (folder / "teams/insights.yaml").read_text("utf-8")
    assert "  strategy_first_three: [daily-answer, week-one]    # from memory\n" in text
    for first, words in (
        ("ships", "no initiative is called `ships`; its id, its name or a word of its problem will do"),
        ("the vendors", "no initiative is called `the vendors`; did you mean `first-partners`?"),
        ("answer", "`answer`; its id, its name"),  # two speak of answers, so none is told
    ):
        ran = strat("backbrief", "insights", *SAID[:6], "--first-three", first, "-C", folder)
        assert words in ran.err
        assert "daily-answer" not in ran.err
    four = "daily-answer,first-partners,week-one,restore-proof"
    ran = strat("backbrief", "insights", *SAID[:6], "--first-three", four, "-C", folder)
    assert "three at most: these are 4" in ran.err


def test_no_edition_is_recorded_that_nobody_could_read(folder: Path) -> None:
    path = folder / "strategy.yaml"
    path.write_text(path.read_text("utf-8").replace("edition: 3  ", "edition: three  ", 1), "utf-8")
    ran = strat("backbrief", "insights", *SAID, "-C", folder)
    assert (ran.code, "which edition is handed back is not known" in ran.err) == (2, True)


def test_a_file_that_cannot_be_written_is_said_before_anything_is_asked(folder: Path) -> None:
    path = folder / "teams/insights.yaml"
    path.write_text(path.read_text("utf-8") + "keeps_running: one: two\n", "utf-8")
    ran = typed("backbrief", "insights", "-C", folder, answers=TALK)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert "teams/insights.yaml cannot be written to: line " in ran.err


def test_answers_need_the_flag_and_a_text_where_nobody_can_be_asked(folder: Path) -> None:
    strat("backbrief", "insights", *SAID, "--ask", "May we stop?", "-C", folder)
    assert "say --answer with it" in strat("backbrief", "insights", "Yes.", "-C", folder).err
    assert "the answers are missing" in strat("backbrief", "insights", "--answer", "-C", folder).err


def test_copied_words_are_said(folder: Path) -> None:
    copied = "Operations managers run the morning meeting from our answer, not from a report somebody built."
    ran = strat("backbrief", "insights", *SAID, "--intent", copied, "--dry-run", "-C", folder)
    assert "has the strategy's own words" in ran.err


def test_a_missing_answer_or_unknown_id_writes_nothing(folder: Path) -> None:
    before = (folder / "teams/insights.yaml").read_bytes()
    assert "--our-task is missing" in strat("backbrief", "insights", *SAID[:2], "-C", folder).err
    ran = strat("backbrief", "insights", *SAID[:6], "--first-three", "daily-anwser", "-C", folder)
    assert "did you mean `daily-answer`?" in ran.err
    assert (folder / "teams/insights.yaml").read_bytes() == before


COPIED = "Operations managers run the morning meeting from our answer, not from a report somebody built."
TALK = [
    "daily answer, live in the first week",
    COPIED,
    "Managers act at nine, and ask nobody.",  # the second try
    "Three questions.",
    "Partners wait for us.",
    "May we stop?",
    "",
    "",
    "Priya Nair",  # she gives it: asked again
    "Dana Reyes",
]


def test_the_order_is_asked_from_memory_before_anything_shows_it(folder: Path) -> None:
    ran = typed("backbrief", "insights", "-C", folder, answers=TALK)
    assert ran.code == 0, ran.err
    before, _, after = ran.err.partition("In the strategy these come first\n1. daily-answer: ")
    assert "first-partners" not in before
    assert "May we drop" not in before
    assert "You said otherwise, and that is recorded." in after
    assert "- you asked: May we drop the four analyst-only customers? Answer: Yes, at renewal." in after
    assert "Once more, in your words (Enter keeps what you said):" in after
    assert "Priya Nair gives it; somebody else has to hear it" in after
    text = (folder / "teams/insights.yaml").read_text("utf-8")
    assert "  strategy_first_three: [daily-answer, week-one]    # from memory\n" in text
    assert "  intent: Managers act at nine, and ask nobody.\n" in text
    assert "  - ask: May we stop?\n" in text


def test_what_changed_since_the_last_one_is_shown(folder: Path) -> None:
    path = folder / "teams/insights.yaml"
    text = path.read_text("utf-8").replace(
        "  edition: 3\n  date: 2026-10-09", "  edition: 2\n  date: 2026-07-01"
    )
    path.write_text(text, "utf-8")
    err = typed("backbrief", "insights", "-C", folder, answers=TALK).err
    assert (
        "Since your back-brief of edition 2, 2026-07-01, this changed\n- edition 3: Field sales stopped;"
        in err
    )


@pytest.mark.parametrize("answered", [0, 4, len(TALK) - 1])
def test_input_that_ends_before_the_last_answer_writes_nothing(folder: Path, answered: int) -> None:
    before = (folder / "teams/insights.yaml").read_bytes()
    ran = typed("backbrief", "insights", "-C", folder, answers=TALK[:answered])
    assert (ran.code, "nothing was written" in ran.err) == (2, True)
    assert (folder / "teams/insights.yaml").read_bytes() == before


def test_a_leader_is_asked_for_each_answer_and_may_leave_one_open(folder: Path) -> None:
    strat("backbrief", "insights", *SAID, "--ask", "May we stop?", "--ask", "And when?", "-C", folder)
    ran = typed("backbrief", "insights", "--answer", "-C", folder, answers=["", "In March."])
    assert "Priya Nair asks: And when?\nYour answer (Enter leaves it open):\n" in ran.err
    assert "1 question answered, 1 still open" in ran.err
    text = (folder / "teams/insights.yaml").read_text("utf-8")
    assert "  - ask: May we stop?\n  - ask: And when?\n    answer: In March.\n" in text
    ran = typed("backbrief", "insights", "--answer", "-C", folder, answers=[""])
    assert (ran.code, ran.err.splitlines()[-1]) == (0, "0 questions answered, 1 still open")
