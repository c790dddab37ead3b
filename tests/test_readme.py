"""What the README shows is what the tool prints, to the letter."""

import re
import shlex

import pytest

from strategy_cli.cli import COMMANDS
from tests.running import ROOT, assert_golden, strat

FILE = ROOT / "README.md"
README = FILE.read_text("utf-8")
CUT = "…"  # a last line that means: and so on
CONSOLE = re.compile(
    r"^(```console\n\$ (?P<command>strat .*)\n)(?P<shown>(?:(?!```).*\n)*)(?=```)", re.MULTILINE
)


def output_of(block: re.Match[str]) -> str:
    """What a block has to show: the whole output of its command, or as much as it shows before its cut."""
    ran = strat(*shlex.split(block["command"])[1:])
    assert ran.code in (0, 1), ran.err
    if not block["shown"].endswith(f"{CUT}\n"):
        return ran.out
    length = block["shown"].count("\n") - 1
    return "".join(ran.out.splitlines(keepends=True)[:length]) + f"{CUT}\n"


def test_the_readme_shows_real_output_golden() -> None:
    fresh = CONSOLE.sub(lambda block: block[1] + output_of(block), README)
    assert_golden(FILE, fresh)


def test_there_are_sessions_to_check() -> None:
    assert len(CONSOLE.findall(README)) >= 4


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme_and_has_help(name: str) -> None:
    assert f"strat {name}" in README
    ran = strat(name, "--help")
    assert ran.code == 0
    assert f"Usage: strat {name}" in ran.out


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_two_commands_stand_in_the_readme_and_the_makefile(target: str) -> None:
    assert f"make {target}" in README
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_every_link_leads_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link
