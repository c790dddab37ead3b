"""The workspace at a git revision, wherever git keeps it."""

from datetime import date
from pathlib import Path

import pytest

from strategy_cli.config import Settings
from strategy_cli.errors import StratError
from strategy_cli.reading.revisions import base_of, blobs, files_at, range_of, revision
from strategy_cli.reading.text import MOST_BYTES, Refusal
from tests.reading.repositories import committed, git, repository

SETTINGS = Settings(date(2026, 11, 23))
OLD: dict[str, str | bytes] = {
    "strategy.yaml": "edition: 1\n",
    "teams/a.yaml": "id: a\n",
    "notes.txt": "no\n",
}


def at(folder: Path, name: str = "HEAD") -> dict[str, bytes | Refusal]:
    return files_at(folder, revision(folder, name), SETTINGS)


def test_the_files_are_those_of_the_commit_and_not_of_the_folder(tmp_path: Path) -> None:
    folder = repository(tmp_path, OLD)
    (folder / "strategy.yaml").write_text("edition: 2\n")
    assert at(folder) == {"strategy.yaml": b"edition: 1\n", "teams/a.yaml": b"id: a\n"}


def test_a_workspace_in_a_sub_folder_with_blanks_and_umlauts(tmp_path: Path) -> None:
    repository(tmp_path, {f"für alle/Ziel 1/{path}": text for path, text in OLD.items()})
    assert list(at(tmp_path / "für alle" / "Ziel 1")) == ["strategy.yaml", "teams/a.yaml"]


def test_a_team_whose_name_no_encoding_reads_still_has_its_bytes(tmp_path: Path) -> None:
    folder = repository(tmp_path, {**OLD, "teams/größe.yaml": "id: x\n"})
    assert at(folder)["teams/größe.yaml"] == b"id: x\n"


def test_the_base_is_where_head_parted_from_it(tmp_path: Path) -> None:
    folder = repository(tmp_path, OLD)
    git(folder, "switch", "--quiet", "--create", "pivot")
    committed(folder, {"strategy.yaml": "edition: 2\n"})
    git(folder, "switch", "--quiet", "main")
    committed(folder, {"strategy.yaml": "edition: 7\n"})
    git(folder, "switch", "--quiet", "pivot")
    base = base_of(folder, "")
    assert (base.name, base.note) == ("main", "")
    assert files_at(folder, base, SETTINGS)["strategy.yaml"] == b"edition: 1\n"


def test_two_dots_name_both_sides_and_three_the_parting(tmp_path: Path) -> None:
    folder = committed(repository(tmp_path, OLD), {"strategy.yaml": "edition: 2\n"})
    two = range_of(folder, "HEAD~1..HEAD")
    assert two.new is not None
    assert two.new.commit == git(folder, "rev-parse", "HEAD")
    assert range_of(folder, "HEAD...HEAD~1").old.commit == git(folder, "rev-parse", "HEAD~1")
    assert range_of(folder, "HEAD~1").new is None


def test_in_a_worktree_and_on_a_detached_head(tmp_path: Path) -> None:
    folder = repository(tmp_path / "one", OLD)
    git(folder, "worktree", "add", "--quiet", "--detach", tmp_path / "two")
    assert list(at(tmp_path / "two")) == ["strategy.yaml", "teams/a.yaml"]
    assert base_of(tmp_path / "two", "main").note == ""


def test_a_shallow_clone_says_that_history_is_cut_off(tmp_path: Path) -> None:
    folder = committed(repository(tmp_path / "one", OLD), {"strategy.yaml": "edition: 2\n"})
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{folder}", "two")
    with pytest.raises(StratError, match="fetch-depth: 0"):
        base_of(tmp_path / "two", "HEAD~1")


def test_branches_without_a_common_commit_say_so(tmp_path: Path) -> None:
    folder = repository(tmp_path, OLD)
    git(folder, "switch", "--quiet", "--orphan", "anew")
    committed(folder, {"strategy.yaml": "edition: 9\n"})
    base = base_of(folder, "main")
    assert "they share no commit" in base.note
    assert files_at(folder, base, SETTINGS)["strategy.yaml"] == b"edition: 1\n"


def test_a_base_without_a_workspace_has_no_files(tmp_path: Path) -> None:
    folder = committed(repository(tmp_path, {"readme": "hello\n"}), OLD)
    assert at(folder, "HEAD~1") == {}
    assert at(folder / "teams", "HEAD~1") == {}


def test_outside_git_and_without_a_commit_it_cannot_run(tmp_path: Path) -> None:
    with pytest.raises(StratError, match="not in a git repository"):
        base_of(tmp_path, "main")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    with pytest.raises(StratError, match="name the base"):
        base_of(tmp_path, "")


@pytest.mark.parametrize("name", ["--output=x", "-h", "no such", "HEAD:strategy.yaml", "a\nb", "a\0b"])
def test_no_name_is_taken_for_an_option(tmp_path: Path, name: str) -> None:
    folder = repository(tmp_path, OLD)
    with pytest.raises(StratError, match="no revision"):
        base_of(folder, name)
    assert git(folder, "status", "--porcelain") == ""


def test_links_and_submodules_are_refused_in_words(tmp_path: Path) -> None:
    folder = repository(tmp_path / "one", OLD)
    (folder / "teams" / "b.yaml").symlink_to("a.yaml")
    committed(folder, {})
    assert isinstance(at(folder)["teams/b.yaml"], Refusal)
    outer = repository(tmp_path / "outer", {"strategy.yaml": "edition: 1\n"})
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", f"file://{folder}", "teams")
    committed(outer, {})
    with pytest.raises(StratError, match="submodule"):
        at(outer)
    assert list(at(outer / "teams")) == ["strategy.yaml", "teams/a.yaml", "teams/b.yaml"]


def test_what_stood_there_and_is_no_file_of_ours_is_left_out_or_refused(tmp_path: Path) -> None:
    largest = b"#" * MOST_BYTES
    files: dict[str, str | bytes] = {
        "strategy.yaml/a.yaml": "edition: 1\n",
        "teams/README.md": "# Teams\n",
        "teams/small.yaml": largest,
        "teams/large.yaml": largest + b"\n",
    }
    found = at(repository(tmp_path, files))
    assert found.pop("teams/small.yaml") == largest
    assert {path: what.reason for path, what in found.items() if isinstance(what, Refusal)} == {
        "strategy.yaml": "was a folder, not a text file",
        "teams/large.yaml": "was larger than 1 MiB, or is not in this clone",
    }
    assert len(found) == 2


def test_a_blob_that_this_clone_lacks_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    folder = repository(tmp_path, OLD)
    here = git(folder, "rev-parse", "HEAD:strategy.yaml")
    found = blobs(folder, {"gone": "1" * 40, "here": here, "gone too": "2" * 40})
    refused = Refusal("is not in this clone", "fetch the whole repository")
    assert found == {"gone": refused, "here": b"edition: 1\n", "gone too": refused}


def test_head_before_the_first_commit_says_that_there_is_none(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    with pytest.raises(StratError, match="has no commit yet, so there is nothing to compare with"):
        revision(tmp_path, "HEAD")


def test_what_is_larger_than_it_may_be_is_not_even_asked_for(tmp_path: Path) -> None:
    folder = repository(tmp_path, {"a": "small", "b": b"#" * (MOST_BYTES + 1)})
    names = {name: git(folder, "rev-parse", f"HEAD:{name}") for name in ("a", "b")}
    found = blobs(folder, names, most=MOST_BYTES)
    assert found["a"] == b"small"
    assert isinstance(found["b"], Refusal)
    assert isinstance(blobs(folder, {"b": names["b"]}, most=MOST_BYTES)["b"], Refusal)
