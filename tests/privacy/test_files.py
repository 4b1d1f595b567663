"""Private data in names, in comments, in columns that nobody reads and inside attachments: each at its place."""

from pathlib import Path

import pytest

from generator.clerk.formats import RENDERERS
from generator.findings import Place
from generator.load.source import load
from tests.privacy.attachments import docx, jpeg, packed, page, pdf, photo, png, tracked, xlsx
from tests.sites import CALENDAR, PARK, TOWN, Fault, district, findings, found, text

MOBILE = "13812345678"
ID = "320803199001010015"
ARREARS = f"{TOWN}arrears.csv"
ZIP_BOMB = packed({"word/document.xml": b"<d>" + b" " * 40_000_000})


def attached(name: str, content: bytes, *codes: str, claim: str) -> Fault:
    file = f"{TOWN}files/{name}"
    return Fault(claim, {file: content}, [(code, Place(file)) for code in codes])


FAULTS = [
    Fault("mobile in a comment", {PARK: f"# 联系人 {MOBILE}\n{text(PARK)}"}, [("E511", Place(PARK, 1, 7))]),
    Fault(
        "ID in a column that nobody reads",
        {CALENDAR: f"日期,安排,经办\n2027-02-01,休息,{ID}\n"},
        [("E510", Place(CALENDAR, 2, 3, 2)), ("E109", Place(CALENDAR, 1, 3, 1, "经办"))],
    ),
    Fault(
        "mobile in a key",
        {PARK: f"{text(PARK)}{MOBILE}: 甲\n"},
        [("E511", Place(PARK, 4, 1)), ("E109", Place(PARK, 4, 1, field="138****5678"))],
    ),
    Fault(
        "mobile in the name of an attachment",
        {f"{TOWN}files/{MOBILE}.pdf": pdf()},
        [("E511", Place(f"{TOWN}files/138****5678.pdf"))],
    ),
    Fault(
        "mobile in the name of a folder",
        {f"units/{MOBILE}/x.csv": "甲\n", f"units/{MOBILE}/y.csv": "甲\n"},
        [
            ("E511", Place("units/138****5678")),
            ("E114", Place("units/138****5678/x.csv")),
            ("E114", Place("units/138****5678/y.csv")),
        ],
    ),
    Fault("ID in the read-me", {"README.md": f"甲\n乙 {ID}\n"}, [("E510", Place("README.md", 2, 3))]),
    Fault(
        "card in a table that is attached",
        {f"{TOWN}files/表.csv": "户,卡\n甲,6222021234567890128\n"},
        [("E512", Place(f"{TOWN}files/表.csv", 2, 2, 2))],
    ),
    attached("a.docx", docx("138", "1234", "5678"), "E511", claim="mobile in a document, in several runs"),
    attached("a.docx", docx("甲", author="王建国"), "W514", claim="author of a document"),
    attached(
        "a.docx", tracked(MOBILE, "欧阳建华"), "E511", "W514", "W515", claim="mobile in words struck out"
    ),
    attached(
        "a.xlsx", xlsx(("单位", "联系"), ("甲", MOBILE)), "E511", claim="mobile in a sheet, as a number"
    ),
    attached("a.xlsx", xlsx(("序号", "姓名"), ("1", "甲")), "E503", claim="names in a sheet"),
    attached("a.pdf", pdf(*page(f"电话 {MOBILE}")), "E511", claim="mobile on a page"),
    attached(
        "a.pdf",
        pdf(b"<< /Author (\xfe\xff\x73\x8b\x5e\xfa\x56\xfd) >>"),
        "W514",
        claim="author of a PDF file",
    ),
    attached("a.pdf", pdf(trailer=b"/Encrypt 5 0 R "), "E518", claim="PDF file under a password"),
    attached("a.docx", ZIP_BOMB, "E518", claim="document that unpacks without end"),
    attached("a.xlsx", b"\xd0\xcf\x11\xe0" + b"\x00" * 512, "E518", claim="workbook of the old kind"),
    attached("a.pdf", b"GIF89a", "W517", claim="another kind of file under the name of a PDF file"),
    attached("a.jpg", photo(), "E517", claim="place where a photo was taken"),
    attached(
        "a.jpg", jpeg((0xFE, f"拍摄 {MOBILE}".encode())), "E511", claim="mobile in the comment of a photo"
    ),
    attached("a.png", png((b"tEXt", b"Author\x00" + "王建国".encode())), "W514", claim="author of a drawing"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert sorted(found(fault, tmp_path), key=repr) == sorted(fault.findings, key=repr)


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_no_format_repeats_what_was_found(fault: Fault, form: str, tmp_path: Path) -> None:
    told = RENDERERS[form](findings(district(tmp_path, fault.changes)), "data/")
    for secret in (MOBILE, ID, "6222021234567890128", "王建国", "欧阳建华"):
        assert secret not in told


def test_table_of_persons_is_told_once_and_not_searched(tmp_path: Path) -> None:
    file = f"{TOWN}files/名单.csv"
    root = district(tmp_path, {file: f"序号,姓名\n1,{MOBILE}\n"})
    assert [each.code.id for each in findings(root)] == ["E503"]
    assert file not in load(root).attachments


def test_number_in_a_column_of_codes_or_amounts_is_what_the_column_says(tmp_path: Path) -> None:
    rows = "编号,欠款金额（元）\n990199101-qk-001,13812345678.00\n".encode()
    root = district(
        tmp_path, {ARREARS: text(ARREARS).replace("20000.00", "13812345678"), f"{TOWN}files/a.csv": rows}
    )
    assert not any(each.code.id.startswith("E51") for each in findings(root))


def test_two_lines_of_a_note_are_told_line_by_line(tmp_path: Path) -> None:
    name = f"{TOWN}commitments/990199101-2026-01.yml"
    root = district(tmp_path, {name: f"{text(name)}# {MOBILE}\n# {MOBILE}\n"})
    lines = text(name).count("\n")
    assert [each.place.line for each in findings(root)] == [lines + 1, lines + 2]


def test_many_are_told_as_far_as_it_helps(tmp_path: Path) -> None:
    root = district(tmp_path, {"README.md": f"{MOBILE}\n" * 500})
    assert len(findings(root)) == 100


def test_only_files_that_are_asked_for_are_searched(tmp_path: Path) -> None:
    root = district(tmp_path, {PARK: f"# {MOBILE}\n{text(PARK)}", "README.md": f"{MOBILE}\n"})
    assert [each.place.file for each in load(root, {"README.md"}).findings] == ["README.md"]
