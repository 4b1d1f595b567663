"""What a clerk typed is read by the rules of the tables, and every finding names its cell."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.canonical.changes import Clean
from generator.canonical.one_file import outcome
from generator.findings import has_errors
from generator.load.one_file import kind_of
from generator.workbook.importing import Import
from generator.workbook.writing import write_all
from tests.sites import GOOD, district, findings
from tests.workbook.books import BOOK, TOWN, Case, edited, found, made, put, taken
from tests.workbook.cases import CASES, NEW_ROW, on, promise, removed

FOLDER = f"units/{TOWN}/"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_fault_is_found_at_its_cell_and_nothing_else_is(case: Case) -> None:
    done = taken(edited(*case.edits))
    assert found(done) == case.findings
    assert {each.place.file for each in done.findings} <= {BOOK}


def written(done: Import, root: Path) -> dict[str, bytes]:
    """The files that are there after what was taken in is written, and differ from the good district."""
    assert done.ok, done.findings
    write_all(root, done.steps)
    paths = [each.relative_to(root).as_posix() for each in root.rglob("*") if each.is_file()]
    old = {name: (GOOD / name).read_bytes() if (GOOD / name).exists() else b"" for name in paths}
    return {name: (root / name).read_bytes() for name in paths if (root / name).read_bytes() != old[name]}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return district(tmp_path, {})


def test_new_promise_becomes_a_file_that_check_accepts_and_fmt_leaves_alone(data: Path) -> None:
    entry = put(
        "践诺进展", 8, 承诺编号="990199101-2026-06", 日期=date(2026, 6, 20), 情况="已定点位。", 进度=20
    )
    done = taken(edited(promise(), entry), data)
    path = f"{FOLDER}commitments/990199101-2026-06.yml"
    changed = written(done, data)
    assert list(changed) == [path]
    text = changed[path].decode()
    assert "承诺事项: 村道加装 20 盏路灯\n" in text
    assert "进展:\n  - 日期: 2026-06-20\n    进度: 20\n    情况: 已定点位。\n" in text
    assert not has_errors(findings(data))
    kind = kind_of(path)
    assert kind is not None
    assert outcome(kind, path, changed[path]) == Clean(path)
    assert taken(made(root=data), data).steps == ()


def test_only_the_file_that_was_changed_is_written(data: Path) -> None:
    done = taken(edited(put("公开记录", 2, 备注="已在村公示栏张贴。")), data)
    (path, raw), *others = written(done, data).items()
    assert path == f"{FOLDER}disclosures.csv"
    assert others == []
    assert "已在村公示栏张贴。" in raw.decode()
    (step,) = done.steps
    (difference,) = step.differences
    assert [(f.title, f.old, f.new) for f in difference.fields] == [("备注", "", "已在村公示栏张贴。")]


def test_empty_file_of_another_unit_is_not_touched(data: Path) -> None:
    other = data / "units/990199001/disclosures.csv"
    before = other.read_bytes()
    written(taken(edited(promise()), data), data)
    assert other.read_bytes() == before


def test_removal_is_done_when_it_is_allowed(data: Path) -> None:
    raw = edited(on("承诺变更", lambda page: page.delete_rows(2, 2)))
    assert not taken(raw, data).ok
    done = taken(raw, data, may_remove=True)
    assert [each.new for step in done.steps for each in step.differences] == [None, None]


def test_removed_file_is_removed(data: Path) -> None:
    book = edited(on("年度总结", lambda page: page.delete_rows(2)))
    done = taken(book, data, may_remove=True)
    assert [(step.path, step.text) for step in done.steps] == [
        (f"{FOLDER}annual_reports/{TOWN}-2025.yml", None)
    ]
    write_all(data, done.steps)
    assert not (data / done.steps[0].path).exists()


CHANGED = f"{FOLDER}commitments/990199101-2026-01.yml"


def with_note(data: Path) -> None:
    file = data / CHANGED
    file.write_text(file.read_text("utf-8") + "备注: 区里补的一句。\n", "utf-8")


def test_what_others_changed_meanwhile_stays(data: Path) -> None:
    raw = edited(promise())
    with_note(data)
    done = taken(raw, data)
    assert [step.path for step in done.steps] == [f"{FOLDER}commitments/990199101-2026-06.yml"]


def test_what_others_changed_meanwhile_is_not_overwritten(data: Path) -> None:
    raw = edited(put("承诺", 2, 责任岗位="综合窗口组长"))
    with_note(data)
    done = taken(raw, data)
    assert found(done) == [("E138", "承诺", "")]
    assert done.findings[0].place.row == 2


def test_record_that_others_added_meanwhile_stays(data: Path) -> None:
    raw = edited(put("公开记录", 2, 备注="改一处。"))
    old = (data / CHANGED).read_text("utf-8").replace("老年优待证", "另一个证")
    (data / f"{FOLDER}commitments/990199101-2026-07.yml").write_text(old, "utf-8")
    assert [step.path for step in taken(raw, data).steps] == [f"{FOLDER}disclosures.csv"]


def test_workbook_without_its_base_is_held_against_the_data_as_they_are(data: Path) -> None:
    raw = edited(removed("底本"), put("公开记录", 2, 备注="改一处。"))
    assert [step.path for step in taken(raw, data).steps] == [f"{FOLDER}disclosures.csv"]


def test_comments_stay_with_what_they_stand_before_and_others_are_told(data: Path) -> None:
    file = data / CHANGED
    text = file.read_text("utf-8").replace("责任科室:", "# 2026 年轮到便民中心\n责任科室:")
    file.write_text(text.replace("情况: 窗口和设备到位。", "情况: 窗口和设备到位。 # 见照片"), "utf-8")
    raw = edited(put("承诺", 2, 责任岗位="综合窗口组长"), raw=made(root=data))
    (step,) = taken(raw, data).steps
    assert step.text
    assert "# 2026 年轮到便民中心\n责任科室: 便民服务中心\n责任岗位: 综合窗口组长\n" in step.text
    assert "# 见照片" in step.text or step.lost == ("# 见照片",)


def test_lost_comment_is_told(data: Path) -> None:
    file = data / CHANGED
    file.write_text(
        file.read_text("utf-8").replace("  - 日期: 2026-03-30", "  # 验收\n  - 日期: 2026-03-30"), "utf-8"
    )
    raw = edited(on("践诺进展", lambda page: page.delete_rows(3)), raw=made(root=data))
    done = taken(raw, data, may_remove=True)
    assert [step.lost for step in done.steps] == [("# 验收",)]


@pytest.mark.parametrize(
    ("unit", "edits", "code"),
    [
        ("", (removed("底本", "说明"),), "E133"),
        ("990199001", (), "E133"),
        ("没有这个单位", (), "E133"),
        ("", (removed("底本"), lambda book: put_unit(book, "990199999")), "E133"),
    ],
)
def test_workbook_of_no_unit_is_refused(unit: str, edits: tuple[object, ...], code: str) -> None:
    done = taken(edited(*edits), unit=unit)  # type: ignore[arg-type]
    assert [each.code.id for each in done.findings] == [code]
    assert not done.readable


def put_unit(book: Workbook, unit: str) -> None:
    book["说明"]["B2"] = unit


def test_unit_may_be_named_where_the_workbook_does_not_say_it() -> None:
    assert taken(edited(removed("底本", "说明")), unit="石桥镇").ok


def test_hidden_rows_are_read() -> None:
    def hide(book: Workbook) -> None:
        for number in range(2, NEW_ROW + 1):
            book["承诺"].row_dimensions[number].hidden = True
        book["承诺"].sheet_state = "hidden"

    assert [step.new for step in taken(edited(promise(), hide)).steps] == [True]


def test_machine_that_refuses_leaves_everything_as_it_was(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    steps = taken(edited(promise(), put("公开记录", 2, 备注="改一处。")), data).steps
    assert len(steps) == 2
    real, calls = Path.replace, []

    def replace(path: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 2:
            raise OSError(28, "No space left on device", str(target))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OSError, match="No space"):
        write_all(data, steps)
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
