"""What was computed, row by row, so that anyone can compute it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.downloads.dataset import Column, Dataset, Row
from generator.measures import Measures
from generator.measures.promises import Standing
from generator.measures.terms import MonthState, State, Status, Timeliness, Verified
from generator.schema.types import Choice, Count, Day, FieldType, Money, MonthOfYear, Reference, YesNo
from generator.schema.types.numbers import Whole

_UNIT = Column("unit", "单位", Reference("unit"), required=True)


def computed(measures: Measures) -> Iterator[Dataset]:
    """Status of promises, timeliness of disclosures, coverage of domains, months of arrears."""
    yield _dataset(
        "commitment_status",
        "承诺状态",
        "每项承诺在数据截至日的状态，由日期计算得出，不由人填写。",
        (
            Column("commitment", "承诺编号", Reference("commitment"), required=True),
            _UNIT,
            Column("status", "状态", Choice(Status), required=True),
            Column("verified", "核验", Choice(Verified), required=True),
            Column("original_due", "原定期限", Day()),
            Column("due", "现行期限", Day()),
            Column("completed", "完成日期", Day(), help="核验不属实的不计。"),
            Column("days_late", "逾期天数", Whole(), help="自然日；提前的为负数。"),
            Column("on_time", "按原定期限兑现", YesNo(), required=True),
            Column("extended", "依规延期", YesNo(), required=True),
            Column("stale", "久未更新", YesNo(), required=True),
        ),
        (_standing(s) for s in measures.standings.values()),
        key="commitment",
    )
    yield _dataset(
        "disclosure_timeliness",
        "公开及时性",
        "每条公开记录是否在目录规定的时限内。",
        (
            Column("disclosure", "公开记录编号", Reference("disclosure"), required=True),
            _UNIT,
            Column("deadline", "最迟公开日", Day(), help="放假安排未录入的年份算不出，空着。"),
            Column("timeliness", "及时性", Choice(Timeliness), required=True),
            Column("days_late", "迟了几天", Count(), required=True, help="时限按工作日的，这里也是工作日。"),
        ),
        (
            (p.disclosure.id, p.disclosure.unit, p.deadline, p.timeliness, p.days_late)
            for p in measures.published
        ),
        key="disclosure",
    )
    yield _dataset(
        "coverage",
        "领域公开情况",
        "每个单位在每个公共服务领域应公开几项、已公开几项、作了几项承诺。",
        (
            _UNIT,
            Column("domain", "公共服务领域", Reference("domain"), required=True),
            Column("state", "情况", Choice(State), required=True),
            Column("asked", "应公开事项", Count(), required=True),
            Column("have", "已公开事项", Count(), required=True),
            Column("disclosures", "公开记录", Count(), required=True),
            Column("promises", "承诺", Count(), required=True),
        ),
        (
            (unit, domain, c.state, c.asked, c.have, c.disclosures, c.promises)
            for unit, cells in measures.coverage.items()
            for domain, c in cells.items()
        ),
    )
    yield _dataset(
        "arrears_month",
        "清欠逐月情况",
        "每个应报单位每个月报了没有、余额多少、按计划应剩多少。未报的空着，不补数。",
        (
            _UNIT,
            Column("month", "月份", MonthOfYear(), required=True),
            Column("state", "报送情况", Choice(MonthState), required=True),
            Column("balance", "期末余额（元）", Money()),
            Column("planned", "计划余额（元）", Money()),
        ),
        (
            (unit, m.month, m.state, m.balance, m.planned)
            for unit, debtor in measures.debtors.items()
            for m in debtor.months
        ),
    )


def _standing(s: Standing) -> tuple[object, ...]:
    dates = (s.original_due, s.promise.due, s.completed, s.days_late)
    return (s.promise.id, s.promise.unit, s.status, s.verified, *dates, s.is_on_time, s.extended, s.stale)


def _dataset(
    name: str, title: str, help: str, columns: tuple[Column, ...], values: Any, key: str = ""
) -> Dataset:
    types: tuple[FieldType[Any], ...] = tuple(column.type for column in columns)
    at = [column.name for column in columns].index("unit")
    rows: dict[str, list[Row]] = {}
    for value in values:
        row = tuple("" if v is None else type.write(v) for type, v in zip(types, value, strict=True))
        rows.setdefault(value[at], []).append(row)
    return Dataset(name, title, help, columns, rows, computed=True, key=key)
