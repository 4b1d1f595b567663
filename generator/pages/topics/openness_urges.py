"""What units are urged for in publishing: blank and stale columns, yearly items, and what contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.terms import MonthState
from generator.pages.topics.topic import Lack, Urge, after
from generator.pages.view import View
from generator.schema.records import Unit


def openness_urges(view: View, unit: Unit) -> Iterator[Urge]:
    """A statement of contracts that is missing with its catalogue item is urged for once."""
    openness, disclosures = view.measures.openness, f"units/{unit.id}/#disclosures"
    silent = [each for each in openness.yearly_of.get(unit.id, ()) if each.state is MonthState.MISSING]
    for each in silent:
        yield Urge(Lack.MISSING, f"{each.item.item_2}：{each.due} 以前没有公开", disclosures, after(each.due))
    days = {each.due for each in silent}
    for told in openness.statements.get(unit.id, ()):
        what, arrears = f"{told.period.year} 年度逾期未付合同", f"units/{unit.id}/#arrears"
        if told.contradicts and told.statement:
            what += f"：公开 {told.statement.contracts} 份，登记的欠款里有 {told.on_record} 份"
            yield Urge(Lack.CONTRADICTION, what, arrears, told.statement.published)
        elif told.state is MonthState.MISSING and told.due not in days:
            yield Urge(Lack.MISSING, f"{what}：没有公开", arrears, after(told.due))
    columns = openness.columns.get(unit.id)
    if columns and columns.is_flagged:
        counts = f"{len(columns.blank)} 个栏目空白、{len(columns.stale)} 个久未更新"
        yield Urge(Lack.MISSING, f"{counts}（满 {columns.limit} 个就催）", disclosures)
