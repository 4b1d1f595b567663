"""What a unit says once a year of the contracts that it has not paid in time (逾期未付合同年度公开)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.relations import after_period
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Count, Day, Every, Link, Money, Period, PeriodOf, Reference, Text


@record(
    "arrears_statement",
    "逾期未付合同年度公开",
    "units/{unit}/arrears_statements.csv",
    help="每年一行：上一年到年底逾期没有付款的中小企业合同有几份、多少钱；没有的填 0，不要空着不报。",
    supplier=Supplier.UNIT,
    frequency="每年",
)
class ArrearsStatement(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="公开的单位，由文件所在的文件夹决定。")
    period: Period = field(
        "年度", PeriodOf((Every.YEAR,)), required=True, help="说的是哪一年年底的情况。", example="2025"
    )
    contracts: int = field(
        "合同数量", Count(), required=True, help="逾期没有付款的合同多少份；没有的填 0。", example="2"
    )
    amount: Decimal = field(
        "金额（元）", Money(), required=True, help="这些合同一共欠多少；没有的填 0。", example="430000.00"
    )
    published: date = field(
        "公开日期",
        Day(past=True),
        required=True,
        help="实际公开的日子，不是填表的日子。",
        example="2026-03-20",
    )
    link: str | None = field(
        "链接", Link(), help="在哪里看。", example="https://www.nuochuan.example/gk/2026-031.html"
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


after_period(ArrearsStatement, "published")

CONTRACTS_WITHOUT_AMOUNT = Code(
    "E361",
    "contracts-without-amount",
    "合同数量和金额对不上",
    "有逾期合同就有金额，没有逾期合同金额就是 0。",
    "“没有逾期”是一句公开的话，不能与数字矛盾。",
    "合同数量: 0\n金额（元）: 430000.00",
    "合同数量: 2\n金额（元）: 430000.00",
)


@rule(ArrearsStatement, "contracts", "amount")
def contracts_have_an_amount(one: ArrearsStatement) -> Iterator[Flaw]:
    if bool(one.contracts) != bool(one.amount):
        yield flaw(
            "amount",
            CONTRACTS_WITHOUT_AMOUNT,
            f"“合同数量”是 {one.contracts}，“金额（元）”是 {one.amount}。",
            "请核对；没有逾期未付合同的，两栏都填 0。",
        )
