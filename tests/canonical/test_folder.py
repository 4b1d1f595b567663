"""Whole folders: nothing changes in meaning, nothing is touched that was not understood."""

import stat
from pathlib import Path

import pytest

from generator.canonical import folder
from generator.canonical.changes import Clean, Left, Tidied
from generator.canonical.folder import below, errors_by_file, outcomes, replace
from generator.load.source import load
from tests.sites import DOMAINS, GOOD, PARK, TOWN, district, findings, text

DATA = Path(__file__).parents[2] / "data"
PROMISE = f"{TOWN}commitments/990199101-2026-01.yml"


def tidy(root: Path) -> list[str]:
    """Rewrite what can be, as the command does; the names of what was."""
    found = [each for each in outcomes(root, errors_by_file(findings(root))) if isinstance(each, Tidied)]
    for each in found:
        replace(root / each.name, each.draft.text)
    return [each.name for each in found]


def test_demonstration_data_are_canonical() -> None:
    assert [each for each in outcomes(DATA, {}) if not isinstance(each, Clean)] == []


def test_every_record_of_every_file_says_the_same_afterwards(tmp_path: Path) -> None:
    root = district(tmp_path, {})
    before = load(root)
    assert tidy(root)
    after = load(root)
    assert after.records == before.records
    assert after.attachments == before.attachments
    assert after.findings == before.findings == ()
    assert tidy(root) == []


def test_nothing_is_left_to_be_rewritten(tmp_path: Path) -> None:
    root = district(
        tmp_path,
        {
            PROMISE: text(PROMISE)
            .replace("服务期限: 2026-03-31", "服务期限: 2026年3月31日")
            .replace("目标值: 95", "目标值: ９５")
            .replace("监督电话: 0990-5550201", "监督电话: （0990）5550201")
            .replace("依据文件: 清信办〔2026〕1号", "依据文件: 清信办[2026]1号"),
            PARK: text(PARK).encode("gb18030"),
            DOMAINS: text(DOMAINS).replace(",", "\t").encode("utf-16"),
        },
    )
    assert {each.code.id[0] for each in findings(root)} == {"W"}
    assert set(tidy(root)) >= {PROMISE, PARK, DOMAINS}
    assert findings(root) == ()


def test_file_with_an_error_of_any_kind_is_not_touched(tmp_path: Path) -> None:
    root = district(tmp_path, {PROMISE: ("服务期限: 2026-03-31", "服务期限: 2025年3月31日")})
    before = (root / PROMISE).read_bytes()
    errors = errors_by_file(findings(root))
    (left,) = outcomes(root, errors, [PROMISE])
    assert isinstance(left, Left)
    assert "E303" in {each.code.id for each in left.findings}
    assert PROMISE not in tidy(root)
    assert (root / PROMISE).read_bytes() == before


def test_links_and_what_lies_behind_them_are_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "unit.yml").write_text("单位类型: 镇\n单位名称: 甲\n", "utf-8")
    root = district(tmp_path, {"units/990199102": outside, "units/990199103/unit.yml": outside / "unit.yml"})
    names = ["units/990199102/unit.yml", "units/990199103/unit.yml", "."]
    found = [each for each in outcomes(root, {}, names) if isinstance(each, Left)]
    assert {each.name for each in found} == {*names[:2], "units/990199102"}
    assert {finding.code.id for each in found for finding in each.findings} == {"E115"}


def test_files_and_folders_can_be_asked_for() -> None:
    assert [each.name for each in outcomes(GOOD, {}, [PARK, PARK])] == [PARK]
    inside = [each.name for each in outcomes(GOOD, {}, [f"{TOWN}commitments", PROMISE])]
    assert PROMISE in inside
    assert len(inside) == len(set(inside)) == len(list((GOOD / TOWN / "commitments").iterdir()))


def test_attachments_and_notes_for_people_are_passed_over(tmp_path: Path) -> None:
    root = district(tmp_path, {f"{TOWN}files/表.csv": "甲,乙\n", "README.md": "读我"})
    names = {each.name for each in outcomes(root, {})}
    assert f"{TOWN}files/表.csv" not in names
    assert "README.md" not in names


def test_path_outside_the_folder_is_none_of_its() -> None:
    assert below(GOOD, GOOD / "units" / ".." / "site.yml") == "site.yml"
    assert below(GOOD, GOOD) == "."
    assert below(GOOD, GOOD / ".." / "x") is None


def test_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("旧", "utf-8")
    file.chmod(0o640)
    replace(file, "新\n")
    assert file.read_bytes() == "新\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_file_stays_as_it_was_when_the_machine_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yml"
    file.write_text("旧", "utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder.shutil, "copymode", refuse)
    with pytest.raises(OSError, match="No space"):
        replace(file, "新")
    assert file.read_text("utf-8") == "旧"
    assert list(tmp_path.iterdir()) == [file]
