"""What is missing, late or contradictory, by unit: the credit office's list (催办清单)."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from generator.charts import Chart, Kind, Role, Series
from generator.downloads.package import File
from generator.pages import words
from generator.pages.blocks import Cell, Drawn, Empty, Head, Row, Rows, Section
from generator.pages.shapes import Filter, KeyFigure, Option, Select
from generator.pages.topics.asked import asked
from generator.pages.topics.office_urges import office_section
from generator.pages.topics.standing_urges import standing_urges
from generator.pages.topics.topic import District, Group, Lack, Own, Sheet, Topic, Urge
from generator.pages.view import View, options
from generator.schema.records import Unit

ID = "urging"
MOST_BARS = 30
_TONES = {
    Lack.CONTRADICTION: "overdue",
    Lack.OVERDUE: "overdue",
    Lack.MISSING: "late",
    Lack.LATE: "late",
    Lack.STALE: "late",
    Lack.PENDING: "progress",
}
_ROLES = {
    Lack.CONTRADICTION: Role.STANDING,
    Lack.OVERDUE: Role.OVERDUE,
    Lack.MISSING: Role.NONE,
    Lack.LATE: Role.LATE,
    Lack.STALE: Role.PROGRESS,
}
_RANK = list(Lack)


def topic(others: Sequence[Topic]) -> Topic:
    """The list over all other topics."""

    def urges(view: View, unit: Unit) -> list[Urge]:
        found = [*standing_urges(view, unit, others)]
        found += (urge for one in others for urge in one.urges(view, unit))
        return sorted(found, key=lambda urge: (_RANK.index(urge.lack), str(urge.since), urge.what))

    def district(view: View) -> District:
        found = _worst_first([(unit, urges(view, unit)) for unit in view.registry.units.values()])
        return _district(view, found, asked(view, others))

    def own(view: View, unit: Unit) -> Own | None:
        found = urges(view, unit)
        if not found:
            return None
        return Own(None, _of_unit(unit, found), (_rows([(unit, one) for one in found]),), str(len(found)))

    question = "哪个单位还缺什么、哪件事过了期限、哪里前后矛盾。"
    return Topic(ID, "催办清单", Group.BUILDING, question, district, own, front=True)


Found = list[tuple[Unit, Urge]]


def _worst_first(units: list[tuple[Unit, list[Urge]]]) -> Found:
    """Unit by unit, the one with most to urge for before; what has time left counts for nothing."""
    units.sort(key=lambda each: (-sum(map(_is_due, each[1])), each[0].id))
    return [(unit, urge) for unit, own in units for urge in own]


def _is_due(urge: Urge) -> bool:
    return urge.lack is not Lack.PENDING


def _district(view: View, found: Found, duties: Section | None) -> District:
    urged = Counter(unit.id for unit, urge in found if _is_due(urge))
    lacks = Counter(urge.lack for _, urge in found)
    units = len(view.registry.units)
    told = (
        f"{units} 个单位中，{len(urged)} 个有要催办的事，共 {urged.total()} 件。"
        if urged
        else "没有要催办的事。"
    )
    pending = len(found) - urged.total()
    if pending:
        told += f"另有 {pending} 件年底前补齐就行，不算在内。"
    figures = [KeyFigure("要催办的单位", f"{len(urged)}/{units}", "个")]
    figures += [
        KeyFigure(lack.zh, str(lacks[lack]), "件", tone=_TONES[lack] if lacks[lack] else "") for lack in Lack
    ]
    sections = [Section("list", "逐件", (_rows(found, True),), count=str(len(found)))] if found else []
    if urged:
        sections.insert(0, Section("units", "各单位", (Drawn(_chart(found)),)))
    sections = sections or [Section("list", "逐件", (Empty("今天没有要催办的事。"),))]
    office = office_section(view)
    if office:
        told += f"区信用办自己有 {office.count} 件异议过了期限还没有答复。"
    return District(
        (told, f"由程序对照报送要求、期限和核验结果逐日计算，数据截至 {view.as_of}；补报以后自动消除。"),
        tuple(filter(None, (*sections, office, duties))),
        tuple(figures),
        ("reporting", "zero_report"),
        sheets=(Sheet("催办清单", File(f"topics/{ID}/{ID}.csv", _csv(found)), len(found)),),
    )


def _of_unit(unit: Unit, found: list[Urge]) -> str:
    counts = Counter(urge.lack for urge in found)
    due, pending = sum(map(_is_due, found)), counts.pop(Lack.PENDING, 0)
    if not due:
        return f"{unit.name}没有要催办的事，有 {pending} 件年底前要补齐。"
    told = "，".join(f"{lack.zh} {counts[lack]} 件" for lack in Lack if counts[lack])
    more = f"；另有 {pending} 件年底前要补齐" if pending else ""
    return f"{unit.name}有 {due} 件事要催办：{told}{more}。"


def _chart(found: Found) -> Chart:
    counts: dict[str, Counter[Lack]] = {}
    for unit, urge in (each for each in found if _is_due(each[1])):
        counts.setdefault(unit.short_name or unit.name, Counter())[urge.lack] += 1
    ranked = sorted(counts.items(), key=lambda each: (-each[1].total(), each[0]))[:MOST_BARS]
    series = tuple(
        Series(lack.zh, _ROLES[lack], tuple(count[lack] for _, count in ranked))
        for lack in _ROLES
        if any(count[lack] for _, count in ranked)
    )
    most = ranked[0][1].total()
    worst = [unit for unit, count in ranked if count.total() == most]
    sentence = f"{words.joined(worst)}要催办的最多，{'各' if len(worst) > 1 else ''}有 {most} 件。"
    return Chart(
        "urging-by-unit", Kind.RANKED, "各单位要催办的事", sentence, tuple(n for n, _ in ranked), series, "件"
    )


def _rows(found: Found, whole: bool = False) -> Rows:
    first = (Head("单位"),) if whole else ()
    heads = (*first, Head("事项"), Head("情况"), Head("从哪天起"))
    choices = (
        Select("unit", "单位", options((unit.id, unit.name) for unit, _ in found)),
        Select("lack", "情况", options((urge.lack.value, urge.lack.zh) for _, urge in found)),
    )
    orders = (Option("since", "欠得久的在前"), Option("-since", "新到期的在前"))
    filtered = Filter(choices, "找单位、事项", orders, "件") if whole else None
    rows = tuple(_row(unit, urge, whole) for unit, urge in found)
    return Rows("要催办的事", heads, rows, "urges" if whole else "", filter=filtered)


def _row(unit: Unit, urge: Urge, whole: bool) -> Row:
    first = (Cell(unit.name, href=f"units/{unit.id}/"),) if whole else ()
    cells = (
        *first,
        Cell(urge.what, href=urge.href),
        Cell(urge.lack.zh, tone=_TONES[urge.lack]),
        Cell(str(urge.since or "")),
    )
    return Row(cells, data={"unit": unit.id, "lack": urge.lack.value, "since": str(urge.since or "")})


def _csv(found: Found) -> bytes:
    out = StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(["unit", "name", "lack", "what", "since", "page"])
    sheet.writerows(_lines(found))
    return out.getvalue().encode()


def _lines(found: Found) -> Iterator[tuple[str, ...]]:
    for unit, urge in found:
        yield unit.id, unit.name, urge.lack.zh, urge.what, str(urge.since or ""), urge.href
