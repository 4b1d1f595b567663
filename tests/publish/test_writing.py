"""The old site stands until the new one is whole, and nothing else is ever written or removed."""

import os
from pathlib import Path

import pytest

from generator.publish import writing
from generator.publish.writing import NotASiteError, Writer, replacing

MARK = "data/datapackage.json"


class StoppedError(Exception):
    pass


def tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def publish(site: Path, text: str) -> None:
    with replacing(site) as writer:
        writer.write(MARK, b"{}")
        writer.write("index.html", text.encode())


def publish_half(site: Path) -> None:
    with replacing(site) as writer:
        writer.write("index.html", "新".encode())
        raise StoppedError


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "a/../../x",
        "..",
        "/etc/x",
        "a//b",
        "",
        "a/",
        "./a",
        "a/./b",
        "a\\..\\b",
        "C:\\x",
        "a/..",
        "//x",
    ],
)
def test_writer_refuses_a_path_that_leaves_its_folder(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a path inside the site"):
        Writer(tmp_path).write(path, b"x")
    assert list(tmp_path.iterdir()) == []


def test_writer_makes_folders_and_counts(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.write("a/b/c.html", b"12345")
    writer.write("a/b/d.html", b"1")
    assert tree(tmp_path) == {"a/b/c.html": b"12345", "a/b/d.html": b"1"}
    assert (writer.files, writer.bytes) == (2, 6)


def test_no_file_is_written_twice(tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    writer.write("a", b"1")
    with pytest.raises(FileExistsError):
        writer.write("a", b"2")
    assert (tmp_path / "a").read_bytes() == b"1"


def test_site_appears_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    publish(tmp_path / "site", "甲")
    assert tree(tmp_path / "site") == {MARK: b"{}", "index.html": "甲".encode()}
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("exchange", [True, False], ids=["exchanged", "moved-aside"])
def test_new_site_takes_the_place_of_the_old(
    exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(writing, "_exchange", lambda *_: False)
    publish(tmp_path / "site", "旧")
    publish(tmp_path / "site", "新")
    assert tree(tmp_path / "site")["index.html"] == "新".encode()
    assert names(tmp_path) == ["site"]


def test_file_that_is_no_more_is_gone(tmp_path: Path) -> None:
    with replacing(tmp_path / "site") as writer:
        writer.write(MARK, b"{}")
        writer.write("gone.html", b"x")
    publish(tmp_path / "site", "新")
    assert not (tmp_path / "site" / "gone.html").exists()


def test_build_that_stops_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    publish(tmp_path / "site", "旧")
    before = tree(tmp_path)
    with pytest.raises(StoppedError):
        publish_half(tmp_path / "site")
    assert tree(tmp_path) == before
    assert names(tmp_path) == ["site"]


def killed(site: Path, name: str) -> Path:
    left = site.with_name(name)
    left.mkdir()
    (left / "half.html").write_text("半")
    return left


def gone_pid() -> int:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return child


def test_next_build_clears_away_what_a_killed_one_has_left(tmp_path: Path) -> None:
    publish(tmp_path / "site", "旧")
    killed(tmp_path / "site", f".site.mingnuo-new-{gone_pid()}-abc")
    publish(tmp_path / "site", "新")
    assert names(tmp_path) == ["site"]


def test_build_at_work_beside_this_one_is_left_alone(tmp_path: Path) -> None:
    other = killed(tmp_path / "site", f".site.mingnuo-new-{os.getppid()}-abc")
    publish(tmp_path / "site", "新")
    assert other.exists()


def test_site_moved_aside_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    publish(tmp_path / "site", "旧")
    (tmp_path / "site").rename(tmp_path / ".site.mingnuo-old")
    with pytest.raises(StoppedError), replacing(tmp_path / "site"):
        raise StoppedError
    assert tree(tmp_path / "site")["index.html"] == "旧".encode()
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("name", ["site.old", "site.new-design", "site.bak", ".site"])
def test_folders_of_others_beside_the_site_are_left_alone(name: str, tmp_path: Path) -> None:
    others = killed(tmp_path / "site", name)
    publish(tmp_path / "site", "旧")
    publish(tmp_path / "site", "新")
    assert tree(others) == {"half.html": "半".encode()}


def test_folder_that_is_no_site_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "site.yml").write_text("区县名称: 甲")
    with pytest.raises(NotASiteError):
        publish(tmp_path / "data", "新")
    assert tree(tmp_path) == {"data/site.yml": "区县名称: 甲".encode()}


def test_empty_folder_becomes_a_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", "新")
    assert tree(tmp_path / "site")["index.html"] == "新".encode()


def test_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    publish(tmp_path / "real", "旧")
    (tmp_path / "site").symlink_to(tmp_path / "real")
    publish(tmp_path / "site", "新")
    assert (tmp_path / "site").is_symlink()
    assert tree(tmp_path / "real")["index.html"] == "新".encode()
