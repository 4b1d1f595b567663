"""Workbooks in which something is wrong, each with every finding that it leads to, at its cell."""

from collections.abc import Callable
from datetime import date, datetime

from openpyxl import Workbook

from tests.workbook.books import Case, Edit, put

PROMISE = {
    "承诺编号": "990199101-2026-06",
    "承诺事项": "村道加装 20 盏路灯",
    "承诺类别": "为民办实事",
    "承诺方面": "便民服务",
    "公共服务领域": "便民",
    "服务内容": "在河湾村村道加装路灯。",
    "服务质量": "20 盏全部验收合格。",
    "服务期限": date(2026, 12, 31),
    "承诺日期": date(2026, 6, 10),
    "公开日期": date(2026, 6, 12),
    "责任科室": "建设办",
    "责任岗位": "建设办主任",
    "监督电话": "0990-5550202",
}
NEW_ROW = 7
"""The first empty row of the sheet of promises."""


def promise(**changed: object) -> Edit:
    return put("承诺", NEW_ROW, **PROMISE | changed)


def formatted(sheet: str, row: int, title: str, value: object, format: str) -> Edit:
    """A value as a spreadsheet keeps it, in the format in which it shows it."""
    type_in = put(sheet, row, **{title: value})

    def edit(book: Workbook) -> None:
        type_in(book)
        for cell in book[sheet][row]:
            if cell.value == value:
                cell.number_format = format

    return edit


def on(sheet: str, change: Callable[..., object]) -> Edit:
    return lambda book: change(book[sheet])


def removed(*sheets: str) -> Edit:
    def edit(book: Workbook) -> None:
        for sheet in sheets:
            del book[sheet]

    return edit


def renamed(old: str, new: str) -> Edit:
    return on(old, lambda page: setattr(page, "title", new))


def merged(sheet: str, cells: str) -> Edit:
    return on(sheet, lambda page: page.merge_cells(cells))


def titled(page: object) -> None:
    page.insert_rows(1)  # type: ignore[attr-defined]
    page["A1"] = "石桥镇承诺一览表"  # type: ignore[index]


def extra_column(page: object) -> None:
    page["Y1"], page["Y2"] = "领导批示", "同意"  # type: ignore[index]


def copied(book: Workbook) -> None:
    book.copy_worksheet(book["欠款"]).title = "欠款 (2)"


CASES = [
    Case("nothing is wrong with a new promise", (promise(),)),
    Case("a day that is none", (promise(服务期限="7月底前"),), [("E204", "承诺", "L7")]),
    Case(
        "a day of which the spreadsheet shows no year",
        (formatted("承诺", 3, "服务期限", datetime(2026, 7, 31), 'm"月"d"日"'),),
        [("E204", "承诺", "L3")],
    ),
    Case(
        "a month where a day belongs",
        (formatted("承诺", 3, "服务期限", datetime(2026, 7, 1), 'yyyy"年"m"月"'),),
        [("E204", "承诺", "L3")],
    ),
    Case("a choice that is none", (promise(承诺方面="依法行正"),), [("E210", "承诺", "D7")]),
    Case("a mobile", (promise(监督电话="13812345678"),), [("E214", "承诺", "T7")]),
    Case("a promise without its title", (promise(承诺事项=None),), [("E217", "承诺", "B7")]),
    Case("an id that is used", (promise(承诺编号="990199101-2026-01"),), [("E318", "承诺", "A7")]),
    Case("a deadline before the promise", (promise(服务期限=date(2026, 1, 1)),), [("E303", "承诺", "L7")]),
    Case(
        "progress of a promise that is not there",
        (put("践诺进展", 8, 承诺编号="990199101-2026-99", 日期=date(2026, 6, 1), 情况="已开工。"),),
        [("E317", "践诺进展", "A8")],
    ),
    Case("an error of a formula", (put("欠款", 2, **{"欠款金额（元）": "#REF!"}),), [("E134", "欠款", "I2")]),
    Case(
        "a formula without a result",
        (put("欠款", 2, **{"欠款金额（元）": "=1+1"}),),
        [("E134", "欠款", "I2")],
    ),
    Case("a day where text belongs", (put("欠款", 2, 合同编号=date(2025, 3, 1)),), [("E135", "欠款", "E2")]),
    Case("digits that are lost", (put("欠款", 2, 合同编号=123456789012345678),), [("E135", "欠款", "E2")]),
    Case("a number where text belongs", (put("欠款", 2, 合同编号=12),), [("W115", "欠款", "E2")]),
    Case("amounts merged into one", (merged("清欠月报", "D2:D3"),), [("E136", "清欠月报", "D2")]),
    Case("columns merged into one", (merged("承诺", "F3:G3"),), [("E136", "承诺", "F3")]),
    Case("an owner merged over its entries", (merged("践诺进展", "A2:A3"),), [("W116", "践诺进展", "A2")]),
    Case(
        "a promise that is gone",
        (on("承诺", lambda page: page.delete_rows(2)),),
        [("E137", "承诺", "")],
    ),
    Case(
        "an entry that is gone",
        (on("承诺变更", lambda page: page.delete_rows(2)),),
        [("E137", "承诺变更", "")],
    ),
    Case(
        "a row that is gone", (on("公开记录", lambda page: page.delete_rows(2)),), [("E137", "公开记录", "")]
    ),
    Case(
        "an id that was changed", (put("公开记录", 2, 编号="990199101-gk-009"),), [("E137", "公开记录", "")]
    ),
    Case("a copy of a sheet", (copied,), [("E139", "欠款 (2)", "")]),
    Case("a column of one's own", (on("承诺", extra_column),), [("W117", "承诺", "Y1")]),
    Case(
        "a sheet of one's own",
        (lambda book: book.create_sheet("草稿").append(["电话本"]),),
        [("W117", "草稿", "")],
    ),
    Case("a sheet of another name", (renamed("欠款", "Sheet7"),), [("W118", "Sheet7", "")]),
    Case("a title above the headings", (on("承诺", titled),), [("W118", "承诺", "")]),
    Case("a sheet that is missing", (removed("欠款"),), [("W119", "欠款", "")]),
    Case(
        "a column that is missing", (on("承诺", lambda page: page.delete_cols(22)),), [("E112", "承诺", "")]
    ),
    Case(
        "a required column that is missing",
        (on("欠款", lambda page: page.delete_cols(9)),),
        [("E112", "欠款", "A1")],
    ),
    Case(
        "names of persons",
        (on("欠款", lambda page: page.__setitem__("N1", "身份证号")),),
        [("E503", "欠款", "N1")],
    ),
    Case(
        "two leading groups",
        (put("领导小组", 3, 成立日期=date(2025, 1, 1), 成立文件="石政发〔2025〕1号", 组长职务="镇长"),),
        [("E318", "领导小组", "")],
    ),
]
"""`findings` are exact: nothing else is found."""
