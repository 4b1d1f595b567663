"""Money: what was planned, what was spent, and whether it was told in time (财务)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.finance import Account, Expected, documents
from generator.measures.terms import MonthState
from generator.pages import words
from generator.pages.blocks import (
    Block,
    Cell,
    Empty,
    Grid,
    GridCell,
    GridRow,
    Head,
    Prose,
    Row,
    Rows,
    Section,
)
from generator.pages.shapes import KeyFigure
from generator.pages.topics.cells import name
from generator.pages.topics.finance_unit import document_name, money_cell, on_time, own, urges, village_cells
from generator.pages.topics.finance_years import comparison, three_public
from generator.pages.topics.periods import period_grid
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View
from generator.schema.records.finance import FinanceKind
from generator.schema.records.reporting import Matter
from generator.schema.types import Every, Period

ID = "finance"


def district(view: View) -> District:
    expected = [each for found in view.measures.openness.expected.values() for each in found]
    accounts = [each for found in view.measures.openness.accounts.values() for each in found]
    sections = [
        Section("published", "预算、决算、三公公开了没有", tuple(_grid(view, expected))),
        Section("comparison", "预算多少，决算多少", tuple(comparison(view))),
        Section("late", "批准以后多久才公开", tuple(_late(view, accounts))),
        Section("three-public", "三公经费", tuple(three_public(view))),
        Section("procurement", "政府采购", tuple(_procurement(view, accounts))),
        Section("villages", "村和社区的账", tuple(_villages(view))),
        Section("about", "应当怎样公开，数字怎么算", (Prose(tuple(_about(view))),)),
    ]
    return District(
        tuple(_sentences(view, expected, accounts)),
        tuple(section for section in sections if section.blocks),
        tuple(_figures(view, expected, accounts)),
        ("finance", "finance_timeliness", "finance_expected"),
    )


def _due(expected: list[Expected]) -> list[Expected]:
    return [each for each in expected if each.state is not MonthState.NOT_DUE]


def _sentences(view: View, expected: list[Expected], accounts: list[Account]) -> Iterator[str]:
    if not accounts:
        yield "各单位都还没有报送财务公开情况。没有报送不等于没有收支。"
        return
    due = _due(expected)
    silent = [each for each in due if each.state is MonthState.MISSING]
    if due:
        yield (
            f"应公开的预算、决算和三公 {len(due)} 项次，已公开 {len(due) - len(silent)} 项次，"
            + (f"{len(silent)} 项次没有公开：{_named(silent)}。" if silent else "没有缺的。")
        )
    else:
        yield f"各单位公开了 {len(accounts)} 项收支合计。"
    late = _latest_first(accounts)
    if late:
        worst = late[0].row
        yield (
            f"{len(late)} 份超过批准以后的期限才公开，最迟的是{view.registry.units[worst.unit].name} "
            f"{document_name(worst)}，{worst.approved} 批准，{worst.published} 才公开，迟 {late[0].days_late} 天。"
        )


def _named(silent: list[Expected]) -> str:
    groups: dict[str, list[str]] = {}
    for each in silent:
        groups.setdefault(name(each.unit), []).append(f"{each.period.year} 年{each.kind.zh}")
    return "；".join(f"{unit} {'、'.join(sorted(found))}" for unit, found in groups.items())


def _latest_first(accounts: list[Account]) -> list[Account]:
    found = [each for each in documents(accounts) if each.days_late]
    return sorted(found, key=lambda each: (-each.days_late, each.row.id))


def _figures(view: View, expected: list[Expected], accounts: list[Account]) -> Iterator[KeyFigure]:
    due = _due(expected)
    missing = sum(each.state is MonthState.MISSING for each in due)
    if due:
        yield KeyFigure("应公开", f"{len(due)}", "项次", "预算、决算、三公")
        yield KeyFigure("没有公开", f"{missing}", "项次", tone="overdue" if missing else "kept")
    share = on_time(accounts, expected)
    if share.whole:
        late = share.whole - share.part - missing
        note = f"{share.part}/{share.whole}，{late} 份迟了，{missing} 份没有公开"
        yield KeyFigure("按时公开", share.text, "", note, tone="late" if share.part < share.whole else "kept")
    gaps = sum(
        len(reports[Matter.FINANCE].missing)
        for unit, reports in view.measures.reports.items()
        if Matter.FINANCE in reports and unit not in view.measures.openness.expected
    )
    yield KeyFigure("村和社区漏报", f"{gaps}", "期次", "按季度或按月", tone="late" if gaps else "")


def _grid(view: View, expected: list[Expected]) -> Iterator[Block]:
    shown = sorted({(each.period, each.kind) for each in _due(expected)}, key=_column)
    if not shown:
        yield Empty("还没有到期应公开的预算、决算和三公，或者区里没有规定由哪些单位公开。")
        return
    rows = []
    for unit in view.registry.units.values():
        found = {(e.period, e.kind): e for e in view.measures.openness.expected.get(unit.id, ())}
        if found:
            cells = tuple(_cell(found.get(key)) for key in shown)
            rows.append(GridRow(name(unit), f"units/{unit.id}/dossier/#{ID}", cells))
    heads = tuple(f"{period.year} {kind.zh}" for period, kind in shown)
    yield Grid("各单位预算、决算、三公公开情况", "单位", heads, tuple(rows))


def _column(key: tuple[Period, FinanceKind]) -> tuple[int, int]:
    period, kind = key
    return period.year, list(FinanceKind).index(kind)


def _cell(each: Expected | None) -> GridCell:
    if each is None:
        return GridCell(MonthState.NOT_APPLICABLE)
    told = each.account.row.published if each.account else None
    note = f"{each.state.zh}，{told} 公开" if told else f"{each.state.zh}，最迟 {each.due}"
    return GridCell(each.state, note=note)


def _late(view: View, accounts: list[Account]) -> Iterator[Block]:
    late = _latest_first(accounts)
    limit = view.registry.requirement.finance_days
    if limit is None:
        yield Empty("区里没有规定批准以后几天之内公开，不计算是否按时。")
    elif not late:
        yield Empty(f"有批准日期的，都在批准以后 {limit} 天之内公开了。")
    else:
        heads = ("单位", "公开的是什么", "批准", "最迟公开日", "实际公开", "迟几天")
        yield Rows(
            "超过期限才公开的预算、决算和三公，最迟的在前",
            tuple(Head(each, number=each == "迟几天") for each in heads),
            tuple(_late_row(view, each) for each in late),
        )


def _late_row(view: View, each: Account) -> Row:
    unit = view.registry.units[each.row.unit]
    return Row(
        (
            Cell(unit.name, href=f"units/{unit.id}/dossier/#{ID}"),
            Cell(document_name(each.row), note=_note(each)),
            Cell(str(each.row.approved)),
            Cell(str(each.deadline)),
            Cell(str(each.row.published)),
            Cell(f"{each.days_late} 天", tone="late"),
        )
    )


def _note(each: Account) -> str:
    """What the unit says of being late: it may stand at any line of the document."""
    return each.row.note or next((part.note for part in each.parts if part.note), "")


def _procurement(view: View, accounts: list[Account]) -> Iterator[Block]:
    found = [each for each in accounts if each.row.kind is FinanceKind.PROCUREMENT]
    if not found:
        return
    ranked = sorted(found, key=lambda each: (-each.row.period.year, -each.row.amount))
    heads = ("单位", "年度", "合计", "其中", "公开日期")
    yield Rows(
        "各单位政府采购支出，金额大的在前",
        tuple(Head(each, number=each == "合计") for each in heads),
        tuple(_purchase(view, each) for each in ranked),
    )


def _purchase(view: View, each: Account) -> Row:
    unit = view.registry.units[each.row.unit]
    parts = "，".join(f"{part.item} {words.money(part.amount)}" for part in each.parts)
    return Row(
        (
            Cell(unit.name, href=f"units/{unit.id}/dossier/#{ID}"),
            Cell(f"{each.row.period.year}"),
            money_cell(each.row.amount),
            Cell(parts or "没有分项"),
            Cell(str(each.row.published)),
        )
    )


def _villages(view: View) -> Iterator[Block]:
    for every in (Every.QUARTER, Every.MONTH):
        grid = period_grid(view, Matter.FINANCE, every, ID, "村和社区收支逐期公开情况")
        if grid is not None:
            yield grid
    found = [each for own in view.measures.openness.villages.values() for each in own[:1]]
    if found:
        heads = ("村、社区", "最近一期", "收入", "支出", "收支相抵", "公开日期")
        yield Rows(
            "各村、社区最近一期的收支",
            tuple(Head(each, number=each in ("收入", "支出", "收支相抵")) for each in heads),
            tuple(
                Row(
                    (
                        Cell(view.registry.units[each.unit].name, href=f"units/{each.unit}/dossier/#{ID}"),
                        Cell(each.period.zh),
                        *village_cells(each),
                    )
                )
                for each in found
            ),
        )


def _about(view: View) -> Iterator[str]:
    asked = view.registry.requirement
    basis = f"（{asked.finance_basis}）" if asked.finance_basis else ""
    if asked.finance_days is not None:
        yield (
            f"预算、决算批准以后 {asked.finance_days} 天之内公开{basis}，按自然日从批准的第二天数起，"
            "最后一天是休息日的顺延到下一个工作日。天数由区里在“报送要求”表里规定。"
        )
    yield (
        "每一类从区里有单位公开过的第一年起，按“报送要求”表里的最迟公开日查：过了那一天还没有公开的，写“未报送”；"
        "迟于那一天或者迟于批准以后的期限公开的，写“迟报”。"
        "按时公开率 = 按时公开的份数 ÷（算得出期限的份数 ＋ 到期没有公开的份数）：没有公开的也不算按时。"
    )
    yield (
        "预算和决算比的是同一单位同一年度支出合计；执行率 = 决算支出 ÷ 预算支出。执行率高了低了都不一定是坏事，"
        "要看单位公开的说明。金额原样取自单位填报，精确到分，旁边的万元数四舍五入到两位小数。"
    )
    yield "村和社区的账按月或者按季度公布，每期的收入、支出都要有合计，分项加起来要等于合计，不等的通不过检查。"


TOPIC = Topic(
    ID,
    "财务",
    Group.OPENNESS,
    "钱从哪里来、花到哪里去，预算决算按时公开了没有。",
    district,
    own,
    urges,
    (Matter.FINANCE,),
    front=True,
)
