"""An initiative is known by a metric or by a sign of its own."""

from tests.rules.running import said

RULE = "initiative-without-metric"
BARE = "# strategy.yaml\ninitiatives:\n- id: daily-answer\n"


def test_neither_metric_nor_sign_is_found() -> None:
    assert said(BARE, RULE) == ["initiative `daily-answer` has no metric and no proof"]


def test_either_is_enough() -> None:
    assert said(f"{BARE}  metrics: [active-firms]\n", RULE) == []
    assert said(f"{BARE}  proof: nobody rings\n", RULE) == []


def test_an_unknown_or_unreadable_metric_has_a_finding_of_its_own() -> None:
    assert said(f"{BARE}  metrics: [no-such]\n", RULE) == []
    assert said(f"{BARE}  metrics: {{a: b}}\n", RULE) == []


def test_parked_and_done_are_not_asked() -> None:
    assert said("# strategy.yaml\nparked:\n- id: x\ndone:\n- id: y\n", RULE) == []
