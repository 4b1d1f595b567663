"""How far credit files of public servants have been set up: counts only, nobody's own record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.schema.relations import PART_OVER_WHOLE, after_period, no_small_rest
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Day, Every, Few, Period, PeriodOf, Reference, SmallCount


@record(
    "staff_record",
    "公职人员建档汇总",
    "units/{unit}/staff_records.csv",
    help="公职人员诚信档案建了多少，只报人数和条数，一个人的情况都不报。1 和 2 一律填 <3。",
    supplier=Supplier.UNIT,
    frequency="每季度或每年",
)
class StaffRecord(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="报送的单位，由文件所在的文件夹决定。")
    period: Period = field(
        "期间",
        PeriodOf((Every.QUARTER, Every.YEAR)),
        required=True,
        help="哪个季度或哪一年的情况。",
        example="2026-Q1",
    )
    total: Few = field(
        "公职人员数", SmallCount(), required=True, help="期末在编在岗的公职人员数。", example="46"
    )
    with_files: Few = field(
        "已建档人数",
        SmallCount(nearly=True),
        required=True,
        help="期末已经建立诚信档案的人数；只差一两个人没有建的，填 > 加上公职人员数减 3 的差，例如 46 人填 >43。",
        example="38",
    )
    positive: Few = field(
        "守信记录条数", SmallCount(), required=True, help="这一期新增的守信记录条数。", example="5"
    )
    negative: Few = field(
        "失信记录条数", SmallCount(), required=True, help="这一期新增的失信记录条数。", example="<3"
    )
    reported: date = field(
        "报送日期",
        Day(past=True),
        required=True,
        help="报送的日子，应在这一期结束以后。",
        example="2026-04-08",
    )


@rule(StaffRecord, "total", "with_files")
def files_are_of_the_staff(one: StaffRecord) -> Iterator[Flaw]:
    most = one.total.most
    if most is not None and one.with_files.least > most:
        message = "“已建档人数”大于“公职人员数”。"
        yield flaw("with_files", PART_OVER_WHOLE, message, "请核对两个数，前者是后者的一部分。")


no_small_rest(StaffRecord, "with_files", "total")
after_period(StaffRecord)
