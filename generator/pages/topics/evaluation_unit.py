"""One unit's indicators, each with its numbers (评价)."""

from __future__ import annotations

from decimal import Decimal

from generator.downloads.evaluation import percent
from generator.measures.evaluation import ENOUGH, Evaluation, Judged
from generator.measures.indicators.value import Value
from generator.measures.share import SMALL
from generator.measures.terms import State
from generator.pages import words
from generator.pages.blocks import Block, Cell, Figures, Head, Links, Row, Rows
from generator.pages.shapes import KeyFigure, Link
from generator.pages.topics.topic import Own
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.types import Few

ID = "evaluation"


def own(view: View, unit: Unit) -> Own | None:
    one = view.evaluations.get(unit.id)
    if one is None:
        return None
    return Own(None, _sentence(one, len(one.with_state(State.MISSING))), _blocks(one))


def _sentence(one: Evaluation, gaps: int) -> str:
    if one.score is None:
        return "没有适用的评价指标。"
    told = f"考核得分 {one.score}"
    if gaps:
        told += f"，{gaps} 项没有报送，算 0 分；报齐最多 {one.highest}"
    if one.rank is not None:
        return f"{told}；在 {one.peers} 个{one.unit.kind.zh}里排第 {one.rank}。"
    return (
        f"{told}；数据完整度不到 {words.percent(ENOUGH)}，不参与排名。"
        if not one.is_complete
        else f"{told}。"
    )


def _blocks(one: Evaluation) -> tuple[Block, ...]:
    ordered = sorted(one.judged, key=lambda each: _ORDER[each.value.state])
    heads = (Head("指标"), Head("情况"), Head("分子 / 分母"), Head("得分", number=True), Head("说明"))
    rows = tuple(map(_row, ordered))
    downloads = Links(
        (
            Link("本单位的指标计算结果（CSV）", f"units/{one.unit.id}/indicator_value.csv"),
            Link("指标和算法", f"topics/{ID}/#indicators"),
        )
    )
    return (Figures(_figures(one)), Rows("各项指标", heads, rows, first=30), downloads)


_ORDER = {State.MISSING: 0, State.DATA: 1, State.ZERO: 2, State.NOT_APPLICABLE: 3}


def _figures(one: Evaluation) -> tuple[KeyFigure, ...]:
    if one.score is None:
        return (KeyFigure("考核得分", State.NOT_APPLICABLE.zh),)
    complete = words.percent(one.completeness) if one.completeness is not None else "—"
    more = f"报齐最多 {one.highest}" if one.highest != one.score else ""
    return (
        KeyFigure("考核得分", f"{one.score}", note=more),
        KeyFigure("已报得分率", f"{one.reported_rate}%" if one.reported_rate is not None else "—"),
        KeyFigure("数据完整度", complete, tone="" if one.is_complete else "overdue"),
        KeyFigure("同类排名", rank(one)),
    )


def rank(one: Evaluation) -> str:
    """`第 2（共 3）`, or why there is none."""
    if one.rank is not None:
        return f"第 {one.rank}（共 {one.peers}）"
    return "没有同类" if one.is_complete else "数据不足"


def _row(each: Judged) -> Row:
    value, weight = each.value, each.indicator.weight
    points = f"{percent(each.earned / 100)} / {weight:f}" if each.is_reported else f"0 / {weight:f}"
    return Row(
        (
            Cell(each.indicator.title, note=each.indicator.dimension.zh),
            Cell(shown(value)) if value.state is State.DATA else Cell(state=value.state),
            Cell(fraction(value) or "—"),
            Cell(points if each.applies else "—"),
            Cell(value.reason),
        )
    )


def shown(value: Value) -> str:
    """A value as pages say it: a fraction of few, else a percentage, and nothing where there is none."""
    if value.value is None:
        return ""
    if value.few is not None and value.whole is not None:
        return fraction(value) if value.whole < SMALL else _bound(value.few, value.whole)
    return fraction(value) if is_few(value) else words.column_percent(value.value)


def fraction(value: Value) -> str:
    """`4/5`, with as many places as a reader can use."""
    if value.few is not None and value.whole is not None:
        return f"{value.few.zh}/{value.whole:f}"
    if value.part is None or value.whole is None:
        return ""
    return "/".join(f"{round(number, 4).normalize():f}" for number in (value.part, value.whole))


def _bound(few: Few, whole: Decimal) -> str:
    """`不足 6.8%`, `超过 94.4%`: what may be said of a share whose part may not be told."""
    if few.most is None:
        return f"超过 {words.column_percent((few.least - 1) / whole)}"
    return f"不足 {words.column_percent((few.most + 1) / whole)}"


def is_few(value: Value) -> bool:
    """Whether a percentage would pretend to more than there is: of fewer than five things, or of a part
    that may not be told."""
    if value.few is not None:
        return True
    counts = (value.part, value.whole)
    whole = all(number is not None and number == number.to_integral_value() for number in counts)
    return whole and value.whole is not None and value.whole < SMALL
