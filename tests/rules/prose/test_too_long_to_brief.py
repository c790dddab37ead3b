"""What is too long to say aloud is found, in words."""

from tests.rules.base import workspace
from tests.rules.running import not_judged, report, said

RULE = "too-long-to-brief"


def words(count: int) -> str:
    return " ".join(["word"] * count)


def test_each_text_has_its_limit() -> None:
    for top, most in (
        ("vision:\n  text: {}", 40),
        ("diagnosis: {}", 80),
        ("always:\n- id: a\n  because: {}", 40),
    ):
        assert said("# strategy.yaml\n" + top.format(words(most)) + "\n", RULE) == []
        found = said("# strategy.yaml\n" + top.format(words(most + 1)) + "\n", RULE)
        key = "because" if "because" in top else top.partition(":")[0]
        assert found == [f"`{key}` is {most + 1} words long; more than {most} are hard to keep in mind"]


def test_the_strategy_itself_fits_on_a_page() -> None:
    page = f"# strategy.yaml\nalways:\n- id: a\n  what: {words(700)}\n"
    assert said(page, RULE)[0].startswith("the strategy is ")


def test_what_grows_with_the_work_is_not_on_the_page() -> None:
    fragment = "# strategy.yaml\n" + "".join(
        f"{key}:\n- id: x\n  {field}: {words(700)}\n"
        for key, field in (
            ("parked", "what"),
            ("done", "result"),
            ("decisions", "decided"),
            ("metrics", "measures"),
        )
    )
    assert said(fragment, RULE) == []


def test_it_is_for_whom_the_text_belongs_to() -> None:
    fragment = (
        f"# teams/insights.yaml\ndecisions:\n- id: a\n  because: {words(41)}\n  decided_by: Lena Brandt\n"
    )
    assert [finding.owner for finding in report(workspace(fragment), RULE).findings] == [("Lena Brandt",)]


def test_a_script_without_blanks_is_not_judged() -> None:
    because = "a script without blanks between words has none to count"
    assert not_judged("# strategy.yaml\ndiagnosis: 分析者は少なく買うのも遅い\n", RULE) == [(because, 1)]
