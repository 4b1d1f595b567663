"""A workbook is made from the tables, holds what the unit has reported, and is safe to fill."""

import io
import re
from datetime import date
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.schema.records import FILES
from generator.schema.table import Supplier
from generator.schema.types import Choice, Entries
from generator.workbook.dress import cell_at, put
from generator.workbook.grid import Cell, Kind, read_book
from generator.workbook.make import EMPTY_ROWS
from generator.workbook.sheets import sheets
from tests.workbook.books import made, opened, saved


@pytest.fixture(scope="module")
def raw() -> bytes:
    return made(empty_rows=EMPTY_ROWS)


@pytest.fixture(scope="module")
def book(raw: bytes) -> Workbook:
    return opened(raw)


def texts(page: Worksheet) -> list[str]:
    return [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]


def test_there_is_a_sheet_for_every_table_that_units_supply_and_for_their_entries(book: Workbook) -> None:
    supplied = [cls for cls in FILES if cls.table.supplier is Supplier.UNIT]
    titles = [
        t for cls in supplied for t in (cls.table.title, *(e.table.title for e in cls.table.entries.values()))
    ]
    assert book.sheetnames == ["说明", *titles, "选项", "底本"]
    assert len(titles) == len(sheets()) > 30


def test_every_field_of_a_table_has_a_column_or_a_sheet() -> None:
    for sheet in sheets():
        if not sheet.entries:
            typed = {f.name for f in sheet.cls.table.typed_fields if not isinstance(f.type, Entries)}
            assert typed <= {column.name for column in sheet.columns}


def test_first_sheet_says_what_to_fill_how_to_hand_in_and_what_colours_mean(book: Workbook) -> None:
    words = texts(book["说明"])
    assert words[0] == "石桥镇数据填报工作簿"
    assert words[words.index("单位编号") + 1] == "990199101"
    assert words[words.index("数据截至") + 1] == "2026-06-30"
    assert {"怎么填", "颜色", "怎么交"} <= set(words)
    assert "表头橙色，带 *：必填" in words
    for sheet in sheets():
        at = words.index(sheet.title, words.index("工作表"))
        assert words[at + 1] == sheet.table.help


def test_headings_are_chinese_mark_what_is_required_and_explain_themselves(book: Workbook) -> None:
    page = book["承诺"]
    head = {cell.value: cell for cell in page[1]}
    assert list(head)[:4] == ["*承诺编号", "*承诺事项", "*承诺类别", "*承诺方面"]
    assert "服务期限" in head
    assert head["*承诺事项"].fill.start_color.rgb != head["服务期限"].fill.start_color.rgb
    comment = head["*监督电话"].comment
    assert comment is not None
    assert "必填" in comment.text
    assert "填座机" in comment.text
    assert "例如：0980-5550101" in comment.text
    assert all(cell.comment for page in book.worksheets[1:-2] for cell in page[1])


def test_present_data_is_filled_in_as_days_numbers_and_text(book: Workbook) -> None:
    row = {head.value: cell for head, cell in zip(book["承诺"][1], book["承诺"][2], strict=True)}
    assert row["*承诺编号"].value == "990199101-2026-01"
    assert row["目标值"].value == 95
    assert row["服务期限"].value.date() == date(2026, 3, 31)  # type: ignore[union-attr]
    assert row["服务期限"].number_format == "yyyy-mm-dd"
    assert row["*监督电话"].data_type == "s"
    progress = [
        [cell.value for cell in cells[:3]] for cells in book["践诺进展"].iter_rows(min_row=2, max_row=3)
    ]
    assert [(id, percent) for id, _, percent in progress] == [
        ("990199101-2026-01", 60),
        ("990199101-2026-01", 100),
    ]
    assert [cell.value for cell in book["欠款"][2]][8] == 20000


def test_empty_rows_and_whole_columns_have_the_format_of_their_type(book: Workbook) -> None:
    """Codes stay text, and nothing becomes 3.2E+11 or a date."""
    for sheet in sheets():
        page = book[sheet.title]
        assert page.max_row > EMPTY_ROWS
        for cell, column in zip(page[1], sheet.columns, strict=True):
            format = page.column_dimensions[cell.column_letter].number_format
            assert format == page.cell(page.max_row, cell.column).number_format
            expected = {"date": "yyyy-mm-dd", "integer": "0"}.get(column.type.datatype)
            if expected:
                assert format == expected
            elif column.type.datatype != "number":
                assert format in ("@", "General")
    assert book["涉诉案件"].column_dimensions["A"].number_format == "@"


def allowed(page: Worksheet, column: int) -> DataValidation | None:
    cell = page.cell(2, column).coordinate
    return next((rule for rule in page.data_validations.dataValidation if cell in rule.sqref), None)


def test_closed_lists_are_drop_downs_down_to_the_last_empty_row(book: Workbook) -> None:
    for sheet in sheets():
        page = book[sheet.title]
        for at, column in enumerate(sheet.columns, 1):
            if isinstance(column.type, Choice):
                rule = allowed(page, at)
                assert rule is not None
                assert (rule.type, rule.errorStyle) == ("list", "stop")
                assert page.cell(page.max_row, at).coordinate in rule.sqref


def choices(book: Workbook, sheet: str, title: str) -> list[str]:
    """The words that a drop-down offers."""
    page = book[sheet]
    at = next(cell.column for cell in page[1] if str(cell.value).lstrip("*") == title)
    rule = allowed(page, at)
    assert rule is not None
    formula = str(rule.formula1)
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    named = book.defined_names[formula].attr_text
    assert named
    name, _, cells = named.replace("'", "").replace("$", "").partition("!")
    left, top, _, bottom = range_boundaries(cells)
    rows = book[name].iter_rows(top, min(int(bottom or 0), book[name].max_row), left, left)
    return [str(cell.value) for (cell,) in rows if cell.value is not None]


def test_references_offer_names_of_the_district_and_ids_of_the_unit(book: Workbook) -> None:
    assert "养老" in choices(book, "承诺", "公共服务领域")
    assert "石桥镇" in choices(book, "旧账", "现责任单位")
    ids = [f"990199101-2026-0{n}" for n in range(1, 6)]
    assert choices(book, "践诺进展", "承诺编号") == ids
    assert choices(book, "清欠月报", "零报告") == ["是", "否"]


def test_days_are_refused_by_the_spreadsheet_where_none_is_typed(book: Workbook) -> None:
    rule = allowed(book["承诺"], next(c.column for c in book["承诺"][1] if c.value == "服务期限"))
    assert rule is not None
    assert rule.type == "date"
    assert "2026-03-05" in str(rule.error)


def test_headings_are_locked_rows_are_not_and_no_password_is_asked_for(book: Workbook) -> None:
    for sheet in sheets():
        page = book[sheet.title]
        assert page.protection.sheet
        assert page.protection.password is None
        assert not page.protection.insertRows
        assert all(cell.protection.locked for cell in page[1])
        assert not any(cell.protection.locked for row in (2, page.max_row) for cell in page[row])
        assert all(not each.protection.locked for each in page.column_dimensions.values())
        assert page.freeze_panes in ("A2", "B2")
        assert all(page.column_dimensions[cell.column_letter].width > 10 for cell in page[1])


def test_hidden_sheets_are_hidden(book: Workbook) -> None:
    assert book["选项"].sheet_state == "hidden"
    assert book["底本"].sheet_state == "veryHidden"


def test_same_data_and_day_give_the_same_bytes(raw: bytes) -> None:
    assert made(empty_rows=EMPTY_ROWS) == raw
    with ZipFile(io.BytesIO(raw)) as pack:
        assert {info.date_time for info in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = pack.read("docProps/core.xml").decode()
    assert re.findall(r">(\d{4}-\d\d-\d\d)T", core) == ["2026-06-30", "2026-06-30"]


HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "#N/A", "_x0041_", "1e5", "TRUE", "=")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_something_else_stays_text(text: str) -> None:
    """Types refuse most of these; the workbook does not rely on it."""
    book = Workbook()
    page = book.worksheets[0]
    put(cell_at(page, 1, 1), text)
    (grid,) = read_book(saved(book)).grids
    assert grid.rows[1][1] == Cell(Kind.TEXT, text)
    assert cell_at(opened(saved(book)).worksheets[0], 1, 1).data_type == "s"


def test_unit_without_data_gets_an_empty_workbook() -> None:
    book = opened(made("990199401"))
    assert all(
        cell.value is None for sheet in sheets() for row in book[sheet.title].iter_rows(2) for cell in row
    )
