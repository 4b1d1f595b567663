"""The charts that pages show, with the sentence that each of them says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.charts import Chart, Gap, Kind, Role, Scale, Series, Value
from generator.measures import Measures
from generator.measures.arrears import Debtor, MonthTotal
from generator.measures.disclosures import by_month
from generator.measures.promises import Tally
from generator.measures.terms import MonthState, Status
from generator.pages import words

_ROLES = (
    (Status.OVERDUE, Role.OVERDUE),
    (Status.IN_PROGRESS, Role.PROGRESS),
    (Status.NOT_STARTED, Role.NONE),
    (Status.STANDING, Role.STANDING),
    (Status.KEPT_LATE, Role.LATE),
    (Status.KEPT, Role.KEPT),
)
MOST_BARS = 30


def statuses_by_unit(tallies: Sequence[tuple[str, Tally]]) -> Chart | None:
    """Promises of each unit by status, the most overdue first; at most thirty units."""
    ranked = sorted(
        (each for each in tallies if each[1].total), key=lambda e: (-e[1].overdue, -e[1].total, e[0])
    )
    ranked = ranked[:MOST_BARS]
    if not ranked:
        return None
    worst = [name for name, tally in ranked if tally.overdue]
    sentence = f"{words.joined(worst)}有逾期未兑现的承诺。" if worst else "没有单位有逾期未兑现的承诺。"
    series = tuple(
        Series(status.zh, role, tuple(tally.counts.get(status, 0) for _, tally in ranked))
        for status, role in _ROLES
        if any(tally.counts.get(status) for _, tally in ranked)
    )
    names = tuple(name for name, _ in ranked)
    return Chart(
        "statuses-by-unit", Kind.RANKED, "各单位承诺状态（不含依规撤回）", sentence, names, series, "项"
    )


def debtor_burndown(debtor: Debtor) -> Chart | None:
    """What one unit owes by month, against its plan. Months without a report are gaps."""
    if not debtor.debts or not debtor.months:
        return None
    actual = tuple(each.balance if each.balance is not None else _gap(each.state) for each in debtor.months)
    planned = tuple(each.planned for each in debtor.months)
    return _burndown(
        "arrears-burndown",
        f"{debtor.unit.name}清欠进度",
        debtor_sentence(debtor),
        debtor_months(debtor),
        planned,
        actual,
    )


def debtor_months(debtor: Debtor) -> tuple[str, ...]:
    return tuple(str(each.month) for each in debtor.months)


def debtor_sentence(debtor: Debtor) -> str:
    """Where one unit's arrears stand, in a sentence."""
    if debtor.balance is None:
        return "没有报送过清欠月报。"
    if not debtor.balance:
        return (
            f"截至 {debtor.reported_to}，没有欠款。"
            if not debtor.debts
            else f"截至 {debtor.reported_to}，欠款已全部付清。"
        )
    sentence = f"截至 {debtor.reported_to} 尚欠 {words.money(debtor.balance)}"
    actual, planned = debtor.actual_ratio, debtor.planned_ratio
    if actual is None or planned is None:
        return f"{sentence}，没有清欠计划。"
    verdict = "落后于计划" if debtor.is_behind else "达到计划"
    return (
        f"{sentence}，已清偿 {words.percent(actual)}，计划到此时应清偿 {words.percent(planned)}，{verdict}。"
    )


def district_burndown(months: Sequence[MonthTotal], debtors: Iterable[Debtor]) -> Chart | None:
    """What all debtors owe by month, against their plans. A month in which one of them is silent is a gap."""
    if not months:
        return None
    known = [each for each in months if each.balance is not None]
    silent = len(months) - len(known)
    if not known:
        sentence = "每个月都有欠款单位没有报送，无法汇总。"
    else:
        first, last = known[0], known[-1]
        sentence = (
            f"各欠款单位合计欠款由 {first.month} 的 {words.money(first.balance or Decimal(0))}"
            f"变为 {last.month} 的 {words.money(last.balance or Decimal(0))}。"
        )
        if silent:
            sentence += f"有 {silent} 个月因单位漏报无法汇总，图中留空。"
        if any(each.reported_to is not None and each.reported_to > last.month for each in debtors):
            sentence += (
                f"合计只算到各欠款单位都报齐的 {last.month}，“尚欠”按各单位最近一次月报算，所以两个数不同。"
            )
    return _burndown(
        "arrears-burndown",
        "欠款单位合计清欠进度",
        sentence,
        tuple(str(each.month) for each in months),
        tuple(each.planned for each in months),
        tuple(each.balance if each.balance is not None else Gap.UNREPORTED for each in months),
    )


def _burndown(
    id: str,
    title: str,
    sentence: str,
    months: tuple[str, ...],
    planned: tuple[Value, ...],
    actual: tuple[Value, ...],
) -> Chart:
    series = [Series("实际欠款", Role.ACTUAL, actual)]
    if any(value is not None for value in planned):
        series.insert(0, Series("计划欠款", Role.PLAN, planned))
    return Chart(id, Kind.BURNDOWN, title, sentence, months, tuple(series), "元", Scale.MONEY, "月份")


def _gap(state: MonthState) -> Gap:
    return Gap.NOT_DUE if state is MonthState.NOT_DUE else Gap.UNREPORTED


def disclosures_by_month(measures: Measures) -> Chart | None:
    """Disclosures published each month, in time and late."""
    months = by_month(measures.disclosures)
    if not months:
        return None
    late = sum(k for _, _, k in months)
    total = late + sum(n for _, n, _ in months)
    sentence = f"{months[0][0]} 至 {months[-1][0]} 共公开 {total} 条，其中 {late} 条超过规定时限。"
    series = (
        Series("没有迟", Role.KEPT, tuple(n for _, n, _ in months)),
        Series("迟公开", Role.LATE, tuple(k for _, _, k in months)),
    )
    names = tuple(month for month, _, _ in months)
    return Chart(
        "disclosures-by-month",
        Kind.COLUMNS,
        "逐月公开情况",
        sentence,
        names,
        series,
        "条",
        category_title="月份",
    )
