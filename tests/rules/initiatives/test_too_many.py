"""Each list has its limit, and a company may set it."""

from dataclasses import replace

from strategy_cli.checking.checker import check
from strategy_cli.config import Limits, Settings
from strategy_cli.graph.links import Graph
from strategy_cli.reading.load import load
from tests.rules.base import workspace
from tests.rules.running import TODAY, places, said

RULE = "too-many"


def listed(key: str, count: int, owner: str = "") -> str:
    return f"# strategy.yaml\n{key}:\n" + "".join(f"- id: x{number}\n{owner}" for number in range(count))


def test_five_initiatives_seven_choices_and_seven_principles_are_enough() -> None:
    for key, noun, most in (
        ("initiatives", "initiatives", 5),
        ("approach", "choices", 7),
        ("principles", "principles", 7),
    ):
        assert said(listed(key, most), RULE) == []
        message = f"{most + 1} {noun}, and more than {most} are too many to keep in mind"
        assert said(listed(key, most + 1), RULE) == [message]


def test_four_metrics_on_one_initiative_are_enough() -> None:
    initiative = "# strategy.yaml\ninitiatives:\n- id: daily-answer\n  metrics: [a, b, c, d{}]\n"
    assert said(initiative.format(""), RULE) == []
    assert said(initiative.format(", e"), RULE) == ["initiative `daily-answer` lists 5 metrics; 4 are enough"]


def test_it_stands_at_the_list() -> None:
    assert places(listed("principles", 8), RULE)[0].endswith(" principles")


def test_a_company_may_set_its_own_limit() -> None:
    settings = replace(Settings(TODAY), limits=Limits(initiatives=6))
    graph = Graph(load(workspace(listed("initiatives", 6))))
    assert check(graph, settings, {RULE}).findings == ()
