"""The first sheet: what to fill, how to hand it in, and what the colours mean."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from generator.schema.records import Unit
from generator.workbook.dress import (
    BOLD,
    ERROR,
    LINES,
    LINK,
    ONE_LINE,
    OPTIONAL,
    PLAIN,
    REQUIRED,
    TITLE,
    WARNING,
    cell_at,
    fit,
    head,
    painted,
    put,
)
from generator.workbook.names import DAY_LABEL, UNIT_LABEL
from generator.workbook.sheets import Sheet

_STEPS = (
    "一种数据一张工作表，一行填一条。点下面目录里的名称就到那张表；本单位没有的，空着。",
    "已经报过的内容都填好了。要改就在原来那一格改；要加就填在下面的空行里。",
    "公开过的行不要删。没有办成的承诺也要留着，撤回或者延期的写在“承诺变更”里。",
    "一项承诺有多条进展的，在“践诺进展”里一条一行，用承诺编号对上。",
    "鼠标停在表头上，会显示这一列怎么填。能选的从下拉框里选，不要自己另写。",
    "日期写成 2026-03-05 的样子。金额以元为单位，只填数字。没有的空着，不填“无”或“/”。",
    "不填手机号、身份证号和群众的姓名。",
    "不要改表头和工作表的名称，不要合并单元格，不要加合计行。",
)
_HANDING_IN = (
    "保存成 .xlsx（不要另存成 .xls、.et 或 PDF，不要加密码），按区里的办法交回。",
    "收到的人运行 mingnuo import 加文件名：没有错误就写进数据；有错误一个字也不写，退回一份“批注”工作簿。",
    "退回的工作簿里，有问题的格子有颜色和批注，“问题”工作表列出全部问题。照着改好，再交一次。",
)
_COLOURS = (
    (REQUIRED, "表头橙色，带 *：必填"),
    (OPTIONAL, "表头蓝色：有就填，没有空着"),
    (ERROR, "红色：退回的工作簿里，这一格有错误，必须改"),
    (WARNING, "黄色：退回的工作簿里，这一格请再核对"),
)
_WIDTHS = {"A": 26, "B": 80, "C": 22, "D": 12}
_LETTERS = 42
"""Chinese letters on a line of the second column."""
_LINE = 18


def fill_guide(page: Worksheet, unit: Unit, as_of: date, rows: Mapping[Sheet, int]) -> None:
    """Write the sheet. `rows` says how many rows each sheet has already."""
    for letter, width in _WIDTHS.items():
        page.column_dimensions[letter].width = width
    writer = _Writer(page)
    writer.line(f"{unit.name}数据填报工作簿", TITLE)
    writer.pair(UNIT_LABEL, unit.id)
    writer.pair("单位名称", unit.name)
    writer.pair(DAY_LABEL, f"{as_of}")
    writer.numbered("怎么填", _STEPS)
    writer.line("颜色", BOLD)
    for color, words in _COLOURS:
        writer.pair("", words)
        page.cell(writer.at, 1).fill = painted(color)
    writer.numbered("怎么交", _HANDING_IN)
    writer.contents(rows)
    page.protection.sheet = True
    fit(page)


class _Writer:
    """Writes lines from the top."""

    def __init__(self, page: Worksheet) -> None:
        self.page, self.at = page, 0

    def line(self, words: str, font: Font = PLAIN) -> None:
        self.at += 1
        cell = cell_at(self.page, self.at, 1)
        put(cell, words)
        cell.font, cell.alignment = font, ONE_LINE

    def pair(self, label: str, words: str) -> None:
        self.line(label, BOLD)
        cell = cell_at(self.page, self.at, 2)
        put(cell, words)
        cell.font, cell.alignment = PLAIN, LINES
        self.page.row_dimensions[self.at].height = _LINE * (1 + len(words) // _LETTERS)

    def numbered(self, heading: str, sentences: tuple[str, ...]) -> None:
        self.line(heading, BOLD)
        for number, words in enumerate(sentences, 1):
            self.pair(f"{number}.", words)

    def contents(self, rows: Mapping[Sheet, int]) -> None:
        self.at += 1
        for column, words in enumerate(("工作表", "填什么", "多久报一次", "已有行数"), 1):
            head(cell_at(self.page, self.at, column), words, OPTIONAL)
        for sheet, count in rows.items():
            self.pair(sheet.title, sheet.table.help)
            link = cell_at(self.page, self.at, 1)
            link.hyperlink = f"#'{sheet.title}'!A1"
            put(link, sheet.title)
            link.font, link.alignment = LINK, ONE_LINE
            for column, content in ((3, sheet.table.frequency), (4, count)):
                cell = cell_at(self.page, self.at, column)
                put(cell, content)
                cell.font, cell.alignment = PLAIN, LINES
