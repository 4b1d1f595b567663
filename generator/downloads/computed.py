"""What was computed, row by row, so that anyone can compute it again."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.building import building
from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.court import court
from generator.downloads.dataset import Column, Dataset
from generator.downloads.debts import debts
from generator.downloads.evaluation import evaluation
from generator.downloads.legacy import legacy
from generator.downloads.openness import opened
from generator.downloads.organisation import organisation
from generator.downloads.publicity import publicity
from generator.downloads.trust import trust
from generator.downloads.working_calendar import working_days
from generator.downloads.yearly import yearly
from generator.measures import Measures
from generator.measures.promises import Standing
from generator.measures.terms import MonthState, State, Status, Timeliness, Verified
from generator.registry import Registry
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Money,
    MonthOfYear,
    Reference,
    YesNo,
)
from generator.schema.types.numbers import Whole


def computed(registry: Registry, measures: Measures) -> Iterator[Dataset]:
    """Status of promises, timeliness of disclosures, coverage of domains, months of arrears, working days."""
    yield _statuses(measures)
    yield _timeliness(measures)
    yield _coverage(measures)
    yield _months(measures)
    yield from debts(measures)
    yield from opened(registry, measures)
    yield from yearly(registry, measures)
    yield from organisation(registry)
    yield from publicity(registry)
    yield from court(registry, measures)
    yield from legacy(registry)
    yield from building(registry, measures)
    yield from trust(registry)
    yield from evaluation(registry, measures)
    yield working_days(registry, measures)


def _statuses(measures: Measures) -> Dataset:
    return of_units(
        "commitment_status",
        "承诺状态",
        "每项承诺在数据截至日的状态，由日期计算得出，不由人填写。",
        (
            Column(
                "commitment",
                "承诺编号",
                Reference("commitment"),
                required=True,
                help="对应“承诺”表的 id。",
                example="990101101-2025-01",
            ),
            UNIT,
            Column(
                "status",
                "状态",
                Choice(Status),
                required=True,
                help="数据截至日结束时走到了哪一步。状态是“已兑现”“逾期兑现”“逾期未兑现”的，算已到期。",
                example="逾期兑现",
            ),
            Column(
                "verified",
                "核验",
                Choice(Verified),
                required=True,
                help="最近一次核验的结论；核验不属实以后单位又报了完成的，在再次核验以前是“未核验”。",
                example="核验属实",
            ),
            Column(
                "original_due",
                "原定期限",
                Day(),
                help="最初承诺的期限；改过期的，是第一次期限变更的原期限。没有截止日的空着。",
                example="2025-09-30",
            ),
            Column(
                "due",
                "现行期限",
                Day(),
                help="现在按哪一天算；改过期的，是最后一次变更的新期限，与“承诺”表的 due 相同。没有截止日的空着。",
                example="2025-12-31",
            ),
            Column(
                "completed",
                "完成日期",
                Day(),
                help="单位最近一次申报的完成日期。没有申报的、核验不属实的，空着。",
                example="2026-01-12",
            ),
            Column(
                "days_late",
                "逾期天数",
                Whole(),
                help="完成日期比现行期限晚几个自然日，提前的为负数；还没有完成的，算到数据截至日。没到期的空着。",
                example="12",
            ),
            Column(
                "on_time",
                "按原定期限兑现",
                YesNo(),
                required=True,
                help="完成日期不晚于原定期限的为“是”。“否”不都是晚了：没完成、没到期、没有截止日的也是“否”。",
                example="否",
            ),
            Column(
                "extended",
                "依规延期",
                YesNo(),
                required=True,
                help="“承诺变更”表里有期限变更的为“是”。",
                example="是",
            ),
            Column(
                "stale",
                "久未更新",
                YesNo(),
                required=True,
                help="还没有办结，又超过规定的天数没有消息的为“是”；算法见“数字是怎么算出来的”。",
                example="否",
            ),
        ),
        (_standing(s) for s in measures.standings.values()),
        key="commitment",
    )


def _standing(s: Standing) -> tuple[object, ...]:
    dates = (s.original_due, s.promise.due, s.completed, s.days_late)
    return (s.promise.id, s.promise.unit, s.status, s.verified, *dates, s.is_on_time, s.extended, s.stale)


def _timeliness(measures: Measures) -> Dataset:
    return of_units(
        "disclosure_timeliness",
        "公开及时性",
        "每条公开记录是否在目录规定的时限内。",
        (
            Column(
                "disclosure",
                "公开记录编号",
                Reference("disclosure"),
                required=True,
                help="对应“公开记录”表的 id。",
                example="990101101-gk-2025-001",
            ),
            UNIT,
            Column(
                "deadline",
                "最迟公开日",
                Day(),
                help="这一天结束以前公开都算按时。没有时限的、放假安排还没有公布算不出的，空着。",
                example="2025-04-30",
            ),
            Column(
                "timeliness",
                "及时性",
                Choice(Timeliness),
                required=True,
                help="公开日期不晚于最迟公开日的为“按时”。“无时限”和无法计算的，不进按时率。",
                example="按时",
            ),
            Column(
                "days_late",
                "迟了几天",
                Count(),
                required=True,
                help="最迟公开日之后到公开日期有几天：时限是工作日的数工作日，至少算 1 天；其余数自然日。不迟的为 0。",
                example="0",
            ),
        ),
        (
            (p.disclosure.id, p.disclosure.unit, p.deadline, p.timeliness, p.days_late)
            for p in measures.published
        ),
        key="disclosure",
    )


def _coverage(measures: Measures) -> Dataset:
    return of_units(
        "coverage",
        "领域公开情况",
        "一个单位在一个公共服务领域是一行，也就是网页上的一“处”。",
        (
            UNIT,
            Column(
                "domain",
                "公共服务领域",
                Reference("domain"),
                required=True,
                help="对应“公共服务领域”表的 id。",
                example="elderly",
            ),
            Column(
                "state",
                "情况",
                Choice(State),
                required=True,
                help="有公开记录的为“有数据”；没有而目录要求公开的为“未报送”；没有也不要求的为“不适用”。"
                "还没有公开标准目录的区，没有公开记录的都是“未报送”。",
                example="有数据",
            ),
            Column(
                "asked",
                "应公开事项",
                Count(),
                required=True,
                help="“公开标准目录”表里领域相同、公开方式为“主动”、适用单位类型含这类单位的有几行。",
                example="4",
            ),
            Column(
                "have",
                "已公开事项",
                Count(),
                required=True,
                help="应公开事项中，至少有一条公开记录的有几项；同一项公开几次只算一项，过了有效期的也算。",
                example="3",
            ),
            Column(
                "disclosures",
                "公开记录",
                Count(),
                required=True,
                help="这个单位在这个领域的公开记录有几条，目录没有要求它公开的也在内。",
                example="12",
            ),
            Column(
                "promises",
                "承诺",
                Count(),
                required=True,
                help="这个单位在这个领域作了几项承诺。承诺不算公开，不影响前面几列。",
                example="2",
            ),
        ),
        (
            (unit, domain, c.state, c.asked, c.have, c.disclosures, c.promises)
            for unit, cells in measures.coverage.items()
            for domain, c in cells.items()
        ),
    )


def _months(measures: Measures) -> Dataset:
    return of_units(
        "arrears_month",
        "清欠逐月情况",
        "每个应报单位每个月报了没有、余额多少、按计划应剩多少。未报的空着，不补数。",
        (
            UNIT,
            Column(
                "month", "月份", MonthOfYear(), required=True, help="报的是哪个月的情况。", example="2025-06"
            ),
            Column(
                "state",
                "报送情况",
                Choice(MonthState),
                required=True,
                help="过了截止日才报的为“迟报”（零报告也一样），到了截止日还没有报的为“未报送”。",
                example="已报送",
            ),
            Column(
                "balance",
                "期末余额（元）",
                Money(),
                help="月报的期末余额；零报告没有填余额的为 0；没有报的空着，不等于 0。",
                example="65000.00",
            ),
            Column(
                "planned",
                "计划余额（元）",
                Money(),
                help="到月底应付日期已到的欠款金额合计 ×（1 − 到月底为止最后一个时间节点的清偿比例）；"
                "第一个节点以前比例为 0。没有清欠计划的空着。",
                example="62500.00",
            ),
        ),
        (
            (unit, m.month, m.state, m.balance, m.planned)
            for unit, debtor in measures.debtors.items()
            for m in debtor.months
        ),
    )
