"""Numbers, days and deadlines in the words in which pages say them."""

from __future__ import annotations

from datetime import date

from generator.measures.amounts import column_money as column_money
from generator.measures.amounts import column_percent as column_percent
from generator.measures.amounts import money as money
from generator.measures.amounts import money_parts as money_parts
from generator.measures.amounts import percent as percent
from generator.measures.promises import Standing
from generator.measures.terms import Status
from generator.schema.records import CatalogueItem, Commitment, Requirement
from generator.schema.records.commitment import DayKind
from generator.schema.records.disclosure import Freshness


def until(day: date) -> str:
    return f"{day} 截止"


def deadline(promise: Commitment) -> str:
    """By when a promise is to be kept, however it was put."""
    if promise.due is not None:
        return until(promise.due)
    if promise.review is not None:
        return f"长期坚持，{promise.review.zh}复核"
    if not promise.service_days or promise.service_day_kind is DayKind.AT_ONCE:
        return "当场办结"
    unit = "个工作日" if promise.service_day_kind is DayKind.WORKING else "天"
    return f"{promise.service_days} {unit}内办结"


def timing(standing: Standing) -> str:
    """How far a promise is from its deadline."""
    late, left = standing.days_late, standing.days_left
    if standing.status is Status.OVERDUE:
        return f"逾期 {late} 天"
    if standing.is_kept and late is not None:
        return f"晚了 {late} 天" if late > 0 else f"提前 {-late} 天" if late < 0 else "当天兑现"
    if left is not None:
        return "当日到期" if left == 0 else f"还有 {left} 天"
    return ""


def target(promise: Commitment) -> str:
    """`当场办结率 不低于 95%`, or nothing."""
    if promise.metric is None or promise.comparison is None or promise.target is None:
        return ""
    unit = promise.measure or ""
    space = "" if unit in ("%", "") else " "
    return f"{promise.metric} {promise.comparison.zh} {promise.target:,f}{space}{unit}"


def limit(item: CatalogueItem) -> str:
    """`20 个工作日`, and the day of the year before which it must be."""
    counted = item.limit_kind.zh if item.limit_days is None else f"{item.limit_days} 个{item.limit_kind.zh}"
    by = item.yearly_by
    return f"{counted}，每年 {by.month} 月 {by.day} 日前" if by else counted


def freshness(item: CatalogueItem, asked: Requirement) -> str:
    """`动态类，14 天内要有新内容`; nothing where the catalogue asks for none."""
    match item.freshness:
        case Freshness.DYNAMIC:
            return f"{item.freshness.zh}，{asked.dynamic_days} 天内要有新内容"
        case Freshness.NOTICE:
            return f"{item.freshness.zh}，{asked.notice_months} 个月内要有新内容"
    return ""


def late(days: int, kind: DayKind) -> str:
    """`迟 3 个工作日`; nothing when on time."""
    if not days:
        return ""
    return f"迟 {days} {'个工作日' if kind is DayKind.WORKING else '天'}"


def size(bytes: int) -> str:
    return f"{bytes} B" if bytes < 1024 else f"{bytes / 1024:.0f} KB"


def joined(words: list[str], most: int = 3) -> str:
    """`甲、乙、丙等 5 个单位`, for sentences."""
    if len(words) <= most:
        return "、".join(words)
    return f"{'、'.join(words[:most])}等 {len(words)} 个单位"
