"""Git is started so that nothing of a repository runs, whoever owns it; its refusals come in our words."""

import shutil
import sys
from pathlib import Path

import pytest

from strategy_cli.errors import StratError
from strategy_cli.reading.history import history_of
from strategy_cli.reading.revisions import base_of, files_at, revision
from tests.actions import program
from tests.reading.repositories import committed, git, repository
from tests.reading.test_revisions import OLD, SETTINGS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its traps are shell scripts")

# Each names a program that some command of git starts.
TRAPPED = (
    "core.fsmonitor", "core.pager", "core.sshCommand", "core.gitProxy", "core.editor", "core.askPass",
    "core.alternateRefsCommand", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.smudge",
    "filter.x.clean", "filter.x.process", "gpg.program", "credential.helper", "pager.ls-tree", "pager.log",
    "remote.origin.uploadpack", "uploadpack.packObjectsHook", "merge.x.driver", "sequence.editor",
)  # fmt: skip


@pytest.fixture
def partial(tmp_path: Path) -> Path:
    """A clone without the files of earlier commits, with a trap behind every setting that names a program."""
    attributes = {".gitattributes": "* filter=x diff=x merge=x\n"}
    folder = committed(repository(tmp_path / "one", {**OLD, **attributes}), {"strategy.yaml": "edition: 2\n"})
    git(folder, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", f"file://{folder}", "two")
    trap = program(tmp_path / "trap", f"touch {tmp_path}/sprung")
    settings = "".join(f"{_section(key)} = {trap}\n" for key in TRAPPED)
    settings += "".join(
        f"[alias]\n{word} = !{trap}\n" for word in ("rev-parse", "ls-tree", "cat-file", "log")
    )
    clone = tmp_path / "two"
    with (clone / ".git/config").open("a") as file:
        file.write(f"{settings}[core]\nhooksPath = {tmp_path}\n[log]\nshowSignature = true\n")
    return clone


def _section(key: str) -> str:
    """A setting's name as its file has it: a section, and the key on a line of its own."""
    section, _, name = key.rpartition(".")
    first, _, inner = section.partition(".")
    return f"[{first}{f' {chr(34)}{inner}{chr(34)}' if inner else ''}]\n{name}"


def test_no_setting_of_a_repository_starts_a_program(partial: Path) -> None:
    assert base_of(partial, "HEAD~1").note == ""
    assert files_at(partial, revision(partial, "HEAD"), SETTINGS)["strategy.yaml"] == b"edition: 2\n"
    assert len(history_of(partial, "strategy.yaml").steps) == 2
    assert not (partial.parent / "sprung").exists()


def test_a_clone_without_earlier_files_says_so_and_fetches_nothing(partial: Path) -> None:
    with pytest.raises(StratError, match="--refetch"):
        files_at(partial, revision(partial, "HEAD~1"), SETTINGS)
    assert not (partial.parent / "sprung").exists()


def test_the_repository_of_another_user_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = repository(tmp_path / "one", OLD)
    wrapper = f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {shutil.which("git")} "$@"'
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(program(tmp_path / "bin/git", wrapper).parent))
    assert base_of(folder, "main").note == ""


def test_a_git_that_cannot_be_told_to_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = "echo \"fatal: detected dubious ownership in repository at '/x'\" >&2; exit 128"
    monkeypatch.setenv("PATH", str(program(tmp_path / "git", refusal).parent))
    with pytest.raises(StratError, match="belongs to another user"):
        base_of(tmp_path, "main")


def test_a_git_that_lies_in_the_folder_is_a_strangers_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "git", f"touch {tmp_path}/sprung")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f".:{tmp_path.name}:")
    with pytest.raises(StratError, match="git is not installed"):
        base_of(tmp_path, "main")
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("parts", [("objects", "refs"), ("commondir",)])
def test_files_that_pose_as_a_repository_are_not_believed(tmp_path: Path, parts: tuple[str, ...]) -> None:
    folder = repository(tmp_path, {f"plan/{path}": text for path, text in OLD.items()}) / "plan"
    (folder / "HEAD").write_text("ref: refs/heads/main\n")
    for part in parts:
        (folder / part).mkdir()
    with pytest.raises(StratError, match="its history is not believed"):
        base_of(folder, "main")
    (folder / "HEAD").unlink()
    assert base_of(folder, "main").note == ""


def test_no_file_that_a_repository_names_for_its_mail_map_is_read(tmp_path: Path) -> None:
    folder = repository(tmp_path, OLD)
    (tmp_path / "names").write_text("Somebody Else <dana@lumen.example>\n")
    git(folder, "config", "mailmap.file", tmp_path / "names")
    assert history_of(folder, "strategy.yaml").steps[0].commit.author == "Dana Reyes"
