"""CSV is read by rows and lines as a spreadsheet and an editor count them."""

from pathlib import Path

import pytest

from generator.findings import Place
from generator.load.source import load
from generator.schema.records import CalendarDay, Disclosure, Verification
from tests.sites import CALENDAR, DOMAINS, TOWN, VERIFICATIONS, Fault, district, findings, found, good, text

FAULTS = [
    Fault(
        "cell too many",
        {CALENDAR: ("2027-01-03,上班,国办发明电〔2026〕7号", "2027-01-03,上班,国办发明电〔2026〕7号,多的")},
        [("E113", Place(CALENDAR, 3, 4, 3))],
    ),
    Fault(
        "comma in a text shifts what follows",
        {f"{TOWN}disclosures.csv": ("危房改造政策,2026-01-30", "危房,改造政策,2026-01-30")},
        [("E113", Place(f"{TOWN}disclosures.csv", 3, 0, 3))],
    ),
    Fault(
        "column missing",
        {CALENDAR: ("日期,安排,依据", "日期,说明,依据")},
        [("E112", Place(CALENDAR, 1, 1, 1, "安排")), ("E109", Place(CALENDAR, 1, 2, 1, "说明"))],
    ),
    Fault(
        "header missing",
        {CALENDAR: ("日期,安排,依据\n", "")},
        [("E112", Place(CALENDAR, 1, 0, 1))],
    ),
    Fault(
        "blank rows and nothing below them are told",
        {CALENDAR: '"",""\n,,\n'},
        [("E112", Place(CALENDAR, 1, 0, 1))],
    ),
    Fault(
        "header far below the top is not looked for without a word",
        {CALENDAR: ",,\n" * 12 + "日期,安排\n"},
        [("E112", Place(CALENDAR, 1, 0, 1))],
    ),
    Fault(
        "title row above the header is said, and what is below is read",
        {CALENDAR: ("日期,安排,依据", "2027 年放假安排,,\n\n日期,安排,依据")},
        [("W105", Place(CALENDAR, 1, 0, 1))],
    ),
    Fault(
        "faults below a title row stand in their rows",
        {CALENDAR: "放假安排\n日期,安排\n2027-02-30,休息\n"},
        [("E205", Place(CALENDAR, 3, 1, 3, "日期")), ("W105", Place(CALENDAR, 1, 0, 1))],
    ),
    Fault(
        "total row is said once and is no record",
        {f"{TOWN}arrears.csv": ("有分歧,\n", "有分歧,\n合 计：,,,,,,,,20000.00,,\n")},
        [("W106", Place(f"{TOWN}arrears.csv", 3, 0, 3))],
    ),
    Fault(
        "semicolons between cells are read and said",
        {CALENDAR: text(CALENDAR).replace(",", ";")},
        [("W103", Place(CALENDAR))],
    ),
    Fault(
        "full-width commas between cells are read and said",
        {CALENDAR: text(CALENDAR).replace(",", "，")},
        [("W103", Place(CALENDAR))],
    ),
    Fault(
        "full-width commas in the header alone",
        {CALENDAR: ("日期,安排,依据", "日期，安排，依据")},
        [("E111", Place(CALENDAR, 1, 0, 1))],
    ),
    Fault(
        "full-width commas in one row",
        {CALENDAR: ("2027-01-03,上班,国办", "2027-01-03，上班，国办")},
        [("E113", Place(CALENDAR, 3, 0, 3))],
    ),
    Fault(
        "half-width brackets, blanks and signs in a header are read and said",
        {
            f"{TOWN}arrears_plan.csv": ("时间节点", " *时间 节点（必填）"),
            f"{TOWN}arrears.csv": ("欠款金额（元）", '"欠款金额\n(元)"'),
        },
        [
            ("W107", Place(f"{TOWN}arrears.csv", 1, 9, 1, "欠款金额（元）")),
            ("W107", Place(f"{TOWN}arrears_plan.csv", 1, 1, 1, "时间节点")),
        ],
    ),
    Fault(
        "ten thousands above a header in yuan are refused",
        {f"{TOWN}arrears.csv": "清欠台账（单位：万元）\n" + text(f"{TOWN}arrears.csv")},
        [("E126", Place(f"{TOWN}arrears.csv", 1, 0, 1))],
    ),
    Fault(
        "who filled in a table is no record of it",
        {CALENDAR: "填报单位：区信用办,,\n" + text(CALENDAR) + "审核人：甲某,,\n"},
        [("E125", Place(CALENDAR, 1, 0, 1)), ("E125", Place(CALENDAR, 5, 0, 5))],
    ),
    Fault(
        "header over again is passed over and said",
        {CALENDAR: text(CALENDAR) + "日期,安排,依据\n2027-02-30,上班,\n"},
        [("E205", Place(CALENDAR, 5, 1, 5, "日期")), ("W108", Place(CALENDAR, 4, 0, 4))],
    ),
    Fault(
        "cells under no name are said once, and so are numbers of rows",
        {CALENDAR: "序号,日期,安排,依据,\n1,2027-01-01,休息,,甲\n2,2027-01-03,上班,,乙\n"},
        [("W109", Place(CALENDAR, 1, 1, 1, "序号")), ("W109", Place(CALENDAR, 1, 5, 1))],
    ),
    Fault(
        "what stands for the row above is refused, and a stroke is nothing",
        {CALENDAR: ("2027-01-03,上班,国办发明电〔2026〕7号", "2027-01-03,同上,/")},
        [("E219", Place(CALENDAR, 3, 2, 3, "安排")), ("W206", Place(CALENDAR, 3, 3, 3, "依据"))],
    ),
    Fault(
        "formula that failed is no content",
        {CALENDAR: ("2027-01-03,上班,国办发明电〔2026〕7号", "#####,上班,#REF!")},
        [("E220", Place(CALENDAR, 3, 1, 3, "日期")), ("E220", Place(CALENDAR, 3, 3, 3, "依据"))],
    ),
    Fault(
        "letters nobody sees and signs around a value are taken away and said",
        {CALENDAR: ("2027-01-03,上班,国办发明电〔2026〕7号", "'2027-01-03,上\u200b班,国办\u00a0发⽂")},
        [
            ("W208", Place(CALENDAR, 3, 1, 3, "日期")),
            ("W207", Place(CALENDAR, 3, 2, 3, "安排")),
            ("W207", Place(CALENDAR, 3, 3, 3, "依据")),
        ],
    ),
    Fault(
        "misspelt column is not said to be missing too",
        {f"{TOWN}disclosures.csv": ("公开日期", "公开曰期")},
        [("E109", Place(f"{TOWN}disclosures.csv", 1, 5, 1, "公开曰期"))],
    ),
    Fault(
        "column in ten thousands is not said to be missing too",
        {f"{TOWN}arrears.csv": ("欠款金额（元）", "欠款金额（万元）")},
        [("E109", Place(f"{TOWN}arrears.csv", 1, 9, 1, "欠款金额（万元）"))],
    ),
    Fault(
        "column twice",
        {CALENDAR: ("日期,安排,依据", "日期,安排,mark")},
        [("E108", Place(CALENDAR, 1, 3, 1, "安排"))],
    ),
    Fault(
        "column nobody knows",
        {CALENDAR: ("日期,安排,依据", "日期,安排,备注")},
        [("E109", Place(CALENDAR, 1, 3, 1, "备注"))],
    ),
    Fault(
        "unclosed quote", {CALENDAR: ("2027-01-03,上班", '2027-01-03,"上班')}, [("E111", Place(CALENDAR, 3))]
    ),
    Fault(
        "text after a closing quote",
        {CALENDAR: ("2027-01-03,上班", '2027-01-03,"上"班')},
        [("E111", Place(CALENDAR, 3))],
    ),
    Fault(
        "tabs between cells are read and said",
        {DOMAINS: text(DOMAINS).replace(",", "\t")},
        [("W103", Place(DOMAINS))],
    ),
    Fault(
        "quoted line break keeps line and row of what follows",
        {
            VERIFICATIONS: (
                "hy-2026-002",
                'hy-2026-003,990199101-2026-01,2026-04-21,区级核验,属实,区信用办,"第一行\n第二行",\nhy-2026-004,990199101-2026-01,2026-04-31,区级核验,属实,区信用办,,\nhy-2026-002',
            )
        },
        [("E205", Place(VERIFICATIONS, 5, 3, 4, "核验日期"))],
    ),
    Fault(
        "blank rows are passed over and counted",
        {CALENDAR: ("2027-01-03,上班", "\n,,\n\u3000,\xa0,\n2027-02-30,上班")},
        [("E205", Place(CALENDAR, 6, 1, 6, "日期"))],
    ),
    Fault(
        "nul is refused where it stands",
        {CALENDAR: ("国办发明电〔2026〕7号\n2027-01-03", "国办\x00发明电\n2027-01-03")},
        [("E202", Place(CALENDAR, 2, 3, 2, "依据"))],
    ),
    Fault(
        "required cell left blank",
        {CALENDAR: ("2027-01-03,上班", "2027-01-03,\u3000")},
        [("E217", Place(CALENDAR, 3, 2, 3, "安排"))],
    ),
    Fault(
        "short row lacks what it lacks",
        {CALENDAR: ("2027-01-03,上班,国办发明电〔2026〕7号", "2027-01-03")},
        [("E217", Place(CALENDAR, 3, 2, 3, "安排"))],
    ),
    Fault(
        "enormous cell",
        {CALENDAR: f"日期,安排,依据\n2027-01-01,休息,{'甲' * 1_000_001}\n"},
        [("E111", Place(CALENDAR, 2))],
    ),
    Fault(
        "line breaks of windows inside a quoted cell",
        {VERIFICATIONS: text(VERIFICATIONS).replace("\n", "\r\n")},
        [],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


def test_missing_column_is_told_with_the_whole_header(tmp_path: Path) -> None:
    (said, _) = findings(district(tmp_path, {CALENDAR: ("日期,安排,依据", "日期,说明,依据")}))
    assert said.message == "缺少“安排”列。"
    assert said.help.endswith("日期,安排,依据")


def test_rows_of_a_file_without_a_column_are_not_blamed_one_by_one(tmp_path: Path) -> None:
    name = f"{TOWN}disclosures.csv"
    found = findings(district(tmp_path, {name: ("标题,形成日期", "题目,形成日期")}))
    assert [each.code.id for each in found] == ["E112", "E109"]


def test_quotes_and_commas_inside_a_cell_are_text() -> None:
    titles = [each.title for each in good().of(Disclosure)]
    assert '尊老金发放标准，含"高龄津贴"' in titles


def test_line_break_inside_a_cell_is_text() -> None:
    assert good().of(Verification)[1].text == "回访 20 户，\n8 户未收到。"


def test_records_know_their_line_and_their_row() -> None:
    first, second = good().of(Verification)
    assert (first.origin.line, first.origin.row) == (2, 2)
    assert second.place("text") == Place(VERIFICATIONS, 3, 7, 3, "核验说明")


def test_columns_stand_in_any_order_under_either_name(tmp_path: Path) -> None:
    root = district(
        tmp_path,
        {
            CALENDAR: "basis,安排, day \n国办发明电〔2026〕7号,休息,2027-01-01\n国办发明电〔2026〕7号,上班,2027-01-03\n"
        },
    )
    assert findings(root) == ()
    assert load(root).of(CalendarDay) == good().of(CalendarDay)


def test_no_break_spaces_around_a_value_are_no_part_of_it(tmp_path: Path) -> None:
    root = district(tmp_path, {CALENDAR: ("2027-01-03,上班", "\u30002027-01-03\u00a0, 上班\t")})
    assert load(root).of(CalendarDay) == good().of(CalendarDay)


def test_the_same_faulty_text_is_said_in_every_row(tmp_path: Path) -> None:
    rows = "日期,安排\n2027-02-30,休息\n2027-02-30,休息\n2027年3月1日,休息\n2027年3月1日,上班\n"
    found = findings(district(tmp_path, {CALENDAR: rows}))
    assert [(each.code.id, each.place.row) for each in found] == [
        ("E205", 2), ("E205", 3), ("W201", 4), ("W201", 5),
    ]  # fmt: skip


def test_rows_after_two_hundred_errors_are_not_read(tmp_path: Path) -> None:
    rows = "x\n" * 100_000
    root = district(tmp_path, {f"{TOWN}disclosures.csv": text(f"{TOWN}disclosures.csv") + rows})
    said = [each for each in findings(root) if each.place.file == f"{TOWN}disclosures.csv"]
    assert [each.code.id for each in said].count("E119") == 1
    assert len(said) < 300


def test_warnings_do_not_stop_a_table(tmp_path: Path) -> None:
    head, *_ = text(f"{TOWN}disclosures.csv").splitlines()
    rows = "".join(
        f"990199101-gk-{n},finance-01,预算,2026/1/5,2026/1/6,https://qingxi.example/{n},,\n"
        for n in range(1500)
    )
    root = district(tmp_path, {f"{TOWN}disclosures.csv": f"{head}\n{rows}"})
    source = load(root)
    assert {each.code.id for each in source.findings} == {"W201"}
    assert sum(each.unit == "990199101" for each in source.of(Disclosure)) == 1500


def helps(folder: Path, name: str, old: str, new: str) -> list[str]:
    return [each.help for each in findings(district(folder, {name: (old, new)}))]


def test_rows_below_a_title_are_read(tmp_path: Path) -> None:
    root = district(tmp_path, {CALENDAR: ("日期,安排,依据", "放假安排,,\n日期,安排,依据")})
    assert [each.day for each in load(root).of(CalendarDay)] == [each.day for each in good().of(CalendarDay)]


def test_title_row_is_told_where_the_header_is(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {CALENDAR: ("日期,安排,依据", "放假安排\n\n日期,安排,依据")}))
    assert said.message == "第 1 行像是表格标题，没有读；表头在第 3 行。"


def test_column_in_ten_thousands_is_told_what_to_do(tmp_path: Path) -> None:
    (help,) = helps(tmp_path, f"{TOWN}arrears.csv", "欠款金额（元）", "欠款金额（万元）")
    assert help == "这一列以元为单位。请把每个数乘以 10000，再把表头改为“欠款金额（元）”。"


def test_unlike_columns_are_not_suggested(tmp_path: Path) -> None:
    name = f"{TOWN}disclosures.csv"
    found = findings(district(tmp_path, {name: ("编号,目录编号", "代号,目录编号")}))
    assert {each.code.id: "是否" in each.help for each in found} == {"E112": False, "E109": False}


def test_column_that_the_file_has_is_not_suggested(tmp_path: Path) -> None:
    (help,) = helps(tmp_path, f"{TOWN}disclosures.csv", "备注\n", "备注,公开曰期\n")
    assert "是否" not in help


def test_column_that_the_folder_gives_is_told_so(tmp_path: Path) -> None:
    (help,) = helps(tmp_path, f"{TOWN}arrears_plan.csv", "备注\n", "备注,单位\n")
    assert help == "单位就是文件夹名，不用写在文件里，请删去这一列。"


def test_blank_below_a_filled_cell_may_come_from_a_merged_one(tmp_path: Path) -> None:
    (help,) = helps(tmp_path, CALENDAR, "2027-01-03,上班", "2027-01-03,")
    assert "合并单元格" in help


def test_wrong_separator_is_named(tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path / "1", {CALENDAR: text(CALENDAR).replace(",", "；")}))
    assert said.message == "表格用全角分号而不是半角逗号分隔，已正确读出。"
    (said,) = findings(district(tmp_path / "2", {CALENDAR: ("日期,安排,依据", "日期；安排；依据")}))
    assert "用“；”分隔" in said.message
    assert said.help.endswith("改好后请再检查一次，后面可能还有问题。")


def corrected(folder: Path, name: str, old: str, new: str) -> list[str]:
    return [each.corrected for each in findings(district(folder, {name: (old, new)}))]


def test_row_is_shown_as_it_should_be_where_that_is_certain(tmp_path: Path) -> None:
    row = "2027-01-03,上班,国办发明电〔2026〕7号"
    assert corrected(tmp_path / "1", CALENDAR, row, "2027年1月3日,上班,国办发明电〔2026〕7号") == [row]
    assert corrected(tmp_path / "2", CALENDAR, row, row.replace(",", "，")) == [row]
    assert corrected(tmp_path / "3", CALENDAR, row, "2027年1月3日,上班,/") == ["2027-01-03,上班,"] * 2
    assert corrected(tmp_path / "4", CALENDAR, row, "2027-02-30,上班,") == [""]
    assert corrected(tmp_path / "5", CALENDAR, "日期,安排,依据", "日 期,安排,依据") == ["日期,安排,依据"]


def test_blank_below_a_merged_cell_is_told_what_stands_above(tmp_path: Path) -> None:
    (help,) = helps(tmp_path, CALENDAR, "2027-01-03,上班", "2027-01-03,")
    assert "上一行填的是“休息”" in help


def test_total_without_its_name_is_one_finding_that_names_what_is_blank(tmp_path: Path) -> None:
    name = f"{TOWN}arrears.csv"
    root = district(tmp_path, {name: text(name) + ",,,,,,,,20000.00,,\n"})
    (said,) = findings(root)
    assert (said.code.id, said.place.row, said.place.field) == ("E217", 3, "")
    assert "编号、欠款主体类别、" in said.message


def test_amount_whose_thousands_made_two_cells_is_the_only_fault(tmp_path: Path) -> None:
    name = f"{TOWN}arrears.csv"
    (said,) = findings(district(tmp_path, {name: ("20000.00", "20,000.00")}))
    assert (said.code.id, said.place.row) == ("E113", 2)
    assert "20,000.00" in said.help


def test_row_that_is_there_twice_is_told_so(tmp_path: Path) -> None:
    name = f"{TOWN}disclosures.csv"
    again = text(name).splitlines()[1]
    (said,) = findings(district(tmp_path, {name: f"{text(name)}{again}\n"}))
    assert (said.code.id, said.help) == ("E318", "两条完全一样，请删去一条。")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<html><table><tr><td>", "网页"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html>", "网页"),
        (b'<?xml version="1.0"?><Workbook>', "XML"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x89PNG\r\n", "图片"),
    ],
)
def test_file_of_another_kind_is_told_what_it_is(content: bytes, kind: str, tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {CALENDAR: content}))
    assert said.code.id == "E101"
    assert kind in said.message


@pytest.mark.parametrize(
    "heading",
    ["Day", "1.日期", "日期（年月日）", "日期(YYYY-MM-DD)", "日期（请填完整）", "日期（格式：2026-01-01）"],
)
def test_heading_with_a_note_is_read_and_said(heading: str, tmp_path: Path) -> None:
    (said,) = findings(district(tmp_path, {CALENDAR: ("日期,安排", f"{heading},安排")}))
    assert (said.code.id, said.place.field) == ("W107", "日期")


@pytest.mark.parametrize("heading", ["欠款金额（万元）", "欠款金额（元/月）", "欠款金额（千元）", "欠款金额"])
def test_heading_with_another_unit_is_not_read(heading: str, tmp_path: Path) -> None:
    found = findings(district(tmp_path, {f"{TOWN}arrears.csv": ("欠款金额（元）", heading)}))
    assert {each.code.id for each in found} == {"E109"}
