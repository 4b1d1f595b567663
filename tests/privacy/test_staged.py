"""`check --staged` looks at what Git is about to commit, and at nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli
from tests.privacy.attachments import docx
from tests.sites import PARK, TOWN, district, text

MOBILE = "13812345678"
IN_COMMENT = f"# {MOBILE}\n{text(PARK)}"


def git(at: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    names = {"GIT_AUTHOR_NAME": "甲", "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_CONFIG_GLOBAL": os.devnull}
    names |= {
        "GIT_COMMITTER_NAME": "甲",
        "GIT_COMMITTER_EMAIL": "a@b.example",
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    own = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return subprocess.run(
        ["git", *words], cwd=at, capture_output=True, text=True, check=False, env=own | names | environment
    )


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the good district in a folder of it, committed; the tests stand at its top."""
    for name in [each for each in os.environ if each.startswith("GIT_")]:
        monkeypatch.delenv(name)
    top = tmp_path / "仓库"
    district(top / "区 县", {})
    git(top, "init", "-q", "-b", "main")
    git(top, "add", "-A")
    assert git(top, "commit", "-q", "-m", "开始").returncode == 0
    monkeypatch.chdir(top)
    return top


DATA = "区 县/data"


def staged(*more: str) -> Result:
    return CliRunner().invoke(cli.main, ["check", "--staged", "--data", DATA, *more])


def put(top: Path, path: str, content: str | bytes, add: bool = True) -> None:
    file = top / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    if add:
        assert git(top, "add", "--", path).returncode == 0


def test_nothing_staged_is_clean(repository: Path) -> None:
    result = staged()
    assert result.exit_code == 0, result.output
    assert "检查通过" in result.stderr


def test_private_datum_that_is_staged_stops_the_commit(repository: Path) -> None:
    put(repository, f"{DATA}/{PARK}", IN_COMMENT)
    result = staged()
    assert result.exit_code == 1
    assert f"错误 E511 含有手机号\n  位置：{DATA}/{PARK} 第 1 行" in result.stdout
    assert MOBILE not in result.output


def test_change_that_is_not_staged_is_not_looked_at(repository: Path) -> None:
    put(repository, f"{DATA}/{PARK}", IN_COMMENT, add=False)
    assert staged().exit_code == 0


def test_staged_content_counts_and_not_what_was_mended_since(repository: Path) -> None:
    put(repository, f"{DATA}/{PARK}", IN_COMMENT)
    put(repository, f"{DATA}/{PARK}", text(PARK), add=False)
    assert staged().exit_code == 1


def test_all_rules_look_at_the_whole_folder_and_the_gate_at_what_is_staged(repository: Path) -> None:
    put(repository, f"{DATA}/{PARK}", IN_COMMENT)
    git(repository, "commit", "-q", "--no-verify", "-m", "旧账")
    put(repository, f"{DATA}/README.md", "甲\n")
    assert staged().exit_code == 0
    git(repository, "rm", "-q", "--", f"{DATA}/{TOWN}files/办结清单.pdf")
    result = staged()
    assert result.exit_code == 1
    assert "E334" in result.stdout


def test_files_elsewhere_in_the_repository_are_searched(repository: Path) -> None:
    put(repository, "说明/联系.txt", f"{MOBILE}\n")
    put(repository, "表.docx", docx("138", "12345678"))
    put(repository, "名单.xls", b"\xd0\xcf\x11\xe0")
    put(repository, "名单.csv", "序号,姓名\n1,甲\n")
    put(repository, f"{DATA}/.草稿.csv", f"甲,{MOBILE}\n")
    put(repository, "程序.bin", b"\0" + MOBILE.encode())
    result = staged("--format", "github")
    assert result.exit_code == 1
    files = [line.split("file=")[1].split(",")[0] for line in result.stdout.splitlines()]
    assert sorted(files) == sorted(["说明/联系.txt", "表.docx", "名单.xls", "名单.csv", f"{DATA}/.草稿.csv"])
    assert MOBILE not in result.output


def test_folders_with_made_up_numbers_can_be_left_out_but_not_the_data(repository: Path) -> None:
    put(repository, ".gitattributes", "tests/** -mingnuo\n*.yml -mingnuo\n")
    put(repository, "tests/x.txt", MOBILE)
    assert staged().exit_code == 0
    put(repository, f"{DATA}/{PARK}", IN_COMMENT)
    assert staged().exit_code == 1


def test_first_commit_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    district(tmp_path / "区 县", {PARK: IN_COMMENT})
    git(tmp_path, "init", "-q")
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "README.md", f"电话 {MOBILE}\n")
    before = staged()
    git(tmp_path, "add", "-A")
    assert [before.exit_code, staged().exit_code] == [1, 1]
    assert "共检查 0 个文件" in before.stderr


@pytest.mark.parametrize(
    "name", ["--help", "-rf", "a\tb.txt", 'q"uote.txt', "*.txt", ":(top)x.txt", "换\n行.txt"]
)
def test_names_with_a_meaning_to_others_are_only_names(name: str, repository: Path) -> None:
    put(repository, f"x/{name}", f"{MOBILE}\n")
    result = staged()
    assert result.exit_code == 1
    assert result.stdout.count("错误 E511") == 1


def test_links_are_not_followed(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text(f"# {MOBILE}\n", "utf-8")
    (repository / f"{DATA}/{TOWN}x.yml").symlink_to(tmp_path / "secret.yml")
    (repository / "link.txt").symlink_to(tmp_path / "secret.yml")
    git(repository, "add", "-A")
    result = staged()
    assert "E115" in result.stdout
    assert "E511" not in result.stdout


def test_file_too_large_is_told_by_its_size(repository: Path) -> None:
    put(repository, f"{DATA}/{TOWN}files/大.pdf", b"%PDF-" + b"0" * (20 * 1024 * 1024))
    assert "E104" in staged().stdout


def test_unfinished_merge_is_told(repository: Path) -> None:
    for branch, words in (("b", "乙"), ("main", "丙")):
        git(repository, "checkout", "-q", "-B", branch) if branch == "b" else git(
            repository, "checkout", "-q", "main"
        )
        put(repository, f"{DATA}/README.md", f"{words}\n")
        git(repository, "commit", "-q", "-m", words)
    git(repository, "merge", "-q", "b")
    result = staged()
    assert result.exit_code == 2
    assert "冲突" in result.stderr


def test_outside_of_a_repository_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    district(tmp_path / "区 县", {})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = staged()
    assert result.exit_code == 2
    assert "错误：这里不是 Git 仓库" in result.stderr
    assert "--staged" in result.stderr


def test_without_git_it_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = staged()
    assert result.exit_code == 2
    assert "没有找到 git" in result.stderr


@pytest.mark.parametrize(
    "words", [("commit", "-q", "-am", "改"), ("commit", "-q", "-m", "改", "--", f"{DATA}/{PARK}")]
)
def test_as_a_hook_it_stops_a_commit_and_lets_a_clean_one_pass(
    words: tuple[str, ...], repository: Path
) -> None:
    hook = repository / ".git/hooks/pre-commit"
    hook.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m generator.cli check --staged --data "{DATA}"\n', "utf-8"
    )
    hook.chmod(0o755)
    here = {"PYTHONPATH": str(Path(cli.__file__).parents[2])}
    (repository / f"{DATA}/{PARK}").write_text(IN_COMMENT, "utf-8")
    refused = git(repository, *words, **here)
    assert refused.returncode == 1
    assert "E511" in refused.stdout + refused.stderr
    assert MOBILE not in refused.stdout + refused.stderr
    (repository / f"{DATA}/{PARK}").write_text(f"# 园区\n{text(PARK)}", "utf-8")
    assert git(repository, *words, **here).returncode == 0


def test_message_of_a_commit_is_searched_but_for_what_git_leaves_out(tmp_path: Path) -> None:
    file = tmp_path / "COMMIT_EDITMSG"
    run = CliRunner()
    file.write_text(
        f"改电话\n# {MOBILE}\n# ------------------------ >8 ------------------------\n+{MOBILE}\n", "utf-8"
    )
    assert run.invoke(cli.main, ["message", str(file)]).exit_code == 0
    file.write_text(f"改电话 {MOBILE}\n", "utf-8")
    result = run.invoke(cli.main, ["message", str(file)])
    assert result.exit_code == 1
    assert "提交说明 第 1 行" in result.stdout
    assert MOBILE not in result.output
