"""The front page: the state of the district, the bad news as easy to find as the good."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from generator.charts import Figure
from generator.measures import arrears, disclosures
from generator.measures.terms import State, Status, Verified
from generator.pages import drawings, street, words
from generator.pages.events import happenings
from generator.pages.shapes import KeyFigure, Page
from generator.pages.view import KEPT, View, bar, beside
from generator.schema.records import Site

NEWS = 5
SHOWN = 5
KEPT_LIST = f"commitments/?status={KEPT.replace(' ', '+')}"


def page(view: View, topics: list[dict[str, str]]) -> Page:
    """The front page. `topics`: those that stand on it, with what is true of each."""
    tally = view.measures.tally
    overdue = [card for card in view.cards.values() if card.status is Status.OVERDUE]
    kept = _latest_kept(view)
    debtors = view.measures.debtors.values()
    chart = drawings.district_burndown(arrears.by_month(debtors), debtors)
    published = drawings.disclosures_by_month(view.measures)
    return Page(
        path="",
        frame="home",
        template="home.html",
        title=f"{view.name}承诺公开",
        description=f"{view.name}各镇街园区、社区村和部门承诺了什么、兑现了没有、还欠多少。",
        values={
            "district": view.name,
            "as_of": view.as_of,
            "sentences": _sentences(view),
            "figures": _figures(view),
            "unit_groups": _unit_groups(view),
            "bar": bar(tally, "commitments/") if tally.total else None,
            "overdue": overdue[:SHOWN],
            "overdue_total": tally.overdue if tally.total else "",
            "overdue_empty": _none_overdue(view),
            "overdue_href": "commitments/?status=overdue",
            "kept": kept[:SHOWN],
            "kept_total": tally.kept if tally.total else "",
            "kept_href": KEPT_LIST,
            "arrears": _arrears(view, view.figure(chart, "") if chart else None),
            "coverage": _coverage(view) | {"chart": view.figure(published, "") if published else None},
            "topics": topics,
            "names": {"file": street.PATH, "example": street.example(view)},
            "news": _news(view),
        },
        published=view.as_of,
        sources=(Site.table.path,),
        files=(*beside("", chart, published), street.names(view)),
    )


def _sentences(view: View) -> list[str]:
    tally = view.measures.tally
    if not tally.total:
        return [f"{view.name}有 {len(view.registry.units)} 个单位，都还没有报送承诺。"]
    silent = f"另有 {_silent(view)} 个单位没有报送承诺。"
    more = [silent] if _silent(view) else []
    told = f"{len(view.measures.tally_of_unit)} 个单位作出 {tally.total} 项承诺，已到期 {tally.due} 项"
    if not tally.due:
        return [f"{told}。", *more]
    return [
        f"{told}：自报兑现 {tally.kept} 项，其中核验属实 {tally.verified_kept} 项；逾期未兑现 {tally.overdue} 项。",
        *more,
    ]


def _silent(view: View) -> int:
    """How many units have reported no promise."""
    return len(view.registry.units) - len(view.measures.tally_of_unit)


def _none_overdue(view: View) -> str:
    """What is true where nothing is overdue: silence is not cleanliness."""
    tally = view.measures.tally
    if not tally.total:
        return "各单位都没有报送承诺，有没有逾期不得而知。"
    if not tally.due:
        return "还没有到期的承诺。"
    return "报送过的承诺没有逾期。" + (f"{_silent(view)} 个单位没有报送，情况不明。" if _silent(view) else "")


def _figures(view: View) -> list[KeyFigure]:
    tally, owed = view.measures.tally, arrears.total(view.measures.debtors.values())
    if not tally.total:
        promises = [KeyFigure("承诺总数", "未报送", href="commitments/")]
    else:
        promises = [
            KeyFigure(
                "承诺总数",
                f"{tally.total}",
                "项",
                f"{len(view.measures.tally_of_unit)} 个单位",
                "commitments/",
            ),
            KeyFigure(
                "已兑现",
                f"{tally.kept}",
                "项",
                f"含逾期兑现 {tally.counts.get(Status.KEPT_LATE, 0)} 项；核验属实 {tally.verified_kept} 项",
                KEPT_LIST,
                "kept",
            ),
            KeyFigure(
                "逾期未兑现",
                f"{tally.overdue}",
                "项",
                "最久的排在前",
                "commitments/?status=overdue",
                "overdue",
            ),
        ]
    if not owed.reporting:
        return [*promises, KeyFigure("尚欠", "未报送", href="arrears/")]
    value, unit = words.money_parts(owed.balance)
    note = f"另有 {owed.silent} 个单位未报送" if owed.silent else f"{owed.reporting} 个单位报送"
    return [
        *promises,
        KeyFigure("尚欠", value, unit, note, "arrears/", "overdue" if owed.balance else "kept"),
    ]


def _unit_groups(view: View) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, str]]] = {}
    for unit in view.registry.units.values():
        overdue = view.tally(unit).overdue
        entry = {
            "name": unit.short_name or unit.name,
            "href": f"units/{unit.id}/",
            "note": f"逾期 {overdue} 项" if overdue else "",
        }
        groups.setdefault(unit.kind.zh, []).append(entry)
    return [{"title": title, "units": units} for title, units in groups.items()]


def _latest_kept(view: View) -> list[Any]:
    """Cards of promises kept and found to be so, the latest verified first."""
    kept = [s for s in view.measures.standings.values() if s.is_kept and s.verified is Verified.TRUE]
    kept.sort(key=lambda s: (s.verification.day if s.verification else date.min, s.promise.id), reverse=True)
    return [view.cards[each.promise.id] for each in kept]


def _arrears(view: View, chart: Figure | None) -> dict[str, Any] | None:
    owed = arrears.total(view.measures.debtors.values())
    if not owed.reporting and not owed.silent:
        return None
    if not owed.reporting:
        sentence = f"{owed.silent} 个单位都没有报送过欠款情况。"
    else:
        silent = f"；{owed.silent} 个单位从未报送" if owed.silent else ""
        sentence = f"{owed.reporting} 个单位报送，按各自最近一次月报，合计尚欠 {words.money(owed.balance)}，已清偿 {words.money(owed.paid)}{silent}。"
    return {"sentence": sentence, "chart": chart, "href": "arrears/"}


def _coverage(view: View) -> dict[str, Any]:
    known = bool(view.registry.items)
    cells = [
        cell for row in view.measures.coverage.values() for cell in row.values() if cell.asked or not known
    ]
    have = sum(cell.state is State.DATA for cell in cells)
    missing = sum(cell.state is State.MISSING for cell in cells)
    in_time = disclosures.on_time(view.measures.disclosures)
    if not known:
        sentence = "公开标准目录还没有报送，哪些该公开无从核对。"
        return {"sentence": sentence, "have": have, "missing": missing, "href": "domains/"}
    sentence = f"各单位在各领域应公开的 {have + missing} 处中，{have} 处有内容，{missing} 处未报送。"
    if in_time.whole:
        sentence += f"有时限的 {in_time.whole} 条公开中，{in_time.part} 条按时（{in_time.text}）。"
    return {"sentence": sentence, "have": have, "missing": missing, "href": "domains/"}


def _news(view: View) -> dict[str, Any]:
    """What happened in the seven days to the day of the data; where nothing did, what happened last."""
    found = happenings(view)
    week = [event for event in found if event.day > view.as_of - timedelta(days=7)]
    title = f"这一周承诺有 {len(week)} 处变化" if week else "这一周承诺没有变化，最近的是"
    return {"title": title if found else "最近的变化", "events": (week or found)[:NEWS]}
