"""Commands on folders and files as an attacker, or an accident, leaves them: told in Chinese, never traced or waited for."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest
from click.testing import CliRunner, Result

from generator import cli
from generator.workbook.plan import Step
from generator.workbook.writing import write_all
from tests.sites import DOMAINS, GOOD, STREET, TOWN
from tests.workbook.books import edited, put

SECONDS = 60
UNIT, TABLE = f"{TOWN}unit.yml", f"{TOWN}disclosures.csv"
COMMANDS = (("check",), ("fmt",), ("form", "--output", "form.html"), ("import", "book.xlsx"))


@pytest.fixture(autouse=True)
def _waits_for_nothing() -> Iterator[None]:
    """What waits for a pipe is stopped."""

    def stop(number: int, frame: FrameType | None) -> None:
        pytest.fail(f"no end after {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(GOOD, "data")
    return Path("data")


def run(*words: object) -> Result:
    result = CliRunner().invoke(cli.main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (0, 1, 2)
    assert not {"\x1b", "\u202e", "\udcff"} & set(result.output)
    return result


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def linked(path: Path, target: object) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to(str(target))


def grown(path: Path) -> None:
    """Ten gigabytes that take no place on the disk."""
    with path.open("r+b") as file:
        file.truncate(10 * 1024**3)


def named(path: bytes) -> Callable[[Path], None]:
    def make(data: Path) -> None:
        file = os.fsencode(data) + b"/" + path
        os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120 -- no text names it
        with open(file, "wb") as opened:  # noqa: PTH123
            opened.write(b"a: b\n")

    return make


def in_place_of(name: str) -> Callable[[Path], None]:
    def make(data: Path) -> None:
        (data / name).unlink()
        (data / name).mkdir()

    return make


FOLDERS: dict[str, tuple[Callable[[Path], None], str]] = {
    "pipe instead of a record": (lambda data: pipe(data / UNIT), "E115"),
    "pipe instead of a table": (lambda data: pipe(data / TABLE), "E115"),
    "device behind a link": (lambda data: linked(data / UNIT, "/dev/zero"), "E115"),
    "link to nowhere": (lambda data: linked(data / TABLE, "/nowhere"), "E115"),
    "link to the folder itself": (lambda data: linked(data / "units" / "loop", data.absolute()), "E115"),
    "folder instead of a record": (in_place_of(UNIT), "E116"),
    "folder instead of the first record": (in_place_of("site.yml"), "E116"),
    "record without end": (lambda data: grown(data / UNIT), "E104"),
    "table without end": (lambda data: grown(data / TABLE), "E104"),
    "folders without end": (named(b"a/" * 60 + b"x.yml"), "E106"),
    "name of no text": (named(b"units/990199101/\xff\xfe.yml"), "E114"),
    "folder with a name of no text": (named(b"units/\xff/unit.yml"), "E211"),
    "name that commands": (named("units/990199101/a\n::error::x\x1b[2J\u202e.yml".encode()), "E114"),
    "folder in other letters": (named(b"units/990199101-A/unit.yml"), "E211"),
    "backslashes": (named(b"units\\990199101\\unit.yml"), "E114"),
    "name of a person": (named("units/张建国13812345678/unit.yml".encode()), "E511"),
}


@pytest.mark.parametrize("claim", FOLDERS)
def test_folder_is_told_of_by_every_command(claim: str, data: Path) -> None:
    make, code = FOLDERS[claim]
    make(data)
    Path("book.xlsx").write_bytes(BOOK)
    for command in COMMANDS:
        done = run(*command)
        assert command[0] == "fmt" or done.exit_code == 1, command
        assert command[0] == "fmt" or code in done.output or "E133" in done.output, command
    assert "13812345678" not in run("check").output


BOOK = edited(put("承诺", 6, 承诺事项="另一个承诺事项"))


@pytest.mark.parametrize("make", [pipe, lambda path: linked(path, "/dev/zero")], ids=["pipe", "device"])
def test_file_that_is_no_plain_file_is_not_waited_for(make: Callable[[Path], None], data: Path) -> None:
    make(Path("x.yml"))
    for words in (
        ("message", "x.yml"),
        ("import", "x.yml"),
        ("init", "--profile", "x.yml", "--units", data / DOMAINS, "new"),
        ("init", "--profile", "huaian", "--units", "x.yml", "new"),
    ):
        done = run(*words)
        assert done.exit_code == 2
        assert "不是普通文件" in done.output


def test_file_without_end_is_not_taken_into_memory(data: Path) -> None:
    Path("x.yml").touch()
    grown(Path("x.yml"))
    for words in (
        ("--profile", "x.yml", "--units", data / DOMAINS),
        ("--profile", "huaian", "--units", "x.yml"),
    ):
        done = run("init", *words, "new")
        assert done.exit_code == 2
        assert "超过了" in done.output


def test_formatting_one_pipe_does_not_wait_for_it(data: Path) -> None:
    pipe(data / UNIT)
    done = run("fmt", data / UNIT)
    assert done.exit_code == 1
    assert "不是普通文件" in done.output


def test_nothing_is_written_through_a_link(data: Path) -> None:
    outside = Path("elsewhere")
    shutil.move(data / TOWN / "commitments", outside)
    linked(data / TOWN / "commitments", outside.absolute())
    before = {path: path.read_bytes() for path in outside.iterdir()}
    steps = [Step(f"{TOWN}{name}", "a: b\n", True, ()) for name in ("new.csv", "commitments/new.yml")]
    with pytest.raises(OSError, match="symbolic link"):
        write_all(data, steps)
    assert {path: path.read_bytes() for path in outside.iterdir()} == before
    assert not (data / TOWN / "new.csv").exists()


def test_data_folder_may_itself_be_a_link(data: Path) -> None:
    linked(Path("link"), data.absolute())
    write_all(Path("link"), [Step(f"{TOWN}new.csv", "a\n", True, ())])
    assert (data / TOWN / "new.csv").read_text("utf-8") == "a\n"


def test_thousands_of_strange_files_are_told_in_a_few_lines(data: Path) -> None:
    for number in range(1000):
        (data / STREET / f"x{number}.txt").touch()
    assert run("check").output.count("\n") < 60
