"""A unit's own part of demonstrations: criterion by criterion, what it says beside what the review found."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.demonstrations import Badge, Creation, Judged, Score, Year
from generator.measures.terms import State
from generator.pages.blocks import Block, Cell, Empty, Facts, Head, Notice, Prose, Row, Rows
from generator.pages.shapes import Fact
from generator.pages.topics import credit_village
from generator.pages.topics.cells import linked
from generator.pages.topics.silent import asked, missing, periods, state_of
from generator.pages.topics.topic import Own
from generator.pages.view import View
from generator.schema.records import Review, SelfCheck, Unit
from generator.schema.records.demonstration import Outcome
from generator.schema.records.reporting import Matter

TONES = {
    Badge.NAMED: "kept",
    Badge.LAPSED: "late",
    Badge.WITHDRAWN: "overdue",
    Badge.REFUSED: "overdue",
    Badge.APPLIED: "progress",
    Badge.PREPARING: "",
}
OUTCOME_TONES = {
    Outcome.MET: "kept",
    Outcome.PARTLY: "late",
    Outcome.UNMET: "overdue",
    Outcome.NOT_APPLICABLE: "",
}


def own(view: View, unit: Unit) -> Own | None:
    """What a unit creates, and how its village stands; None for one that is asked nothing and says nothing."""
    found = view.measures.creations.get(unit.id, ())
    village = credit_village.own_blocks(view, unit)
    if not (found or village or asked(view, unit, Matter.SELF_CHECK)):
        return None
    blocks = [block for each in found for block in _creation(unit, each)]
    gaps = missing(view, unit, Matter.SELF_CHECK)
    if gaps:
        blocks.append(Empty(f"没有报送示范创建自查的年度：{periods(gaps)}。"))
    state = state_of(view, unit, (Matter.SELF_CHECK, Matter.CREDIT_VILLAGE), told=bool(found or village))
    return Own(state, _sentence(view, unit, found), (*blocks, *village))


def _sentence(view: View, unit: Unit, found: tuple[Creation, ...]) -> str:
    said = [f"{each.demonstration.kind.zh}“{each.demonstration.name}”{_stands(each)}" for each in found]
    village = credit_village.own_sentence(view, unit)
    told = [*said, *([village] if village else [])]
    return "；".join(told) + "。" if told else "没有报送示范创建情况。"


def _stands(each: Creation) -> str:
    if each.in_doubt:
        return f"{each.badge.zh}，但最近一次复核有 {len(each.in_doubt)} 条必达指标没有达标"
    return each.badge.zh


def _creation(unit: Unit, each: Creation) -> Iterator[Block]:
    one = each.demonstration
    yield Facts(tuple(_facts(each)), title=f"{one.kind.zh}：{one.name}")
    if each.in_doubt:
        numbers = "、".join(str(judged.criterion.number) for judged in each.in_doubt)
        yield Notice(f"已经命名，但最近一次复核，必达指标第 {numbers} 条没有达标。")
    year = each.newest
    if year is None:
        yield Empty("还没有报送自查。")
        return
    yield Rows(
        f"{one.name} {year.period} 年逐条对照",
        tuple(map(Head, ("指标", "单位自查", "区里复核", "差距和措施"))),
        tuple(_row(unit, judged) for judged in year.judged),
        first=20,
    )
    if len(each.years) > 1:
        yield Prose(tuple(_earlier(year) for year in each.years[1:]))


def _facts(each: Creation) -> Iterator[Fact]:
    one, year = each.demonstration, each.newest
    yield Fact("进度", each.badge.zh)
    yield Fact("启动", str(one.started))
    if one.applied:
        yield Fact("申报", str(one.applied))
    if one.awarded:
        yield Fact("命名", f"{one.awarded}，{one.document}，有效期至 {one.valid_to}")
    if one.withdrawn:
        yield Fact("撤销", str(one.withdrawn))
    if year:
        yield Fact(f"{year.period} 年自查", self_points(year))
        yield Fact(f"{year.period} 年复核", review_points(year))
    if one.note:
        yield Fact("备注", one.note)


def self_points(year: Year) -> str:
    return _points(year.own_score, "自查")


def review_points(year: Year) -> str:
    return _points(year.review_score, "复核")


def _points(score: Score, what: str) -> str:
    """`96/100`; with what is not told yet, `78/100（已复核 8/10 条）`."""
    if not score.told:
        return f"没有{what}"
    points = f"{score.earned:f}/{score.full:f}"
    return points if score.is_whole else f"{points}（已{what} {score.told}/{score.asked} 条）"


def _earlier(year: Year) -> str:
    told = f"{year.period} 年：自查 {self_points(year)}，复核 {review_points(year)}"
    return told + (f"，两边不一样的 {len(year.differing)} 条。" if year.differing else "。")


def _row(unit: Unit, judged: Judged) -> Row:
    criterion = judged.criterion
    signs = [f"{criterion.full_score:f} 分"]
    signs += [sign for sign, there in (("必达", criterion.mandatory), ("示例", criterion.sample)) if there]
    return Row(
        (
            Cell(f"{criterion.number}. {criterion.text}", note="，".join(signs)),
            _told(judged.own, unit) if judged.own else Cell(state=State.MISSING),
            _told(judged.review, unit) if judged.review else Cell("未复核"),
            Cell((judged.own and judged.own.gap) or "—", note="与自查不一样" if judged.differs else ""),
        )
    )


def _told(one: SelfCheck | Review, unit: Unit) -> Cell:
    score = "" if one.score is None else f" {one.score:f} 分"
    proof = linked(f"{one.result.zh}{score}", one.evidence, unit.id)
    label = f"{one.result.zh}{score}"
    return Cell(label, href=proof.href, link=proof.link, tone=OUTCOME_TONES[one.result], note=one.value or "")


def gap_row(judged: Judged, whose: Cell) -> Row:
    """A criterion that was not met, with whose it is and what is done about it."""
    told = judged.review or judged.own
    result = (
        Cell(told.result.zh, tone=OUTCOME_TONES[told.result], note="复核" if judged.review else "自查")
        if told
        else Cell("没有自查", tone="overdue")
    )
    plan = (judged.own and judged.own.gap) or "没有写明"
    number = f"第 {judged.criterion.number} 条" + ("，必达" if judged.criterion.mandatory else "")
    return Row((Cell(judged.criterion.text, note=number), whose, result, Cell(plan)))


def judged_outcomes(each: Creation) -> tuple[int, int, int, int]:
    """How many criteria of the newest year are met, partly met, not met, and without a result."""
    outcomes = [judged.outcome for judged in each.newest.judged] if each.newest else []
    wanted = (Outcome.MET, Outcome.PARTLY, Outcome.UNMET, None)
    met, partly, unmet, silent = (sum(found is one for found in outcomes) for one in wanted)
    return met, partly, unmet, silent
