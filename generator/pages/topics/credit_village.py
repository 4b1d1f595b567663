"""Credit villages: households by number only, and whether an approval still holds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.measures.credit_villages import Village, VillageState, share, year_state
from generator.measures.terms import State
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Prose, Row, Rows, Section
from generator.pages.shapes import KeyFigure
from generator.pages.topics.cells import linked, name
from generator.pages.topics.silent import asked, missing, periods, who_is_silent
from generator.pages.view import View
from generator.schema.records import CreditVillage, Unit
from generator.schema.records.reporting import Matter

ABOUT = (
    "信用户、信用村（居）由村居评议、公示，再由区里评定，每年复评。这里只有户数，没有任何一户的姓名、住址和分数；"
    "只有一两户的写“不足 3”，差一两户就全是的写“超过几”。",
    "信用户占比 = 信用户数 ÷ 总户数。参评自愿，没有参评不等于不守信。",
)
TONES = {
    VillageState.APPROVED: "kept",
    VillageState.LAPSED: "overdue",
    VillageState.PUBLICITY: "progress",
    VillageState.CLOSED: "late",
    VillageState.APPLIED: "progress",
    VillageState.ASSESSED: "",
}
_ORDER = (
    VillageState.LAPSED,
    VillageState.CLOSED,
    VillageState.ASSESSED,
    VillageState.APPLIED,
    VillageState.PUBLICITY,
    VillageState.APPROVED,
)
HEADS = ("年度", "总户数", "参评", "信用户", "占总户数", "公示", "评定", "有效期至")


def section(view: View) -> Section:
    return Section("villages", "信用村居", tuple(_blocks(view)))


def sentences(view: View) -> Iterator[str]:
    found = view.measures.villages.values()
    approved = sum(each.state is VillageState.APPROVED for each in found)
    lapsed = [name(each.unit) for each in found if each.state is VillageState.LAPSED]
    if found:
        told = f"报送信用户评定的村、社区 {len(found)} 个，信用村居评定有效的 {approved} 个"
        yield told + (f"，到期没有复评的 {len(lapsed)} 个：{'、'.join(lapsed)}。" if lapsed else "。")
    silent = who_is_silent(view, Matter.CREDIT_VILLAGE)
    if silent:
        yield f"信用村居评定，{silent}"


def figures(view: View) -> Iterator[KeyFigure]:
    found = view.measures.villages.values()
    if found:
        approved = sum(each.state is VillageState.APPROVED for each in found)
        yield KeyFigure(
            "信用村居有效", f"{approved}/{len(found)}", "个", "报送了评定的", "topics/demonstration/#villages"
        )


def _blocks(view: View) -> Iterator[Block]:
    found = sorted(view.measures.villages.values(), key=lambda each: _ORDER.index(each.state))
    shown = [each for each in found if _exact(each.standing)]
    if shown:
        yield Drawn(_chart(shown))
    rows = [_village(view, each) for each in found]
    rows += [_silent(view, unit) for unit in view.registry.units.values() if _is_silent(view, unit)]
    if not rows:
        yield Empty("没有要求报送信用村居评定的单位，也没有单位报过。")
    else:
        heads = ("村、社区", "情况", *HEADS[:6])
        numbers = ("总户数", "参评", "信用户", "占总户数")
        yield Rows(
            "各村、社区的信用户评定：评定了的是最近一次评定的那一年，没有评定的是最近一年",
            tuple(Head(each, number=each in numbers) for each in heads),
            tuple(rows),
            first=30,
        )
    yield Prose(ABOUT)


def _exact(row: CreditVillage) -> bool:
    return row.households_assessed.exact is not None and row.households_credit.exact is not None


def _chart(found: list[Village]) -> Chart:
    rows = [(each, *_parts(each.standing)) for each in found]
    best = max(rows, key=lambda row: row[1] / row[0].standing.households_total)
    least = min(rows, key=lambda row: row[1] / row[0].standing.households_total)
    sentence = f"{name(best[0].unit)}信用户占比最高，{_percent(best[0].standing)}。"
    if least is not best:
        sentence += f"{name(least[0].unit)}最低，{_percent(least[0].standing)}。"
    return Chart(
        "credit-households",
        Kind.RANKED,
        "信用户占总户数多少（评定了的看最近一次评定，没有评定的看最近一年）",
        sentence,
        tuple(name(each.unit) for each in found),
        (
            Series("信用户", Role.KEPT, tuple(credit for _, credit, _, _ in rows)),
            Series("参评，没有评上", Role.PROGRESS, tuple(other for _, _, other, _ in rows)),
            Series("没有参评", Role.NONE, tuple(rest for _, _, _, rest in rows)),
        ),
        "户",
        Scale.PERCENT,
        category_title="村、社区",
        notes=tuple(f"{each.standing.period} 年 {_percent(each.standing)}" for each in found),
        note_title="信用户占比",
    )


def _parts(row: CreditVillage) -> tuple[int, int, int]:
    """Credit households, others that were assessed, and the rest."""
    credit, assessed = row.households_credit.exact or 0, row.households_assessed.exact or 0
    return credit, assessed - credit, row.households_total - assessed


def _percent(row: CreditVillage) -> str:
    found = share(row.households_credit, row.households_total)
    return found.text if found else "—"


def _village(view: View, each: Village) -> Row:
    cells = year_cells(each.standing)[:6]
    first = Cell(name(each.unit), href=f"units/{each.unit.id}/dossier/#demonstration")
    gaps = missing(view, each.unit, Matter.CREDIT_VILLAGE)
    held = each.holding
    until = f"有效期至 {held.valid_to}" if held and held.valid_to else ""
    untold = f"没有报送 {periods(gaps)} 年" if gaps else ""
    note = "；".join(filter(None, (untold or until, _next(view, each))))
    return Row((first, Cell(each.state.zh, tone=TONES[each.state], note=note), *cells))


def _next(view: View, each: Village) -> str:
    """`2026 年公示中`: how far the years have come that were told since the approval."""
    later = [row for row in each.years if row.period > each.standing.period]
    return "；".join(f"{row.period} 年{year_state(row, view.as_of).zh}" for row in later)


def _is_silent(view: View, unit: Unit) -> bool:
    return asked(view, unit, Matter.CREDIT_VILLAGE) and unit.id not in view.measures.villages


def _silent(view: View, unit: Unit) -> Row:
    first = Cell(name(unit), href=f"units/{unit.id}/dossier/#demonstration")
    state = view.measures.reports[unit.id][Matter.CREDIT_VILLAGE].state
    note = "" if state is not State.NOT_APPLICABLE else "还没有到报送的时候"
    return Row((first, Cell(state=state, note=note), *(Cell("—") for _ in HEADS[:6])))


def year_cells(row: CreditVillage) -> tuple[Cell, ...]:
    """One year of a village, as the columns `HEADS` show it."""
    public = Cell(f"{row.publicity_from}", note=f"至 {row.publicity_to}") if row.publicity_to else Cell("—")
    return (
        Cell(f"{row.period}"),
        Cell(f"{row.households_total:,}"),
        Cell(row.households_assessed.zh),
        Cell(row.households_credit.zh),
        Cell(_percent(row)),
        public,
        Cell(str(row.approved) if row.approved else "—", note=row.level or ""),
        Cell(str(row.valid_to) if row.valid_to else "—"),
    )


def own_sentence(view: View, unit: Unit) -> str:
    """How a village stands, in a part of a sentence; empty for one that has not told."""
    village = view.measures.villages.get(unit.id)
    if village is None:
        return ""
    row, later = village.standing, _next(view, village)
    told = f"{row.period} 年信用户 {row.households_credit.zh} 户（共 {row.households_total:,} 户），信用村居评定{village.state.zh}"
    return f"{told}（{later}）" if later else told


def own_blocks(view: View, unit: Unit) -> tuple[Block, ...]:
    """The years of a village, and those that it has left out; nothing for a unit that is no village."""
    return tuple(_own_blocks(view, unit))


def _own_blocks(view: View, unit: Unit) -> Iterator[Block]:
    village = view.measures.villages.get(unit.id)
    if village is not None:
        yield Rows(
            f"{unit.name}历年信用户评定",
            tuple(
                Head(each, number=each in ("总户数", "参评", "信用户", "占总户数"))
                for each in (*HEADS, "结果", "材料")
            ),
            tuple(_year(view, unit, row) for row in village.years),
            title="信用户和信用村居",
        )
    gaps = missing(view, unit, Matter.CREDIT_VILLAGE)
    if gaps:
        yield Empty(f"没有报送信用村居评定的年度：{periods(gaps)}。")


def _year(view: View, unit: Unit, row: CreditVillage) -> Row:
    state = year_state(row, view.as_of)
    superseded = state is VillageState.LAPSED and row is not view.measures.villages[unit.id].holding
    result = Cell(
        "已到期" if superseded else state.zh, tone="" if superseded else TONES[state], note=row.note or ""
    )
    return Row((*year_cells(row), result, linked("公示", row.evidence, unit.id)))
