"""Rows above the header of a table: titles, which are passed over, and what must not be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Code, Finding, Place, Remark
from generator.load.csv_cells import Row
from generator.load.headings import spelt
from generator.load.whole_row import is_note, note_row
from generator.schema.table import Table
from generator.schema.types import Money

UNIT_ABOVE = Code(
    "E126",
    "unit-above-header",
    "表头上面写着万元",
    "表头上面的行写着“单位：万元”一类的字样，而金额列以元为单位。",
    "读错单位，每一笔金额都差一万倍。",
    "清欠台账（单位：万元）\n编号,欠款金额（元）",
    "编号,欠款金额（元）\n（每个数先乘以 10000，并删去上面的行）",
)
TITLE_ABOVE = Code(
    "W105",
    "title-above-header",
    "表头上面的标题行没有读",
    "表头要在第一行；上面的表格标题、单位名称或填表说明没有读进来。",
    "别人下载后用软件打开，会把标题当成列名。",
    "清欠月报,,\n月份,零报告,报送日期",
    "月份,零报告,报送日期",
)
_NOT_IN_YUAN = re.compile("[百千万亿]元")


def above_head(table: Table, file: str, above: list[Row], head: int) -> Iterator[Finding]:
    """What there is to say of the filled rows above a header that stands in row `head`."""
    money = any(isinstance(field.type, Money) for field in table.typed_fields)
    for row, line, cells in above:
        place = Place(file, line, 0, row)
        unit = _NOT_IN_YUAN.search(spelt("".join(cells))) if money else None
        if unit:
            message = f"这里写着“{unit.group()}”，金额列却以元为单位，不知道以哪个为准。"
            help = "是万元的，请把每个数乘以 10000；本来就是元的不用改数。再删去这一行。"
            yield Finding.of(Remark(UNIT_ABOVE, message, help), place)
        elif is_note(cells):
            yield Finding.of(note_row(cells), place)
        elif row == above[0][0]:
            message = f"第 {row} 行像是表格标题，没有读；表头在第 {head} 行。"
            yield Finding.of(Remark(TITLE_ABOVE, message, "请删去表头上面的行，表头要在第一行。"), place)
